import { describe, expect, test } from '@jest/globals';
import { refusalCode } from '../kernel/refusal.ts';
import { day, fen, number, text, unit, yesNo } from './ledger.ts';
import { isSelection, type LedgerSelection, selected } from './selection.ts';

const COLUMNS = [
  ...[number('number', '案号'), text('project', '工程项目'), unit('lead', '牵头单位'), unit('filing', '立案单位')],
  ...[day('openedOn', '建案日期'), day('clearedOn', '清零日期'), fen('paid', '到本人金额'), yesNo('urgent', '加急')],
];
const ROWS = [
  {
    ...{ number: '1号', project: '安置房', lead: 'housing', filing: 'hrss', paid: 0, urgent: true },
    ...{ openedOn: '2026-05-31', clearedOn: '2026-06-30' },
  },
  {
    number: '2号',
    project: '安置房',
    lead: 'hrss',
    filing: 'hrss',
    openedOn: '2026-06-01',
    clearedOn: null,
    paid: 100,
  },
  { number: '3号', project: null, lead: 'water', filing: null, openedOn: '2026-06-30', clearedOn: null, paid: 5 },
];
const places = (asked: LedgerSelection) => selected(COLUMNS, ROWS, asked).places;
const refused = (asked: LedgerSelection): unknown => {
  try {
    return places(asked);
  } catch (error) {
    return refusalCode(error);
  }
};

describe('台账的筛选', () => {
  test('nothing asked is everything', () => {
    expect(selected(COLUMNS, ROWS, {})).toEqual({ columns: COLUMNS, places: [0, 1, 2] });
    expect([isSelection({}), isSelection({ unit: 'hrss' })]).toEqual([false, true]);
  });

  test('by any unit of the row, by words, by a period of any column of days, both ends within it', () => {
    expect(places({ unit: 'hrss' })).toEqual([0, 1]);
    expect(places({ contains: '安置' })).toEqual([0, 1]);
    expect(places({ from: '2026-06-01', to: '2026-06-30' })).toEqual([1, 2]);
    expect(places({ on: 'clearedOn', from: '2026-06-30', to: '2026-06-30' })).toEqual([0]);
    expect(places({ to: '2026-05-31' })).toEqual([0]);
    expect(places({ unit: 'hrss', contains: '2号' })).toEqual([1]);
  });

  test('by what a column says, nothing and yes among it', () => {
    expect([places({ is: 'project:安置房' }), places({ is: 'project:' })]).toEqual([[0, 1], [2]]);
    expect([places({ is: 'urgent:是' }), places({ is: 'clearedOn:' })]).toEqual([[0], [1, 2]]);
  });

  test('columns that are chosen keep the order of the ledger', () => {
    const { columns } = selected(COLUMNS, ROWS, { columns: 'paid,number' });
    expect(columns.map(({ id }) => id)).toEqual(['number', 'paid']);
  });

  test.each([
    [{ columns: 'number,nobody' }, 'ledger-column-unknown'],
    [{ on: 'lead', from: '2026-06-01' }, 'ledger-column-unknown'],
    [{ on: 'nobody' }, 'ledger-column-unknown'],
    [{ is: 'nobody:x' }, 'ledger-column-unknown'],
    [{ is: 'project' }, 'ledger-column-unknown'],
    [{ from: '2026-06-02', to: '2026-06-01' }, 'ledger-days-invalid'],
  ] as const)('%j is refused: %s', (asked, code) => expect(refused(asked)).toBe(code));

  test('a ledger without days has no period', () => {
    const asked = () => selected([text('project', '工程项目')], [], { from: '2026-06-01' });
    expect(asked).toThrow();
  });
});
