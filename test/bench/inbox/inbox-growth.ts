import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import type { Goal } from '../measure/report.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';
import { type InboxReads, inboxReads, medianOf } from './inbox-reads.ts';
import { stockTasks } from './task-stock.ts';

/** Open tasks of the district; the unit that is asked has as many in both. */
const SIZES = { small: 10_000, large: 1_000_000 } as const;
const ASKED = 'hrss';
const ASKED_TASKS = 2_000;
/** A unit that grows with the district, whose every task is counted. */
const GROWING = 'housing';
const GROWING_SHARE = 0.1;
const OTHERS = 38;
const PAGE = 41;

export const inboxGrowth: Bench = {
  name: 'inbox-growth',
  measures: 'an inbox among a million open tasks, against ten thousand: first page, page 41, each counted task',
  run,
};

type Size = keyof typeof SIZES;
interface Stocked {
  readonly reads: InboxReads;
  readonly cursor: string | undefined;
  readonly growing: number;
}

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const grounds = { small: await openGround(), large: await openGround() };
  try {
    const stocked = {
      small: await stock('small', SIZES.small),
      large: await stock('large', Math.max(SIZES.small * 2, SIZES.large * scale)),
    };
    const rounds = await runRounds(
      [...contestants('small', stocked.small), ...contestants('large', stocked.large)],
      pace,
      tell,
    );
    await Promise.all(Object.values(stocked).map(({ reads }) => reads.close()));
    return judgedRounds(grounds.small.version, GOALS, rounds, [
      `milliseconds; ${ASKED_TASKS} tasks of the unit that is asked, in both; the counted unit has a tenth of all`,
    ]);
  } finally {
    await Promise.all(Object.values(grounds).map((ground) => ground.close()));
  }

  async function stock(size: Size, all: number): Promise<Stocked> {
    tell(`making ${all} tasks`);
    const growing = Math.round(all * GROWING_SHARE);
    const rest = Math.floor((all - growing - ASKED_TASKS) / OTHERS);
    const others = Array.from({ length: OTHERS }, (_, index) => ({ unit: `unit-${index}`, tasks: rest }));
    await stockTasks(grounds[size], [
      { unit: ASKED, tasks: ASKED_TASKS },
      { unit: GROWING, tasks: growing },
      ...others,
    ]);
    const reads = await inboxReads(grounds[size]);
    return { reads, cursor: await reads.cursorOf(ASKED, PAGE), growing };
  }
}

function contestants(size: Size, { reads, cursor, growing }: Stocked): readonly Contestant[] {
  const timed = (name: string, read: () => Promise<unknown>, per = 1): Contestant => ({
    name: `${name} ${size}`,
    window: async (milliseconds) => ({ [`${name} ${size}`]: (await medianOf(milliseconds, read)) / per }),
  });
  return [
    timed('first page', () => reads.page(ASKED)),
    timed(`page ${PAGE}`, () => reads.page(ASKED, cursor)),
    timed('microseconds per counted task', () => reads.page(GROWING), growing / 1000),
    timed('by pg', () => reads.bare(ASKED)),
  ];
}

const within = (text: string, ratio: Goal['ratio']): Goal => ({ text, bound: { atMost: 1.5 }, ratio });

const GOALS: readonly Goal[] = [
  within('first page, 1M / 10k', ratioOf('first page large', 'first page small')),
  within(`page ${PAGE}, 1M / 10k`, ratioOf(`page ${PAGE} large`, `page ${PAGE} small`)),
  within(
    'a counted task, 1M / 10k',
    ratioOf('microseconds per counted task large', 'microseconds per counted task small'),
  ),
  within('the query / its statement by pg, 1M', ratioOf('first page large', 'by pg large')),
];
