import { CLOCK_ACTOR, isSystem } from '../../kernel/actor.ts';
import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import { checkTemplate, type ReportTemplate } from '../../report/template.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';
import { dutyKindOf, selectedUnits } from '../kinds.ts';
import { isAwaited, reportsOf } from '../state.ts';
import {
  type DistrictReport,
  openReport,
  pendingVersion,
  reportIn,
  submittedReport,
  templateIn,
  type TemplateState,
  versionInForce,
} from './state.ts';

export function draftReportTemplate(draft: DutyDraft, { template }: DutyPayload<'DraftReportTemplate'>): void {
  checkKnown(draft, template, null);
  const templateId = `t${Object.keys(draft.state.templates).length + 1}`;
  draft.emit({ type: 'ReportTemplateDrafted', data: { templateId, version: 1, template } });
}

export function changeReportTemplate(draft: DutyDraft, command: DutyPayload<'ChangeReportTemplate'>): void {
  const { templateId, template } = command;
  const known = standingTemplate(draft, templateId);
  if (pendingVersion(known) !== null) refuse('report-template-pending');
  checkKnown(draft, template, templateId);
  const before = known.versions.at(-1);
  if (sameValue(before?.template, template) && before?.status === 'adopted') return;
  draft.emit({ type: 'ReportTemplateChanged', data: { templateId, version: known.versions.length + 1, template } });
}

/** A second person of the 治欠办 puts it in force. */
export function adoptReportTemplate(draft: DutyDraft, { templateId }: DutyPayload<'AdoptReportTemplate'>): void {
  const { version, draftedBy } = pendingOf(draft, templateId);
  if (draftedBy === draft.context.actor.id) refuse('approver-is-requester');
  draft.emit({ type: 'ReportTemplateAdopted', data: { templateId, version, draftedBy } });
}

export function returnReportTemplate(draft: DutyDraft, command: DutyPayload<'ReturnReportTemplate'>): void {
  const { templateId, reason } = command;
  const { version } = pendingOf(draft, templateId);
  draft.emit({ type: 'ReportTemplateReturned', data: { templateId, version, reason } });
}

/** What was handed in by it stays; drafts are to be done with first. */
export function retireReportTemplate(draft: DutyDraft, command: DutyPayload<'RetireReportTemplate'>): void {
  const { templateId } = standingTemplate(draft, command.templateId);
  const open = Object.values(draft.state.districtReports).some(
    (report) => report.templateId === templateId && (report.status === 'open' || report.status === 'reviewed'),
  );
  if (open) refuse('report-template-in-use');
  draft.emit({ type: 'ReportTemplateRetired', data: command });
}

/** Drawn anew it takes the place of the draft; one that was handed in is corrected by a new one that names it. */
export function drawDistrictReport(draft: DutyDraft, command: DutyPayload<'DrawDistrictReport'>): void {
  const { templateId, period, reason, counted } = command;
  const template = standingTemplate(draft, templateId);
  const version = versionInForce(template) ?? refuse('report-template-not-in-force');
  // The door counts nothing where it found no version in force; since then one was adopted.
  if (counted === null) return refuse('stream-busy');
  if (draft.context.at < counted.until) refuse('report-before-cut-off', { details: { until: counted.until } });
  const open = openReport(draft.state, templateId, period);
  const standing = submittedReport(draft.state, templateId, period);
  if (standing !== null && isBlank(reason)) refuse('report-correction-needs-reason');
  const corrects = standing?.reportId ?? null;
  const reportId = open?.reportId ?? `r${Object.keys(draft.state.districtReports).length + 1}`;
  draft.emit({
    type: 'DistrictReportDrawn',
    data: { reportId, templateId, templateVersion: version.version, corrects, reason, counted },
  });
}

export function reviewDistrictReport(draft: DutyDraft, command: DutyPayload<'ReviewDistrictReport'>): void {
  const report = reportIn(draft.state, command.reportId);
  if (report.status !== 'open') refuse('district-report-not-open');
  checkOther(draft, report);
  draft.emit({ type: 'DistrictReportReviewed', data: command });
}

export function returnDistrictReport(draft: DutyDraft, command: DutyPayload<'ReturnDistrictReport'>): void {
  const report = undecided(draft, command.reportId);
  checkOther(draft, report);
  draft.emit({ type: 'DistrictReportReturned', data: command });
}

export function dropDistrictReport(draft: DutyDraft, command: DutyPayload<'DropDistrictReport'>): void {
  undecided(draft, command.reportId);
  draft.emit({ type: 'DistrictReportDropped', data: command });
}

/** 报送: from here on nothing of it changes. */
export function submitDistrictReport(draft: DutyDraft, command: DutyPayload<'SubmitDistrictReport'>): void {
  const report = reportIn(draft.state, command.reportId);
  if (report.status !== 'reviewed') refuse('district-report-not-reviewed');
  checkOther(draft, report);
  const { templateId, templateVersion, corrects, counted } = report;
  draft.emit({ type: 'DistrictReportSubmitted', data: { ...command, templateId, templateVersion, corrects, counted } });
  if (corrects !== null) tellAnew(draft, report);
  fileWhatIsSubmitted(draft);
}

/**
 * The period is reported on once every template that is in force has its report: a daily one is handed in before its day is
 * over, so that it is looked at whenever a period opens too.
 */
export function fileWhatIsSubmitted(draft: DutyDraft): void {
  if (dutyKindOf(draft.state.stream)?.every === undefined) return;
  const { templates } = draft.state;
  const inForce = Object.values(templates).filter((template) => versionInForce(template) !== null);
  if (inForce.length === 0) return;
  for (const { period, unit, key } of reportsOf(draft.state).filter(isAwaited)) {
    const all = inForce.map(({ templateId }) => submittedReport(draft.state, templateId, period));
    const last = all.at(-1)?.submitted ?? null;
    if (all.includes(null) || last === null) continue;
    const figures = { ...all.at(-1)?.counted.headline };
    const actor = isSystem(draft.context.actor) ? undefined : CLOCK_ACTOR;
    const { text, document } = last;
    const filed = { period, unit, key, zero: false, figures, findings: [], text, document };
    draft.emit({ type: 'ReportFiled', data: { ...filed, receivers: receiversBut(draft, unit) } }, actor);
  }
}

/** The period's report has another edition; the one before stays readable. */
function tellAnew(draft: DutyDraft, { counted, reportId }: DistrictReport): void {
  const { submitted } = reportIn(draft.state, reportId);
  if (submitted === null) return;
  for (const { period, unit, key, editions } of reportsOf(draft.state)) {
    if (period !== counted.period || editions.length === 0) continue;
    const { text, document } = submitted;
    const filed = { period, unit, key, zero: false, figures: { ...counted.headline }, findings: [], text, document };
    draft.emit({ type: 'ReportCorrected', data: { ...filed, reason: text, receivers: receiversBut(draft, unit) } });
  }
}

function receiversBut({ state, context }: DutyDraft, unit: string): readonly string[] {
  const receivedBy = dutyKindOf(state.stream)?.receivedBy ?? [];
  return selectedUnits(receivedBy, context.organisation).filter((receiver) => receiver !== unit);
}

function standingTemplate({ state }: DutyDraft, templateId: string): TemplateState {
  const template = templateIn(state, templateId);
  return template.retired === null ? template : refuse('report-template-retired');
}

function pendingOf(draft: DutyDraft, templateId: string) {
  return pendingVersion(standingTemplate(draft, templateId)) ?? refuse('report-template-not-pending');
}

/** Of two templates of one name nobody could tell which report is which. */
function checkKnown({ state, context }: DutyDraft, template: ReportTemplate, own: string | null): void {
  checkTemplate(template);
  for (const unit of template.filters.units) {
    if (context.organisation.unit(unit) === null) refuse('unit-unknown', { details: { unit } });
  }
  const twin = Object.values(state.templates).find(
    ({ templateId, versions, retired }) =>
      retired === null && templateId !== own && versions.at(-1)?.template.name === template.name,
  );
  if (twin !== undefined) refuse('report-template-name-taken', { details: { name: template.name } });
}

function undecided({ state }: DutyDraft, reportId: string): DistrictReport {
  const report = reportIn(state, reportId);
  return report.status === 'open' || report.status === 'reviewed' ? report : refuse('district-report-not-open');
}

function checkOther({ context }: DutyDraft, { drawnBy, reviewed, status }: DistrictReport): void {
  const took = status === 'reviewed' && reviewed !== null ? [...drawnBy, reviewed.by] : drawnBy;
  if (took.includes(context.actor.id)) refuse('district-report-own');
}
