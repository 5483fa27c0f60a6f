import { randomUUID } from 'node:crypto';
import type { Stage } from './stage.ts';
import { registered } from './work.ts';

const DEMANDS = [{ kind: 'wages', amountFen: 1_860_000, people: 1 }];
const LEAD = { lead: 'hrss', coUnits: ['housing'], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28' };
/** The worker opens the case once the complaint has joined it. */
const TRIES = 100;

/** A case that 人社局 leads, opened by a complaint about arrears elsewhere; its id. */
export async function ledCase(stage: Stage): Promise<string> {
  const { id } = await registered(stage, 'hrss.01');
  const send = async (
    account: string,
    stream: string,
    type: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const answer = await stage.http.send({ stream, type, payload, account, commandId: randomUUID() });
    if (answer.kind !== 'done') throw new Error(`${type}: ${answer.code}`);
  };
  const complaint = `complaint-${id}`;
  await send('hrss.01', complaint, 'DecideFirstContact', { decision: 'handle', reason: '属本单位受理范围', units: [] });
  await send('hrss.01', complaint, 'AcceptComplaint', {});
  await send('hrss.01', complaint, 'ConcludePreliminaryCheck', { conclusion: 'arrears', demands: DEMANDS });
  await send('office01', complaint, 'JoinCase', { opens: true, reason: '初核确有欠薪' });
  const opened = await caseOf(stage, id);
  await send('office01', opened, 'AssignLead', { ...LEAD, reason: '辖区' });
  return opened.replace(/^case-/, '');
}

async function caseOf({ http }: Stage, complaint: string): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { membership } = (await http.read('office01', `/api/v1/complaints/${complaint}`)) as {
      readonly membership: { readonly caseId: string } | null;
    };
    if (membership !== null && (await isThere(http, membership.caseId))) return membership.caseId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no case was opened');
}

function isThere(http: Stage['http'], stream: string): Promise<boolean> {
  return http.read('office01', `/api/v1/cases/${stream.replace(/^case-/, '')}`).then(
    () => true,
    () => false,
  );
}
