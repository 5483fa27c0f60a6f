import type { ClockToMove } from '../clocks/to-rule.ts';
import type { ClockTrial } from '../clocks/trials.ts';
import type { FreeText, Recorded } from '../kernel/event.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { LapsingUnit, RecountCause, RecountEvent, StreamTrial } from './events.ts';

/** Told to people in the API's words; nothing moves before `approved`. */
export type RecountStatus = 'trying' | 'ready' | 'ordered' | 'approved' | 'done' | 'dropped';

interface Signed {
  readonly by: string;
  readonly at: Instant;
}

export interface RecountOrder extends Signed {
  readonly reason: FreeText;
  readonly lapsing: readonly LapsingUnit[];
}

export interface RecountState extends StreamState {
  readonly cause: RecountCause | null;
  readonly follows: string | null;
  readonly only: readonly string[] | null;
  readonly status: RecountStatus | null;
  readonly requested: Signed | null;
  /** The dry run: by stream, as it was read. */
  readonly streams: Readonly<Record<string, StreamTrial>>;
  readonly readyAt: Instant | null;
  /** Calendar under which the dry run has counted. */
  readonly calendarVersion: number | null;
  readonly order: RecountOrder | null;
  readonly approved: Signed | null;
  /** Of the latest order that a second person did not approve, or of dropping it all. */
  readonly refusedFor: FreeText | null;
  /** By stream; null: moved as the dry run had shown. */
  readonly results: Readonly<Record<string, string | null>>;
  readonly drifted: readonly string[];
}

export function initialRecount(): RecountState {
  return {
    ...{ version: 0, cause: null, follows: null, only: null, status: null, requested: null },
    ...{ streams: {}, readyAt: null, calendarVersion: null, order: null, approved: null, refusedFor: null },
    ...{ results: {}, drifted: [] },
  };
}

export function evolveRecount(state: RecountState, event: Recorded<RecountEvent>): RecountState {
  const { version, occurredAt: at } = event;
  const signed = { by: event.by.id, at };
  switch (event.type) {
    case 'RecountRequested':
      return { ...state, version, ...event.data, status: 'trying', requested: signed };
    case 'RecountTried': {
      const read = Object.fromEntries(event.data.streams.map((one) => [one.stream, one]));
      return { ...state, version, streams: { ...state.streams, ...read } };
    }
    case 'RecountReady': {
      const { calendarVersion } = event.data;
      return { ...state, version, status: 'ready', readyAt: at, calendarVersion };
    }
    case 'RecountOrdered':
      return { ...state, version, status: 'ordered', order: { ...signed, ...event.data }, refusedFor: null };
    case 'RecountApproved':
      return { ...state, version, status: 'approved', approved: signed };
    case 'RecountRejected':
      return { ...state, version, status: 'ready', order: null, refusedFor: event.data.reason };
    case 'RecountApplied': {
      const told = Object.fromEntries(event.data.results.map(({ stream, code }) => [stream, code]));
      return { ...state, version, results: { ...state.results, ...told } };
    }
    case 'RecountFinished':
      return { ...state, version, status: 'done', drifted: event.data.drifted };
    case 'RecountDropped':
      return { ...state, version, status: 'dropped', refusedFor: event.data.reason };
    default:
      return event satisfies never;
  }
}

/** Whether the order moves this clock: one that would be late at once only where it says so of every unit concerned. */
export function isOrdered(trial: ClockTrial, { lapsing }: Pick<RecountOrder, 'lapsing'>): boolean {
  if (trial.outcome === 'moves' || trial.outcome === 'spared') return true;
  const units = [trial.unit, ...trial.follows.map(({ unit }) => unit)];
  return trial.outcome === 'lapses' && units.every((unit) => lapsing.some((one) => one.unit === unit));
}

export interface StreamOrder {
  readonly stream: string;
  /** At which the stream has to stand. */
  readonly version: number;
  readonly clocks: readonly ClockToMove[];
  readonly spared: readonly string[];
}

/** What the order has to do in one stream; null: nothing. */
export function orderFor({ order }: Pick<RecountState, 'order'>, read: StreamTrial): StreamOrder | null {
  if (order === null) return null;
  const chosen = read.trials.filter((trial) => isOrdered(trial, order));
  if (chosen.length === 0) return null;
  const { stream, version } = read;
  return {
    ...{ stream, version },
    clocks: chosen
      .filter(({ outcome }) => outcome !== 'spared')
      .map(({ clockId, after, outcome }) => ({ clockId, ...after, mayLapse: outcome === 'lapses' })),
    spared: chosen.filter(({ outcome }) => outcome === 'spared').map(({ clockId }) => clockId),
  };
}

/** Streams that the order moves, in their order; those that were moved already among them. */
export function ordersOf(state: Pick<RecountState, 'order' | 'streams'>): readonly StreamOrder[] {
  return Object.keys(state.streams)
    .sort()
    .flatMap((stream) => {
      const read = state.streams[stream];
      const order = read === undefined ? null : orderFor(state, read);
      return order === null ? [] : [order];
    });
}
