import type { FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { NextRung, Rung } from './events.ts';
import { addGround, restWhenDone } from './grounds.ts';
import { decides } from './deciders.ts';
import { letterOver } from './letters.ts';
import { nextOf } from './next.ts';
import { upwardAt } from './periods.ts';
import { issue, LADDER_ACTOR, proposeDue } from './propose.ts';
import { ABOVE, activeRung, isActive, isUndecided, rungOf, type LadderState, type RungState } from './state.ts';

/** By time, as a workflow's command; a rung that is no longer the next one is nothing to propose. */
export function proposeRung(draft: MatterDraft, command: { readonly ladderKey: string; readonly rung: Rung }): void {
  const ladder = ladderOf(draft, command.ladderKey);
  if (ladder.next?.rung === command.rung) proposeDue(draft, ladder);
}

export interface IssueRung {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly demand: FreeText;
  /** Null where the letter of an act has it. */
  readonly number: string | null;
  /** The act over several matters by which it is issued. */
  readonly act?: string;
}

export function issueRung(draft: MatterDraft, command: IssueRung): void {
  const { ladder, rung } = rungFor(draft, command, 'IssueRung');
  const { demand, number, act } = command;
  const issuedBy = draft.context.actor.id;
  if (act === undefined) {
    issue(draft, ladder.key, rung.id, rung.rung, { demand, number, issuedBy });
    return;
  }
  const letter = letterOver(draft.context, { stream: draft.state.stream, ladderKey: ladder.key, rungId: rung.id });
  if (letter.issuedBy !== issuedBy) refuse('letter-of-another-person');
  const { servedOn } = letter;
  issue(draft, ladder.key, rung.id, rung.rung, { demand, number: letter.number, issuedBy, act }, servedOn);
}

export function postponeRung(
  draft: MatterDraft,
  command: { ladderKey: string; rungId: string; until: LocalDay; reason: FreeText; approver: string },
): void {
  const { ladder, rung } = rungFor(draft, command, 'PostponeRung');
  if (command.until <= localDayOf(draft.context.at)) refuse('postponed-into-past');
  if (command.approver === draft.context.actor.id) refuse('approver-is-requester');
  const posts = draft.context.organisation.postsOf(command.approver);
  if (!posts.some(({ unit, roles }) => decides(rung, ladder, { unit, roles }, draft.context))) {
    refuse('approver-not-entitled');
  }
  const wanted: NextRung = { rung: rung.rung, at: startOfDay(command.until) };
  const next = activeRung(ladder)?.id === rung.id ? wanted : (ladder.next ?? wanted);
  const { until, reason, approver } = command;
  draft.emit({
    type: 'RungPostponed',
    data: { ladderKey: ladder.key, rungId: rung.id, until, reason, approver, next },
  });
}

export function declineRung(
  draft: MatterDraft,
  command: { ladderKey: string; rungId: string; reason: FreeText },
): void {
  const { ladder, rung } = rungFor(draft, command, 'DeclineRung');
  const decidedBy = draft.context.actor.id;
  const next = nextAfterDecision(draft, ladder, rung.id, 'declined');
  draft.emit({
    type: 'RungDeclined',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, decidedBy, next },
  });
  restWhenDone(draft);
}

export interface RungPaper {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly text: FreeText;
  readonly document: string | null;
}

/** The addressee may explain itself before and after the decision (情况说明). */
export function fileStatement(draft: MatterDraft, command: RungPaper): void {
  const { ladder, rung } = rungFor(draft, command, 'FileRungStatement');
  const { text: statement, document } = command;
  draft.emit({ type: 'RungStatementFiled', data: { ladderKey: ladder.key, rungId: rung.id, statement, document } });
}

export function answerRung(draft: MatterDraft, command: RungPaper): void {
  const { ladder, rung } = rungFor(draft, command, 'AnswerRung');
  const { text: report, document } = command;
  const judged = rung.rung === 'E1' ? null : upwardAt(draft.context);
  const data = { ladderKey: ladder.key, rungId: rung.id, report, document, upwardAt: judged };
  draft.emit({ type: 'RungAnswered', data });
}

/** An answer that does not satisfy asks for the next rung at once. */
export function rejectAnswer(
  draft: MatterDraft,
  command: { ladderKey: string; rungId: string; reason: FreeText },
): void {
  const { ladder, rung } = rungFor(draft, command, 'RejectRungAnswer');
  const above = ABOVE[rung.rung];
  const climbed = above === null ? null : { rung: above, at: draft.context.at };
  const next = activeRung(ladder)?.id === rung.id ? climbed : ladder.next;
  draft.emit({
    type: 'RungAnswerRejected',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, next },
  });
}

/** Only the unit that issued lifts; the software's own 催办 below falls away with it. */
export function liftRung(draft: MatterDraft, command: { ladderKey: string; rungId: string; reason: FreeText }): void {
  const { ladder, rung } = rungFor(draft, command, 'LiftRung');
  lift(draft, ladder.key, rung.id, { reason: command.reason, liftedBy: draft.context.actor.id });
  for (const lower of ladder.rungs) {
    if (lower.rung !== 'E1' || rung.rung === 'E1' || !isActive(lower)) continue;
    lift(draft, ladder.key, lower.id, { reason: 'higher-lifted', liftedBy: LADDER_ACTOR });
  }
}

function lift(
  draft: MatterDraft,
  ladderKey: string,
  rungId: string,
  by: { readonly reason: FreeText; readonly liftedBy: string },
): void {
  const next = nextAfterDecision(draft, ladderOf(draft, ladderKey), rungId, 'lifted');
  const actor = by.liftedBy === LADDER_ACTOR ? LADDER_ACTOR : undefined;
  draft.emit({ type: 'RungLifted', data: { ladderKey, rungId, ...by, next } }, actor);
}

/** The decision takes the ladder's date away where it was the rung's own; what it does not cover asks anew. */
export function nextAfterDecision(
  draft: Pick<MatterDraft, 'state'>,
  ladder: LadderState,
  rungId: string,
  status: 'lifted' | 'declined',
): NextRung | null {
  if (activeRung(ladder)?.id !== rungId) return ladder.next;
  const rungs = ladder.rungs.map((one) =>
    one.id === rungId ? { ...one, status, groundsDecided: ladder.grounds.length } : one,
  );
  return nextOf({ ...ladder, rungs }, draft.state.clocks);
}

export function showUpward(draft: MatterDraft, command: { ladderKey: string; rungId: string }): void {
  const rung = rungOf(ladderOf(draft, command.ladderKey), command.rungId);
  if (rung === null || !isUndecided(rung) || rung.shownUpward) return;
  if (rung.upwardAt === null || rung.upwardAt > draft.context.at) return;
  draft.emit({
    type: 'RungShownUpward',
    data: { ladderKey: command.ladderKey, rungId: rung.id, nominalAt: rung.upwardAt },
  });
}

/** 批示: a recorded direction is a ground of its own and asks for its rung at once. */
export function recordDirection(
  draft: MatterDraft,
  command: { readonly unit: string; readonly number: string; readonly rung: Rung },
): void {
  const unit = draft.context.organisation.unit(command.unit) ?? refuse('unit-unknown');
  const { at } = draft.context;
  addGround(draft, { unit: unit.id, kind: 'direction', subject: command.number, rung: command.rung, at });
}

export const RUNG_ACTS = {
  IssueRung: { on: ['proposed'], code: 'rung-already-decided' },
  PostponeRung: { on: ['proposed'], code: 'rung-already-decided' },
  DeclineRung: { on: ['proposed'], code: 'rung-already-decided' },
  FileRungStatement: { on: ['proposed', 'postponed', 'issued'], code: 'rung-not-open' },
  AnswerRung: { on: ['issued'], code: 'rung-not-issued' },
  RejectRungAnswer: { on: ['answered'], code: 'rung-not-answered' },
  LiftRung: { on: ['issued', 'answered'], code: 'rung-not-issued' },
} as const satisfies Record<string, { readonly on: readonly RungState['status'][]; readonly code: string }>;

export type RungAct = keyof typeof RUNG_ACTS;

export const RUNG_ACT_NAMES = Object.keys(RUNG_ACTS) as readonly RungAct[];

/** Acts of whoever decides on the rung; the others are the addressee's own. */
const DECIDING: readonly RungAct[] = ['IssueRung', 'PostponeRung', 'DeclineRung', 'RejectRungAnswer', 'LiftRung'];

/**
 * Why the rung does not take the act now; null = it does. Software's 催办 may be lifted by whoever decides on 督办; what
 * was shown upward may be judged there.
 */
export function rungRefusal(act: RungAct, ladder: LadderState, rung: RungState, context: DecideContext): string | null {
  const { on, code } = RUNG_ACTS[act];
  const { actor } = context;
  if (!(on as readonly string[]).includes(rung.status)) return code;
  if (act === 'AnswerRung' && rung.answered) return 'rung-already-answered';
  if (!DECIDING.includes(act)) return null;
  const above = rung.shownUpward && actor.roles.includes('leading-group');
  const foreign = rung.issuedByUnit !== null && rung.issuedByUnit !== actor.unit && !above;
  if (foreign && (act === 'LiftRung' || act === 'RejectRungAnswer')) return 'rung-of-another-issuer';
  return decides(rung, ladder, actor, context) ? null : 'rung-decided-elsewhere';
}

function rungFor(
  draft: MatterDraft,
  ref: { readonly ladderKey: string; readonly rungId: string },
  act: RungAct,
): { readonly ladder: LadderState; readonly rung: RungState } {
  const ladder = ladderOf(draft, ref.ladderKey);
  const rung = rungOf(ladder, ref.rungId) ?? refuse('rung-unknown');
  const code = rungRefusal(act, ladder, rung, draft.context);
  if (code !== null) refuse(code, { details: { status: rung.status } });
  return { ladder, rung };
}

function ladderOf(draft: MatterDraft, key: string): LadderState {
  return draft.state.ladders[key] ?? refuse('ladder-unknown');
}
