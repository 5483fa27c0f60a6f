import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { ProjectPerson, ProvenFact } from './events.ts';
import type { LabourLedgerFacts } from './regime-events.ts';

interface OfSheet {
  /** `YYYY-MM`, the month in which the work was done. */
  readonly month: string;
  readonly sheetId: string;
}

/** One worker of a 工资支付表. */
export interface SheetLine {
  readonly id: string;
  readonly subject: string;
  readonly name: Sealed;
  /** 班组. */
  readonly team: Sealed | null;
  /** 出勤, in hundredths of a day. */
  readonly hundredthDays: number | null;
  /** 应发, 扣款 as the sheet says them. */
  readonly dueFen: Fen | null;
  readonly deductedFen: Fen | null;
  /** 实发: what is to reach him. */
  readonly netFen: Fen;
  /** 本人签字确认. */
  readonly signed: boolean;
}

/** 审核结果 of the 劳资专管员. */
export type ReviewOutcome = 'agreed' | 'objected';

export type WageSheetEvent =
  /** Lines of a sheet that is being taken; they count from its `WageSheetTaken` on. */
  | EventOf<'SheetLinesRead', OfSheet & { readonly lines: readonly SheetLine[] }>
  /**
   * 工资支付表 of one contractor, handed to the general contractor (724 Art 31). `replaces`: the sheet of the same contractor
   * that it corrects; `people`, `fen` and `unsigned` are of the whole sheet, to which further rows may come.
   */
  | EventOf<
      'WageSheetTaken',
      OfSheet &
        ProvenFact &
        LabourLedgerFacts & {
          readonly replaces: string | null;
          readonly people: number;
          readonly fen: Fen;
          readonly unsigned: number;
          /** The imported file. */
          readonly batch: string | null;
        }
    >
  /** By the 劳资专管员 who was in office then (notice, part two (一)2). */
  | EventOf<
      'WageSheetReviewed',
      OfSheet &
        ProvenFact & { readonly clerk: ProjectPerson; readonly outcome: ReviewOutcome; readonly note: FreeText | null }
    >
  /** 当月无用工: no sheet is to come of that contractor. */
  | EventOf<'NoWorkStated', { readonly month: string } & ProvenFact & LabourLedgerFacts>;
