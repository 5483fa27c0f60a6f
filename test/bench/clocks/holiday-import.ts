import { randomUUID } from 'node:crypto';
import { type Door, recomputeCalendar, workOnRecount } from '@qingxin/application';
import type { Actor, CalendarState, CalendarYear } from '@qingxin/domain';
import { openDatabase } from '@qingxin/platform';
import type { Bench, BenchOptions, BenchResult } from '../bench.ts';
import { shortComplaints, visit } from '../ground/complaints.ts';
import { openBenchDoor, send, setUpDistrict } from '../ground/district.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { counted } from '../measure/report.ts';
import { percentile } from '../measure/statistics.ts';

const OPEN_CLOCKS = 10_000;
const LONGEST_WAIT_MS = 200;
const VISITED = 20;
const SETUP: Actor = { id: 'system:setup', unit: null, post: null, roles: ['system'] };
const COORDINATORS = ['person:office01', 'person:office02'] as const;
const REST_DAY = '2022-05-16';

export const holidayImport: Bench = {
  name: 'holiday-import',
  measures:
    '10,000 open clocks counted anew after a holiday notice, against their rows alone; officers who work meanwhile',
  run,
};

async function run({ scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, OPEN_CLOCKS);
    await setUpDistrict(door);
    await appoint(door);
    const open = await openClocks(door, ground, Math.ceil(OPEN_CLOCKS * scale), tell);
    const parts = { door, handler: door.handler, sql: ground.app.sql };
    const [proposalId, trial] = [randomUUID(), `recount-${randomUUID()}`];
    await propose(door, proposalId);
    await send(door, trial, 'RequestRecount', { proposalId }, coordinator(0));
    const tried = await timed(() => workOnRecount(parts, trial));
    tell(`dry run of ${open} open clocks: ${tried.toFixed(1)} s`);
    await send(door, 'calendar', 'ApproveHolidayNotice', { proposalId, trial }, coordinator(1));
    const { calendarVersion } = (await door.journal.open('calendar')).state as CalendarState;
    const officers = await Officers.at(ground);
    const seconds = await timed(() => recomputeCalendar(parts, calendarVersion));
    const waits = await officers.stop();
    const moved = await movedClocks(ground);
    const floor = await timed(() => bareRows(ground));
    const longest = Math.max(...waits);
    return {
      postgres: ground.version,
      goals: [
        counted(
          'longest command of an officer meanwhile, ms',
          `≤ ${LONGEST_WAIT_MS}`,
          longest,
          longest <= LONGEST_WAIT_MS ? 'met' : 'missed',
        ),
      ],
      figures: {
        ...{ 'open clocks': open, 'clocks moved': moved, 'clocks per second': moved / seconds },
        ...{ 'tried per second': open / tried, 'rows alone per second': moved / floor },
        ...{ 'commands of officers': waits.length, 'commands p99, ms': percentile(waits, 0.99) },
      },
      notes: [
        'rows alone: the same events and clock rows, copied and updated in one transaction, undecided and without hash',
      ],
    };
  } finally {
    await ground.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function coordinator(which: 0 | 1): Actor {
  return { id: COORDINATORS[which], unit: 'office', post: 'office-coordinator', roles: ['coordinator'] };
}

async function appoint(door: Door): Promise<void> {
  const post = { id: 'office-coordinator', unit: 'office', title: '协调员', roles: ['coordinator'] };
  await send(door, 'organisation', 'AddPost', { post }, SETUP);
  for (const person of COORDINATORS) {
    const appointment = { person, post: post.id, from: '2022-01-01', until: null, deputy: false };
    await send(door, 'organisation', 'AppointPerson', appointment, SETUP);
  }
}

async function openClocks(door: Door, ground: Ground, wanted: number, tell: (line: string) => void): Promise<number> {
  for (let open = 0; ;) {
    if (open >= wanted) return open;
    await shortComplaints(door, Math.min(1000, Math.max(8, wanted - open)));
    const query = `SELECT count(*)::int AS open FROM rm.clock WHERE status IN ('running', 'paused')`;
    open = (await ground.superuser.query<{ open: number }>(query)).rows[0]?.open ?? 0;
    tell(`${open} open clocks`);
  }
}

/** The year's notice as it stands with one more day off. */
async function propose(door: Door, proposalId: string): Promise<void> {
  const { years } = (await door.journal.open('calendar')).state as CalendarState;
  const year = years[2022] as CalendarYear;
  const notice = {
    ...{ proposalId, year: 2022, notice: '国办发明电〔2022〕99号', publishedOn: '2022-05-09' },
    daysOff: [...new Set([...year.statutory, ...year.daysOff, REST_DAY])].filter((day) => day.startsWith('2022')),
    makeupDays: year.makeupDays.filter((day) => day.startsWith('2022')),
    revises: year.notice ?? '文号不详',
  };
  await send(door, 'calendar', 'ProposeHolidayNotice', notice, coordinator(0));
}

/** People who go on working in another process of the product, as far as the database can tell. */
class Officers {
  readonly #waits: number[] = [];
  readonly #work: Promise<void>;
  readonly #close: () => Promise<void>;
  #stopping = false;

  private constructor(door: Door, streams: readonly string[], close: () => Promise<void>) {
    this.#close = close;
    this.#work = this.#goOn(door, streams);
  }

  static async at(ground: Ground): Promise<Officers> {
    const database = openDatabase({
      url: ground.appUrl,
      applicationName: 'officers',
      use: 'write',
      onIdleError: () => undefined,
    });
    const door = openBenchDoor(ground, VISITED, database);
    return new Officers(door, await shortComplaints(door, VISITED), () => database.close());
  }

  async #goOn(door: Door, streams: readonly string[]): Promise<void> {
    for (let turn = 0; !this.#stopping; turn += 1) {
      for (const { type, payload } of visit()) {
        const started = performance.now();
        await send(door, streams[turn % streams.length] ?? '', type, payload);
        this.#waits.push(performance.now() - started);
      }
    }
  }

  /** How long each command took. */
  async stop(): Promise<readonly number[]> {
    this.#stopping = true;
    await this.#work;
    await this.#close();
    return this.#waits;
  }
}

async function movedClocks({ superuser }: Ground): Promise<number> {
  const query = `SELECT count(*)::int AS moved FROM es.event WHERE type = 'ClockRecomputed'`;
  return (await superuser.query<{ moved: number }>(query)).rows[0]?.moved ?? 0;
}

/** Floor: what was written, written again by the server alone. */
async function bareRows({ superuser }: Ground): Promise<void> {
  const client = await superuser.connect();
  try {
    for (const statement of [
      'BEGIN',
      'CREATE SCHEMA floor',
      'CREATE TABLE floor.event (LIKE es.event INCLUDING ALL)',
      'CREATE TABLE floor.clock (LIKE rm.clock INCLUDING ALL)',
      'INSERT INTO floor.clock SELECT * FROM rm.clock',
      `INSERT INTO floor.event SELECT * FROM es.event WHERE type = 'ClockRecomputed'`,
      'UPDATE floor.clock SET calendar_version = calendar_version + 1, due_day = due_day + 1',
      'COMMIT',
    ]) {
      await client.query(statement);
    }
  } finally {
    client.release();
  }
}
