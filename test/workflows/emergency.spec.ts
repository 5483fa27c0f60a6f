import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComplaintState, EmergencyState } from '@qingxin/domain';
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
  }, 120_000);
});
