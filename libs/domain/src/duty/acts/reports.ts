import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { kindOfStream } from '../../kernel/stream-kind.ts';
import type { DecideContext, StreamState } from '../../kernel/stream.ts';
import { relationsOf } from '../../stream-relations.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';
import type { Finding, ReportBody, ReportRef } from '../events.ts';
import { type DutyKind, dutyKindOf, selectedUnits } from '../kinds.ts';
import { awaitsReceipt, type DutyPeriod, isAwaited, type OwedReport } from '../state.ts';

export function fileDutyReport(draft: DutyDraft, command: DutyPayload<'FileDutyReport'>): void {
  const report = owedBy(draft, command);
  if (!isAwaited(report)) refuse(report.released ? 'report-released' : 'report-filed-already');
  draft.emit({ type: 'ReportFiled', data: written(draft, command) });
}

/** What was wrong stays readable; receivers sign for the new edition. */
export function correctDutyReport(draft: DutyDraft, command: DutyPayload<'CorrectDutyReport'>): void {
  if (owedBy(draft, command).editions.length === 0) refuse('report-not-filed');
  draft.emit({ type: 'ReportCorrected', data: { ...written(draft, command), reason: command.reason } });
}

export function acknowledgeDutyReports(
  draft: DutyDraft,
  { period, unit: receiver }: DutyPayload<'AcknowledgeDutyReports'>,
): void {
  checkSpeaker(draft, receiver, null);
  const units = Object.values(periodOf(draft, period).reports)
    .filter((report) => awaitsReceipt(report, receiver))
    .map(({ unit }) => unit);
  if (units.length === 0) refuse('no-report-to-acknowledge');
  draft.emit({ type: 'ReportsAcknowledged', data: { period, receiver, units } });
}

function periodOf({ state }: DutyDraft, key: string): DutyPeriod {
  return state.periods[key] ?? refuse('period-unknown', { details: { period: key } });
}

interface ReportAsked extends ReportBody {
  readonly period: string;
  readonly unit: string;
}

function owedBy(draft: DutyDraft, { period: key, unit, document }: ReportAsked): OwedReport {
  const period = periodOf(draft, key);
  checkSpeaker(draft, unit, document);
  if (legalDay(draft.context) < period.from) refuse('report-before-period');
  return period.reports[unit] ?? refuse('report-not-owed', { details: { unit, period: key } });
}

/** A unit speaks for itself; what it gave on paper may be typed in by the 治欠办, with the scan. */
function checkSpeaker({ context }: DutyDraft, unit: string, document: string | null): void {
  if (context.actor.unit !== unit && document === null) refuse('report-of-another-needs-document');
}

function written(
  draft: DutyDraft,
  command: ReportAsked,
): ReportRef & ReportBody & { readonly receivers: readonly string[] } {
  const { period, unit, zero, figures, findings = [], text, document } = command;
  const kind = dutyKindOf(draft.state.stream) ?? refuse('duty-unknown');
  checkFigures(kind, command);
  checkFindings(kind, findings, command.figures, draft.context);
  const receivers = selectedUnits(kind.receivedBy, draft.context.organisation).filter((receiver) => receiver !== unit);
  return { period, unit, key: `${period}/${unit}`, zero, figures, findings, text, document, receivers };
}

/** Each figure of the duty and no other; a 零报告 is nothing but noughts, and any other report tells of something. */
function checkFigures(kind: DutyKind, { zero, figures }: ReportBody): void {
  const asked = kind.figures.map(({ id }) => id);
  const stray = Object.keys(figures).find((id) => !asked.includes(id));
  if (stray !== undefined) refuse('figure-unknown', { details: { figure: stray } });
  const missing = kind.figures.find(({ id }) => figures[id] === undefined);
  if (missing !== undefined) refuse('figure-missing', { details: { figure: missing.label } });
  const nothing = Object.values(figures).every((value) => value === 0);
  if (zero && !kind.zero) refuse('zero-report-not-provided');
  if (zero !== nothing && (zero || kind.zero)) refuse(zero ? 'zero-report-with-figures' : 'report-of-noughts');
}

/**
 * Each finding is settled, or goes on in a complaint or case that the unit knows of (notice, part three: 排查、解决); the
 * figures are their totals.
 */
function checkFindings(
  { findings: totals }: DutyKind,
  findings: readonly Finding[],
  figures: ReportBody['figures'],
  context: DecideContext,
): void {
  if (totals === null) {
    if (findings.length > 0) refuse('findings-not-provided');
    return;
  }
  const sum = (of: 'people' | 'fen'): number => findings.reduce((total, finding) => total + finding[of], 0);
  const agrees =
    figures[totals.count] === findings.length &&
    figures[totals.people] === sum('people') &&
    figures[totals.fen] === sum('fen');
  if (!agrees) refuse('figures-differ-from-findings');
  for (const { followUp, matter } of findings) {
    if ((followUp === 'referred') !== (matter !== null)) refuse('finding-without-matter');
    if (matter !== null && !isKnown(matter, context)) refuse('finding-matter-unknown');
  }
}

function isKnown(matter: string, { facts, actor, organisation }: DecideContext): boolean {
  const fact = facts[matter]?.fact;
  const kind = kindOfStream(matter);
  if (fact === undefined || actor.unit === null || kind === null) return false;
  return relationsOf(kind, fact as StreamState, actor.unit, organisation).some((relation) => relation !== 'newcomer');
}
