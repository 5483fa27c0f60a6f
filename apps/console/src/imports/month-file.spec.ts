import { describe, expect, test } from '@jest/globals';
import { lacking, queryOf } from './month-file.ts';

const SHEET = { kind: 'month-sheet', month: '2026-11', keeper: '示例分包单位01', handedOn: '2026-11-30' } as const;
const KEEPERS = [
  { keptBy: 'general-contractor', keeper: '示例总包单位01' },
  { keptBy: 'subcontractor', keeper: '示例分包单位01' },
];

describe('what is said of a file of a month', () => {
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

  test('an officer names the original by its number', () => {
    expect(queryOf({ ...SHEET, document: 'GZB-2026.11' }, KEEPERS)).toMatchObject({ document: 'GZB-2026.11' });
  });

  test('what is missing is told, of each kind what it needs', () => {
    expect(lacking({ kind: 'month-sheet' }, null)).toEqual(['month', 'keeper', 'handedOn', 'file']);
    expect(lacking({ kind: 'agency-slips' }, null)).toEqual(['month', 'file']);
    expect(lacking(SHEET, { name: 'a.xlsx' })).toEqual([]);
    expect(lacking({ ...SHEET, document: '原件 1' }, { name: 'a.xlsx' })).toEqual(['documentBad']);
  });
});
