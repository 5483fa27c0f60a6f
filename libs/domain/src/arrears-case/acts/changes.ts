import { startDraft } from '../../kernel/draft.ts';
import { refuse } from '../../kernel/refusal.ts';
import { confirmChange, personsOnPaper, requestChange, type TwoPersons, type OnPaper } from '../../matter/changes.ts';
import type { CaseChange, SecondedActs } from '../commands.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { CASE_GUARDS } from '../guards.ts';
import { CASE_PARTS } from '../parts.ts';
import { correctFact, voidEntry } from './correcting.ts';
import { endWageLine } from './lines.ts';

type Seconded = {
  readonly [T in keyof SecondedActs]: (draft: CaseDraft, data: SecondedActs[T], by: TwoPersons) => void;
};

const SECONDED: Seconded = { EndWageLine: endWageLine, CorrectFact: correctFact, VoidEntry: voidEntry };

/** The act whose first person signed on paper. */
export function onPaper<T extends keyof SecondedActs>(act: T) {
  return (draft: CaseDraft, command: SecondedActs[T] & OnPaper): void =>
    SECONDED[act](draft, command, personsOnPaper(draft.context, command));
}

/** What would be refused now is not put before a second person. */
export function requestCaseChange(draft: CaseDraft, command: CasePayload<'RequestChange'>): void {
  const person = draft.context.actor.id;
  perform(startDraft(CASE_PARTS, draft.state, draft.context), command, { requestedBy: person, approvedBy: person });
  requestChange(draft, command);
}

export function confirmCaseChange(draft: CaseDraft, command: CasePayload<'ConfirmChange'>): void {
  const { change, persons } = confirmChange(draft, command.changeId);
  perform(draft, change as unknown as CaseChange, persons);
}

function perform(draft: CaseDraft, { act, data }: CaseChange, by: TwoPersons): void {
  const code = CASE_GUARDS[act](draft.state, draft.context);
  if (code !== null) refuse(code);
  const doIt = SECONDED[act] as (draft: CaseDraft, data: object, by: TwoPersons) => void;
  doIt(draft, data, by);
}
