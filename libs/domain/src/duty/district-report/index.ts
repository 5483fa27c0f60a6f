export type { CountedReport, DistrictReportEvent } from './events.ts';
export type { DistrictReportCommand } from './commands.ts';
export {
  type DistrictReport,
  type DistrictReports,
  type DistrictReportStatus,
  openReport,
  pendingVersion,
  submittedReport,
  type TemplateState,
  type TemplateVersion,
  versionInForce,
} from './state.ts';
