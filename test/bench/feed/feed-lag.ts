import type { ChildProcess } from 'node:child_process';
import { DEFAULT_PACE, FeedSignal, PostgresChannel, Sequencer, Subscription } from '@qingxin/event-store';
import { Client } from 'pg';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import type { Goal } from '../measure/report.ts';
import { type Contestant, type Figures, runRounds } from '../measure/rounds.ts';
import { killChild, startChild } from './child.ts';
import { LagSampling } from './lag-sampling.ts';
import { StoreAppend } from './store-append.ts';

const STREAMS = 500;
const POLL_MS = DEFAULT_PACE.busyMs;

const GOALS: readonly Goal[] = [
  {
    text: 'kick p50 / append, one process',
    bound: { atMost: 3 },
    ratio: ratioOf('inside lag p50', 'inside append p50'),
  },
  {
    text: 'kick p50 / append, API to worker',
    bound: { atMost: 3 },
    ratio: ratioOf('worker lag p50', 'worker append p50'),
  },
  {
    text: 'poll p99 / interval',
    bound: { atMost: 1.2 },
    ratio: (figures) => (figures['poll lag p99'] ?? Number.NaN) / POLL_MS,
  },
  {
    text: 'lag p50 beside an open foreign transaction / none',
    bound: { atMost: 1.5 },
    ratio: ratioOf('foreign lag p50', 'inside lag p50'),
  },
];

export const feedLag: Bench = {
  name: 'feed-lag',
  measures: 'from the commit to the reader, in one process and from API to worker, kicked and polled',
  run,
};

async function run({ pace, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const appends = new StoreAppend(ground.app.sql, STREAMS);
    const contestants = [
      inside(ground, appends, 'inside'),
      besideForeign(ground, appends),
      toWorker(ground, appends),
      polled(ground, appends),
    ];
    const rounds = await runRounds(contestants, pace, tell);
    return judgedRounds(ground.version, GOALS, rounds, [
      `milliseconds; one caller, 2 events each 10 to 40 ms; polling each ${POLL_MS} ms`,
    ]);
  } finally {
    await ground.close();
  }
}

function raise(error: unknown): void {
  throw error;
}

/** Sequencer and reader beside the door: the reader is woken as soon as the events are numbered. */
function inside(ground: Ground, appends: StoreAppend, name: string): Contestant {
  return {
    name,
    window: async (milliseconds) => {
      const sampling = new LagSampling(appends);
      const signal = new FeedSignal();
      const sequencer = new Sequencer({ sql: ground.app.sql, signal, onError: raise });
      const subscription = new Subscription({
        name: 'bench-inside',
        database: ground.app,
        signal,
        onError: raise,
        handler: async (batch) => {
          const at = process.hrtime.bigint();
          for (const event of batch) sampling.received(`${event.streamId}/${event.version}`, at);
        },
      });
      await sequencer.number();
      await subscription.drain();
      sequencer.start();
      subscription.start();
      const figures = await sampling.run(name, milliseconds, () => sequencer.kick());
      await Promise.all([sequencer.stop(), subscription.stop()]);
      return figures;
    },
  };
}

/** The same, while a transaction with an id stays open in another database of the server. */
function besideForeign(ground: Ground, appends: StoreAppend): Contestant {
  const kicked = inside(ground, appends, 'foreign');
  return {
    name: kicked.name,
    window: async (milliseconds) => {
      const foreign = await openForeignTransaction(ground);
      const figures = await kicked.window(milliseconds);
      await foreign.end();
      return figures;
    },
  };
}

export async function openForeignTransaction(ground: Ground): Promise<Client> {
  const url = new URL(ground.superuserUrl);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT pg_current_xact_id()');
  return client;
}

/** The API numbers after its commit and notifies; the reader is another process. */
function toWorker(ground: Ground, appends: StoreAppend): Contestant {
  let child: ChildProcess | null = null;
  return {
    name: 'worker',
    prepare: async () => {
      child ??= await startChild({ part: 'worker', url: ground.appUrl, wake: 'notify' });
    },
    window: async (milliseconds) => {
      const channel = new PostgresChannel(ground.appUrl);
      await channel.open();
      const signal = new FeedSignal(channel);
      const sequencer = new Sequencer({ sql: ground.app.sql, signal, onError: raise });
      sequencer.start();
      const figures = await sampledBy(child, appends, {
        name: 'worker',
        milliseconds,
        committed: () => sequencer.kick(),
      });
      child = null;
      await sequencer.stop();
      await signal.close();
      return figures;
    },
  };
}

/** Nobody tells anybody: the worker numbers and reads at its own pace. */
function polled(ground: Ground, appends: StoreAppend): Contestant {
  let child: ChildProcess | null = null;
  return {
    name: 'poll',
    prepare: async () => {
      child ??= await startChild({ part: 'worker', url: ground.appUrl, wake: 'poll' });
    },
    window: async (milliseconds) => {
      const figures = await sampledBy(child, appends, { name: 'poll', milliseconds, committed: () => undefined });
      child = null;
      return figures;
    },
  };
}

interface Sampled {
  readonly name: string;
  readonly milliseconds: number;
  readonly committed: () => void;
}

interface Receipt {
  readonly at: string;
  readonly got: readonly string[];
}

async function sampledBy(
  child: ChildProcess | null,
  appends: StoreAppend,
  { name, milliseconds, committed }: Sampled,
): Promise<Figures> {
  if (child === null) throw new Error('no worker was started');
  const sampling = new LagSampling(appends);
  child.on('message', (message) => {
    const { at, got } = message as Receipt;
    for (const key of got) sampling.received(key, BigInt(at));
  });
  try {
    return await sampling.run(name, milliseconds, committed);
  } finally {
    await killChild(child);
  }
}
