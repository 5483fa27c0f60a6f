import type { CommandOf, FreeText } from '../../kernel/event.ts';
import type { ReportTemplate } from '../../report/template.ts';
import type { CountedReport } from './events.ts';

/** Reports of the district whose columns, filters and layout are a template (报表设计). */
export type DistrictReportCommand =
  | CommandOf<'DraftReportTemplate', { readonly template: ReportTemplate }>
  | CommandOf<'ChangeReportTemplate', { readonly templateId: string; readonly template: ReportTemplate }>
  | CommandOf<'AdoptReportTemplate', { readonly templateId: string }>
  | CommandOf<'ReturnReportTemplate', { readonly templateId: string; readonly reason: FreeText }>
  | CommandOf<'RetireReportTemplate', { readonly templateId: string; readonly reason: FreeText }>
  /** `counted` is the door's: nobody types figures in. Null: the template is not there, or not in force. */
  | CommandOf<
      'DrawDistrictReport',
      {
        readonly templateId: string;
        readonly period: string;
        /** Why one that was handed in is corrected by a new one. */
        readonly reason: FreeText | null;
        readonly counted: CountedReport | null;
      }
    >
  | CommandOf<'ReviewDistrictReport', { readonly reportId: string; readonly note: FreeText | null }>
  | CommandOf<'ReturnDistrictReport', { readonly reportId: string; readonly reason: FreeText }>
  | CommandOf<'DropDistrictReport', { readonly reportId: string; readonly reason: FreeText }>
  | CommandOf<
      'SubmitDistrictReport',
      { readonly reportId: string; readonly text: FreeText; readonly document: string | null }
    >;
