import type { Fen } from '../kernel/event.ts';
import type { MonthSheet, PaidLine, ProjectState, WageMonth } from './state.ts';

/** Sheets of the month that count: of each contractor the last one. */
export function currentSheets({ sheets }: Pick<WageMonth, 'sheets'>): readonly MonthSheet[] {
  return Object.values(sheets).filter(({ replacedBy }) => replacedBy === null);
}

export function linesOf(month: Pick<WageMonth, 'sheets'>): readonly PaidLine[] {
  return currentSheets(month).flatMap(({ lines }) => Object.values(lines));
}

export function openFenOf({ netFen, paidFen }: PaidLine): Fen {
  return Math.max(0, netFen - paidFen);
}

/** Subcontractors of the project of which the month has neither a sheet nor the word that nobody worked. */
export function missingSheets({ particulars }: ProjectState, month: WageMonth): readonly string[] {
  const { subcontractors = 'unknown' } = particulars ?? {};
  const told = new Set([...currentSheets(month).map(({ keeper }) => keeper), ...month.noWork]);
  return subcontractors === 'unknown' ? [] : subcontractors.map(({ name }) => name).filter((name) => !told.has(name));
}

/**
 * What is still to be paid for the month. Before there is a sheet the labour cost stands for it, and for the contractors whose
 * sheet is missing what the others leave of it. Money that is told by line pays that line and no other; a sum counts for
 * the whole month until something is told by line.
 */
export function unpaidOf(state: ProjectState, month: WageMonth): Fen {
  const { dueFen, sheetFen, paidFen, paidByLine } = month;
  const expected = missingSheets(state, month).length > 0 && hasLines(month) ? Math.max(sheetFen ?? 0, dueFen) : null;
  if (!paidByLine) return Math.max(0, (expected ?? sheetFen ?? dueFen) - paidFen);
  const open = linesOf(month).reduce((sum, line) => sum + openFenOf(line), 0);
  return open + (expected === null ? 0 : expected - (sheetFen ?? 0));
}

export function hasLines({ sheets }: Pick<WageMonth, 'sheets'>): boolean {
  return Object.keys(sheets).length > 0;
}

/** Workers of the sheets to whom nothing, or not all, has been paid. */
export function unpaidLines(month: WageMonth): readonly PaidLine[] {
  return linesOf(month).filter((line) => openFenOf(line) > 0);
}

/** Money of the month that went to persons who stand on no sheet. */
export function strangersOf(month: WageMonth): WageMonth['strangers'] {
  const gone = currentSheets(month).flatMap((sheet) => Object.values(sheet.gone));
  return {
    transfers: month.strangers.transfers + gone.length,
    fen: gone.reduce((sum, { paidFen }) => sum + paidFen, month.strangers.fen),
  };
}
