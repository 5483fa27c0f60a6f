import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { EventMatch, Period, RuleRow, StartPoint, StreamKind } from '../rules/rule.ts';
import { deadlineOnRecord, workingDaysLate } from '../time/count.ts';
import { isElapsed } from '../time/elapsed.ts';
import { localDayOf, startOfDay, isLocalDay } from '../time/local-day.ts';
import { reminderInstants } from '../time/reminders.ts';
import { carriedOf, joined, type CarriedClock } from './carried.ts';
import type { ClockEvent, DueDates } from './events.ts';
import { legalInstant, legalTime } from './legal-time.ts';
import { headOf, isOpen, isOwed, type ClockBook, type ClockState } from './state.ts';

/** What a stream lends the clock engine: its named predicates and its named owners of duties. */
export interface ClockVocabulary<S> {
  readonly kind: StreamKind;
  readonly predicates: Readonly<Record<string, (state: S, event: EventOf, context: DecideContext) => boolean>>;
  /** Unit id that owes the act. */
  readonly owners: Readonly<Record<string, (state: S, event: EventOf, context: DecideContext) => string>>;
  /** By event type, the owners whose duty passes to another unit with it. */
  readonly handedOver: Readonly<Record<string, readonly string[]>>;
}

/**
 * The clock events that one business event brings about: clocks it ends, meets, pauses, resumes, hands over and starts,
 * in this order, so that an act can meet one period and start the next. `state` is the state after the event.
 */
export function clockEvents<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  event: Recorded<EventOf>,
  context: DecideContext,
): readonly ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const clock of Object.values(state.clocks)) {
    const change = changeOf(vocabulary, state, clock, event, context);
    if (change !== null) events.push(change);
  }
  events.push(...reassigned(vocabulary, state, event, context, new Set(events.map(({ data }) => data.clockId))));
  const gone = new Set(events.filter(({ type }) => type === 'ClockEnded').map(({ data }) => data.clockId));
  for (const ruleId of context.rules.startedBy(vocabulary.kind, event.type)) {
    const begun = events.flatMap((each) => (each.type === 'ClockStarted' ? [each.data] : []));
    const heads = [...Object.values(state.clocks), ...begun];
    events.push(...startOf(vocabulary, state, ruleId, event, { ...context, heads, gone }));
  }
  return events;
}

function changeOf<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  clock: ClockState,
  event: Recorded<EventOf>,
  context: DecideContext,
): ClockEvent | null {
  if (!isOwed(clock)) return null;
  const rule = context.rules.row(clock.ruleId, clock.ruleVersion);
  // An event that names no instance (closing, voiding, the first-contact decision) concerns all of them.
  const key = keyOf(rule, event);
  if (clock.key !== null && key !== null && key !== clock.key) return null;
  const matches = <M extends EventMatch>(list: readonly M[] | undefined) =>
    list?.find((match) => match.event === event.type && holds(vocabulary, match.when, state, event, context));
  const end = matches(rule.ends);
  if (end !== undefined) return { type: 'ClockEnded', data: { clockId: clock.id, as: end.as } };
  if (matches(rule.meets) !== undefined) return metOrLate(clock, legalTime(context), event.version, context);
  if (clock.status === 'running' && matches(rule.pauses) !== undefined)
    return pauseEvent(clock, event.type, actDay(event, context));
  if (clock.status === 'paused' && matches(rule.resumes) !== undefined)
    return resumeEvent(clock, rule, actDay(event, context), context);
  return null;
}

/** An open clock goes with the work to the unit that owes it now; a lapse stays with the unit that let it pass. */
function reassigned<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  event: Recorded<EventOf>,
  context: DecideContext,
  changed: ReadonlySet<string>,
): readonly ClockEvent[] {
  const owners = vocabulary.handedOver[event.type] ?? [];
  return Object.values(state.clocks).flatMap((clock): readonly ClockEvent[] => {
    if (!isOpen(clock) || changed.has(clock.id)) return [];
    const { owes } = context.rules.row(clock.ruleId, clock.ruleVersion);
    const unit = owners.includes(owes) ? vocabulary.owners[owes]?.(state, event, context) : undefined;
    if (unit === undefined || unit === clock.unit) return [];
    return [{ type: 'ClockReassigned', data: { clockId: clock.id, unit, from: clock.unit } }];
  });
}

function metOrLate(clock: ClockState, on: ActedOn, factVersion: number, context: DecideContext): ClockEvent {
  const fact = { clockId: clock.id, on, factVersion };
  if (clock.status !== 'lapsed') return { type: 'ClockMet', data: fact };
  const dueAt = clock.dueAt ?? refuse('clock-without-date');
  if (legalInstant(on) < dueAt) return { type: 'LapseVoided', data: fact };
  const late =
    clock.due === null || isElapsed(clock.period?.unit)
      ? null
      : workingDaysLate(clock.due, dayOf(on), context.calendar);
  return { type: 'ClockDoneLate', data: { ...fact, workingDaysLate: late } };
}

/** A legal pause of a running day clock; refused after the due day (IP-14), the day being judged by 发生日期. */
function pauseEvent(clock: ClockState, ground: string, from: LocalDay): ClockEvent {
  if (clock.period === null || isElapsed(clock.period.unit)) refuse('clock-not-pausable');
  if (clock.dueAt !== null && startOfDay(from) >= clock.dueAt) refuse('pause-late', { article: 'IP-14' });
  if (from < dayOf(clock.start)) refuse('pause-before-start', { article: 'IP-14' });
  return { type: 'ClockPaused', data: { clockId: clock.id, from, ground } };
}

function resumeEvent(clock: ClockState, rule: RuleRow, to: LocalDay, context: DecideContext): ClockEvent {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
  return {
    type: 'ClockResumed',
    data: { clockId: clock.id, to, ...dueDates({ ...clock, pauses }, rule, context) },
  };
}

/** The dates of a clock from its facts under the context's calendar; facts once taken are not judged again. */
export function dueDates(
  clock: Pick<ClockState, 'start' | 'period' | 'pauses' | 'extensions' | 'written'>,
  rule: RuleRow,
  context: DecideContext,
): DueDates {
  if (clock.period === null)
    return writtenDate(clock.written ?? refuse('clock-without-date'), clock.start, rule, context);
  const counted = deadlineOnRecord(
    { ...clock.period, start: clock.start, pauses: clock.pauses, extensions: clock.extensions },
    context.calendar,
  );
  const { due, unrolled, dueAt, provisional } = counted;
  if (clock.written !== null && due !== null && clock.written > due)
    return writtenDate(clock.written, clock.start, rule, context);
  return {
    due,
    unrolled,
    dueAt,
    provisional,
    calendarVersion: context.calendar.version,
    reminders: upcoming(reminderInstants(clock, counted, rule.reminders, context.calendar), context),
  };
}

/** While its head is paused nobody knows when a chained period starts, so that nothing of it lapses (IP-13). */
export function undated(context: DecideContext): DueDates {
  const { version: calendarVersion } = context.calendar;
  return { due: null, unrolled: null, dueAt: null, provisional: false, calendarVersion, reminders: [] };
}

/** A date written in a document is not rolled (IP-11); it runs to the end of that day (IP-04). */
function writtenDate(due: LocalDay, start: string, rule: RuleRow, context: DecideContext): DueDates {
  const dueAt = startOfDay(due, 1);
  const dated = { due, unrolled: due, dueAt, provisional: false };
  return {
    ...dated,
    calendarVersion: context.calendar.version,
    reminders: upcoming(
      reminderInstants({ start, period: null, pauses: [], extensions: [] }, dated, rule.reminders, context.calendar),
      context,
    ),
  };
}

/** Reminders that passed before anybody could send them are skipped (design §4). */
function upcoming(instants: readonly string[], context: DecideContext): readonly string[] {
  return instants.filter((instant) => instant > context.at);
}

/** With the clocks that a chained one may follow, those that the same event has just started among them. */
interface StartContext extends DecideContext {
  readonly heads: readonly Pick<ClockState, 'ruleId' | 'key' | 'due'>[];
  /** Ids of the clocks that the event has ended. */
  readonly gone: ReadonlySet<string>;
}

function startOf<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  ruleId: string,
  event: Recorded<EventOf>,
  context: StartContext,
): readonly ClockEvent[] {
  for (const point of startPoints(context, ruleId, event, vocabulary.kind)) {
    if (!holds(vocabulary, point.start.when, state, event, context)) continue;
    const { rule } = point;
    const key = rule.keyField === undefined ? null : keyOf(rule, event);
    const same = Object.values(state.clocks).filter((clock) => clock.ruleId === ruleId && clock.key === key);
    const standing = same.find((clock) => !context.gone.has(clock.id) && stands(rule, clock));
    if (standing !== undefined && !replaces(rule, point.from, standing)) return [];
    const continued = rule.repeat === 'earliest' ? [standing ?? same.find(({ id }) => context.gone.has(id))] : [];
    const carried = [
      ...carriedBy(event, ruleId),
      ...continued.flatMap((clock) => (clock === undefined ? [] : [carriedOf(clock)])),
    ];
    const started = startedEvent(vocabulary, state, point, key, event, context, carried);
    if (started === null) return [];
    if (standing === undefined) return [started];
    return [{ type: 'ClockEnded', data: { clockId: standing.id, as: 'replaced' } }, started];
  }
  return [];
}

/** A filing is investigated once: while a lapsed investigation is owed no second one runs beside it. */
function stands(rule: RuleRow, clock: ClockState): boolean {
  return rule.repeat === 'earliest' ? isOwed(clock) : isOpen(clock);
}

/** A date set anew starts a fresh clock; an earlier filing moves the start back; otherwise the running one stays. */
function replaces(rule: RuleRow, from: string, standing: ClockState): boolean {
  if (rule.repeat === 'restart') return true;
  return rule.repeat === 'earliest' && isOpen(standing) && dayOf(from) < dayOf(standing.start);
}

/** What the event tells of the same period in another stream. */
function carriedBy(event: EventOf, ruleId: string): readonly CarriedClock[] {
  const clocks = (fieldOf(event, 'clocks') ?? []) as readonly CarriedClock[];
  return clocks.filter((clock) => clock.ruleId === ruleId);
}

interface RuleStart {
  readonly rule: RuleRow;
  readonly start: StartPoint;
  /** LocalDay, or Instant for hour clocks. */
  readonly from: string;
}

/** The version of the rule is chosen by the start date; a start field may lie in the past (late entry). */
function startPoints(context: DecideContext, ruleId: string, event: EventOf, kind: StreamKind): readonly RuleStart[] {
  const candidates = context.rules.rows.filter(
    (row) => row.id === ruleId && (row.streamKind === kind || row.alsoIn?.includes(kind) === true),
  );
  const found: RuleStart[] = [];
  for (const rule of candidates) {
    for (const start of rule.starts) {
      if (start.event !== event.type) continue;
      const value = start.field === undefined ? legalTime(context) : fieldOf(event, start.field);
      if (typeof value !== 'string') continue;
      if (context.rules.versionOn(ruleId, dayOf(value))?.version !== rule.version) continue;
      found.push({ rule, start, from: value });
    }
  }
  return found;
}

function startedEvent<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  point: RuleStart,
  key: string | null,
  event: Recorded<EventOf>,
  context: StartContext,
  parts: readonly CarriedClock[],
): ClockEvent | null {
  const { rule } = point;
  const ordinal =
    Object.values(state.clocks).filter((clock) => clock.ruleId === rule.id && clock.key === key).length + 1;
  const owner = vocabulary.owners[rule.owes] ?? refuse('rule-owner-unknown', { details: { rule: rule.id } });
  const head = rule.end.kind === 'chain' ? headOf(context.heads, rule.end.after, key) : null;
  const plan = planOf(rule, point.from, event, head?.due ?? null);
  if (plan === null) return null;
  const waits = head !== null && head.due === null;
  const carried = joined(parts, rule.extension?.times ?? 0);
  const { pauses, extensions } = carried;
  const dates = waits ? undated(context) : dueDates({ ...plan, pauses, extensions }, rule, context);
  const lapsed = carried.lapsed && dates.dueAt !== null && dates.dueAt <= legalInstant(legalTime(context));
  return {
    type: 'ClockStarted',
    data: {
      clockId: `${rule.id}${key === null ? '' : `/${key}`}#${ordinal}`,
      ruleId: rule.id,
      ruleVersion: rule.version,
      tier: rule.tier,
      key,
      unit: owner(state, event, context),
      start: plan.start,
      startEvent: event.type,
      startedBy: event.version,
      period: plan.period,
      written: plan.written,
      onLapse: rule.onLapse,
      ...dates,
      ...(parts.length === 0 ? {} : { carried: { ...carried, lapsed } }),
    },
  };
}

interface Plan {
  readonly start: string;
  readonly period: Period | null;
  readonly written: LocalDay | null;
}

/** Where the period starts and how long it is; null when the document names no date. */
function planOf(rule: RuleRow, from: string, event: EventOf, chainedTo: LocalDay | null): Plan | null {
  const { end } = rule;
  const startOn = (unit: Period['unit'], start: string) => (isElapsed(unit) ? start : dayOf(start));
  switch (end.kind) {
    case 'period': {
      const day = dayOf(from);
      const season = rule.seasonal?.find((variant) => variant.from <= day && day <= variant.to) ?? end;
      return { start: startOn(season.unit, from), period: { amount: season.amount, unit: season.unit }, written: null };
    }
    case 'dateField': {
      const due = fieldOf(event, end.field);
      return isLocalDay(due) ? { start: dayOf(from), period: null, written: due } : null;
    }
    case 'laterOf': {
      const written = fieldOf(event, end.field);
      const period = { amount: end.amount, unit: end.unit };
      return { start: dayOf(from), period, written: isLocalDay(written) ? written : null };
    }
    case 'chain':
      return { start: chainedTo ?? dayOf(from), period: { amount: end.amount, unit: end.unit }, written: null };
    default:
      return end satisfies never;
  }
}

/** What time itself brings about takes effect on its nominal day (`effectiveOn`), however late it is noticed. */
function actDay(event: EventOf, context: DecideContext): LocalDay {
  const nominal = fieldOf(event, 'effectiveOn');
  return isLocalDay(nominal) ? nominal : dayOf(legalTime(context));
}

function holds<S>(
  vocabulary: ClockVocabulary<S>,
  names: readonly string[] | undefined,
  state: S,
  event: EventOf,
  context: DecideContext,
): boolean {
  return (names ?? []).every((name) => {
    const predicate = vocabulary.predicates[name] ?? refuse('rule-predicate-unknown', { details: { name } });
    return predicate(state, event, context);
  });
}

function keyOf(rule: RuleRow, event: EventOf): string | null {
  const key = rule.keyField === undefined ? null : fieldOf(event, rule.keyField);
  return typeof key === 'string' ? key : null;
}

function fieldOf(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

function dayOf(value: string): LocalDay {
  return isLocalDay(value) ? value : localDayOf(value);
}
