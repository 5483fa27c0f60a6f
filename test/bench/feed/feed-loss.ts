import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@qingxin/platform';
import type { Bench, BenchOptions, BenchResult } from '../bench.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { counted, type GoalResult } from '../measure/report.ts';
import { type ChildOrder, killChild, startChild } from './child.ts';
import { openForeignTransaction } from './feed-lag.ts';
import { writeEvents } from './loss-writers.ts';

const WRITERS = 16;
const SHORTEST_LIFE_MS = 200;
const LONGEST_LIFE_MS = 1500;
const CATCH_UP_PAUSE_MS = 200;
const CATCH_UP_TRIES = 3000;

export const feedLoss: Bench = {
  name: 'feed-loss',
  measures:
    'what reaches a reader while writers race and sequencers and readers are killed; and what a naive cursor loses',
  run,
};

async function run({ events, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    await makeNotebook(ground);
    const foreign = await openForeignTransaction(ground);
    const cursor = await startChild({ part: 'cursor', url: ground.appUrl });
    const killed = ['sequencer', 'sequencer', 'reader'].map((part) =>
      keptDying({ part, url: ground.appUrl } as ChildOrder),
    );
    const writing = openDatabase({
      url: ground.appUrl,
      applicationName: 'bench-writers',
      use: 'write',
      connections: WRITERS,
      onIdleError: () => undefined,
    });
    const written = await writeEvents(writing, WRITERS, events, progressTo(tell, events));
    await writing.close();
    for (const part of killed) part.live();
    await caughtUp(ground, written);
    const kills = (await Promise.all(killed.map((part) => part.stop()))).reduce((sum, count) => sum + count, 0);
    await killChild(cursor);
    await foreign.end();
    return {
      postgres: ground.version,
      goals: await verdicts(ground, written),
      figures: { events: written, kills },
      notes: [],
    };
  } finally {
    await ground.close();
  }
}

async function makeNotebook(ground: Ground): Promise<void> {
  await ground.superuser.query(`CREATE SCHEMA bench;
    CREATE TABLE bench.received (arrival bigserial PRIMARY KEY, position bigint NOT NULL, stream_id uuid NOT NULL, version int NOT NULL);
    CREATE TABLE bench.cursor_seen (seq bigint NOT NULL);
    GRANT USAGE ON SCHEMA bench TO qingxin_app;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA bench TO qingxin_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA bench TO qingxin_app`);
}

interface Dying {
  /** The bad day is over. */
  live(): void;
  /** Ends the part; answers how often it was killed before. */
  stop(): Promise<number>;
}

/** A part of the product that is killed at random and started again, like a process on a bad day. */
function keptDying(order: ChildOrder): Dying {
  let living = false;
  let kills = 0;
  const loop = async (): Promise<ChildProcess> => {
    for (;;) {
      const child = await startChild(order);
      const until = performance.now() + SHORTEST_LIFE_MS + Math.random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS);
      while (!living && performance.now() < until) await pause(10);
      if (living) return child;
      await killChild(child);
      kills += 1;
    }
  };
  const last = loop();
  return {
    live() {
      living = true;
    },
    async stop() {
      living = true;
      await killChild(await last);
      return kills;
    },
  };
}

function progressTo(tell: BenchOptions['tell'], events: number): (written: number) => void {
  let told = 0;
  return (written) => {
    const tenth = Math.floor((written * 10) / events);
    if (tenth === told) return;
    told = tenth;
    tell(`${written} events written`);
  };
}

/** Until the reader has all, or has not moved for long: then the verdict will say what is missing. */
async function caughtUp(ground: Ground, written: number): Promise<void> {
  for (let tries = 0; tries < CATCH_UP_TRIES; tries += 1) {
    if ((await numberOf(ground, 'SELECT position AS n FROM es.subscription')) >= written) return;
    await pause(CATCH_UP_PAUSE_MS);
  }
}

async function numberOf(ground: Ground, sql: string): Promise<number> {
  const { rows } = await ground.superuser.query<{ n: string }>(sql);
  return Number(rows[0]?.n ?? 0);
}

const ZERO: readonly (readonly [string, string])[] = [
  [
    'lost: committed events the reader never got',
    `SELECT count(*) AS n FROM es.event e
    WHERE NOT EXISTS (SELECT FROM bench.received r WHERE r.stream_id = e.stream_id AND r.version = e.version)`,
  ],
  [
    'doubled: events the reader got again',
    `SELECT count(*) - count(DISTINCT (stream_id, version)) AS n FROM bench.received`,
  ],
  [
    'gaps: positions missing from 1 to the last',
    `SELECT coalesce(max(position), 0) - count(DISTINCT position) AS n FROM bench.received`,
  ],
  [
    'out of order: positions not in the order of arrival',
    `SELECT count(*) AS n FROM (
    SELECT position, lag(position) OVER (ORDER BY arrival) AS before FROM bench.received) o WHERE position <= before`,
  ],
  [
    'stream order broken: a version before its predecessor',
    `SELECT count(*) AS n FROM (
    SELECT version, lag(version, 1, 0) OVER (PARTITION BY stream_id ORDER BY arrival) AS before FROM bench.received) o WHERE version <> before + 1`,
  ],
];

async function verdicts(ground: Ground, written: number): Promise<readonly GoalResult[]> {
  const logged = await numberOf(ground, 'SELECT count(*) AS n FROM es.event');
  const results = [
    counted('events in the log / events written', '= 1', logged / written, logged === written ? 'met' : 'missed'),
  ];
  for (const [text, sql] of ZERO) {
    const count = await numberOf(ground, sql);
    results.push(counted(text, '= 0', count, count === 0 ? 'met' : 'missed'));
  }
  const missed = await numberOf(
    ground,
    `SELECT count(*) AS n FROM es.event e WHERE NOT EXISTS (
    SELECT FROM bench.cursor_seen c WHERE c.seq = e.seq)`,
  );
  results.push(counted('the naive cursor lost', '> 0', missed, missed > 0 ? 'met' : 'missed'));
  return results;
}
