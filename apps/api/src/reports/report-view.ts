import type { ReadReport } from '@qingxin/application';
import {
  type CountedReport,
  type DistrictReport,
  DUTY_KINDS,
  type DutyKindId,
  type DutyState,
  isAwaited,
  localDayOf,
  type Instant,
  pendingVersion,
  periodWords,
  REPORT_ADDRESSEES,
  REPORT_ROWS,
  reportFigure,
  type ReportFigure,
  reportsOf,
  type ReportTemplate,
  type TemplateState,
} from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';

export const REPORT_DUTIES = [
  'month-report',
  'quarter-report',
  'winter-report',
  'other-report',
] as const satisfies DutyKindId[];
export type ReportDuty = (typeof REPORT_DUTIES)[number];

export interface Look {
  readonly duty: ReportDuty;
  readonly state: DutyState;
  readonly names: Names;
  readonly at: Instant;
  readonly reader: string;
}

export function templateOf(
  state: DutyState,
  { templateId, templateVersion }: Pick<DistrictReport, 'templateId' | 'templateVersion'>,
): ReportTemplate | null {
  return state.templates[templateId]?.versions.find(({ version }) => version === templateVersion)?.template ?? null;
}

export function columnsOf({ columns }: Pick<ReportTemplate, 'columns'>): readonly ReportFigure[] {
  return columns.flatMap((id) => reportFigure(id) ?? []);
}

export function columnView({ id, title, counts, measure }: ReportFigure): object {
  return { id, title, counts, measure };
}

export function figuresView(
  { period, from, to, since, until, asOf, position, hash, rows, totals, additive }: CountedReport,
  template: Pick<ReportTemplate, 'columns'>,
): object {
  const columns = columnsOf(template).map(columnView);
  return { period, from, to, since, until, asOf, position, hash, rows, totals, additive, columns };
}

export function templateView(template: ReportTemplate): object {
  const { addressee, rows } = template;
  return { ...template, addresseeLabel: REPORT_ADDRESSEES[addressee], rowsLabel: REPORT_ROWS[rows] };
}

export function templateStateView(template: TemplateState, { duty, names }: Pick<Look, 'duty' | 'names'>): object {
  const { templateId, versions, inForce, retired } = template;
  return {
    ...{ duty, dutyLabel: DUTY_KINDS[duty].label, templateId, name: versions.at(-1)?.template.name ?? templateId },
    ...{ inForce, pending: pendingVersion(template)?.version ?? null },
    retired: retired === null ? null : { at: retired.at, reason: retired.reason, byShownAs: names.person(retired.by) },
    versions: versions.map(({ template: of, draftedBy, decidedBy, ...version }) => ({
      ...version,
      template: templateView(of),
      draftedByShownAs: names.person(draftedBy),
      decidedByShownAs: names.person(decidedBy),
    })),
  };
}

export function listedView(report: DistrictReport, { duty, state, names, reader }: Look): object {
  const { reportId, templateId, templateVersion, status, counted, drawnBy, drawnAt, submitted, corrects } = report;
  const { period, from, to, asOf, hash } = counted;
  const later = Object.values(state.districtReports).find(
    (one) => one.corrects === reportId && one.status === 'submitted',
  );
  return {
    ...{ duty, dutyLabel: DUTY_KINDS[duty].label, reportId, templateId, templateVersion, status, corrects },
    name: templateOf(state, report)?.name ?? templateId,
    ...{ period, periodLabel: periodWords(period), from, to, asOf, hash, drawnAt },
    drawnByShownAs: names.person(drawnBy.at(-1) ?? null),
    submittedByShownAs: names.person(submitted?.by ?? null),
    submittedOn: submitted?.on ?? null,
    correctedBy: later?.reportId ?? null,
    own: [...drawnBy, report.reviewed?.by].includes(reader),
  };
}

export function reportView(report: DistrictReport, template: ReportTemplate, look: Look): object {
  const { reviewed, submitted, reason, returned, counted } = report;
  return {
    ...listedView(report, look),
    ...figuresView(counted, template),
    ...{ version: look.state.version, at: look.at, template: templateView(template), reason, returned },
    reviewedByShownAs: look.names.person(reviewed?.by ?? null),
    note: reviewed?.note ?? null,
    ...{ text: submitted?.text ?? null, document: submitted?.document ?? null },
  };
}

/** Periods that are over and whose report nobody has handed in. */
export function owedViews({ duty, state, at }: Look): readonly object[] {
  return reportsOf(state)
    .filter(isAwaited)
    .map(({ period, key }) => {
      const clock = Object.values(state.clocks).find((one) => one.key === key);
      const due = clock?.due ?? null;
      return {
        ...{ duty, dutyLabel: DUTY_KINDS[duty].label, period, periodLabel: periodWords(period) },
        ...{ due, late: due !== null && due < localDayOf(at) },
      };
    });
}

/** The same figures, whatever names things had. */
export function isReproduced(then: CountedReport, { counted }: ReadReport): boolean {
  return then.hash === counted.hash;
}
