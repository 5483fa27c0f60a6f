import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';
import { inboxReads, medianOf } from './inbox-reads.ts';
import { stockTasks } from './task-stock.ts';

const TASKS = 100_000;
const UNITS = 40;
/** A server that keeps plans settles on one for all units long before. */
const CALLS_BEFORE = 100;

export const inboxSkew: Bench = {
  name: 'inbox-skew',
  measures: 'an inbox of the unit with most tasks, against the unit in the middle, after many calls of the statement',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    // Of the k-th unit a k-th of the first one's: a few have nearly all.
    const harmonic = Array.from({ length: UNITS }, (_, index) => 1 / (index + 1)).reduce((sum, one) => sum + one, 0);
    const stocks = Array.from({ length: UNITS }, (_, index) => ({
      unit: `unit-${index}`,
      tasks: Math.round((TASKS * Math.max(scale, 0.1)) / (index + 1) / harmonic),
    }));
    tell('making tasks');
    await stockTasks(ground, stocks);
    const reads = await inboxReads(ground);
    const middle = `unit-${UNITS / 2}`;
    for (let call = 0; call < CALLS_BEFORE; call += 1) await reads.page(`unit-${call % UNITS}`);
    const contestants = [
      ['largest', 'unit-0'],
      ['middle', middle],
    ].map(([name = '', unit = '']): Contestant => ({
      name,
      window: async (milliseconds) => ({ [name]: await medianOf(milliseconds, () => reads.page(unit)) }),
    }));
    const rounds = await runRounds(contestants, pace, tell);
    await reads.close();
    const goal = { text: 'largest / middle unit', bound: { atMost: 3 }, ratio: ratioOf('largest', 'middle') };
    const sizes = [stocks[0], stocks[UNITS / 2]].map((stock) => stock?.tasks).join(' and ');
    return judgedRounds(ground.version, [goal], rounds, [`milliseconds for page and counts; ${sizes} tasks`]);
  } finally {
    await ground.close();
  }
}
