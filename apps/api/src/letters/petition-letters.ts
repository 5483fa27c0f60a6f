import { isPaperDue, localDayOf } from '@qingxin/domain';
import type { LetterKind } from '@qingxin/rulebook';
import type { ComplaintRead } from '../forms/hand-off-form.ts';
import type { Said } from '../papers/sheet-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { employerOf, personsOf } from './complaint-letters.ts';
import type { LetterDraft } from './letter-draft.ts';

export type GuidanceLetter = Extract<LetterKind, 'not-wage-notice' | 'petition-acceptance-notice' | 'petition-opinion'>;

/** What the unit that handles it tells the person beside its decisions; null where there is nothing of that kind to tell. */
export function guidanceLetter(read: ComplaintRead, letter: GuidanceLetter, said: Said = {}): LetterDraft | null {
  const { sight, names } = read;
  const { state, at } = sight;
  if (!isPaperDue(letter, state, null)) return null;
  const unit = unitOf(read);
  const issuer = names.unit(unit) ?? '';
  return {
    ...{ kind: letter, day: localDayOf(at), draft: true, number: null, issuer, lists: {} },
    chain: { drafted: null, checked: null, approved: null },
    variables: {
      ...{ person: personsOf(read), complaint: state.number, employer: employerOf(read), issuer },
      receivedOn: state.receivedAt === null ? null : dayForPeople(localDayOf(state.receivedAt)),
      ...(letter === 'petition-opinion' ? said : letter === 'not-wage-notice' ? whereTo(read) : until(read, unit)),
    },
  };
}

/** The unit that handles it now; of a matter that went outside the last one here. */
function unitOf({ sight: { state } }: ComplaintRead): string {
  return state.custody.findLast(({ because }) => because !== 'outside-receipt')?.unit ?? '';
}

/** Why it is no wage matter, or a part of it, and where the person can go. */
function whereTo({ sight: { state }, facts }: ComplaintRead): LetterDraft['variables'] {
  if (state.elsewhere !== null) return { reason: state.elsewhere.reason, destination: state.elsewhere.destination };
  const proposed = facts.findLast((fact) => fact.type === 'NotWageProposed');
  return { reason: proposed?.data.reason ?? null, destination: proposed?.data.destination ?? null };
}

/** 信访事项办理期限; it runs only where no other legal route is open. */
const HANDLED_BY = 'S9-04';

function until({ sight: { state, references } }: ComplaintRead, unit: string): LetterDraft['variables'] {
  const clock = Object.values(state.clocks).findLast(({ ruleId, due }) => ruleId === HANDLED_BY && due !== null);
  const due = clock?.due ?? null;
  return {
    answerBy: due === null ? null : dayForPeople(due),
    phone: references.organisation.unit(unit)?.phone ?? null,
  };
}
