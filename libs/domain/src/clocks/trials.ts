import type { DecideContext } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import { wasSpared } from './spared.ts';
import { chainedMoves } from './chain.ts';
import type { ClockEvent } from './events.ts';
import { evolveClocks } from './evolve.ts';
import { isOpen, type ClockBook, type ClockState } from './state.ts';
import { datesUnder, isLate, movedToRule } from './to-rule.ts';

export interface Dated {
  readonly due: LocalDay | null;
  readonly dueAt: Instant | null;
}

/**
 * `moves`: to its new date. `lapses`: it or one that follows it would be late at once. `spared`: a lapse that would not have
 * been. `stuck`: the row ends in another way than the clock, so that it stays.
 */
export type TrialOutcome = 'moves' | 'lapses' | 'spared' | 'stuck';

/** What would become of one clock; nothing is changed by it. */
export interface ClockTrial {
  readonly clockId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly unit: string;
  readonly outcome: TrialOutcome;
  readonly before: Dated;
  readonly after: Dated;
  /** Clocks chained to it, which move with it. */
  readonly follows: readonly FollowingClock[];
}

export interface FollowingClock {
  readonly clockId: string;
  readonly ruleId: string;
  readonly unit: string;
  readonly before: Dated;
  readonly after: Dated;
}

/** Every open or late clock of an earlier version of the row. Time is settled by whoever asks. */
export function tryRule(book: ClockBook, row: RuleRow, context: DecideContext): readonly ClockTrial[] {
  const earlier = Object.values(book).filter(
    ({ ruleId, ruleVersion }) => ruleId === row.id && ruleVersion < row.version,
  );
  return earlier.flatMap((clock) => {
    if (isLate(clock)) return late(clock, row, context);
    return isOpen(clock) ? [open(book, clock, row, context)] : [];
  });
}

function late(clock: ClockState, row: RuleRow, context: DecideContext): readonly ClockTrial[] {
  const event = clock.questioned === null ? movedToRule(clock, row, '', context) : null;
  if (event === null || !wasSpared(clock, event.data)) return [];
  return [trial(clock, 'spared', event.data, [])];
}

function open(book: ClockBook, clock: ClockState, row: RuleRow, context: DecideContext): ClockTrial {
  const event = movedToRule(clock, row, '', context);
  if (event === null) return trial(clock, 'stuck', clock, []);
  const after = moved(book, event, context);
  const follows = Object.values(after).filter((one) => one.id !== clock.id && one !== book[one.id]);
  const lapses = [event.data, ...follows].some(({ dueAt }) => dueAt !== null && dueAt <= context.at);
  return trial(
    clock,
    lapses ? 'lapses' : 'moves',
    event.data,
    follows.map((one) => following(book, one)),
  );
}

function trial(clock: ClockState, outcome: TrialOutcome, after: Dated, follows: readonly FollowingClock[]): ClockTrial {
  const { id: clockId, ruleId, ruleVersion, unit } = clock;
  return { clockId, ruleId, ruleVersion, unit, outcome, before: dated(clock), after: dated(after), follows };
}

function following(book: ClockBook, clock: ClockState): FollowingClock {
  const { id: clockId, ruleId, unit } = clock;
  return { clockId, ruleId, unit, before: dated(book[clockId] ?? clock), after: dated(clock) };
}

function dated({ due, dueAt }: Dated): Dated {
  return { due, dueAt };
}

/** Every clock whose date the context's calendar changes; those that keep their date are left out. */
export function tryCalendar(book: ClockBook, context: DecideContext): readonly ClockTrial[] {
  const { version } = context.calendar;
  let after = book;
  const found: ClockTrial[] = [];
  for (const { id } of Object.values(book)) {
    // A chained clock has moved with its head by now.
    const clock = after[id];
    if (clock === undefined || clock.calendarVersion >= version) continue;
    const row = context.rules.row(clock.ruleId, clock.ruleVersion);
    const dates = datesUnder(clock, row, context);
    if (isLate(clock) && clock.questionedUnder < version && wasSpared(clock, dates)) {
      found.push(trial(clock, 'spared', dates, []));
    }
    if (!isOpen(clock)) continue;
    const data = { clockId: id, ruleVersion: clock.ruleVersion, reason: '', ...dates };
    after = moved(after, { type: 'ClockRecomputed', data }, context);
  }
  for (const clock of Object.values(book)) {
    const moves = after[clock.id];
    if (moves === undefined || !isOpen(clock) || moves.dueAt === clock.dueAt) continue;
    found.push(trial(clock, moves.dueAt !== null && moves.dueAt <= context.at ? 'lapses' : 'moves', moves, []));
  }
  return found;
}

/** The clocks after the event and all that it moves. */
function moved(book: ClockBook, event: ClockEvent, context: DecideContext): ClockBook {
  const recorded = { ...event, version: 0, occurredAt: context.at, by: { id: '' } };
  const after = evolveClocks(book, recorded);
  return chainedMoves(after, event, context).reduce((so, next) => moved(so, next, context), after);
}
