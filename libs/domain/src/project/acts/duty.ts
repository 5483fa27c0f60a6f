import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { dutyLetter, ownerUnit } from '../state.ts';
import { checkNotOwner, checkUnit, notInFuture } from './checks.ts';

/** Who speaks when the letter itself gives somebody the work. */
const LETTER_ACTOR = 'system:duty-letter';

/** 人盯人、人盯项目: one person in office answers for the project; the letter before it stays in the book. */
export function signDutyLetter(draft: ProjectDraft, command: ProjectPayload<'SignDutyLetter'>): void {
  const { organisation } = draft.context;
  const { unit, person, effectiveOn } = command;
  notInFuture(draft.context, effectiveOn);
  checkUnit(draft.context, unit);
  checkNotOwner(draft.state, unit);
  if (!organisation.postsOf(person).some((post) => post.unit === unit)) refuse('duty-person-of-another-unit');
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
  const inOffice = draft.context.organisation.postsOf(person).some((post) => post.unit === unit);
  if (!inOffice) return;
  const before = draft.state.letters.find((other, place) => draft.state.letters[place + 1]?.id === id);
  const signed = new Set(draft.decided().map(({ event }) => event.type)).has('DutyLetterSigned');
  const opened = new Set(
    draft.decided().flatMap(({ event }) => (event.type === 'TaskOpened' ? [event.data.taskId] : [])),
  );
  for (const task of Object.values(draft.state.tasks)) {
    if (task.status !== 'open' || task.unit !== unit || task.role !== 'officer') continue;
    const free = task.assignee === null || (signed && task.assignee === before?.person);
    if (!free || task.assignee === person || !(signed || opened.has(task.id))) continue;
    draft.emit({ type: 'TaskAssigned', data: { taskId: task.id, person, reason: null } }, LETTER_ACTOR);
  }
}

/** Who answers for a warning now: the person of the letter, else whoever the unit has. */
export function dutyPersonOf(draft: ProjectDraft): { readonly unit: string; readonly person: string | null } {
  const letter = dutyLetter(draft.state);
  const { organisation } = draft.context;
  if (letter === null || letter.unit === ownerUnit(draft.state))
    return { unit: draft.state.supervisedBy, person: null };
  const inOffice = organisation.postsOf(letter.person).some((post) => post.unit === letter.unit);
  return { unit: letter.unit, person: inOffice ? letter.person : null };
}
