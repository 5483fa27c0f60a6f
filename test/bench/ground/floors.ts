import type { Goal } from '../measure/report.ts';
import type { Contestant } from '../measure/rounds.ts';
import { BareAppend } from './bare-append.ts';
import { makeFloorStreams } from './floor-streams.ts';
import { PgbenchAppend, pgbenchVersion } from './pgbench-append.ts';
import { recordVisit } from './recorded-append.ts';
import type { Ground } from './server.ts';

export interface Floors {
  readonly contestants: readonly Contestant[];
  readonly notes: readonly string[];
  /** A goal against F, where there is an F. */
  againstPgbench(goal: Goal): readonly Goal[];
  close(): Promise<void>;
}

const BARE_SERIES = 1;
const PGBENCH_SERIES = 2;

/** B and F for each number of callers: the appends of one visit, on existing streams, without the door. */
export async function openFloors(ground: Ground, callers: readonly number[], streams: number): Promise<Floors> {
  const visit = await recordVisit(ground);
  const most = Math.max(...callers);
  const bareStreams = await makeFloorStreams(ground, visit, BARE_SERIES, streams);
  const bare = await BareAppend.open(ground.appUrl, most, { visit, streams: bareStreams });
  const version = await pgbenchVersion();
  const contestants = callers.map((count) => bare.contestant(`B ${count}`, count));
  if (version !== null) {
    const pgbenchStreams = await makeFloorStreams(ground, visit, PGBENCH_SERIES, streams);
    const pgbench = new PgbenchAppend(ground, visit, pgbenchStreams, PGBENCH_SERIES);
    contestants.push(...callers.map((count) => pgbench.contestant(`F ${count}`, count)));
  }
  return {
    contestants,
    notes: [version === null ? 'F was not run: pgbench is not on the search path' : `F: ${version}`],
    againstPgbench: (goal) => (version === null ? [] : [goal]),
    close: () => bare.close(),
  };
}

/** Ratio of two named figures of a round. */
export function ratioOf(one: string, other: string): Goal['ratio'] {
  return (figures) => (figures[one] ?? Number.NaN) / (figures[other] ?? Number.NaN);
}
