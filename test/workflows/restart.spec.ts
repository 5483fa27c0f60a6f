import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseState, ComplaintState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { LiveFixture, ownTemporal } from './support/live-fixture.ts';

type Between = (process: LiveFixture) => Promise<void>;

let temporal: Awaited<ReturnType<typeof ownTemporal>>;

beforeAll(async () => {
  temporal = await ownTemporal();
}, 60_000);

afterAll(() => temporal?.stop());

/** One complaint and its case with everything the workflows do for them; `between` is done at every stage. */
async function told(process: LiveFixture, between: Between): Promise<readonly string[]> {
  const complaint = await process.registered();
  const caseId = acts.newCase();
  const take = async (stream: string, ...steps: readonly acts.Act[]): Promise<void> => {
    for (const step of steps) {
      await process.take(stream, step);
      await between(process);
    }
  };
  const pass = async (instant: string): Promise<void> => {
    await process.passTo(instant);
    await between(process);
  };
  await take(complaint, acts.handle());
  await pass('2022-05-18T01:00:00.000Z');
  await take(complaint, acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId));
  const line = Object.keys((await process.state<CaseState>(caseId)).lines)[0] ?? '';
  await take(caseId, acts.assignLead('2022-07-29'), acts.obstacle());
  await pass('2022-05-23T01:00:00.000Z');
  await take(caseId, acts.onStep('police-assistance-1', 'request', 'sent', acts.CLERK));
  await take(caseId, acts.onStep('police-assistance-1', 'sign', 'signed', acts.POLICE));
  await take(
    caseId,
    acts.onStep('police-assistance-1', 'answer', 'found', acts.POLICE, { feedback: { conclusion: 'done' } }),
    acts.endLine(line),
  );
  await take(caseId, acts.proposeClearing(), acts.confirmClearing());
  await take(caseId, acts.concludeInvestigation(), acts.archive(), acts.fileDossier());
  const { claimants } = await process.state<ComplaintState>(complaint);
  await take(complaint, acts.tell('result'), acts.callBack(Object.keys(claimants)[0] ?? '', true));
  await take(complaint, acts.proposeClosing('case-outcome-told'), acts.confirmClosing());
  await pass('2022-06-20T01:00:00.000Z');
  const history = [...(await process.history(complaint)), ...(await process.history(caseId))];
  return history.map(({ type, actor, at }) => `${at} ${actor} ${type}`);
}

/** Leaves out what follows from a fact by rule. */
const isFact = (entry: string): boolean => !/ (Task|Clock)/.test(entry);

async function logOf(between: Between): Promise<readonly string[]> {
  const process = await LiveFixture.begin(temporal.address);
  try {
    return await told(process, between);
  } finally {
    await process.end();
  }
}

describe('workflows that are lost and made anew from the log at every stage', () => {
  it('leave the same log as workflows that were never disturbed', async () => {
    const plain = await logOf(() => Promise.resolve());
    const broken = await logOf(async (process) => {
      await process.rehydrate('restart');
      await process.settle();
    });
    expect(broken).toEqual(plain);
    expect(plain.flatMap((entry) => /system:(\S+-workflow \S+)/.exec(entry)?.[1] ?? []).filter(isFact)).toEqual([
      'complaint-workflow ReminderIssued',
      'complaint-workflow ReminderIssued',
      'escalation-workflow RungProposed',
      'escalation-workflow RungShownUpward',
      'arrears-case-workflow OutcomeReceived',
      'arrears-case-workflow OutcomeReceived',
      'complaint-workflow CaseOpened',
      'complaint-workflow SourceAdded',
      'complaint-workflow WageLineAdded',
      'complaint-workflow CaseGraded',
      'arrears-case-workflow StepStarted',
      'arrears-case-workflow ReminderIssued',
    ]);
  }, 110_000);
});
