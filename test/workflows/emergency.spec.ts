import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComplaintState, EmergencyState, SupervisionState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import * as emergencies from './support/emergency-acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;
let complaint: string;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
  complaint = await process.registered();
  await process.take(complaint, acts.handle());
}, 60_000);

afterAll(() => process?.end());

const ACTOR = 'system:emergency-workflow';

const ACTS_ACTOR = 'system:supervision-workflow';

/** 应急处置→倒查: everything that belongs to it is read, it is told, and who says nothing lets his time pass. */
async function tracedBack(emergency: string): Promise<void> {
  const open = async () => Object.values((await process.state<EmergencyState>(emergency)).tasks);
  expect(await open()).toContainEqual(expect.objectContaining({ kind: 'trace-back', status: 'open' }));
  const act = acts.newAct();
  await process.take(act, emergencies.traceBack(emergency));
  expect(await open()).toContainEqual(expect.objectContaining({ kind: 'trace-back', status: 'completed' }));
  expect((await process.state<EmergencyState>(emergency)).traceBacks).toEqual([act]);
  const { traceBack } = await process.state<SupervisionState>(act);
  expect(Object.keys(traceBack?.drawn ?? {}).sort()).toEqual([complaint, emergency].sort());
  const late = Object.keys(traceBack?.entries ?? {}).find((entryId) =>
    entryId.startsWith(`${emergency}/clock-lapsed/`),
  );
  await process.take(act, emergencies.nameOver(late ?? ''), emergencies.sendDraft());
  const sent = await process.state<SupervisionState>(act);
  const statement = Object.values(sent.clocks).find(({ ruleId }) => ruleId === 'S10-01-STATEMENT');
  await process.passTo(statement?.dueAt ?? '');
  expect((await process.state<SupervisionState>(act)).clocks[statement?.id ?? '']?.status).toBe('lapsed');
  const drawn = (await process.history(act)).filter(({ type }) => type === 'EntriesDrawn');
  expect(new Set(drawn.map(({ actor }) => actor))).toEqual(new Set([ACTS_ACTOR]));
  const noted = (await process.history(emergency)).filter(({ type }) => type === 'TraceBackNoted');
  expect(noted.map(({ actor }) => actor)).toEqual([ACTS_ACTOR]);
}

describe('the workflow of an emergency', () => {
  it('keeps its hours, tells the matter it belongs to once, and brings a second call to the first', async () => {
    const first = emergencies.newEmergency();
    await process.take(first, emergencies.raise(complaint));
    expect((await process.state<ComplaintState>(complaint)).listedFacts).toEqual({});
    await process.take(first, emergencies.report('first'));
    const { listedFacts } = await process.state<ComplaintState>(complaint);
    expect(Object.values(listedFacts)).toMatchObject([{ unit: 'hrss', fact: 'group-event', document: first }]);

    const second = emergencies.newEmergency();
    await process.take(second, emergencies.raise(null, ['opinion']), emergencies.merge(first));
    const merged = await process.state<EmergencyState>(first);
    expect(merged.furtherCalls).toMatchObject([{ from: second, call: null }]);

    const daily = Object.values(merged.clocks).find(({ ruleId }) => ruleId === 'S10-08-DAILY');
    await process.passTo(daily?.dueAt ?? '');
    const late = await process.state<EmergencyState>(first);
    expect(late.ladders['ladder-hrss']?.grounds.map(({ subject }) => subject)).toContain(daily?.id);
    await process.take(first, emergencies.report('follow-up'), emergencies.end(), emergencies.report('final'));

    const told = await process.history(complaint);
    expect(told.filter(({ type }) => type === 'ListedFactRecorded').map(({ actor }) => actor)).toEqual([ACTOR]);
    const taken = (await process.history(first)).filter(({ type }) => type === 'FurtherCallTaken');
    expect(taken.map(({ actor }) => actor)).toEqual([ACTOR]);
    await tracedBack(first);
  }, 120_000);

  it('walks a trace-back from 倒查 to its end and back on new facts, and stands where the log says', async () => {
    const act = acts.newAct();
    const { findNothing, adoptFindings, concludeTraceBack, reopenTraceBack } = emergencies;
    await process.take(act, emergencies.directed(), findNothing(), adoptFindings(), reopenTraceBack());
    await process.take(act, findNothing(), adoptFindings(), concludeTraceBack());
    expect((await process.state<SupervisionState>(act)).active).toEqual(['trace-back-concluded']);
    await process.take(act, reopenTraceBack());
    expect(process.chart.unwalked('trace-back')).toEqual([]);
  }, 60_000);
});
