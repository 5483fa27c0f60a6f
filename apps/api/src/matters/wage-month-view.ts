import {
  gapOf,
  hasLines,
  localDayOf,
  missingSheets,
  type MonthSheet,
  openFenOf,
  type PaidLine,
  type ProjectState,
  refuse,
  strangersOf,
  unpaidLines,
  unpaidOf,
  type WageMonth,
} from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import type { Sight } from './matter-sight.ts';

const LINES = 100;

export interface LinesAsked {
  readonly sheetId?: string;
  readonly only?: 'unpaid' | 'unsigned';
  readonly after?: string;
  readonly limit?: number;
}

/** A month in sums and numbers of people; whom it is about is on a page of its own. */
export function monthView(state: ProjectState, month: WageMonth): object {
  const { sheets, linesGiven: _, reading: __, ...sums } = month;
  return {
    ...{ ...sums, gapFen: gapOf(month), unpaidFen: unpaidOf(state, month), strangers: strangersOf(month) },
    ...{ byLine: hasLines(month), unpaidPeople: unpaidLines(month).length },
    missingSheets: hasLines(month) ? missingSheets(state, month) : [],
    sheets: Object.values(sheets).map(sheetView),
  };
}

function sheetView(sheet: MonthSheet): object {
  const { lines, gone, ...head } = sheet;
  const own = Object.values(lines);
  return {
    ...head,
    paidFen: own.reduce((sum, { paidFen }) => sum + paidFen, 0),
    unpaidPeople: own.filter((line) => openFenOf(line) > 0).length,
    paidAndGone: Object.keys(gone).length,
  };
}

/** The workers of a month, for whoever may have their names; for others only how many. */
export function wageMonthView(sight: Sight<ProjectState>, asked: { readonly month: string } & LinesAsked): object {
  const { stream, state, at, mayReveal } = sight;
  const month = state.months[asked.month] ?? refuse('not-found');
  const late = month.payOn !== null && localDayOf(at) > month.payOn;
  return {
    ...{ id: idOf(stream), version: state.version, at, ...monthView(state, month) },
    ...(mayReveal('workerName') ? linesOfPage(month, asked, late) : { lines: null, nextAfter: null }),
  };
}

function linesOfPage(month: WageMonth, { sheetId, only, after, limit = LINES }: LinesAsked, late: boolean) {
  const all = Object.values(month.sheets)
    .filter(({ id, replacedBy }) => replacedBy === null && (sheetId ?? id) === id)
    .flatMap(({ id, lines }) => Object.values(lines).map((line) => ({ sheetId: id, line })))
    .filter(({ line }) => only === undefined || (only === 'unpaid' ? openFenOf(line) > 0 : !line.signed));
  const from = after === undefined ? 0 : all.findIndex(({ line }) => line.id === after) + 1;
  const shown = all.slice(from, from + limit);
  return {
    lines: shown.map(({ sheetId: of, line }) => lineView(of, line, late)),
    nextAfter: from + shown.length < all.length ? (shown.at(-1)?.line.id ?? null) : null,
  };
}

function lineView(sheetId: string, { subject: _, ...line }: PaidLine, late: boolean): object {
  const openFen = openFenOf(line as PaidLine);
  return { ...line, sheetId, openFen, overdue: late && openFen > 0 };
}
