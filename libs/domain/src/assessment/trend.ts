import { caseLedger } from '../ledgers/cases.ts';
import { complaintLedger } from '../ledgers/complaints.ts';
import type { Ledger, LedgerColumn, LedgerRow } from '../ledgers/ledger.ts';
import { selected } from '../ledgers/selection.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { addDays } from '../time/local-day.ts';

/** A number of a trend and where its rows stand: the ledger of the same moment, selected in the same way, has as many. */
export interface TrendCell {
  readonly count: number;
  readonly ledger: string;
  readonly on: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly is: string | null;
}

export interface TrendCells {
  readonly received: TrendCell;
  readonly closed: TrendCell;
  readonly opened: TrendCell;
  readonly cleared: TrendCell;
}

export interface Trend {
  readonly total: TrendCells;
  readonly months: readonly ({ readonly month: string } & TrendCells)[];
  /** Complaints by whoever holds them, cases by whoever leads them. */
  readonly units: readonly ({ readonly unit: string } & TrendCells)[];
  /** Kinds of works, of cases alone. */
  readonly sectors: readonly ({ readonly sector: string } & Pick<TrendCells, 'opened' | 'cleared'>)[];
}

interface Book {
  readonly ledger: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
}

interface Days {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The ledgers of which a trend is drawn. */
export const TREND_LEDGERS = { complaints: complaintLedger, cases: caseLedger } as const;

const HOLDER = 'holder';
const LEAD = 'lead';
const SECTOR = 'projectKind';

/** What came and what was ended in a period, from the rows of the ledgers of complaints and of cases. */
export function trendOf(
  rows: { readonly complaints: readonly LedgerRow[]; readonly cases: readonly LedgerRow[] },
  period: Days,
): Trend {
  const complaints = bookOf(TREND_LEDGERS.complaints, rows.complaints);
  const cases = bookOf(TREND_LEDGERS.cases, rows.cases);
  const cells = (days: Days, unit: string | null = null): TrendCells => {
    const [held, led] = unit === null ? [null, null] : [`${HOLDER}:${unit}`, `${LEAD}:${unit}`];
    return {
      received: cellOf(complaints, 'received', days, held),
      closed: cellOf(complaints, 'closedOn', days, held),
      opened: cellOf(cases, 'openedOn', days, led),
      cleared: cellOf(cases, 'clearedOn', days, led),
    };
  };
  const units = new Set([...valuesOf(complaints.rows, HOLDER), ...valuesOf(cases.rows, LEAD)]);
  const sectors = [...new Set(valuesOf(cases.rows, SECTOR))].sort();
  return {
    total: cells(period),
    months: monthsOf(period).map((days) => ({ month: days.from.slice(0, 7), ...cells(days) })),
    units: [...units]
      .sort()
      .map((unit) => ({ unit, ...cells(period, unit) }))
      .filter(
        ({ received, closed, opened, cleared }) => received.count + closed.count + opened.count + cleared.count > 0,
      ),
    sectors: sectors.map((sector) => ({
      sector,
      opened: cellOf(cases, 'openedOn', period, `${SECTOR}:${sector}`),
      cleared: cellOf(cases, 'clearedOn', period, `${SECTOR}:${sector}`),
    })),
  };
}

function bookOf({ id, columns }: Pick<Ledger, 'id' | 'columns'>, rows: readonly LedgerRow[]): Book {
  return { ledger: id, columns, rows };
}

function cellOf({ ledger, columns, rows }: Book, on: string, { from, to }: Days, is: string | null): TrendCell {
  const { places } = selected(columns, rows, { on, from, to, ...(is === null ? {} : { is }) });
  return { count: places.length, ledger, on, from, to, is };
}

function valuesOf(rows: readonly LedgerRow[], column: string): readonly string[] {
  return rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
}

/** Its months, the first and the last as far as they belong to it. */
export function monthsOf({ from, to }: Days): readonly Days[] {
  const months: Days[] = [];
  for (let first = from; first <= to; first = nextMonth(first)) {
    const last = addDays(nextMonth(first), -1);
    months.push({ from: first, to: last < to ? last : to });
  }
  return months;
}

function nextMonth(day: LocalDay): LocalDay {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
