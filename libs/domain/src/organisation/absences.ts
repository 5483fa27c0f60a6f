import type { Actor } from '../kernel/actor.ts';
import type { CommandOf, Decided, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { addDays } from '../time/local-day.ts';

/** 外出: [from, until] are both days on which somebody of the unit is not there. Why he is away is nobody's business here. */
export interface Absence {
  readonly absenceId: string;
  readonly person: string;
  readonly unit: string;
  readonly from: LocalDay;
  readonly until: LocalDay;
}

export type AbsenceEvent =
  | EventOf<'AbsenceNoted', Absence>
  /** `backOn`: first day on which he is there again; on or before the first day of it, he was never away. */
  | EventOf<'AbsenceEnded', { readonly absenceId: string; readonly backOn: LocalDay }>;

export type AbsenceCommand =
  | CommandOf<'NoteAbsence', Omit<Absence, 'absenceId' | 'unit'>>
  | CommandOf<'EndAbsence', { readonly absenceId: string; readonly backOn: LocalDay }>;

interface Book {
  readonly absences: readonly Absence[];
}

/** The head notes it for whoever holds a post of the unit; what is over is not noted afterwards, so that it excuses nothing. */
export function noteAbsence(
  { absences }: Book,
  noted: Omit<Absence, 'absenceId' | 'unit'>,
  {
    actor,
    today,
    serves,
  }: { readonly actor: Actor; readonly today: LocalDay; readonly serves: (unit: string) => boolean },
): readonly Decided<AbsenceEvent>[] {
  const { person, from, until } = noted;
  const unit = actor.unit ?? refuse('not-permitted');
  if (!serves(unit)) refuse('assignee-not-in-unit', { details: { unit } });
  if (until < from) refuse('date-order');
  if (until < today) refuse('absence-over');
  const overlaps = absences.some((one) => one.person === person && one.from <= until && one.until >= from);
  if (overlaps) refuse('absence-known');
  const absenceId = `away-${absences.length + 1}`;
  return [{ event: { type: 'AbsenceNoted', data: { absenceId, person, unit, from, until } } }];
}

/** Back earlier than said, or not away at all; longer than said is another absence. */
export function endAbsence(
  { absences }: Book,
  { absenceId, backOn }: { readonly absenceId: string; readonly backOn: LocalDay },
  { actor, today }: { readonly actor: Actor; readonly today: LocalDay },
): readonly Decided<AbsenceEvent>[] {
  const known = absences.find((one) => one.absenceId === absenceId) ?? refuse('absence-unknown');
  if (known.unit !== actor.unit) refuse('absence-of-another-unit');
  if (known.until < today || known.until < known.from) refuse('absence-over');
  if (backOn > known.until) refuse('date-order');
  return [{ event: { type: 'AbsenceEnded', data: { absenceId, backOn } } }];
}

/** Ended before its first day it has no day left and is kept for its number alone. */
export function foldAbsence(absences: readonly Absence[], event: AbsenceEvent): readonly Absence[] {
  if (event.type === 'AbsenceNoted') return [...absences, event.data];
  const { absenceId, backOn } = event.data;
  return absences.map((one) => (one.absenceId === absenceId ? { ...one, until: addDays(backOn, -1) } : one));
}

/** The absence of the day, else the next one that is noted. */
export function absenceOf(absences: readonly Absence[], person: string, day: LocalDay): Absence | null {
  return absences
    .filter((one) => one.person === person && one.until >= day && one.until >= one.from)
    .reduce<Absence | null>((first, one) => (first === null || one.from < first.from ? one : first), null);
}
