import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as acts from './support/acts.ts';
import { LiveFixture, ownTemporal, type OwnTemporal } from './support/live-fixture.ts';

/** Events of a history after which the server suggests a new run. */
const LONG = 40;

let temporal: OwnTemporal;
let process: LiveFixture;

beforeAll(async () => {
  temporal = await ownTemporal([`limit.historyCount.suggestContinueAsNew=${LONG}`]);
  process = await LiveFixture.begin(temporal.address);
}, 60_000);

afterAll(async () => {
  await process?.end();
  await temporal?.stop();
}, 30_000);

const runOf = async (stream: string): Promise<string> =>
  (await process.client.workflow.getHandle(stream).describe()).runId;

/** Nudges until the history is long, and answers the run that has followed; a task held open takes its time to end. */
async function nudgedOn(stream: string): Promise<string> {
  const first = await runOf(stream);
  for (let turn = 0; turn < LONG; turn += 1) await process.nudge(stream);
  const until = performance.now() + 30_000;
  for (;;) {
    const now = await runOf(stream);
    if (now !== first || performance.now() > until) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a workflow whose history has become long', () => {
  it('continues as a new run that stands where the old one stood', async () => {
    const stream = await process.registered();
    const first = await runOf(stream);
    expect(await nudgedOn(stream)).not.toBe(first);
    await process.take(stream, acts.handle());
    await process.passTo('2022-05-18T01:00:00.000Z');
    const lapses = (await process.history(stream)).filter(({ type }) => type === 'ClockLapsed');
    expect(lapses).toHaveLength(1);
  }, 60_000);

  it('does so in the middle of an outage of the log too, and does what fell due when the log is back', async () => {
    const stream = await process.registered();
    const first = await runOf(stream);
    process.logIsDown = true;
    expect(await nudgedOn(stream)).not.toBe(first);
    process.logIsDown = false;
    await process.take(stream, acts.handle());
    await process.passTo('2022-05-27T01:00:00.000Z');
    const lapses = (await process.history(stream)).filter(({ type }) => type === 'ClockLapsed');
    expect(lapses).toHaveLength(1);
  }, 90_000);
});
