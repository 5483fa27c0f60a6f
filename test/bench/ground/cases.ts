import { randomUUID } from 'node:crypto';
import type { Door } from '@qingxin/application';
import type { Actor, CaseState } from '@qingxin/domain';
import { registeredComplaint } from './complaints.ts';
import { COORDINATOR, OFFICER, send } from './district.ts';

const WORKFLOW: Actor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] };

const CHECK = { conclusion: 'arrears', demands: [{ kind: 'wages', amountFen: 1_860_000, people: 1 }] };
const OPENS = { projectKind: 'private', project: '示例安置房工程', reason: '初查存在欠薪' };
const LEAD = {
  ...{ lead: 'hrss', coUnits: ['housing'], filingUnit: 'hrss', patron: null },
  ...{ clearBy: '2022-06-30', reason: '房屋市政工程' },
};

/** A case that a complaint opened, whose work is taken up and put back until it has `events` events; answers its stream. */
export async function longCase(door: Door, events: number): Promise<string> {
  const complaint = await registeredComplaint(door);
  const stream = `case-${randomUUID()}`;
  await send(door, complaint, 'AcceptComplaint', {});
  await send(door, complaint, 'ConcludePreliminaryCheck', CHECK);
  await send(door, complaint, 'JoinCase', { caseId: stream, opens: true, reason: '存在欠薪' }, COORDINATOR);
  await send(door, stream, 'AddSource', { complaint, membership: 1, opens: OPENS }, WORKFLOW);
  let { version } = await send(door, stream, 'AssignLead', LEAD, COORDINATOR);
  const { state } = await door.journal.open(stream);
  const work = Object.values((state as CaseState).tasks).find(
    ({ status, unit, role }) => status === 'open' && unit === OFFICER.unit && role === 'officer',
  );
  if (work === undefined) throw new Error('the case of the bench gives its lead no work');
  while (version < events) {
    await send(door, stream, 'ClaimTask', { taskId: work.id });
    ({ version } = await send(door, stream, 'ReleaseTask', { taskId: work.id, reason: null }));
  }
  return stream;
}
