import { describe, expect, test } from '@jest/globals';
import { fenOf, fixOf, hundredthsOf, lacking, queryOf } from './sheet-query.ts';

const SHEET = { kind: 'month-sheet', month: '2026-11', keeper: '示例分包单位01', handedOn: '2026-11-30' } as const;
const KEEPERS = [
  { keptBy: 'general-contractor', keeper: '示例总包单位01' },
  { keptBy: 'subcontractor', keeper: '示例分包单位01' },
];

describe('what is said of a file that a company uploads', () => {
  test('a sheet names its month, whose it is and when it was handed over', () => {
    expect(queryOf(SHEET, KEEPERS)).toEqual({
      kind: 'month-sheet',
      document: 'month-sheet-2026-11',
      month: '2026-11',
      keptBy: 'subcontractor',
      keeper: '示例分包单位01',
      handedOn: '2026-11-30',
    });
  });

  test('slips say whether they went through the account, and the bank where it is told', () => {
    const slips = { kind: 'agency-slips', month: '2026-11', throughAccount: 'yes', bank: ' 示例银行 ' } as const;
    expect(queryOf(slips, KEEPERS)).toEqual({
      ...{ kind: 'agency-slips', document: 'agency-slips-2026-11', month: '2026-11' },
      ...{ throughAccount: 'yes', bank: '示例银行' },
    });
    expect(queryOf({ ...slips, bank: ' ' }, KEEPERS)).not.toHaveProperty('bank');
  });

  test('what is missing is told, of each kind what it needs', () => {
    expect(lacking({ kind: 'month-sheet' }, null)).toEqual(['month', 'keeper', 'handedOn', 'file']);
    expect(lacking({ kind: 'agency-slips' }, null)).toEqual(['month', 'file']);
    expect(lacking(SHEET, { name: 'a.xlsx' })).toEqual([]);
  });
});

describe('what is put right of a row', () => {
  test('sums are read without a guess', () => {
    expect(['5200', '5200.5', '5,200.00', ' 0.01 ', '5200.123', '-1', '五千', ''].map(fenOf)).toEqual([
      ...[520_000, 520_050, 520_000, 1],
      ...[null, null, null, null],
    ]);
    expect(['26', '26.5', '0.25', '26.555', 'x'].map(hundredthsOf)).toEqual([2600, 2650, 25, null, null]);
  });

  test('only what was changed is sent', () => {
    const row = { fen: 520_000, sheet: { dueFen: null, deductedFen: 0, hundredthDays: 2600, signed: false } };
    const same = { name: '', fen: '5200.00', dueFen: '', deductedFen: '0.00', days: '26', signed: false, taken: '' };
    expect(fixOf(row, same)).toEqual({ fix: {}, bad: [] });
    expect(fixOf(row, { ...same, signed: true, fen: '5300', name: ' 工人01 ' })).toEqual({
      fix: { signed: true, fen: 530_000, name: '工人01' },
      bad: [],
    });
    expect(fixOf(row, { ...same, fen: 'x', days: 'y', taken: ' 本人外出 ' })).toEqual({
      fix: { takenBecause: '本人外出' },
      bad: ['fen', 'days'],
    });
  });
});
