import { describe, expect, test } from '@jest/globals';
import { selected } from '../ledgers/selection.ts';
import { monthsOf, TREND_LEDGERS, trendOf, type TrendCell } from './trend.ts';

const COMPLAINTS = [
  { number: '1', holder: 'hrss', received: '2026-04-30', closedOn: '2026-05-02' },
  { number: '2', holder: 'hrss', received: '2026-05-01', closedOn: null },
  { number: '3', holder: 'housing', received: '2026-06-15', closedOn: '2026-06-15' },
];
const CASES = [
  { number: 'a', lead: 'housing', projectKind: '政府投资', openedOn: '2026-05-31', clearedOn: '2026-06-01' },
  { number: 'b', lead: null, projectKind: '不详', openedOn: '2026-06-15', clearedOn: null },
];
const PERIOD = { from: '2026-05-01', to: '2026-06-15' };
const trend = trendOf({ complaints: COMPLAINTS, cases: CASES }, PERIOD);
const counts = (cells: object): object =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, (cell as Partial<TrendCell>).count ?? cell]));

describe('逐月、按单位、按工程类别', () => {
  test('months are cut at the ends of the period', () => {
    expect(monthsOf({ from: '2025-12-15', to: '2026-02-01' })).toEqual([
      { from: '2025-12-15', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-01' },
    ]);
  });

  test('what came and what was ended, each by its own day', () => {
    expect(trend.months.map(counts)).toEqual([
      { month: '2026-05', received: 1, closed: 1, opened: 1, cleared: 0 },
      { month: '2026-06', received: 1, closed: 1, opened: 1, cleared: 1 },
    ]);
    expect(counts(trend.total)).toEqual({ received: 2, closed: 2, opened: 2, cleared: 1 });
    expect(trend.units.map(counts)).toEqual([
      { unit: 'housing', received: 1, closed: 1, opened: 1, cleared: 1 },
      { unit: 'hrss', received: 1, closed: 1, opened: 0, cleared: 0 },
    ]);
    expect(trend.sectors.map(counts)).toEqual([
      { sector: '不详', opened: 1, cleared: 0 },
      { sector: '政府投资', opened: 1, cleared: 1 },
    ]);
  });

  test('every number is found in its ledger by its own selection', () => {
    const rows = { [TREND_LEDGERS.complaints.id]: COMPLAINTS, [TREND_LEDGERS.cases.id]: CASES };
    const cells = [trend.total, ...trend.months, ...trend.units, ...trend.sectors].flatMap((row) =>
      Object.values(row).filter((cell): cell is TrendCell => typeof cell === 'object'),
    );
    expect(cells).toHaveLength(4 + 8 + 8 + 4);
    for (const { count, ledger, on, from, to, is } of cells) {
      const { columns } = Object.values(TREND_LEDGERS).find(({ id }) => id === ledger) ?? { columns: [] };
      const asked = { on, from, to, ...(is === null ? {} : { is }) };
      expect(selected(columns, rows[ledger] ?? [], asked).places).toHaveLength(count);
    }
  });
});
