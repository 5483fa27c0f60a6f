export {
  CELL_PROBLEM_CODES,
  type CellProblem,
  type CellProblemCode,
  FILE_REFUSAL_CODES,
  type FileRefusalCode,
  FileRefused,
  type ImportedBacklog,
  type ImportedMatter,
  type ImportedRow,
  type ImportedSheet,
  type ImportedTicket,
  type ImportedTickets,
  type ImportKind,
  type SheetColumns,
} from './import/import-types.ts';
export { CONTENT_TYPES, type ContentClass, type ContentType, contentTypeOf } from './content/content-types.ts';
export { ContentRefused, type ContentSource } from './content/content-source.ts';
export { inspectContent } from './content/inspect-content.ts';
export { readBacklog, readImport, readTickets } from './import/read-import.ts';
export { type CustodySheet, custodyWorkbook } from './custody-workbook.ts';
export { importTemplate } from './template/import-template.ts';
export { type TemplateKind, TEMPLATES } from './template/template-columns.ts';
export { type LedgerSheet, ledgerWorkbook } from './ledger-workbook.ts';
export { pushFormDocument } from './attachment-1/push-form-document.ts';
export { pushFormWorkbook } from './attachment-1/push-form-workbook.ts';
export {
  type AskedField,
  FORM_TITLE,
  type GivenAnswer,
  type HandOffAnswer,
  type PushForm,
  UNKNOWN,
} from './attachment-1/push-form.ts';
export { ANSWER_FIELDS, type AnsweredAs, type AnswerField, answerSpec } from './attachment-1/answer-fields.ts';
export {
  type AnswerSaid,
  FORM_FINDING_CODES,
  type FormFinding,
  type FormFindingCode,
} from './attachment-1/answer-cells.ts';
export { FormMissing, type FormRead, readPushForm } from './attachment-1/read-push-form.ts';
export { formDocument, type OfficialForm } from './official/form.ts';
export { inShanghai } from './paper.ts';
export { letterDocument, type OfficialLetter } from './official/letter.ts';
export { dossierDocument } from './dossier/dossier-document.ts';
export {
  type Block,
  type Dossier,
  type EnclosedFile,
  type Enclosure,
  type ListedBecause,
  type PrintedDossier,
} from './dossier/dossier.ts';
export { type BriefingLine, type BriefingSheet, type BriefingUnitLine, yuan } from './briefing/briefing.ts';
export { briefingDocument } from './briefing/briefing-document.ts';
export { briefingPdf } from './briefing/briefing-pdf.ts';
export type { ReportSheet, ReportSheetColumn } from './report/report.ts';
export { reportDocument } from './report/report-document.ts';
export { reportPdf } from './report/report-pdf.ts';
export { reportWorkbook } from './report/report-workbook.ts';
