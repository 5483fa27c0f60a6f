import { chainedMoves } from '../clocks/chain.ts';
import { dueDates, undated } from '../clocks/due-dates.ts';
import type { ClockEvent, DueDates } from '../clocks/events.ts';
import { evolveClocks, isClockEvent } from '../clocks/evolve.ts';
import { lapsedOnPaper } from '../clocks/history.ts';
import { legalInstant } from '../clocks/legal-time.ts';
import { dueClocks, lapseOf } from '../clocks/settle.ts';
import { headOf, isOwed, type ClockState } from '../clocks/state.ts';
import { movedToRule, periodFor } from '../clocks/to-rule.ts';
import { dayOf } from '../clocks/vocabulary.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { RuleRow } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { workingDaysLate } from '../time/count.ts';
import { isElapsed } from '../time/elapsed.ts';
import { isLocalDay, localDayOf, startOfDay } from '../time/local-day.ts';
import { assumedRow, isSameCourse, type Assumption, type Unknown } from './assumption.ts';
import type { MovedActs } from './moved-acts.ts';
import { type Counting, folded, isSoftware, type RecordedHistory, UNTIMED } from './recorded.ts';

/** An event with the moment at which it would have come about. */
export interface Walked {
  readonly when: Instant;
  readonly event: Recorded<EventOf>;
}

export interface ClockWalk {
  readonly clocks: MatterState['clocks'];
  /** Of the clocks counted again only, in their order. */
  readonly events: readonly Walked[];
  readonly unknown: ReadonlyMap<string, Unknown>;
}

export interface ClocksAgain {
  readonly assumption: Assumption | null;
  readonly moved: MovedActs;
  /** Ids of the clocks that are counted again; all others are as they were. */
  readonly touched: ReadonlySet<string>;
  /** The rulebook under the assumption. */
  readonly rules: Rulebook;
}

type Started = Extract<Recorded<ClockEvent>, { readonly type: 'ClockStarted' }>;
type Of<T extends ClockEvent['type']> = Extract<Recorded<ClockEvent>, { readonly type: T }>;

/**
 * The events of a history in the order in which they would have come about. What is not counted again and what the software did
 * stays where it was, whatever act it came with.
 */
export function inOrder(
  events: readonly Recorded<EventOf>[],
  { moved, touched }: Pick<ClocksAgain, 'moved' | 'touched'>,
): readonly Walked[] {
  const stays = (event: Recorded<EventOf>): boolean =>
    isSoftware(event.by.id) || (isClockEvent(event) && !touched.has(event.data.clockId));
  return events
    .map((event) => ({ event, when: (stays(event) ? null : moved.of(event.version)?.at) ?? event.occurredAt }))
    .sort((a, b) => a.when.localeCompare(b.when) || a.event.version - b.event.version);
}

/**
 * Goes through the history once more and counts the touched clocks by the assumption: their dates anew, their lapses at the
 * date they come to, and each act judged by that date.
 */
export class ClocksWalk {
  readonly #again: ClocksAgain;
  readonly #counting: Counting;
  readonly #events: Walked[] = [];
  readonly #unknown = new Map<string, Unknown>();
  /** Of the rule as the record has it. */
  readonly #versions = new Map<string, number>();
  #state: MatterState = UNTIMED;
  #now: Instant = '';

  constructor(again: ClocksAgain, counting: Counting) {
    this.#again = again;
    this.#counting = counting;
  }

  through(history: RecordedHistory): ClockWalk {
    const walked = inOrder(history.timed, this.#again);
    for (const [index, item] of walked.entries()) {
      this.#pass(item.when);
      const { event } = item;
      if (!isClockEvent(event) || !this.#again.touched.has(event.data.clockId)) {
        this.#state = folded(this.#state, event);
      } else if (!isEndInDisguise(event, walked[index + 1]?.event)) this.#take(event, item.when);
      this.#state = { ...this.#state, version: event.version };
    }
    this.#pass(this.#counting.at);
    return { clocks: this.#state.clocks, events: this.#events, unknown: this.#unknown };
  }

  /** Lets the dates of touched clocks come, one after the other. */
  #pass(until: Instant): void {
    const due = () => dueClocks(this.#state.clocks, until).find(({ id }) => this.#again.touched.has(id));
    for (let clock = due(); clock !== undefined; clock = due()) this.#lapse(clock);
    this.#now = until;
  }

  #lapse(clock: ClockState): void {
    const { dueAt, onLapse, id: clockId } = clock;
    const date = dueAt ?? refuse('clock-without-date');
    // A period that is entered after its date lapses when it is entered.
    const at = date > this.#now ? date : this.#now;
    this.#emit(lapseOf(clock), at, this.#state.version);
    if (onLapse !== null && lapsedOnPaper(this.#state.takenOver, date))
      this.#emit({ type: 'LapseTakenOver', data: { clockId } }, at, this.#state.version);
  }

  #emit(event: ClockEvent, when: Instant, version: number): void {
    const recorded = { ...event, version, occurredAt: when, by: { id: CLOCK_ACTOR } } as Recorded<ClockEvent>;
    this.#state = { ...this.#state, clocks: evolveClocks(this.#state.clocks, recorded) };
    this.#events.push({ when, event: recorded });
    const { calendarVersion } = this.#clock(event.data.clockId);
    const context = this.#contextAt(when, calendarVersion);
    for (const next of chainedMoves(this.#state.clocks, event, context)) this.#emit(next, when, version);
  }

  #clock(id: string): ClockState {
    return this.#state.clocks[id] ?? refuse('clock-unknown');
  }

  #contextAt(at: Instant, calendarVersion: number) {
    return { at, rules: this.#again.rules, calendar: this.#counting.calendarOf(calendarVersion) };
  }

  #rowOf({ ruleId, ruleVersion }: Pick<ClockState, 'ruleId' | 'ruleVersion'>): RuleRow {
    return this.#again.rules.row(ruleId, ruleVersion);
  }

  #dates(clock: ClockState, when: Instant, calendarVersion: number): DueDates {
    return dueDates(clock, this.#rowOf(clock), this.#contextAt(when, calendarVersion));
  }

  #isUnknown(id: string, why: Unknown): void {
    if (!this.#unknown.has(id)) this.#unknown.set(id, why);
  }

  #take(event: Recorded<ClockEvent>, when: Instant): void {
    const { version } = event;
    if (event.type === 'ClockStarted') {
      this.#start(event, when);
      return;
    }
    const clock = this.#state.clocks[event.data.clockId];
    if (clock === undefined) {
      this.#isUnknown(event.data.clockId, 'not-begun');
      return;
    }
    switch (event.type) {
      case 'ClockMet':
      case 'ClockDoneLate':
      case 'LapseVoided':
        this.#done(clock, event, when);
        break;
      case 'ClockEnded':
        this.#end(clock, event, when);
        break;
      case 'ClockPaused':
        this.#pause(clock, event, when);
        break;
      case 'ClockResumed':
        this.#resume(clock, event, when);
        break;
      case 'ClockExtended':
        this.#extend(clock, event, when);
        break;
      case 'ClockRecomputed':
        this.#recompute(clock, event, when);
        break;
      case 'ClockMovedToRule':
        this.#moveToRule(clock, event, when);
        break;
      case 'LapseReviewed':
        if (event.data.decision === 'taken-back') this.#isUnknown(clock.id, 'reviewed');
        break;
      case 'HistoricalLapseConfirmed':
        if (clock.historical === 'open') this.#emit(event, when, version);
        break;
      case 'ClockReassigned':
      case 'ClockRestored':
      case 'ClockExtensionRequested':
      case 'ClockExtensionRefused':
        this.#emit(event, when, version);
        break;
      case 'ClockLapsed':
      case 'LapseTakenOver':
      case 'LapseQuestioned':
      case 'LapseQuestionedByRule':
      case 'ReminderIssued':
      case 'ReminderSkipped':
        break;
      default:
        event satisfies never;
    }
  }

  #start(event: Started, when: Instant): void {
    const { data, version } = event;
    const { clockId, carried } = data;
    this.#versions.set(clockId, data.ruleVersion);
    const recorded = this.#counting.rules.row(data.ruleId, data.ruleVersion);
    const row = this.#assumed(clockId, recorded);
    const counts = this.#startOf(data, row);
    const other = row !== recorded;
    const period = other ? periodFor({ start: counts.start }, row) : data.period;
    const start = isElapsed(period?.unit) ? counts.start : dayOf(counts.start);
    if (isElapsed(period?.unit) && isLocalDay(start)) this.#isUnknown(clockId, 'time-of-day');
    if (carried?.lapsed === true) this.#isUnknown(clockId, 'carried');
    const { pauses = [], extensions = [] } = counts.carried ?? {};
    const context = this.#contextAt(when, data.calendarVersion);
    const { written } = data;
    const known = this.#unknown.has(clockId);
    const dates = known
      ? data
      : counts.waits
        ? undated(context)
        : dueDates({ start, period, written, pauses, extensions }, row, context);
    const { tier, onLapse, version: ruleVersion } = row;
    const under = other
      ? { ruleVersion, tier, onLapse, ...(data.waitedOut === undefined ? {} : { waitedOut: row.waitedOut === true }) }
      : {};
    const going = counts.carried === undefined ? {} : { carried: counts.carried };
    const datesOf = pick(dates);
    this.#emit(
      { type: 'ClockStarted', data: { ...data, ...under, ...datesOf, start, period, ...going } },
      when,
      version,
    );
  }

  #assumed(clockId: string, recorded: RuleRow): RuleRow {
    const { assumption } = this.#again;
    const row = assumption === null ? recorded : assumedRow(this.#counting.rules, assumption, recorded);
    if (row === null) {
      this.#isUnknown(clockId, 'no-such-rule');
      return recorded;
    }
    if (row === recorded || isSameCourse(row, recorded)) return row;
    this.#isUnknown(clockId, 'other-course');
    return recorded;
  }

  /** Where it starts now: with the act that was moved, or at the end of the one it is chained to. */
  #startOf(data: Started['data'], row: RuleRow) {
    const { start, startedBy, carried, key } = data;
    const starter = this.#again.moved.of(startedBy);
    const { end } = row;
    const head = end.kind === 'chain' ? headOf(Object.values(this.#state.clocks), end.after, key) : null;
    const kept = { start, waits: data.dueAt === null && data.due === null, ...(carried ? { carried } : {}) };
    if (head !== null && this.#again.touched.has(head.id))
      return { ...kept, start: head.due ?? start, waits: head.due === null };
    if (starter === null) return kept;
    const back = carried?.pauses.at(-1);
    if (carried !== undefined && back?.to === dayOf(starter.was)) {
      const to = dayOf(starter.on);
      const before = carried.pauses.slice(0, -1);
      return {
        ...kept,
        carried: { ...carried, pauses: back.from < to ? [...before, { from: back.from, to }] : before },
      };
    }
    if (dayOf(start) !== dayOf(starter.was)) return kept;
    return { ...kept, start: isLocalDay(start) ? dayOf(starter.on) : starter.on };
  }

  #done(clock: ClockState, event: Of<'ClockMet' | 'ClockDoneLate' | 'LapseVoided'>, when: Instant): void {
    const { factVersion } = event.data;
    const on = this.#shifted(event.data.on, factVersion);
    const fact = { clockId: clock.id, on, factVersion };
    const { version } = event;
    if (clock.dueAt === null || legalInstant(on) < clock.dueAt) {
      this.#emit({ type: clock.lapsedAt === null ? 'ClockMet' : 'LapseVoided', data: fact }, when, version);
      return;
    }
    if (clock.lapsedAt === null) this.#lapse(clock);
    const byDays = clock.due !== null && !isElapsed(clock.period?.unit);
    const calendar = this.#counting.calendarOf(clock.calendarVersion);
    const late = byDays && clock.due !== null ? workingDaysLate(clock.due, dayOf(on), calendar) : null;
    this.#emit({ type: 'ClockDoneLate', data: { ...fact, workingDaysLate: late } }, when, version);
  }

  #end(clock: ClockState, { data, version }: Of<'ClockEnded'>, when: Instant): void {
    const { on: was, factVersion } = data;
    if (was === undefined || factVersion === undefined || !isOwed(clock)) {
      this.#emit({ type: 'ClockEnded', data }, when, version);
      return;
    }
    const on = this.#shifted(was, factVersion);
    const inTime = clock.dueAt === null || legalInstant(on) < clock.dueAt;
    if (!inTime && clock.lapsedAt === null && clock.status === 'running') this.#lapse(clock);
    if (inTime && clock.status === 'lapsed')
      this.#emit({ type: 'LapseVoided', data: { clockId: clock.id, on, factVersion } }, when, version);
    this.#emit({ type: 'ClockEnded', data: { ...data, on } }, when, version);
  }

  /** After the due day it does nothing any more (IP-14). */
  #pause(clock: ClockState, { data, version }: Of<'ClockPaused'>, when: Instant): void {
    const from = this.#shiftedDay(data.from, version);
    const late = clock.dueAt !== null && startOfDay(from) >= clock.dueAt;
    if (late || !isOwed(clock) || clock.status === 'paused' || from < dayOf(clock.start)) return;
    this.#emit({ type: 'ClockPaused', data: { ...data, from } }, when, version);
  }

  #resume(clock: ClockState, { data, version }: Of<'ClockResumed'>, when: Instant): void {
    if (clock.status !== 'paused') return;
    const to = this.#shiftedDay(data.to, version);
    const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
    const dates = this.#dates({ ...clock, pauses }, when, data.calendarVersion);
    this.#emit({ type: 'ClockResumed', data: { clockId: clock.id, to, ...dates } }, when, version);
  }

  #extend(clock: ClockState, { data, version }: Of<'ClockExtended'>, when: Instant): void {
    const decidedOn = this.#shiftedDay(data.decidedOn, version);
    const late = clock.dueAt !== null && startOfDay(decidedOn) >= clock.dueAt;
    if (late || (!isOwed(clock) && clock.lapsedAt === null)) return;
    const { extension } = this.#rowOf(clock);
    const granted = extension !== undefined && data.amount <= extension.amount;
    if (clock.ruleVersion !== this.#versions.get(clock.id) && !granted) {
      this.#isUnknown(clock.id, 'extension');
      return;
    }
    const extensions = [...clock.extensions, { amount: data.amount, decidedOn }];
    const dates = this.#dates({ ...clock, extensions }, when, data.calendarVersion);
    this.#emit({ type: 'ClockExtended', data: { ...data, decidedOn, ...dates } }, when, version);
  }

  /** A chained one has moved with its head. */
  #recompute(clock: ClockState, { data, version }: Of<'ClockRecomputed'>, when: Instant): void {
    const { start = clock.start, written = clock.written, reason } = data;
    const row = this.#rowOf(clock);
    const after = row.end.kind === 'chain' && typeof reason === 'string' && reason.startsWith('after ');
    if (after && this.#again.touched.has(reason.slice('after '.length))) return;
    if (!after && data.start !== undefined && this.#again.moved.begun.has(clock.id))
      this.#isUnknown(clock.id, 'put-right');
    const waits = after ? data.due === null : clock.status === 'running' && clock.dueAt === null;
    const dates = waits
      ? undated(this.#contextAt(when, data.calendarVersion))
      : this.#dates({ ...clock, start, written }, when, data.calendarVersion);
    const { ruleVersion } = clock;
    this.#emit({ type: 'ClockRecomputed', data: { ...data, ruleVersion, ...dates } }, when, version);
  }

  /** The version of the batch, where the assumption says nothing of the rule. */
  #moveToRule(clock: ClockState, { data, version }: Of<'ClockMovedToRule'>, when: Instant): void {
    const recorded = this.#counting.rules.row(clock.ruleId, data.ruleVersion);
    this.#versions.set(clock.id, data.ruleVersion);
    const row = this.#assumed(clock.id, recorded);
    if (row.version === clock.ruleVersion) return;
    const moved = movedToRule(clock, row, data.batch, this.#contextAt(when, data.calendarVersion));
    if (moved === null) this.#isUnknown(clock.id, 'other-course');
    else this.#emit(moved, when, version);
  }

  #shifted(on: ActedOn, factVersion: number): ActedOn {
    const moved = this.#again.moved.of(factVersion);
    if (moved === null || localDayOf(on) !== localDayOf(moved.was)) return on;
    return isLocalDay(on) ? dayOf(moved.on) : moved.on;
  }

  #shiftedDay(day: LocalDay, version: number): LocalDay {
    return dayOf(this.#shifted(day, version));
  }
}

function pick({ due, unrolled, dueAt, provisional, calendarVersion, reminders }: DueDates): DueDates {
  return { due, unrolled, dueAt, provisional, calendarVersion, reminders };
}

/** The lapse of what then ends by the same fact: the end itself says it again. */
function isEndInDisguise(event: Recorded<ClockEvent>, next: Recorded<EventOf> | undefined): boolean {
  if (event.type !== 'LapseVoided' || next === undefined || !isClockEvent(next)) return false;
  return next.type === 'ClockEnded' && next.data.clockId === event.data.clockId && next.data.on === event.data.on;
}
