import type { Channel } from '@qingxin/domain';

/**
 * `wage-sheet`: who is owed what; `bank-slips`: who was paid what, by which slip, on which day; `month-sheet`: who worked how
 * much in a month, what is to reach him, and whether he has signed for it.
 */
export type ImportKind = 'wage-sheet' | 'bank-slips' | 'month-sheet';

export const CELL_PROBLEM_CODES = [
  'formula',
  'cell-error',
  'merged-cell',
  'total-differs',
  'name-missing',
  'name-too-long',
  'name-unreadable',
  'team-unreadable',
  'id-unreadable',
  'id-as-number',
  'line-unreadable',
  'amount-missing',
  'amount-unreadable',
  'amount-not-positive',
  'amount-more-than-fen',
  'bank-unreadable',
  'serial-missing',
  'serial-unreadable',
  'serial-as-number',
  'days-unreadable',
  'due-unreadable',
  'deduction-unreadable',
  'signed-unreadable',
  'ticket-number-missing',
  'ticket-number-as-number',
  'ticket-number-unreadable',
  'moment-unreadable',
  'limit-unreadable',
  'phone-unreadable',
  'masked',
  'concealment-unreadable',
  'urgency-unreadable',
  'statement-missing',
  'statement-unreadable',
  'text-unreadable',
  'people-unreadable',
  'channel-unreadable',
  'date-unreadable',
  'code-unreadable',
  'number-as-number',
  'number-unreadable',
  'extension-days-unreadable',
  'note-unreadable',
  'day-missing',
  'day-unreadable',
] as const;

export type CellProblemCode = (typeof CELL_PROBLEM_CODES)[number];

export const FILE_REFUSAL_CODES = [
  'file-empty',
  'file-too-large',
  'file-broken',
  'file-old-format',
  'file-type-unknown',
  'rows-too-many',
  'columns-missing',
  'column-twice',
  'amount-unit',
] as const;

export type FileRefusalCode = (typeof FILE_REFUSAL_CODES)[number];

/** One thing wrong in one cell; never carries what the cell holds. */
export interface CellProblem {
  /** A1 notation, as the sheet itself counts: `C7`. */
  readonly cell: string;
  readonly code: CellProblemCode;
}

/** One person's row. A field whose cell has a problem is null; `fen` is a positive integer. */
export interface ImportedRow {
  /** As the user sees it in the sheet, from 1. */
  readonly row: number;
  /** 姓名 */
  readonly name: string | null;
  /** 班组 */
  readonly team: string | null;
  /** 身份证号: 18 characters, the last a digit or X, or 15 digits; its check digit is not looked at. */
  readonly idNumber: string | null;
  /** 工资明细编号 */
  readonly lineId: string | null;
  readonly fen: number | null;
  /** Of bank slips only; `bank` is empty where the sheet has no such column. */
  readonly slip: { readonly bank: string; readonly serial: string } | null;
  /** Of bank slips only, YYYY-MM-DD. */
  readonly paidOn: string | null;
  /** Of month sheets only. */
  readonly sheet?: SheetColumns;
  readonly problems: readonly CellProblem[];
}

/** What a 工资支付表 says beside the sum that is to reach the worker. */
export interface SheetColumns {
  /** 出勤天数, in hundredths of a day. */
  readonly hundredthDays: number | null;
  readonly dueFen: number | null;
  readonly deductedFen: number | null;
  /** False where nothing stands in the column. */
  readonly signed: boolean;
}

/** One ticket of a channel's list. A field whose cell has a problem is null. */
export interface ImportedTicket {
  /** As the user sees it in the sheet, from 1. */
  readonly row: number;
  readonly externalNumber: string | null;
  /** YYYY-MM-DD, or with a time the moment as ISO 8601 with its offset. */
  readonly receivedAt: string | null;
  /** YYYY-MM-DD. */
  readonly replyBy: string | null;
  /** YYYY-MM-DD. */
  readonly returnBy: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
  /** True as well where the cell cannot be read. */
  readonly concealed: boolean;
  /** True as well where the cell cannot be read. */
  readonly urgent: boolean;
  readonly statement: string | null;
  readonly place: string | null;
  readonly project: string | null;
  readonly employer: string | null;
  readonly people: number | null;
  readonly fen: number | null;
  readonly repeatOf: string | null;
  readonly problems: readonly CellProblem[];
}

export interface ImportedTickets {
  readonly rows: readonly ImportedTicket[];
  /** What belongs to no ticket's row: a merge that begins outside the rows. */
  readonly problems: readonly CellProblem[];
}

/** One open matter of the time on paper. A field whose cell has a problem is null; days are YYYY-MM-DD. */
export interface ImportedMatter {
  /** As the user sees it in the sheet, from 1. */
  readonly row: number;
  readonly name: string | null;
  readonly fen: number | null;
  /** In the fields that a ticket has, too. */
  readonly ticket: Omit<ImportedTicket, 'row' | 'name' | 'fen' | 'concealed' | 'problems'>;
  /** True as well where the cell cannot be read. */
  readonly concealed: boolean;
  readonly backlog: ImportedCourse;
  readonly problems: readonly CellProblem[];
}

export interface ImportedCourse {
  readonly oldNumber: string | null;
  readonly channel: Channel | null;
  readonly firstUnit: string | null;
  readonly holder: string | null;
  readonly keptOn: string | null;
  readonly sentOn: string | null;
  readonly signedOn: string | null;
  readonly acceptedOn: string | null;
  readonly filedOn: string | null;
  readonly filingNumber: string | null;
  readonly creditCode: string | null;
  readonly verifiedFen: number | null;
  readonly verifiedOn: string | null;
  readonly extendedOn: string | null;
  readonly extendedDays: number | null;
  readonly extensionNumber: string | null;
  readonly orderNumber: string | null;
  readonly orderOn: string | null;
  readonly payBy: string | null;
  readonly paidFen: number | null;
  readonly paidOn: string | null;
  readonly paidProof: string | null;
  readonly standing: string | null;
  readonly handledBy: string | null;
  readonly note: string | null;
}

export interface ImportedBacklog {
  readonly rows: readonly ImportedMatter[];
  readonly problems: readonly CellProblem[];
}

export interface ImportedSheet {
  readonly rows: readonly ImportedRow[];
  /** Sum of the amounts that could be read. */
  readonly totalFen: number;
  /** What belongs to no person's row: a 合计 that differs, a merge that begins outside the rows. */
  readonly problems: readonly CellProblem[];
}

/** A file that is not read at all. `details` name limits, fields and cells, never what a cell holds. */
export class FileRefused extends Error {
  readonly code: FileRefusalCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FileRefusalCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'FileRefused';
    this.code = code;
    this.details = details;
  }
}
