import type { Decided, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import { sameValue } from '../kernel/same-value.ts';
import { addDays, localDayOf, startOfDay } from '../time/local-day.ts';
import type { Crew, RosterCommand, RosterEvent, Shift, ShiftFacts } from './events.ts';

/** What a day's alert may still ask for; the log keeps the rest. */
const KEPT_DAYS = 400;

export interface RosterState extends StreamState {
  readonly unit: string;
  /** How many shifts were given an id. */
  readonly given: number;
  /** By their beginning; cancelled ones are not among them. */
  readonly shifts: readonly Shift[];
}

const PREFIX = 'roster-';

export function rosterStreamOf(unit: string): string {
  return `${PREFIX}${unit}`;
}

/** Who is on duty at an instant: of two shifts that touch, the one that begins. Null: nobody, a gap. */
export function onDutyAt({ shifts }: Pick<RosterState, 'shifts'>, at: Instant): Shift | null {
  return shifts.find(({ from, to }) => from <= at && at < to) ?? null;
}

/** Stretches of [from, to) in which nobody is on duty, in order. */
export function gapsOf(
  { shifts }: Pick<RosterState, 'shifts'>,
  from: Instant,
  to: Instant,
): readonly { readonly from: Instant; readonly to: Instant }[] {
  const gaps: { from: Instant; to: Instant }[] = [];
  let covered = from;
  for (const shift of shifts) {
    if (shift.to <= covered) continue;
    if (shift.from >= to) break;
    if (shift.from > covered) gaps.push({ from: covered, to: shift.from });
    covered = shift.to;
  }
  if (covered < to) gaps.push({ from: covered, to });
  return gaps;
}

/** Everybody who stands in a shift, in the order in which he is called: 值班员, 带班领导, backups. */
export function calledInOrder({ officers, leader, backups }: Crew): readonly string[] {
  return [...new Set([...officers, leader, ...backups])];
}

function evolve(state: RosterState, event: Recorded<RosterEvent>): RosterState {
  const { version } = event;
  switch (event.type) {
    case 'RosterFiled': {
      const oldest = startOfDay(addDays(localDayOf(event.occurredAt), -KEPT_DAYS));
      const shifts = [...state.shifts, ...event.data.shifts].filter(({ to }) => to > oldest).sort(byBeginning);
      return { ...state, version, given: state.given + event.data.shifts.length, shifts };
    }
    case 'ShiftChanged': {
      const { shiftId, leader, officers, backups } = event.data;
      const shifts = state.shifts.map((shift) =>
        shift.shiftId === shiftId ? { ...shift, leader, officers, backups } : shift,
      );
      return { ...state, version, shifts };
    }
    case 'ShiftCancelled':
      return { ...state, version, shifts: state.shifts.filter(({ shiftId }) => shiftId !== event.data.shiftId) };
    default:
      return event satisfies never;
  }
}

function byBeginning(one: ShiftFacts, other: ShiftFacts): number {
  return one.from.localeCompare(other.from);
}

function decide(state: RosterState, command: RosterCommand, context: DecideContext): readonly Decided<RosterEvent>[] {
  if (context.organisation.unit(state.unit)?.active !== true) refuse('unit-unknown', { details: { unit: state.unit } });
  switch (command.type) {
    case 'FileRoster':
      return [
        { event: { type: 'RosterFiled', data: { unit: state.unit, shifts: filed(state, command.data, context) } } },
      ];
    case 'ChangeShift': {
      const { reason, shiftId, leader, officers, backups } = command.data;
      const crew = { leader, officers, backups };
      const before = crewOf(comingShift(state, shiftId, context));
      checkCrew(state, crew, context);
      if (sameValue(before, crew)) return [];
      return [{ event: { type: 'ShiftChanged', data: { shiftId, ...crew, reason, before } } }];
    }
    case 'CancelShift': {
      const { shiftId } = comingShift(state, command.data.shiftId, context);
      return [{ event: { type: 'ShiftCancelled', data: { shiftId, reason: command.data.reason } } }];
    }
    default:
      return command satisfies never;
  }
}

function filed(
  state: RosterState,
  { shifts }: { readonly shifts: readonly ShiftFacts[] },
  context: DecideContext,
): readonly Shift[] {
  const sorted = [...shifts].sort(byBeginning);
  let last: ShiftFacts | null = null;
  for (const shift of sorted) {
    if (shift.from >= shift.to) refuse('shift-order', { details: { from: shift.from } });
    if (shift.to <= context.at) refuse('shift-past', { details: { from: shift.from } });
    const clash = state.shifts.some(({ from, to }) => from < shift.to && shift.from < to);
    if (clash || (last !== null && shift.from < last.to)) refuse('shift-overlaps', { details: { from: shift.from } });
    checkCrew(state, shift, context);
    last = shift;
  }
  return sorted.map(({ from, to, leader, officers, backups }, index) => ({
    ...{ shiftId: `s${state.given + index + 1}`, from, to, leader, officers, backups },
  }));
}

/** A person of another unit could not be told to come. */
function checkCrew({ unit }: RosterState, crew: Crew, { organisation }: DecideContext): void {
  for (const person of calledInOrder(crew)) {
    if (!organisation.postsOf(person).some((post) => post.unit === unit)) {
      refuse('on-duty-not-in-unit', { details: { person } });
    }
  }
}

/** What is over stays as it was. */
function comingShift({ shifts }: RosterState, shiftId: string, { at }: DecideContext): Shift {
  const shift = shifts.find((one) => one.shiftId === shiftId) ?? refuse('shift-unknown');
  return shift.to <= at ? refuse('shift-past', { details: { from: shift.from } }) : shift;
}

function crewOf({ leader, officers, backups }: Crew): Crew {
  return { leader, officers, backups };
}

/** 值班表 of one unit, a stream of its own: it is read where an alert asks for it, and by no other command. */
export const rosterStream: StreamType<RosterState, RosterCommand, RosterEvent> = {
  kind: 'roster',
  reducerVersion: 1,
  initial: (stream) => ({ version: 0, unit: stream.slice(PREFIX.length), given: 0, shifts: [] }),
  evolve,
  decide,
  allowed: ({ shifts }, { at }) => {
    const refusal = shifts.some(({ to }) => to > at) ? null : 'shift-unknown';
    return [
      { command: 'FileRoster', refusal: null },
      { command: 'ChangeShift', refusal },
      { command: 'CancelShift', refusal },
    ];
  },
};
