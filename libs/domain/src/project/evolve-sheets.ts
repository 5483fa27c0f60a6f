import type { EventOf, Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';
import type { SheetLine, WageSheetEvent } from './sheet-events.ts';
import type { MonthSheet, PaidLine, WageMonth } from './state.ts';
import { dated } from './state.ts';
import type { Transfer } from './wage-events.ts';
import { currentSheets, linesOf } from './wage-months.ts';

const SHEET_TYPES = new Set<string>([
  'SheetLinesRead',
  'WageSheetTaken',
  'WageSheetReviewed',
  'NoWorkStated',
] satisfies WageSheetEvent['type'][]);

export function isSheetEvent(event: Recorded<EventOf>): event is Recorded<WageSheetEvent> {
  return SHEET_TYPES.has(event.type);
}

export const NO_SHEETS = {
  sheets: {},
  linesGiven: 0,
  reading: [],
  noWork: [],
  paidByLine: false,
  strangers: { transfers: 0, fen: 0 },
} as const;

export function sheetChange(month: WageMonth, { type, data }: Recorded<WageSheetEvent>): Partial<WageMonth> {
  switch (type) {
    case 'SheetLinesRead':
      return {
        reading: [...month.reading, ...data.lines],
        linesGiven: month.linesGiven + newIn(month, data.lines),
      };
    case 'WageSheetTaken':
      return taken(month, data);
    case 'WageSheetReviewed': {
      const { sheetId, clerk, outcome } = data;
      return withSheet(month, sheetId, { review: dated({ clerk, outcome }, data) });
    }
    case 'NoWorkStated':
      return { noWork: add(month.noWork, data.keeper) };
    default:
      return type satisfies never;
  }
}

function newIn(month: WageMonth, lines: readonly SheetLine[]): number {
  const known = new Set(
    Object.values(month.sheets).flatMap(({ lines: own, gone }) => [...Object.keys(own), ...Object.keys(gone)]),
  );
  return lines.filter(({ id }) => !known.has(id)).length;
}

/** What was paid to a line stays with it in the sheet that corrects; whoever is on it no more was paid as a stranger. */
function taken(
  month: WageMonth,
  data: Extract<WageSheetEvent, { readonly type: 'WageSheetTaken' }>['data'],
): Partial<WageMonth> {
  const { sheetId, replaces, keptBy, keeper, effectiveOn: on, document, batch, people, fen, unsigned } = data;
  const earlier = replaces === null ? undefined : month.sheets[replaces];
  const own = month.sheets[sheetId];
  const before = { ...earlier?.gone, ...earlier?.lines, ...own?.gone };
  const read = month.reading.map((line) => [line.id, paidBefore(line, before[line.id])] as const);
  const lines = { ...own?.lines, ...Object.fromEntries(read) };
  const gone = Object.fromEntries(
    Object.entries(before).filter(([id, { paidFen }]) => paidFen > 0 && lines[id] === undefined),
  );
  const sheet = { id: sheetId, keptBy, keeper, on, document, batch, people, fen, unsigned, lines, gone };
  const replaced =
    earlier === undefined ? {} : { [earlier.id]: { ...earlier, replacedBy: sheetId, lines: {}, gone: {} } };
  const sheets = {
    ...{ ...month.sheets, ...replaced },
    [sheetId]: { ...sheet, replacedBy: null, review: own?.review ?? null },
  };
  const current = currentSheets({ sheets });
  return {
    ...{ sheets, reading: [], sheetOn: on },
    ...{ sheetFen: sum(current.map((one) => one.fen)), sheetPeople: sum(current.map((one) => one.people)) },
    ...paidTotals(month, sheets),
  };
}

function paidBefore(line: SheetLine, before: PaidLine | undefined): PaidLine {
  return { ...line, paidFen: before?.paidFen ?? 0, paidOn: before?.paidOn ?? null };
}

/** The sums of a month that is paid by line follow from its lines. */
export function withTransfers(
  month: WageMonth,
  transfers: readonly Transfer[],
  paidOn: string,
): Pick<WageMonth, 'sheets' | 'paidByLine' | 'strangers' | 'paidFen' | 'paidPeople'> {
  const paid = new Map<string, number>();
  let strangers = month.strangers;
  for (const { lineId, fen } of transfers) {
    if (lineId === null) strangers = { transfers: strangers.transfers + 1, fen: strangers.fen + fen };
    else paid.set(lineId, (paid.get(lineId) ?? 0) + fen);
  }
  const sheets = Object.fromEntries(
    Object.entries(month.sheets).map(([id, sheet]) => [id, { ...sheet, lines: withPaid(sheet.lines, paid, paidOn) }]),
  );
  const { paidFen, paidPeople } = { ...month, ...paidTotals({ ...month, paidByLine: true }, sheets) };
  return { sheets, paidByLine: true, strangers, paidFen, paidPeople };
}

function withPaid(lines: MonthSheet['lines'], paid: ReadonlyMap<string, number>, paidOn: string): MonthSheet['lines'] {
  return Object.fromEntries(
    Object.entries(lines).map(([id, line]) => {
      const fen = paid.get(id);
      return [id, fen === undefined ? line : { ...line, paidFen: line.paidFen + fen, paidOn }];
    }),
  );
}

function paidTotals(
  { paidByLine }: Pick<WageMonth, 'paidByLine'>,
  sheets: WageMonth['sheets'],
): Partial<Pick<WageMonth, 'paidFen' | 'paidPeople'>> {
  if (!paidByLine) return {};
  const paid = linesOf({ sheets }).filter(({ paidFen }) => paidFen > 0);
  return { paidFen: sum(paid.map(({ paidFen }) => paidFen)), paidPeople: paid.length };
}

function withSheet(month: WageMonth, id: string, change: Partial<MonthSheet>): Partial<WageMonth> {
  const known = month.sheets[id];
  return known === undefined ? {} : { sheets: { ...month.sheets, [id]: { ...known, ...change } } };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
