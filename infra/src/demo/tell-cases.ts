import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { DemoClock } from '@qingxin/application';
import { type Instant, localDayOf } from '@qingxin/domain';
import { businessClock, type Configuration, createLogger, openDistrict, readConfiguration } from '@qingxin/platform';
import { calendarBook } from '@qingxin/rulebook';
import { playScenarios, type Tale } from '../story/play.ts';
import type { Scenario } from '../story/scenario.ts';
import { readScenarios } from '../story/scenario-files.ts';
import { setClock } from '../story/story-clock.ts';
import { timeLine } from '../story/time-line.ts';
import { DoorWorld } from './door-world.ts';
import { seedDemo, seedTold, type DemoTarget } from './seed-demo.ts';
import type { SeededAccount } from './seed-district.ts';
import { readShownCases, shownTale } from './shown-cases.ts';

export interface TellTarget extends DemoTarget {
  readonly database: { readonly app: string; readonly read: string };
}

export interface TellOptions {
  /** Starts the worker: without it time brings nothing about. */
  readonly startWorker: () => Promise<void>;
  readonly onStep?: (done: number, total: number) => void;
}

export interface ToldCases {
  readonly accounts: readonly SeededAccount[];
  /** What did not go as written, a line for each case. */
  readonly faults: readonly string[];
}

/** The district is there this long before its first complaint. */
const SET_UP_MS = 3_600_000;
/** For one stop on the way; a slow machine is no fault of the workflows. */
const MOVE_PATIENCE_MS = 120_000;

/**
 * Tells the cases of the demo through the door on an empty log: the business clock is set to before the first of them, goes
 * on from act to act with all that falls due on the way, and ends at now.
 * @throws WorkflowsBehind, ScenarioInvalid
 */
export async function tellCases(target: TellTarget, { startWorker, onStep }: TellOptions): Promise<ToldCases> {
  const tales = await demoTales(businessClock('demo').now(0));
  const begins = beginOf(tales);
  await setClock(target.database.app, begins, 'system:demo');
  await Promise.all([seedDemo(target), startWorker()]);
  const faults = await toldThroughTheDoor(target, tales, begins, onStep);
  return { accounts: await seedTold(target), faults };
}

async function toldThroughTheDoor(
  target: TellTarget,
  tales: readonly Scenario[],
  begins: Instant,
  onStep: TellOptions['onStep'],
): Promise<readonly string[]> {
  const wall = businessClock('demo');
  const logFile = createWriteStream(join(target.home, 'logs', 'demo.log'), { flags: 'a' });
  const logger = createLogger({ name: 'demo', level: 'warn', destination: logFile });
  const district = await openDistrict(configurationFor(target), logger, 'qingxin-demo');
  try {
    const { door, database, signal } = district;
    const clock = new DemoClock({
      sql: database.sql,
      now: (offsetMs) => wall.now(offsetMs),
      wake: () => signal.raise(),
      patienceMs: MOVE_PATIENCE_MS,
    });
    const world = new DoorWorld(door, clock, begins);
    const told = await playScenarios(world, tales, { onStep: (_step, done, total) => onStep?.(done, total) });
    await world.moveTo(wall.now(0));
    return told.flatMap(faultOf);
  } finally {
    await district.close();
    logFile.end();
  }
}

/** The cases of the demo as of a moment. */
export async function demoTales(now: Instant): Promise<readonly Scenario[]> {
  const scenarios = await readScenarios();
  const shown = await readShownCases(scenarios);
  const { calendar } = calendarBook(1);
  const today = localDayOf(now);
  return shown.flatMap((one) => {
    const scenario = scenarios.find(({ record }) => record === one.record);
    return scenario === undefined ? [] : [shownTale(scenario, one, today, calendar)];
  });
}

function beginOf(tales: readonly Scenario[]): Instant {
  const first = timeLine(tales)[0]?.at ?? '';
  return new Date(Date.parse(first) - SET_UP_MS).toISOString();
}

function configurationFor({ database, home }: TellTarget): Configuration {
  return readConfiguration({
    DATABASE_URL: database.app,
    DATABASE_READ_URL: database.read,
    QINGXIN_HOME: home,
    QINGXIN_MODE: 'demo',
  });
}

function faultOf({ scenario, fault }: Tale): readonly string[] {
  return fault === null ? [] : [`${scenario.record} ${scenario.title}：${fault}`];
}
