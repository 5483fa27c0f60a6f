import type { FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Actor } from '../kernel/actor.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { NextRung, Rung } from './events.ts';
import { addGround, restWhenDone } from './grounds.ts';
import { issue, LADDER_ACTOR, proposeDue } from './propose.ts';
import { ABOVE, activeRung, isActive, rungOf, type LadderState, type RungState } from './state.ts';

/** By time, as a workflow's command; a rung that is no longer the next one is nothing to propose. */
export function proposeRung(draft: MatterDraft, command: { readonly ladderKey: string; readonly rung: Rung }): void {
  const ladder = ladderOf(draft, command.ladderKey);
  if (ladder.next?.rung === command.rung) proposeDue(draft, ladder);
}

export interface IssueRung {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly demand: FreeText;
  readonly number: string;
}

export function issueRung(draft: MatterDraft, command: IssueRung): void {
  const { ladder, rung } = rungFor(draft, command, 'IssueRung');
  const { demand, number } = command;
  issue(draft, ladder.key, rung.id, rung.rung, { demand, number, issuedBy: draft.context.actor.id });
}

export function postponeRung(
  draft: MatterDraft,
  command: { ladderKey: string; rungId: string; until: LocalDay; reason: FreeText; approver: string },
): void {
  const { ladder, rung } = rungFor(draft, command, 'PostponeRung');
  if (command.until <= localDayOf(draft.context.at)) refuse('postponed-into-past');
  if (command.approver === draft.context.actor.id) refuse('approver-is-requester');
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
  draft.emit({
    type: 'RungDeclined',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, decidedBy },
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
  draft.emit({ type: 'RungAnswered', data: { ladderKey: ladder.key, rungId: rung.id, report, document } });
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
  const liftedBy = draft.context.actor.id;
  draft.emit({
    type: 'RungLifted',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, liftedBy },
  });
  for (const lower of ladder.rungs) {
    if (lower.rung !== 'E1' || rung.rung === 'E1' || !isActive(lower)) continue;
    draft.emit(
      {
        type: 'RungLifted',
        data: { ladderKey: ladder.key, rungId: lower.id, reason: 'higher-lifted', liftedBy: LADDER_ACTOR },
      },
      LADDER_ACTOR,
    );
  }
}

export function showUpward(draft: MatterDraft, command: { ladderKey: string; rungId: string }): void {
  const rung = rungOf(ladderOf(draft, command.ladderKey), command.rungId);
  if (rung === null || rung.status !== 'proposed' || rung.shownUpward) return;
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

const RUNG_ACTS = {
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

/** Why the rung does not take the act now; null = it does. Software's 催办 may be lifted by whoever access lets. */
export function rungRefusal(act: RungAct, rung: RungState, actor: Pick<Actor, 'unit'>): string | null {
  const { on, code } = RUNG_ACTS[act];
  if (!(on as readonly string[]).includes(rung.status)) return code;
  const foreign = rung.issuedByUnit !== null && rung.issuedByUnit !== actor.unit;
  return act === 'LiftRung' && foreign ? 'rung-of-another-issuer' : null;
}

function rungFor(
  draft: MatterDraft,
  ref: { readonly ladderKey: string; readonly rungId: string },
  act: RungAct,
): { readonly ladder: LadderState; readonly rung: RungState } {
  const ladder = ladderOf(draft, ref.ladderKey);
  const rung = rungOf(ladder, ref.rungId) ?? refuse('rung-unknown');
  const code = rungRefusal(act, rung, draft.context.actor);
  if (code !== null) refuse(code, { details: { status: rung.status } });
  return { ladder, rung };
}

function ladderOf(draft: MatterDraft, key: string): LadderState {
  return draft.state.ladders[key] ?? refuse('ladder-unknown');
}
