import { factDay, factTime, legalInstant } from '../clocks/legal-time.ts';
import type { CommandOf, EventOf, Recorded } from '../kernel/event.ts';
import { refusalCode } from '../kernel/refusal.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { NoSuchEdge } from '../process-map.ts';
import { isLocalDay, localDayOf, startOfDay } from '../time/local-day.ts';

type Fact = Recorded<EventOf>;
type Data = Readonly<Record<string, unknown>>;

/**
 * What was so on a day, as far as it is known: the facts of a matter by their 发生日期, those entered late among them.
 * Corrections and voidings speak of what they put right, whenever they were made. Empty: the matter was not there yet.
 * `before`: of the last day only what had happened by that moment; a day stands for its 00:00.
 */
export function effectiveFacts(events: readonly Fact[], on: LocalDay, before: Instant | null = null): readonly Fact[] {
  const happened = (event: Fact): boolean =>
    dayOf(event, events) <= on && (before === null || factMoment(event, events) < before);
  const [first] = events;
  if (first === undefined || !happened(first)) return [];
  const kept: Fact[] = [];
  for (const event of events) {
    const puts = PUTS_RIGHT[event.type];
    const holds = puts === undefined ? happened(event) : puts(event.data as Data, kept);
    if (holds && isFounded(event, kept)) kept.push(event);
  }
  return kept;
}

/**
 * The state that the facts of a day make. By their day facts need not follow each other as they were entered: one that the
 * matter could not take as it stood then (work that was opened later, a move that starts elsewhere) is left out of that
 * day. In the order of the log, with all that was entered, every one is taken.
 */
export function foldedOfDay<S extends StreamState, E extends EventOf>(
  stream: Pick<StreamType<S, CommandOf, E>, 'initial' | 'evolve'>,
  name: string,
  facts: readonly Recorded<E>[],
): { readonly state: S; readonly events: readonly Recorded<E>[] } {
  let state = stream.initial(name);
  const events = facts.filter((fact) => {
    const next = taken(stream, state, fact);
    if (next !== null) state = next;
    return next !== null;
  });
  return { state, events };
}

function taken<S extends StreamState, E extends EventOf>(
  stream: Pick<StreamType<S, CommandOf, E>, 'evolve'>,
  state: S,
  fact: Recorded<E>,
): S | null {
  try {
    return stream.evolve(state, fact);
  } catch (error) {
    if (refusalCode(error) === null && !(error instanceof NoSuchEdge)) throw error;
    return null;
  }
}

/** An act may be older than what started the period that it met: of a period that does not run yet nothing is said. */
function isFounded({ type, data }: Fact, kept: readonly Fact[]): boolean {
  const { clockId } = data as Data;
  if (clockId === undefined || type === 'ClockStarted') return true;
  return kept.some((fact) => fact.type === 'ClockStarted' && (fact.data as Data)['clockId'] === clockId);
}

/** Events that state the day of the fact beside the day on which somebody acted, and the field in which they do. */
const OWN_DAY: Readonly<Record<string, string>> = {
  PaymentRecorded: 'paidOn',
  OrderServed: 'servedOn',
  CaseFiled: 'filedOn',
  ContractRecorded: 'signedOn',
  RecoveryReceived: 'receivedOn',
  OwnerInterviewed: 'heldOn',
  OwnerPromised: 'promisedOn',
  // The software notes both when it gets to it; the date had come by itself.
  ClockLapsed: 'dueAt',
  GroundAdded: 'at',
};

/** Facts of a project are proven for a day that each of them names alike. */
const PROVEN_FOR = 'effectiveOn';

/** Which correction moves the day of a fact, and what the fact calls the thing that the correction is about. */
const MOVED_BY: Readonly<Record<string, { readonly field: string; readonly id: string | null }>> = {
  PaymentRecorded: { field: 'paidOn', id: 'paymentId' },
  OrderServed: { field: 'servedOn', id: 'orderId' },
  ComplaintRegistered: { field: 'receivedAt', id: null },
  ContractRecorded: { field: 'signedOn', id: null },
};

/** When a fact happened, by the day that it states itself where it states one; what is said of a day alone counts from its 00:00. */
export function factMoment(event: Fact, events: readonly Fact[]): Instant {
  const own = ownDay(event, events);
  if (typeof own !== 'string') return legalInstant(factTime(event));
  const moment = isLocalDay(own) ? startOfDay(own) : own;
  return moment < event.occurredAt ? moment : event.occurredAt;
}

function ownDay(event: Fact, events: readonly Fact[]): unknown {
  return moved(event, events) ?? (event.data as Data)[OWN_DAY[event.type] ?? PROVEN_FOR];
}

function dayOf(event: Fact, events: readonly Fact[]): LocalDay {
  const own = ownDay(event, events);
  if (typeof own !== 'string') return factDay(event);
  const day = isLocalDay(own) ? own : localDayOf(own);
  // Nothing is known of tomorrow: a date that lies ahead is no fact yet.
  const entered = localDayOf(event.occurredAt);
  return day < entered ? day : entered;
}

function moved({ type, data }: Fact, events: readonly Fact[]): unknown {
  const by = MOVED_BY[type];
  if (by === undefined) return undefined;
  const about = by.id === null ? null : (data as Data)[by.id];
  const corrections = events.map((event) => (event.type === 'FactCorrected' ? (event.data as Data) : {}));
  return corrections.findLast(({ field, on = null }) => field === by.field && on === about)?.['to'];
}

/** Whether what the event puts right is among the facts that are kept. */
type PutsRight = (data: Data, kept: readonly Fact[]) => boolean;

const entry: PutsRight = ({ voidedVersion }, kept) => kept.some(({ version }) => version === voidedVersion);

/** The same thing is named in the same way by one that is kept. */
const named =
  (...fields: readonly string[]): PutsRight =>
  (data, kept) =>
    kept.some((fact) => fields.every((field) => (fact.data as Data)[field] === data[field]));

const PUTS_RIGHT: Readonly<Record<string, PutsRight>> = {
  EntryVoided: entry,
  StepActVoided: entry,
  StepFeedbackRevised: ({ answeredVersion }, kept) => kept.some(({ version }) => version === answeredVersion),
  ClockRestored: entry,
  FactCorrected: ({ on = null }, kept) => on === null || kept.some(({ data }) => Object.values(data).includes(on)),
  ClaimantCorrected: () => true,
  ComplaintVoided: () => true,
  ClockRecomputed: named('clockId'),
  LapseQuestioned: (data, kept) => lapsed(data, kept),
  LapseReviewed: (data, kept) => lapsed(data, kept),
  LapseTakenOver: (data, kept) => lapsed(data, kept),
  HistoricalLapseConfirmed: (data, kept) => lapsed(data, kept),
  GroundStruck: named('ladderKey', 'groundId'),
  RungVoided: named('ladderKey', 'rungId'),
  BreachStruck: named('breachId'),
  SignalWithdrawn: named('signalId'),
  LabourCostRestated: named('month'),
};

const lapsed: PutsRight = ({ clockId }, kept) =>
  kept.some(({ type, data }) => type === 'ClockLapsed' && (data as Data)['clockId'] === clockId);
