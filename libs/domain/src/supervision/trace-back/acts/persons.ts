import { legalDay } from '../../../clocks/legal-time.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { DecideContext } from '../../../kernel/stream.ts';
import type { SupervisionDraft } from '../../draft.ts';
import { checkEntries, checkUnit, personOf, traceBackOf, type TracePayload } from '../draft.ts';
import type { OnPaper } from '../events.ts';
import { keeps } from '../leads.ts';
import { currentDraft, namedPersons, type NamedPerson, standingFindings } from '../state.ts';
import { moveLead } from './open.ts';

/** Who is named answers for himself, so that nothing is found on him that he was not asked about. */
export function namePerson(draft: SupervisionDraft, command: TracePayload<'NamePerson'>): void {
  const { unit, account, name, entries } = command;
  const { organisation } = draft.context;
  checkUnit(draft, unit);
  if ((account === null) === (name === null)) refuse('person-by-account-or-name');
  if (account !== null && !organisation.postsOf(account).some((post) => post.unit === unit)) {
    refuse('person-not-of-unit');
  }
  const named = namedPersons(traceBackOf(draft));
  if (account !== null && named.some((person) => person.account === account)) refuse('person-named-already');
  checkEntries(draft, entries);
  if (organisation.unit(unit)?.kind === 'leading-group') refuse('trace-back-of-leader');
  const personId = `p${Object.keys(traceBackOf(draft).persons).length + 1}`;
  draft.emit({ type: 'PersonNamed', data: { ...command, entries: [...new Set(entries)], personId } });
  moveLead(draft, [unit]);
}

/** A draft that has changed goes out again. */
export function reviseNaming(draft: SupervisionDraft, command: TracePayload<'ReviseNaming'>): void {
  personOf(draft, command.personId);
  checkEntries(draft, command.entries);
  draft.emit({ type: 'NamingRevised', data: command });
}

export function takeBackNaming(draft: SupervisionDraft, command: TracePayload<'TakeBackNaming'>): void {
  personOf(draft, command.personId);
  if (standingFindings(traceBackOf(draft)).some(({ personId }) => personId === command.personId)) {
    refuse('person-found-on');
  }
  overtake(draft, command.personId);
  draft.emit({ type: 'NamingTakenBack', data: command });
}

/** The draft that went out last, where it has not been answered. */
function overtake(draft: SupervisionDraft, personId: string): void {
  const { drafts, statements } = personOf(draft, personId);
  const draftKey = drafts.at(-1)?.draftKey;
  if (draftKey === undefined || statements.some((statement) => statement.draftKey === draftKey)) return;
  draft.emit({ type: 'DraftOvertaken', data: { personId, draftKey } });
}

export function sendDraft(draft: SupervisionDraft, { personId, paper }: TracePayload<'SendDraft'>): void {
  const person = personOf(draft, personId);
  if (!person.owed) refuse('draft-not-owed');
  checkEntries(draft, person.entries);
  checkPaper(draft.context, person, paper, 'draft-paper-missing');
  overtake(draft, personId);
  const { unit, entries, words, drafts } = person;
  const draftKey = `${personId}-d${drafts.length + 1}`;
  const sentOn = paper?.on ?? legalDay(draft.context);
  draft.emit({ type: 'TraceBackDraftSent', data: { personId, unit, draftKey, entries, words, sentOn, paper } });
}

/** 说明: by himself; of one without a login whoever leads enters what came on paper (代录). */
export function fileStatement(draft: SupervisionDraft, command: TracePayload<'FileStatement'>): void {
  const { personId, paper, waitedFor } = command;
  const person = personOf(draft, personId);
  if (!answersFor(draft, person)) refuse('statement-of-another');
  const { draftKey, sentOn } = currentDraft(person) ?? refuse('no-draft-to-answer');
  if ((paper?.on ?? legalDay(draft.context)) < sentOn) refuse('statement-before-draft');
  checkPaper(draft.context, person, paper, 'statement-paper-missing');
  for (const unit of waitedFor) checkUnit(draft, unit);
  draft.emit({ type: 'StatementFiled', data: { ...command, draftKey } });
}

function answersFor(draft: SupervisionDraft, { account }: NamedPerson): boolean {
  const { actor } = draft.context;
  return account === null ? keeps(traceBackOf(draft), draft.context) : account === actor.id;
}

function checkPaper(
  context: DecideContext,
  { account }: NamedPerson,
  paper: OnPaper | null,
  missing: 'draft-paper-missing' | 'statement-paper-missing',
): void {
  if (account === null && paper === null) refuse(missing);
  if (account !== null && paper !== null) refuse('paper-of-whom-has-login');
  if (paper !== null && paper.on > legalDay(context)) refuse('paper-in-future');
}
