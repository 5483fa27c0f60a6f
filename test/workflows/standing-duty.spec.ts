import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, DUTY_KINDS, type DutyState, dutyStreamOf } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { StepGround } from './support/step-ground.ts';

const KIND = 'petition-bulletin';
const STREAM = dutyStreamOf(KIND);
const WORKFLOW = 'system:standing-duty-workflow';
const PETITIONS: Actor = {
  id: 'person:petitions-first',
  unit: 'petitions',
  post: 'petitions-steps',
  roles: ['officer'],
};

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await StepGround.begin(process);
}, 60_000);

afterAll(() => process?.end());

/** Acts of the workflow alone, in their order. */
async function byWorkflow(): Promise<readonly string[]> {
  const own = (await process.history(STREAM)).filter(({ actor }) => actor === WORKFLOW);
  return own.flatMap(({ type }) => (type === 'PeriodOpened' || type === 'ReminderIssued' ? [type] : []));
}

const periods = async (): Promise<readonly string[]> => Object.keys((await process.state<DutyState>(STREAM)).periods);

const statusOf = async (period: string): Promise<string | undefined> => {
  const { clocks } = await process.state<DutyState>(STREAM);
  return Object.values(clocks).find(({ key }) => key === `${period}/petitions`)?.status;
};

describe('the workflow of a standing duty', () => {
  it('catches up after an outage in order, opens each period when it is over, and presses for what is late', async () => {
    const start = { from: '2022-06-01', number: '示例治欠办〔2022〕1号', document: 'doc-1' };
    await process.send(STREAM, 'StartDuty', start, acts.COORDINATOR);
    await process.sleepTo('2022-09-05T01:00:00.000Z');
    expect(await periods()).toEqual([]);
    await process.startWorker();
    await process.settle();
    expect(await periods()).toEqual(['2022-06', '2022-07', '2022-08']);

    // Asked on Monday 5 September: five working days, of which the 12th is 中秋节, end on the 13th.
    const figures = Object.fromEntries(DUTY_KINDS[KIND].figures.map(({ id }) => [id, 2]));
    for (const period of ['2022-06', '2022-07']) {
      const payload = { period, unit: 'petitions', zero: false, figures, findings: [], text: '两件', document: null };
      await process.take(STREAM, { type: 'FileDutyReport', payload, by: PETITIONS });
    }
    await process.passTo('2022-09-14T01:00:00.000Z');
    expect([await statusOf('2022-06'), await statusOf('2022-07'), await statusOf('2022-08')]).toEqual([
      'met',
      'met',
      'lapsed',
    ]);
    const { ladders } = await process.state<DutyState>(STREAM);
    expect(ladders['ladder-petitions']?.rungs.map(({ rung, status }) => [rung, status])).toEqual([['E1', 'issued']]);

    await process.passTo('2022-10-01T01:00:00.000Z');
    expect(await periods()).toEqual(['2022-06', '2022-07', '2022-08', '2022-09']);
    expect(await statusOf('2022-09')).toBe('running');
    expect((await byWorkflow()).filter((type) => type === 'PeriodOpened').length).toBe(4);
  }, 60_000);
});
