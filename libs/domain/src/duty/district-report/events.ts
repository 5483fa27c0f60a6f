import type { EventOf, FreeText } from '../../kernel/event.ts';
import type { Instant } from '../../kernel/time-types.ts';
import type { ReportCount } from '../../report/count.ts';
import type { ReportPeriod } from '../../report/period.ts';
import type { ReportTemplate } from '../../report/template.ts';

/** What the door has counted from the log: the same cut-off always yields the same. */
export interface CountedReport extends ReportCount, ReportPeriod {
  /** What had been entered by then. */
  readonly asOf: Instant;
  /** Last number of the feed that was read. */
  readonly position: number;
  /** SHA-256 over period, cut-off, shape and everything that is counted. */
  readonly hash: string;
}

interface OfTemplate {
  readonly templateId: string;
  readonly version: number;
}

export type DistrictReportEvent =
  | EventOf<'ReportTemplateDrafted', OfTemplate & { readonly template: ReportTemplate }>
  /** A further version; the one in force stays so until this one is adopted. */
  | EventOf<'ReportTemplateChanged', OfTemplate & { readonly template: ReportTemplate }>
  | EventOf<'ReportTemplateAdopted', OfTemplate & { readonly draftedBy: string }>
  | EventOf<'ReportTemplateReturned', OfTemplate & { readonly reason: FreeText }>
  | EventOf<'ReportTemplateRetired', { readonly templateId: string; readonly reason: FreeText }>
  /** Drawn, or drawn anew while nobody has handed it in. `corrects`: a report that was handed in, which stays as it is. */
  | EventOf<
      'DistrictReportDrawn',
      {
        readonly reportId: string;
        readonly templateId: string;
        readonly templateVersion: number;
        readonly corrects: string | null;
        readonly reason: FreeText | null;
        readonly counted: CountedReport;
      }
    >
  | EventOf<'DistrictReportReviewed', { readonly reportId: string; readonly note: FreeText | null }>
  | EventOf<'DistrictReportReturned', { readonly reportId: string; readonly reason: FreeText }>
  | EventOf<'DistrictReportDropped', { readonly reportId: string; readonly reason: FreeText }>
  /** 报送: frozen with the version of its template, its cut-off, figures and hash. */
  | EventOf<
      'DistrictReportSubmitted',
      {
        readonly reportId: string;
        readonly templateId: string;
        readonly templateVersion: number;
        readonly corrects: string | null;
        readonly text: FreeText;
        readonly document: string | null;
        readonly counted: CountedReport;
      }
    >;
