import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../integration/door/door-fixture.ts';
import { count, ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 60_000);

afterAll(() => process.end());

describe('时限届满', () => {
  it('受理时限届满后，督办被提出一次', async () => {
    const stream = await process.registered();
    await process.send(
      stream,
      'DecideFirstContact',
      { decision: 'handle', reason: '属本单位', units: [] },
      person('hrss01'),
    );
    await process.settle();
    await process.passTo('2022-05-25T01:00:00.000Z');
    const history = await process.history(stream);
    console.log(history.map((e) => `${e.at} ${e.actor} ${e.type} ${JSON.stringify(e.data).slice(0, 150)}`).join('\n'));
    expect(count(history, 'RungProposed')).toBeGreaterThan(0);
  }, 60_000);
});
