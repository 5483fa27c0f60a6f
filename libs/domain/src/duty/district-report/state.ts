import { factDay } from '../../clocks/legal-time.ts';
import type { FreeText, Recorded } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Instant, LocalDay } from '../../kernel/time-types.ts';
import type { ReportTemplate } from '../../report/template.ts';
import type { CountedReport, DistrictReportEvent } from './events.ts';

export interface TemplateVersion {
  readonly version: number;
  readonly template: ReportTemplate;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  /** 待启用、已启用、退回. */
  readonly status: 'drafted' | 'adopted' | 'returned';
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly returned: FreeText | null;
}

export interface TemplateState {
  readonly templateId: string;
  readonly versions: readonly TemplateVersion[];
  /** The version in force; null: none yet. */
  readonly inForce: number | null;
  readonly retired: { readonly at: Instant; readonly by: string; readonly reason: FreeText } | null;
}

/** 草稿、已复核、已报送、作废. */
export type DistrictReportStatus = 'open' | 'reviewed' | 'submitted' | 'dropped';

export interface DistrictReport {
  readonly reportId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly status: DistrictReportStatus;
  readonly corrects: string | null;
  readonly reason: FreeText | null;
  readonly counted: CountedReport;
  /** Everybody who drew it: none of them reviews or hands it in. */
  readonly drawnBy: readonly string[];
  readonly drawnAt: Instant;
  readonly reviewed: { readonly by: string; readonly at: Instant; readonly note: FreeText | null } | null;
  /** Why it came back last, or was dropped. */
  readonly returned: FreeText | null;
  readonly submitted: {
    readonly by: string;
    readonly at: Instant;
    readonly on: LocalDay;
    readonly text: FreeText;
    readonly document: string | null;
  } | null;
}

export interface DistrictReports {
  readonly templates: Readonly<Record<string, TemplateState>>;
  readonly districtReports: Readonly<Record<string, DistrictReport>>;
}

const TYPES = new Set<string>([
  ...(['ReportTemplateDrafted', 'ReportTemplateChanged', 'ReportTemplateAdopted'] as const),
  ...(['ReportTemplateReturned', 'ReportTemplateRetired', 'DistrictReportDrawn'] as const),
  ...(['DistrictReportReviewed', 'DistrictReportReturned', 'DistrictReportDropped'] as const),
  'DistrictReportSubmitted',
] satisfies DistrictReportEvent['type'][]);

export function isDistrictReportEvent(
  event: Recorded<{ readonly type: string; readonly data: object }>,
): event is Recorded<DistrictReportEvent> {
  return TYPES.has(event.type);
}

export function evolveDistrictReports(all: DistrictReports, fact: Recorded<DistrictReportEvent>): DistrictReports {
  const { by, occurredAt: at } = fact;
  switch (fact.type) {
    case 'ReportTemplateDrafted':
    case 'ReportTemplateChanged': {
      const { templateId, version, template } = fact.data;
      const before = all.templates[templateId] ?? { templateId, versions: [], inForce: null, retired: null };
      const drafted: TemplateVersion = {
        ...{ version, template, draftedBy: by.id, draftedAt: at, status: 'drafted' },
        ...{ decidedBy: null, decidedAt: null, returned: null },
      };
      return withTemplate(all, { ...before, versions: [...before.versions, drafted] });
    }
    case 'ReportTemplateAdopted': {
      const { templateId, version } = fact.data;
      const decided = { status: 'adopted', decidedBy: by.id, decidedAt: at } as const;
      return withTemplate(all, { ...changedVersion(templateIn(all, templateId), version, decided), inForce: version });
    }
    case 'ReportTemplateReturned': {
      const { templateId, version, reason } = fact.data;
      const decided = { status: 'returned', decidedBy: by.id, decidedAt: at, returned: reason } as const;
      return withTemplate(all, changedVersion(templateIn(all, templateId), version, decided));
    }
    case 'ReportTemplateRetired': {
      const { templateId, reason } = fact.data;
      return withTemplate(all, { ...templateIn(all, templateId), retired: { at, by: by.id, reason } });
    }
    case 'DistrictReportDrawn': {
      const { reportId, templateId, templateVersion, corrects, reason, counted } = fact.data;
      const drawnBy = [...new Set([...(all.districtReports[reportId]?.drawnBy ?? []), by.id])];
      return withReport(all, {
        ...{ reportId, templateId, templateVersion, corrects, reason, counted, drawnBy, drawnAt: at },
        ...{ status: 'open', reviewed: null, returned: null, submitted: null },
      });
    }
    case 'DistrictReportReviewed': {
      const { reportId, note } = fact.data;
      const report = reportIn(all, reportId);
      return withReport(all, { ...report, status: 'reviewed', reviewed: { by: by.id, at, note }, returned: null });
    }
    case 'DistrictReportReturned': {
      const { reportId, reason } = fact.data;
      return withReport(all, { ...reportIn(all, reportId), status: 'open', reviewed: null, returned: reason });
    }
    case 'DistrictReportDropped': {
      const { reportId, reason } = fact.data;
      return withReport(all, { ...reportIn(all, reportId), status: 'dropped', returned: reason });
    }
    case 'DistrictReportSubmitted': {
      const { reportId, text, document, counted } = fact.data;
      const submitted = { by: by.id, at, on: factDay(fact), text, document };
      return withReport(all, { ...reportIn(all, reportId), status: 'submitted', counted, submitted });
    }
    default:
      return fact satisfies never;
  }
}

export function templateIn({ templates }: Pick<DistrictReports, 'templates'>, templateId: string): TemplateState {
  return templates[templateId] ?? refuse('report-template-unknown');
}

export function reportIn(
  { districtReports }: Pick<DistrictReports, 'districtReports'>,
  reportId: string,
): DistrictReport {
  return districtReports[reportId] ?? refuse('district-report-unknown');
}

function withTemplate(all: DistrictReports, template: TemplateState): DistrictReports {
  return { ...all, templates: { ...all.templates, [template.templateId]: template } };
}

function withReport(all: DistrictReports, report: DistrictReport): DistrictReports {
  return { ...all, districtReports: { ...all.districtReports, [report.reportId]: report } };
}

function changedVersion(template: TemplateState, version: number, change: Partial<TemplateVersion>): TemplateState {
  const versions = template.versions.map((one) => (one.version === version ? { ...one, ...change } : one));
  return { ...template, versions };
}

/** The version that waits for a second person. */
export function pendingVersion({ versions, retired }: TemplateState): TemplateVersion | null {
  return retired === null ? (versions.find(({ status }) => status === 'drafted') ?? null) : null;
}

/** The version by which reports are drawn; null: none is in force, or it is retired. */
export function versionInForce({ versions, inForce, retired }: TemplateState): TemplateVersion | null {
  return retired === null ? (versions.find(({ version }) => version === inForce) ?? null) : null;
}

/** A report that nobody has handed in yet, of that template and period. */
export function openReport(
  { districtReports }: Pick<DistrictReports, 'districtReports'>,
  templateId: string,
  period: string,
): DistrictReport | null {
  return (
    Object.values(districtReports).find(
      (report) =>
        report.templateId === templateId &&
        report.counted.period === period &&
        (report.status === 'open' || report.status === 'reviewed'),
    ) ?? null
  );
}

/** What stands for the period: the last that was handed in. */
export function submittedReport(
  { districtReports }: Pick<DistrictReports, 'districtReports'>,
  templateId: string,
  period: string,
): DistrictReport | null {
  return (
    Object.values(districtReports)
      .filter(
        (report) =>
          report.status === 'submitted' && report.templateId === templateId && report.counted.period === period,
      )
      .sort((one, other) => (one.submitted?.at ?? '').localeCompare(other.submitted?.at ?? ''))
      .at(-1) ?? null
  );
}
