import { FeedSignal, Sequencer, Subscription } from '@qingxin/event-store';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { type Contestant, rateOf, runRounds } from '../measure/rounds.ts';
import { StoreAppend } from './store-append.ts';

const CALLERS = 8;
const STREAMS = 2000;
const EVENTS = 2;
const BACKLOG = 20_000;
const BATCH = 100;

export const feedCost: Bench = {
  name: 'feed-cost',
  measures: 'appends beside a sequencer against appends without one; catching up against appending',
  run,
};

async function run({ pace, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const appends = new StoreAppend(ground.app.sql, STREAMS);
    const rounds = await runRounds([alone(appends), beside(ground, appends), catchUp(ground, appends)], pace, tell);
    const goals = [
      {
        text: 'events with / without sequencer, 8 callers',
        bound: { atLeast: 0.85 },
        ratio: ratioOf('with sequencer', 'without'),
      },
      { text: 'numbered / appended events', bound: { atLeast: 10 }, ratio: ratioOf('numbered', 'without') },
    ];
    return judgedRounds(ground.version, goals, rounds, [
      'events per second; appends of 2 events by the event store, 8 callers; "read" is one subscription that does nothing with them',
    ]);
  } finally {
    await ground.close();
  }
}

async function windowOf(appends: StoreAppend, milliseconds: number, committed: () => void): Promise<number> {
  const rate = await rateOf(CALLERS, milliseconds, async () => {
    await appends.append(EVENTS);
    committed();
    return 1;
  });
  return rate * EVENTS;
}

const nothing = (): void => undefined;

function sequencerOf(ground: Ground): Sequencer {
  return new Sequencer({ sql: ground.app.sql, signal: new FeedSignal(), onError: raise });
}

function alone(appends: StoreAppend): Contestant {
  return {
    name: 'without',
    window: async (milliseconds) => ({ without: await windowOf(appends, milliseconds, nothing) }),
  };
}

/** Numbers after each commit, as the API does; what earlier windows left is numbered before. */
function beside(ground: Ground, appends: StoreAppend): Contestant {
  const sequencer = sequencerOf(ground);
  return {
    name: 'with sequencer',
    prepare: async () => {
      await sequencer.number();
    },
    window: async (milliseconds) => {
      sequencer.start();
      const rate = await windowOf(appends, milliseconds, () => sequencer.kick());
      await sequencer.stop();
      return { 'with sequencer': rate };
    },
  };
}

/** How fast a backlog is numbered, and then read. */
function catchUp(ground: Ground, appends: StoreAppend): Contestant {
  const sequencer = sequencerOf(ground);
  const subscription = new Subscription({
    name: 'bench',
    database: ground.app,
    handler: async () => undefined,
    onError: raise,
  });
  return {
    name: 'catch-up',
    prepare: async () => {
      await sequencer.number();
      await subscription.drain();
      for (let made = 0; made < BACKLOG; made += BATCH) await appends.append(BATCH);
    },
    window: async () => {
      const numbered = await rateWhile(() => sequencer.number());
      const read = await rateWhile(() => subscription.drain());
      return { numbered, read };
    },
  };
}

async function rateWhile(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const count = await work();
  return (count * 1000) / (performance.now() - start);
}

function raise(error: unknown): void {
  throw error;
}
