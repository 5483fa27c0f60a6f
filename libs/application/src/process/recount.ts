import {
  type Actor,
  buildCalendar,
  type CalendarState,
  type ClockTrial,
  type CommandOf,
  type DecideContext,
  type EventOf,
  type MatterState,
  ordersOf,
  type RecountCause,
  type RecountState,
  refusalCode,
  type Rulebook,
  type RulebookState,
  type StreamResult,
  type StreamTrial,
  tryCalendar,
  tryRule,
} from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import type { Door } from '../door/open-door.ts';
import type { Opened } from '../door/stream-journal.ts';
import { districtViews } from '../reference/district-views.ts';

/** Counts dry runs, and moves what two persons ordered; never orders or approves anything. */
const BATCH_ACTOR: Actor = { id: 'system:rule-batch', unit: null, post: null, roles: ['system'] };
const RECOUNTS = '3f0a5e52-0b8e-4d55-9a16-6a9f6b7d2c10';
/** Streams of one part: a command small enough to be written at once. */
const STREAMS_OF_A_PART = 100;

const OF_RULE = {
  name: 'recount_of_rule',
  text: `SELECT DISTINCT stream FROM rm.clock WHERE rule_id = $1::text AND rule_version < $2::int
    AND status IN ('running', 'paused', 'lapsed', 'doneLate') ORDER BY stream`,
};
const OF_CALENDAR = {
  name: 'recount_of_calendar',
  text: `SELECT DISTINCT stream FROM rm.clock WHERE status IN ('running', 'paused', 'lapsed', 'doneLate') ORDER BY stream`,
};
/** Where the software is to go on: the last event of a batch says what it waits for. */
const WAITING = {
  name: 'recount_waiting',
  text: `SELECT s.name FROM es.stream s JOIN es.event e ON e.stream_id = s.stream_id AND e.version = s.version
    WHERE s.category = 'recount' AND (e.type IN ('RecountRequested', 'RecountTried', 'RecountApproved', 'RecountApplied')
      OR e.type = 'RecountFinished' AND jsonb_array_length(e.data->'drifted') > 0 AND NOT EXISTS (
        SELECT FROM es.stream f JOIN es.event n ON n.stream_id = f.stream_id AND n.version = 1
        WHERE f.category = 'recount' AND n.data->>'follows' = s.name)) ORDER BY s.opened_at, s.name`,
};

export interface RecountParts {
  readonly door: Pick<Door, 'handler' | 'journal' | 'references' | 'clock'>;
  readonly sql: SqlExecutor;
}

/** Batches that wait for the software, oldest first. */
export async function waitingRecounts(sql: SqlExecutor): Promise<readonly string[]> {
  return (await sql<{ readonly name: string }>(WAITING)).map(({ name }) => name);
}

/**
 * Brings one batch as far as it goes without a person: the dry run to its end, or what was approved to its end. Broken off
 * at any point it goes on where it was. Answers whether it did anything.
 */
export async function workOnRecount(
  parts: RecountParts,
  stream: string,
  keepOn: () => boolean = () => true,
): Promise<boolean> {
  const state = await recountAt(parts, stream);
  if (state.status === 'trying' && state.cause !== null) return tryOut(parts, stream, state, keepOn);
  if (state.status === 'approved') return apply(parts, stream, state, keepOn);
  return state.status === 'done' && state.drifted.length > 0 ? follow(parts, stream) : false;
}

async function recountAt({ door }: RecountParts, stream: string): Promise<RecountState> {
  return (await door.journal.open(stream)).state as RecountState;
}

/** The id under which the streams that had moved on are tried again. */
export function followingRecount(stream: string): string {
  return `recount-${uuidV5(RECOUNTS, `${stream}/drifted`)}`;
}

async function follow(parts: RecountParts, stream: string): Promise<boolean> {
  const next = followingRecount(stream);
  if ((await parts.door.journal.open(next)).head !== null) return false;
  await send(parts, next, 'FollowRecount', { before: stream }, `${stream}/follow`);
  return true;
}

async function tryOut(
  parts: RecountParts,
  stream: string,
  { cause, only, streams: read }: RecountState,
  keepOn: () => boolean,
): Promise<boolean> {
  if (cause === null) return false;
  const [query, values] =
    cause.kind === 'rule' ? ([OF_RULE, [cause.row.id, cause.row.version]] as const) : ([OF_CALENDAR, []] as const);
  const found = (await parts.sql<{ readonly stream: string }>(query, [...values])).map((row) => row.stream);
  const asked = only === null ? found : found.filter((name) => only.includes(name));
  // What was read before a break stays as it was read: should it move on, it drops out when it is applied.
  const concerned = asked.filter((name) => read[name] === undefined);
  const look = await lookerAt(parts, cause);
  for (let from = 0; ; from += STREAMS_OF_A_PART) {
    const streams: StreamTrial[] = [];
    for (const name of concerned.slice(from, from + STREAMS_OF_A_PART)) {
      if (!keepOn()) return false;
      streams.push(await look.at(name));
    }
    const last = from + STREAMS_OF_A_PART >= concerned.length;
    const payload = { streams, last, calendarVersion: look.calendarVersion };
    const { version } = await recountAt(parts, stream);
    await send(parts, stream, 'RecordRecountTrial', payload, `${stream}/trial/${version}`);
    if (last) return true;
  }
}

interface Looker {
  readonly calendarVersion: number;
  at(stream: string): Promise<StreamTrial>;
}

/** Looks at one stream after the other as it would stand; writes nothing. */
async function lookerAt({ door }: RecountParts, cause: RecountCause): Promise<Looker> {
  const { state } = await door.journal.open('calendar');
  const { calendarVersion } = state as CalendarState;
  const overlay = cause.kind === 'rule' ? null : calendarWith(state as CalendarState, cause);
  const rules =
    cause.kind === 'rule' ? rulesWith((await door.journal.open('rulebook')).state as RulebookState, cause) : null;
  return {
    calendarVersion,
    async at(stream) {
      const opened = await door.journal.open(stream);
      const context = await contextOf(door, opened);
      const settled = settledState(opened, context);
      const trials: readonly ClockTrial[] =
        cause.kind === 'rule'
          ? tryRule(settled.clocks, cause.row, { ...context, rules: rules ?? context.rules })
          : tryCalendar(settled.clocks, { ...context, calendar: overlay ?? context.calendar });
      const { number = null } = opened.state as { readonly number?: string | null };
      return { stream, version: opened.state.version, number, trials };
    },
  };
}

async function contextOf(door: RecountParts['door'], opened: Opened): Promise<DecideContext> {
  const now = door.clock.now(opened.offsetMs);
  const at = opened.lastOccurredAt !== null && opened.lastOccurredAt > now ? opened.lastOccurredAt : now;
  const references = await door.references.asSeen(opened.referenceHeads, at);
  return { at, actor: BATCH_ACTOR, facts: {}, ...references };
}

/** With every clock lapsed whose date has come: whoever acts first will settle it. */
function settledState({ state, registered: { type } }: Opened, context: DecideContext): MatterState {
  const decided = type.decide(state, { type: 'LapseClocks', data: {} } satisfies CommandOf, context);
  const { at: occurredAt } = context;
  return decided.reduce((so, { event, actor }, index) => {
    const by = { id: actor ?? BATCH_ACTOR.id };
    return type.evolve(so, { ...(event satisfies EventOf), version: state.version + index + 1, occurredAt, by });
  }, state) as MatterState;
}

function rulesWith(book: RulebookState, { row }: Extract<RecountCause, { readonly kind: 'rule' }>): Rulebook {
  const known = book.rows.some(({ id, version }) => id === row.id && version === row.version);
  const rows = known ? book.rows : [...book.rows, row];
  return districtViews().rules({ ...book, rows } as RulebookState).view;
}

function calendarWith(state: CalendarState, { year }: Extract<RecountCause, { readonly kind: 'notice' }>) {
  const years = Object.values({ ...state.years, [year.year]: year });
  return buildCalendar({ version: state.version + 1, years });
}

async function apply(
  parts: RecountParts,
  stream: string,
  state: RecountState,
  keepOn: () => boolean,
): Promise<boolean> {
  const { cause } = state;
  if (cause?.kind !== 'rule') return false;
  const { id: rule, version } = cause.row;
  const left = ordersOf(state).filter((order) => state.results[order.stream] === undefined);
  for (let from = 0; ; from += STREAMS_OF_A_PART) {
    const results: StreamResult[] = [];
    for (const { stream: matter, version: expectedVersion, clocks, spared } of left.slice(
      from,
      from + STREAMS_OF_A_PART,
    )) {
      if (!keepOn()) break;
      const payload = { batch: stream, rule, version, clocks, spared };
      results.push({ stream: matter, code: await moved(parts, matter, payload, { batch: stream, expectedVersion }) });
    }
    const last = keepOn() && from + STREAMS_OF_A_PART >= left.length;
    const at = (await recountAt(parts, stream)).version;
    await send(parts, stream, 'RecordRecountResult', { results, last }, `${stream}/result/${at}`);
    if (last || !keepOn()) return true;
  }
}

/** Null: moved. What the stream refuses is told; an outage is thrown and tried again under the same id. */
async function moved(
  { door }: RecountParts,
  stream: string,
  payload: object,
  { batch, expectedVersion }: { readonly batch: string; readonly expectedVersion: number },
): Promise<string | null> {
  const commandId = uuidV5(RECOUNTS, `${batch}/1/${stream}`);
  try {
    await door.handler.handle({ commandId, stream, type: 'MoveClocksToRule', payload, expectedVersion }, BATCH_ACTOR);
    return null;
  } catch (error) {
    const code = refusalCode(error);
    if (code === null || code === 'stream-busy') throw error;
    return code;
  }
}

async function send(parts: RecountParts, stream: string, type: string, payload: object, cause: string): Promise<void> {
  const commandId = uuidV5(RECOUNTS, cause);
  await parts.door.handler.handle({ commandId, stream, type, payload }, BATCH_ACTOR);
}
