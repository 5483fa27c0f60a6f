import type { CaseState } from '../../arrears-case/state.ts';
import { legalDay } from '../../clocks/legal-time.ts';
import { readCases } from '../../company/open-cases.ts';
import type { Fen } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ruleParameter } from '../../rules/parameter.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { BOARD_CONTENTS, BOARD_PLACES, type BoardLine, type CheckedCase } from '../regime-events.ts';
import type { ProjectState } from '../state.ts';
import { unpaidOf } from '../wage-months.ts';
import { isNoticeOver } from '../work.ts';
import { findBreach } from './breaches.ts';
import { notInFuture } from './checks.ts';

export function nameWageClerk(draft: ProjectDraft, command: ProjectPayload<'NameWageClerk'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'WageClerkNamed', data: command });
}

export function recordSystemEntry(draft: ProjectDraft, command: ProjectPayload<'RecordSystemEntry'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'SystemEntryRecorded', data: command });
}

export function recordLabourLedger(draft: ProjectDraft, command: ProjectPayload<'RecordLabourLedger'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'LabourLedgerShown', data: command });
}

/** Opened without the agreement of the three parties it is not yet what the law asks for; entered again with it, it is. */
export function openSpecialAccount(draft: ProjectDraft, command: ProjectPayload<'OpenSpecialAccount'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'SpecialAccountOpened', data: command });
}

export function reportSpecialAccount(draft: ProjectDraft, command: ProjectPayload<'ReportSpecialAccount'>): void {
  const { account } = draft.state;
  notInFuture(draft.context, command.effectiveOn);
  if (account !== null && command.effectiveOn < account.openedOn) refuse('reported-before-opening');
  draft.emit({ type: 'SpecialAccountReported', data: command });
}

export function postCompletionNotice(draft: ProjectDraft, command: ProjectPayload<'PostCompletionNotice'>): void {
  const { completedOn } = draft.state;
  notInFuture(draft.context, command.effectiveOn);
  if (completedOn !== null && command.effectiveOn < completedOn) refuse('notice-before-completion');
  draft.emit({ type: 'CompletionNoticePosted', data: command });
}

/** 注销: after thirty days of notice and never while wages of the project are open (724 Art 27). */
export function closeSpecialAccount(draft: ProjectDraft, command: ProjectPayload<'CloseSpecialAccount'>): void {
  const cases = nothingOpen(draft, command.effectiveOn, 'S5-04', '《保障农民工工资支付条例》第二十七条');
  draft.emit({ type: 'SpecialAccountClosed', data: { ...command, cases } });
}

export function returnDeposit(draft: ProjectDraft, command: ProjectPayload<'ReturnDeposit'>): void {
  const cases = nothingOpen(draft, command.effectiveOn, 'S5-03', '《工程建设领域农民工工资保证金规定》');
  draft.emit({ type: 'DepositReturned', data: { ...command, cases } });
}

/** What money for wages waits for before it goes back; answers the cases that were looked at. */
function nothingOpen(
  { state, context }: ProjectDraft,
  day: string,
  ruleId: 'S5-03' | 'S5-04',
  article: string,
): readonly CheckedCase[] {
  notInFuture(context, day);
  const until = Object.values(state.clocks).findLast((clock) => clock.ruleId === ruleId)?.due ?? null;
  const over = isNoticeOver(state, ruleId) && until !== null && day > until;
  if (!over) refuse('completion-notice-running', { article, details: { until } });
  if (Object.values(state.months).some((one) => unpaidOf(state, one) > 0)) refuse('wages-open', { article });
  const cases = readCases(context);
  const open = cases.some(({ fact }) => !(fact as CaseState).cleared);
  if (open) refuse('project-has-open-case', { article });
  return cases.map(({ stream, version }) => ({ stream, version }));
}

/**
 * The share is bounded by the rule's parameters: an ordinary one, a lower floor with several projects, no ceiling after
 * recent arrears. What is stored below the sum leaves the period running.
 */
export function storeDeposit(draft: ProjectDraft, command: ProjectPayload<'StoreDeposit'>): void {
  const { state, context } = draft;
  notInFuture(context, command.effectiveOn);
  if ((command.form === 'guarantee-letter') !== (command.expiresOn !== null)) refuse('expiry-of-letter-only');
  if (command.expiresOn !== null && command.expiresOn <= command.effectiveOn) refuse('letter-expired');
  const bound = (name: string): number => ruleParameter(context, 'P0-05', name);
  const least = command.ground === 'several-projects' ? bound('leastWithSeveral') : bound('least');
  const lowered = command.ground === 'two-years-clean';
  const raised = command.ground === 'recent-arrears';
  const low = !lowered && command.rateBp < least;
  if (low || (!raised && command.rateBp > bound('most')))
    refuse('deposit-rate-out-of-bounds', {
      article: '《工程建设领域农民工工资保证金规定》',
      details: { least, most: bound('most') },
    });
  const requiredFen = requiredOf(state, command);
  const shortFen = requiredFen === null ? null : Math.max(0, requiredFen - command.fen);
  if (state.deposit !== null) replaced(draft, 'deposit', command.effectiveOn);
  draft.emit({ type: 'DepositStored', data: { ...command, requiredFen, shortFen } });
}

/** Null while the price is not known; rounded up to whole fen. */
function requiredOf({ contract }: ProjectState, command: ProjectPayload<'StoreDeposit'>): Fen | null {
  if (contract === null || contract.priceFen === 'unknown') return null;
  const share = Math.ceil((contract.priceFen * command.rateBp) / 10_000);
  return command.capFen === null ? share : Math.min(share, command.capFen);
}

export function exemptDeposit(draft: ProjectDraft, command: ProjectPayload<'ExemptDeposit'>): void {
  notInFuture(draft.context, command.effectiveOn);
  if (command.ground === 'small-and-clean' && !isSmall(draft))
    refuse('deposit-not-small', { article: '《工程建设领域农民工工资保证金规定》' });
  draft.emit({ type: 'DepositExempted', data: command });
}

/** Below the price that the rule names, in units of ten thousand yuan; a price that is not known is not small. */
function isSmall({ state, context }: ProjectDraft): boolean {
  const price = state.contract?.priceFen ?? 'unknown';
  return price !== 'unknown' && price < ruleParameter(context, 'P0-05', 'exemptBelowWan') * 1_000_000;
}

/** Three places with four kinds of content each; what is missing anywhere makes the board incomplete. */
export function checkBoard(draft: ProjectDraft, command: ProjectPayload<'CheckBoard'>): void {
  notInFuture(draft.context, command.effectiveOn);
  const missing = missingOn(command.board);
  draft.emit({ type: 'BoardChecked', data: { ...command, missing } });
  if (missing > 0) findBreach(draft, { kind: 'board-incomplete', by: 'record', foundOn: legalDay(draft.context) });
}

function missingOn(board: readonly BoardLine[]): number {
  return BOARD_PLACES.flatMap((place) =>
    BOARD_CONTENTS.filter((content) => !board.some((line) => line.place === place && line.contents.includes(content))),
  ).length;
}

export function recordPaymentGuarantee(draft: ProjectDraft, command: ProjectPayload<'RecordPaymentGuarantee'>): void {
  notInFuture(draft.context, command.effectiveOn);
  if (command.expiresOn !== null && command.expiresOn <= command.effectiveOn) refuse('letter-expired');
  if (draft.state.guarantee !== null) replaced(draft, 'guarantee', command.effectiveOn);
  draft.emit({ type: 'PaymentGuaranteeGiven', data: command });
}

function replaced(draft: ProjectDraft, security: 'deposit' | 'guarantee', effectiveOn: string): void {
  draft.emit({ type: 'SecurityReplaced', data: { security, effectiveOn } });
}
