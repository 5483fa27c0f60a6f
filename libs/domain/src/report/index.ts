export { type ChangedCell, type ChangedMatter, changedCells, type CountedPeriod } from './changes.ts';
export {
  type CellEntry,
  cellValue,
  countReport,
  entriesOfCell,
  isAdditive,
  type ReportCount,
  type ReportHeadline,
  type ReportRow,
} from './count.ts';
export {
  caseEntries,
  complaintEntries,
  groupPeopleOn,
  type ReportedMatter,
  type ReportEntry,
  type ReportSpan,
} from './entries.ts';
export {
  REPORT_FIGURES,
  REPORT_SETS,
  type ReportFigure,
  reportFigure,
  type ReportMeasure,
  type ReportSetId,
} from './figures.ts';
export { type ReportEvery, type ReportPeriod, reportPeriod } from './period.ts';
export { SHIPPED_TEMPLATES, type ShippedTemplate } from './shipped.ts';
export {
  checkTemplate,
  MOST_COLUMNS,
  MOST_UPRIGHT,
  REPORT_ADDRESSEES,
  REPORT_ROWS,
  type ReportAddressee,
  type ReportFilters,
  type ReportLayout,
  type ReportRows,
  type ReportShape,
  type ReportTemplate,
} from './template.ts';
