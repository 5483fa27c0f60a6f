import type { BankSlip, MoneyPlace, PaymentKind } from '../arrears-case/events.ts';
import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterEvent } from '../matter/state.ts';

/** 工人欠薪名册 (what they claim), 单位工资表 (what a party admits), 银行回单 (what was paid). */
export type BatchKind = 'worker-list' | 'wage-sheet' | 'bank-slips';

/** What is wrong with a row, and the cell where it is one; never what the cell holds. */
export interface RowFinding {
  readonly code: string;
  readonly cell: string | null;
}

/** One row of the file as it was read. */
export interface ReadRow {
  /** Its number in the sheet, 1-based. */
  readonly row: number;
  readonly subject: string;
  readonly name: Sealed | null;
  /** 班组. */
  readonly team: Sealed | null;
  readonly fen: Fen | null;
  /** The first row of the file with the same identity number; null where none is given. */
  readonly samePerson: number | null;
  /** The wage line that the file itself names. */
  readonly named: string | null;
  readonly slip: BankSlip | null;
  readonly paidOn: LocalDay | null;
  /** Keyed digest of slip, day, sum and payee: what may be imported once. */
  readonly slipKey: string | null;
  /** What could not be read. */
  readonly unreadable: readonly RowFinding[];
}

/** How a row stands to the case: the wage line and the team's party it means, and what speaks against taking it. */
export interface CheckedRow {
  readonly row: number;
  readonly lineId: string | null;
  readonly party: string | null;
  readonly findings: readonly RowFinding[];
}

export interface PaymentHead {
  readonly kind: PaymentKind;
  readonly arrivedAt: MoneyPlace;
}

/** What a file is, and of which case. */
export interface BatchHead {
  readonly kind: BatchKind;
  readonly caseId: string;
  readonly caseNumber: string | null;
  /** That received it. */
  readonly unit: string;
  /** Party of the case: whose sheet it is, or who paid. */
  readonly party: string | null;
  readonly payment: PaymentHead | null;
  readonly document: string;
  /** The file itself as evidence of the case; absent or null where it was not kept. */
  readonly original?: string | null;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly totalFen: Fen;
}

/** Rows that are applied together, in one step that is done or not. */
export interface BatchPart {
  readonly id: string;
  readonly rows: readonly number[];
}

/** What came of the rows of one part: each is in the case, or was refused by it. */
export interface PartResult {
  readonly part: string;
  readonly applied: readonly number[];
  readonly refused: readonly { readonly row: number; readonly code: string }[];
}

/** What is put right of a row; what is left out stays as it is. */
export interface RowFix {
  readonly row: number;
  readonly name?: Sealed;
  readonly team?: Sealed | null;
  readonly fen?: Fen;
  readonly named?: string | null;
  /** Why it is another person than the one of the same name. */
  readonly distinctBecause?: FreeText;
}

export type BatchFact =
  | EventOf<'BatchReceived', BatchHead & { readonly caseVersion: number; readonly rows: number }>
  | EventOf<'BatchRowsRead', { readonly rows: readonly (ReadRow & Omit<CheckedRow, 'row'>)[] }>
  | EventOf<'BatchRowFixed', RowFix>
  | EventOf<'BatchRowsChecked', { readonly caseVersion: number; readonly rows: readonly CheckedRow[] }>
  /** 不予导入. */
  | EventOf<'BatchRowDropped', { readonly row: number; readonly reason: FreeText }>
  | EventOf<'BatchAccepted', { readonly parts: readonly BatchPart[] }>
  | EventOf<'BatchPartApplied', PartResult>
  | EventOf<'BatchDiscarded', { readonly reason: FreeText }>;

export type BatchEvent = BatchFact | MatterEvent;
