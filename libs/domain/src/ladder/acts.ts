import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { deadline } from '../time/count.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { NextRung, Rung } from './events.ts';
import { addGround } from './grounds.ts';
import { rungOf, type LadderState, type RungState } from './state.ts';

const ABOVE: Readonly<Record<Rung, Rung | null>> = { E1: 'E2', E2: 'E3', E3: 'E4', E4: 'E5', E5: null };

/** Who the software speaks as when it sends 催办. */
const LADDER_ACTOR = 'system:ladder';

/** By time: once its date has come the next rung is proposed, exactly once; earlier nothing happens. */
export function proposeRung(draft: MatterDraft, command: { readonly ladderKey: string; readonly rung: Rung }): void {
  const ladder = ladderOf(draft, command.ladderKey);
  const next = ladder.next;
  if (next === null || next.rung !== command.rung || next.at > draft.context.at) return;
  const rungId = `${next.rung}#${ladder.rungs.filter((rung) => rung.rung === next.rung).length + 1}`;
  const grounds = ladder.grounds.filter((ground) => !ground.struck).map((ground) => ground.id);
  const bySoftware = next.rung === 'E1';
  draft.emit({
    type: 'RungProposed',
    data: {
      ladderKey: ladder.key,
      rungId,
      rung: next.rung,
      unit: ladder.unit,
      grounds,
      nominalAt: next.at,
      upwardAt: bySoftware ? null : periodEnd(draft.context, 'L-UPWARD', draft.context.at).at,
    },
  });
  if (bySoftware) issue(draft, ladder, rungId, 'E1', { demand: 'overdue', number: null, issuedBy: LADDER_ACTOR });
}

export interface IssueRung {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly demand: string;
  readonly number: string;
}

export function issueRung(draft: MatterDraft, command: IssueRung): void {
  const { ladder, rung } = proposedRung(draft, command);
  const { demand, number } = command;
  issue(draft, ladder, rung.id, rung.rung, { demand, number, issuedBy: draft.context.actor.id });
}

/** The next rung's period counts from service of this one, so that an outage never fires rungs together. */
function issue(
  draft: MatterDraft,
  ladder: LadderState,
  rungId: string,
  rung: Rung,
  letter: { readonly demand: string; readonly number: string | null; readonly issuedBy: string },
): void {
  const servedOn = legalDay(draft.context);
  const answer = periodEnd(draft.context, `L-${rung}`, servedOn);
  const above = ABOVE[rung];
  draft.emit(
    {
      type: 'RungIssued',
      data: {
        ladderKey: ladder.key,
        rungId,
        rung,
        unit: ladder.unit,
        ...letter,
        servedOn,
        answerBy: answer.day,
        next: above === null ? null : { rung: above, at: answer.at },
      },
    },
    letter.issuedBy === LADDER_ACTOR ? LADDER_ACTOR : undefined,
  );
}

export function postponeRung(
  draft: MatterDraft,
  command: { ladderKey: string; rungId: string; until: LocalDay; reason: string; approver: string },
): void {
  const { ladder, rung } = proposedRung(draft, command);
  if (command.until <= localDayOf(draft.context.at)) refuse('postponed-into-past');
  if (command.approver === draft.context.actor.id) refuse('approver-is-requester');
  const next: NextRung = { rung: rung.rung, at: startOfDay(command.until) };
  const { until, reason, approver } = command;
  draft.emit({
    type: 'RungPostponed',
    data: { ladderKey: ladder.key, rungId: rung.id, until, reason, approver, next },
  });
}

export function declineRung(draft: MatterDraft, command: { ladderKey: string; rungId: string; reason: string }): void {
  const { ladder, rung } = proposedRung(draft, command);
  const decidedBy = draft.context.actor.id;
  draft.emit({
    type: 'RungDeclined',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, decidedBy },
  });
}

export interface RungPaper {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly text: string;
  readonly document: string | null;
}

/** The addressee may explain itself before and after the decision (情况说明). */
export function fileStatement(draft: MatterDraft, command: RungPaper): void {
  const { ladder, rung } = rungIn(draft, command, ['proposed', 'postponed', 'issued'], 'rung-not-open');
  const { text: statement, document } = command;
  draft.emit({ type: 'RungStatementFiled', data: { ladderKey: ladder.key, rungId: rung.id, statement, document } });
}

export function answerRung(draft: MatterDraft, command: RungPaper): void {
  const { ladder, rung } = rungIn(draft, command, ['issued'], 'rung-not-issued');
  const { text: report, document } = command;
  draft.emit({ type: 'RungAnswered', data: { ladderKey: ladder.key, rungId: rung.id, report, document } });
}

export function rejectAnswer(draft: MatterDraft, command: { ladderKey: string; rungId: string; reason: string }): void {
  const { ladder, rung } = rungIn(draft, command, ['answered'], 'rung-not-answered');
  const above = ABOVE[rung.rung];
  const next = above === null ? null : { rung: above, at: draft.context.at };
  draft.emit({
    type: 'RungAnswerRejected',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, next },
  });
}

/** Only the unit of the issuer lifts (checked by access too); a voided or declined rung has nothing to lift. */
export function liftRung(draft: MatterDraft, command: { ladderKey: string; rungId: string; reason: string }): void {
  const { ladder, rung } = rungIn(draft, command, ['issued', 'answered'], 'rung-not-issued');
  const liftedBy = draft.context.actor.id;
  draft.emit({
    type: 'RungLifted',
    data: { ladderKey: ladder.key, rungId: rung.id, reason: command.reason, liftedBy },
  });
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

/** 批示: a recorded direction is a ground of its own and asks for 督办 at once. */
export function recordDirection(
  draft: MatterDraft,
  command: { readonly unit: string; readonly number: string; readonly rung: Rung },
): void {
  const unit = draft.context.organisation.unit(command.unit) ?? refuse('unit-unknown');
  const at: Instant = draft.context.at;
  addGround(draft, { unit: unit.id, kind: 'direction', subject: command.number, rung: command.rung, at });
}

function ladderOf(draft: MatterDraft, key: string): LadderState {
  return draft.state.ladders[key] ?? refuse('ladder-unknown');
}

function proposedRung(draft: MatterDraft, ref: { readonly ladderKey: string; readonly rungId: string }) {
  return rungIn(draft, ref, ['proposed'], 'rung-already-decided');
}

function rungIn(
  draft: MatterDraft,
  ref: { readonly ladderKey: string; readonly rungId: string },
  statuses: readonly RungState['status'][],
  code: string,
): { readonly ladder: LadderState; readonly rung: RungState } {
  const ladder = ladderOf(draft, ref.ladderKey);
  const rung = rungOf(ladder, ref.rungId) ?? refuse('rung-unknown');
  if (!statuses.includes(rung.status)) refuse(code, { details: { status: rung.status } });
  return { ladder, rung };
}

function periodEnd(
  context: DecideContext,
  ruleId: string,
  start: string,
): { readonly day: LocalDay; readonly at: Instant } {
  const day = start.length === 10 ? start : localDayOf(start);
  const rule = context.rules.versionOn(ruleId, day) ?? refuse('rule-not-in-force', { details: { rule: ruleId } });
  if (rule.end.kind !== 'period') refuse('rule-without-period', { details: { rule: ruleId } });
  const counted = deadline({ unit: rule.end.unit, amount: rule.end.amount, start: day }, context.calendar);
  return { day: counted.due ?? day, at: counted.dueAt ?? refuse('clock-without-date') };
}
