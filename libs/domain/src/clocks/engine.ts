import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Period, RuleRow, StartPoint, StreamKind } from '../rules/rule.ts';
import { isElapsed } from '../time/elapsed.ts';
import { isLocalDay } from '../time/local-day.ts';
import type { CarriedClock } from './carried-clock.ts';
import { carriedOf, joined } from './carried.ts';
import { changesOf, ended, isInTime, reassigned } from './changes.ts';
import { dueDates, undated } from './due-dates.ts';
import type { ClockEvent } from './events.ts';
import { legalInstant, legalTime } from './legal-time.ts';
import { headOf, isOpen, isOwed, type ClockBook, type ClockState } from './state.ts';
import { dayOf, fieldOf, holds, keyOf, type ClockVocabulary } from './vocabulary.ts';

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
  for (const clock of Object.values(state.clocks)) events.push(...changesOf(vocabulary, state, clock, event, context));
  events.push(...reassigned(vocabulary, state, event, context, new Set(events.map(({ data }) => data.clockId))));
  const gone = new Set(events.filter(({ type }) => type === 'ClockEnded').map(({ data }) => data.clockId));
  const met = new Set(events.filter(({ type }) => type === 'ClockMet').map(({ data }) => data.clockId));
  for (const ruleId of context.rules.startedBy(vocabulary.kind, event.type)) {
    const begun = events.flatMap((each) => (each.type === 'ClockStarted' ? [each.data] : []));
    const heads = [...Object.values(state.clocks), ...begun];
    events.push(...startOf(vocabulary, state, ruleId, event, { ...context, heads, gone, met }));
  }
  return events;
}

/** With the clocks that a chained one may follow, those that the same event has just started among them. */
interface StartContext extends DecideContext {
  readonly heads: readonly Pick<ClockState, 'ruleId' | 'key' | 'due'>[];
  /** Ids of the clocks that the event has ended. */
  readonly gone: ReadonlySet<string>;
  /** Ids of the clocks that it has met: none of them stands in the way of the next. */
  readonly met: ReadonlySet<string>;
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
    const left = same.filter(({ id }) => !context.gone.has(id) && !context.met.has(id));
    const standing = left.find((clock) => stands(rule, clock));
    if (standing !== undefined && !replaces(rule, point.from, standing)) return [];
    const continued = rule.repeat === 'earliest' ? [standing ?? same.find(({ id }) => context.gone.has(id))] : [];
    const carried = [
      ...carriedBy(event, ruleId),
      ...continued.flatMap((clock) => (clock === undefined ? [] : [carriedOf(clock)])),
    ];
    const unit = ownerOf(vocabulary, rule)(state, event, context);
    const back =
      rule.repeat === 'resume' ? same.findLast((clock) => clock.unit === unit && clock.endedOn !== null) : undefined;
    const started =
      back === undefined
        ? startedEvent(vocabulary, state, point, key, event, context, carried)
        : startedEvent(vocabulary, state, { ...point, from: back.start }, key, event, context, [
            elsewhere(back, point.from),
          ]);
    if (started === null) return [];
    const before =
      standing ?? (rule.repeat === 'restart' ? same.find((clock) => isLapsedLater(clock, context)) : undefined);
    return before === undefined
      ? [started]
      : [...ended(before, 'replaced', event.version, legalTime(context)), started];
  }
  return [];
}

/** The days on which another unit had the matter are not the unit's own: they pause its period (choice of the district). */
function elsewhere(clock: ClockState, returned: string): CarriedClock {
  const carried = carriedOf(clock);
  const away = { from: dayOf(clock.endedOn ?? returned), to: dayOf(returned) };
  return away.from < away.to ? { ...carried, pauses: [...carried.pauses, away] } : carried;
}

/** A filing is investigated once: while a lapsed investigation is owed no second one runs beside it. */
function stands(rule: RuleRow, clock: ClockState): boolean {
  return rule.repeat === 'earliest' ? isOwed(clock) : isOpen(clock);
}

/** The date was set anew before it had passed, and entered after. */
function isLapsedLater(clock: ClockState, context: DecideContext): boolean {
  return clock.status === 'lapsed' && isOwed(clock) && isInTime(clock, legalTime(context));
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
      unit: ownerOf(vocabulary, rule)(state, event, context),
      start: plan.start,
      startEvent: event.type,
      startedBy: event.version,
      period: plan.period,
      written: plan.written,
      onLapse: rule.onLapse,
      ...(rule.tier === 'statutory' && rule.onLapse === null ? { waitedOut: rule.waitedOut === true } : {}),
      ...grantorOf(vocabulary, rule, state, event, context),
      ...dates,
      ...(parts.length === 0 ? {} : { carried: { ...carried, lapsed } }),
    },
  };
}

function grantorOf<S>(
  vocabulary: ClockVocabulary<S>,
  { id, extension }: RuleRow,
  state: S,
  event: EventOf,
  context: DecideContext,
): { readonly grantor?: string } {
  if (extension?.grants === undefined) return {};
  const grantor = vocabulary.owners[extension.grants] ?? refuse('rule-owner-unknown', { details: { rule: id } });
  return { grantor: grantor(state, event, context) };
}

function ownerOf<S>(vocabulary: ClockVocabulary<S>, rule: RuleRow) {
  return vocabulary.owners[rule.owes] ?? refuse('rule-owner-unknown', { details: { rule: rule.id } });
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
