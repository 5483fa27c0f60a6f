import { refuse } from '../../kernel/refusal.ts';
import { giveTasks, isInOffice } from '../../tasks/give.ts';
import type { TaskState } from '../../tasks/state.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { dutyLetter, ownerUnit } from '../state.ts';
import { checkNotOwner, checkUnit, notInFuture } from './checks.ts';

/** Who speaks when the letter itself gives somebody the work. */
const LETTER_ACTOR = 'system:duty-letter';

/** 人盯人、人盯项目: one person in office answers for the project; the letter before it stays in the book. */
export function signDutyLetter(draft: ProjectDraft, command: ProjectPayload<'SignDutyLetter'>): void {
  const { unit, person, effectiveOn } = command;
  notInFuture(draft.context, effectiveOn);
  checkUnit(draft.context, unit);
  checkNotOwner(draft.state, unit);
  if (!isInOffice(draft.context, unit, person)) refuse('duty-person-of-another-unit');
  const before = dutyLetter(draft.state);
  if (before?.unit === unit && before.person === person && before.paper === command.paper) return;
  if (before !== null && effectiveOn < before.signedOn) refuse('duty-letter-older');
  const letterId = `l${draft.state.letters.length + 1}`;
  draft.emit({ type: 'DutyLetterSigned', data: { letterId, ...command } });
}

/**
 * Work of the unit goes to the person of the letter first, new work when it opens and open work when the letter changes;
 * what somebody else has taken stays with him.
 */
export function giveToDutyPerson(draft: ProjectDraft): void {
  const letter = dutyLetter(draft.state);
  if (letter === null) return;
  const { id, unit, person } = letter;
  if (!isInOffice(draft.context, unit, person)) return;
  const before = draft.state.letters.find((other, place) => draft.state.letters[place + 1]?.id === id);
  const signed = draft.decided().some(({ event }) => event.type === 'DutyLetterSigned');
  const isFree = ({ assignee }: TaskState): boolean => assignee === null || (signed && assignee === before?.person);
  giveTasks(draft, {
    by: LETTER_ACTOR,
    to: (task, opened) => {
      const theirs = task.unit === unit && task.role === 'officer';
      return theirs && isFree(task) && (signed || opened) ? person : null;
    },
  });
}

/** Who answers for a warning now: the person of the letter, else whoever the unit has. */
export function dutyPersonOf(draft: ProjectDraft): { readonly unit: string; readonly person: string | null } {
  const letter = dutyLetter(draft.state);
  if (letter === null || letter.unit === ownerUnit(draft.state))
    return { unit: draft.state.supervisedBy, person: null };
  const { unit, person } = letter;
  return { unit, person: isInOffice(draft.context, unit, person) ? person : null };
}
