import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IncidentList } from '@qingxin/application';
import { type CaseState, type ComplaintState, workflowIdOf } from '@qingxin/domain';
import { RetryWatch } from '../../apps/worker/src/nudging/retry-watch.ts';
import { person } from '../integration/door/door-fixture.ts';
import * as acts from './support/acts.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

interface Incident {
  readonly code: string;
  readonly tries: number;
  readonly open: boolean;
}

async function incidents(workflowId: string): Promise<readonly Incident[]> {
  const { rows } = await process.log.db.app.query<Incident>(
    'SELECT code, tries, resolved_at IS NULL AS open FROM es.incident WHERE workflow_id = $1 ORDER BY first_at',
    [workflowId],
  );
  return rows;
}

const take = (stream: string, ...steps: readonly acts.Act[]): Promise<void> => process.take(stream, ...steps);

async function police(standing: 'active' | 'dissolved'): Promise<void> {
  const unit = { id: 'police', name: '区公安分局', kind: 'police', outside: false, phone: null };
  const changed = { unit: { ...unit, active: standing === 'active' }, reason: '机构调整' };
  await process.send('organisation', 'ChangeUnit', changed, person('admin01'));
}

const sent = ({ type, payload, by }: acts.Act) => [type, payload, by] as const;

const ACCEPTED = [acts.handle(), acts.accept(), acts.conclude('arrears')];

describe('a command of a workflow that is refused', () => {
  it('becomes an incident while it is still wanted, is tried again at later nudges and resolved by success', async () => {
    const complaint = await process.registered();
    const caseId = acts.newCase();
    await take(complaint, ...ACCEPTED, acts.joinCase(caseId));
    await take(caseId, acts.assignLead('2022-07-29'));
    await police('dissolved');
    await take(caseId, acts.obstacle());
    expect(await incidents(caseId)).toMatchObject([{ tries: 1, open: true }]);
    const list = new IncidentList(process.log.db.appDatabase.sql);
    const [listed] = await list.open({ limit: 10, workflowIds: [caseId] });
    expect(listed).toMatchObject({ workflowId: caseId, stream: caseId, tries: 1 });
    expect(listed?.cause).toMatch(/^StartStep/);
    expect(await list.open({ limit: 10, after: listed?.commandId ?? '' })).toEqual([]);
    expect(await list.openCount()).toBe(1);
    await take(caseId, acts.pushUnit('2022-05-20', 'housing'));
    expect(await incidents(caseId)).toMatchObject([{ tries: 2, open: true }]);
    expect(count(await process.history(caseId), 'StepStarted')).toBe(0);
    await police('active');
    await take(caseId, acts.giveFeedback('u1', acts.HOUSING));
    expect(await incidents(caseId)).toMatchObject([{ tries: 2, open: false }]);
    expect(await list.open({ limit: 10 })).toEqual([]);
    expect(count(await process.history(caseId), 'StepStarted')).toBe(1);
  }, 60_000);

  it('is tried again when an operator asks for it, by nobody but its workflow, and says what came of it', async () => {
    const complaint = await process.registered();
    const caseId = acts.newCase();
    await take(complaint, ...ACCEPTED, acts.joinCase(caseId));
    await take(caseId, acts.assignLead('2022-07-29'));
    await police('dissolved');
    await take(caseId, acts.obstacle());
    const list = new IncidentList(process.log.db.appDatabase.sql);
    const [{ commandId } = { commandId: '' }] = await list.open({ limit: 10, workflowIds: [caseId] });
    const nudged: string[][] = [];
    const another = () =>
      new RetryWatch({
        incidents: list,
        nudge: async (refs) => {
          nudged.push(refs.map(workflowIdOf));
          await process.client.nudge(refs);
        },
        onError: (error) => process.errors.push(error),
      });
    const retry = async () => (await list.find(commandId))?.retry ?? null;
    const outcome = async () => (await retry())?.outcome;
    const watch = another();
    expect([await watch.look(), await retry()]).toEqual([0, null]);

    // The reason is still there: refused once more, by one try for both who ask.
    const operator = { id: 'person:admin01', unit: 'office' };
    expect(await list.retry(commandId, operator)).toMatchObject({ retry: { by: operator.id, outcome: 'waiting' } });
    expect((await list.retry(commandId, { id: 'person:office01', unit: 'office' })).retry).toEqual(await retry());
    expect([await watch.look(), await watch.look()]).toEqual([1, 0]);
    expect(await untilEqual(outcome, 'refused')).toBe('refused');
    expect(await incidents(caseId)).toMatchObject([{ tries: 2, open: true }]);

    expect(await another().look()).toBe(0);

    // Asked for while no worker was there: the next one finds it.
    await police('active');
    await process.settle();
    expect(await incidents(caseId)).toMatchObject([{ tries: 2, open: true }]);
    await list.retry(commandId, operator);
    expect(await another().look()).toBe(1);
    expect(await untilEqual(outcome, 'done')).toBe('done');
    expect(nudged).toEqual([[caseId], [caseId]]);
    expect(count(await process.history(caseId), 'StepStarted')).toBe(1);
    await expect(list.retry(commandId, operator)).rejects.toMatchObject({ code: 'incident-settled' });
    expect(await another().look()).toBe(0);
    await expect(process.log.db.owner.query('DELETE FROM es.incident_retry')).rejects.toThrow('append-only');
  }, 60_000);

  it('is no incident when the complaint itself can take back what the case refuses', async () => {
    const [first, complaint] = [await process.registered(), await process.registered()];
    const caseId = acts.newCase();
    await take(first, ...ACCEPTED, acts.joinCase(caseId));
    const [line = ''] = Object.keys((await process.state<CaseState>(caseId)).lines);
    await take(complaint, ...ACCEPTED);
    await process.send(complaint, ...sent(acts.joinCase(caseId, false)));
    // The case is archived before it hears of the joining.
    const cleared = [acts.endLine(line), acts.proposeClearing(), acts.confirmClearing()];
    const archived = [acts.assignLead('2022-07-29'), ...cleared, acts.concludeInvestigation(), acts.archive()];
    for (const each of archived) await process.send(caseId, ...sent(each));
    await take(complaint, acts.tell('acceptance'));
    const failed = (await process.history(complaint)).filter(({ type }) => type === 'JoinFailed');
    expect(failed).toMatchObject([{ actor: 'system:complaint-workflow', data: { caseId, code: 'case-archived' } }]);
    expect((await process.state<ComplaintState>(complaint)).active).toEqual(['preliminary-check']);
    expect(await incidents(complaint)).toEqual([]);
  }, 60_000);
});
