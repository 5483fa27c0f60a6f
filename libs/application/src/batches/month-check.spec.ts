import { describe, expect, test } from '@jest/globals';
import type { CheckedRow, PaidLine } from '@qingxin/domain';
import type { PlainRow } from './check-rows.ts';
import { type BookedLine, checkSheet, checkTransfers } from './month-check.ts';

const line = (id: string, name: string, team: string | null = null, more: Partial<PaidLine> = {}): BookedLine => ({
  line: { id, netFen: 10_000, paidFen: 0, ...more } as PaidLine,
  ...{ keeper: '示例分包01', name, team },
});

const row = (number: number, name: string | null, more: Partial<PlainRow> = {}): PlainRow => ({
  ...{ row: number, name, team: null, fen: 10_000, samePerson: null, named: null, slip: null, paidOn: null },
  ...{ slipKey: null, distinct: false, taken: false, sameAs: null, unreadable: false, status: 'open' },
  ...more,
});

const cells = (signed: boolean, dueFen: number | null = 10_000, deductedFen: number | null = null) => ({
  sheet: { hundredthDays: null, dueFen, deductedFen, signed },
});

const brief = (rows: readonly CheckedRow[]) =>
  rows.map(({ row: number, lineId, findings }) => [number, lineId, findings.map(({ code }) => code).join()]);

describe('rows of a 工资支付表', () => {
  test('find the line that the same worker of the same team has had', () => {
    const before = [line('n1', '工人01', '木工班'), line('n2', '工人01', '钢筋班'), line('n3', '工人02')];
    const rows = [
      row(2, '工人01', { team: '钢筋班', ...cells(true) }),
      row(3, '工人02', cells(true)),
      row(4, '工人03', cells(true)),
      row(5, '工人02', { team: '木工班', ...cells(true) }),
    ];
    expect(brief(checkSheet(rows, before))).toEqual([
      [2, 'n2', ''],
      [3, 'n3', ''],
      [4, null, ''],
      [5, null, ''],
    ]);
  });

  test('the same name in two teams is lawful, twice in one is looked at, the same identity number twice is not', () => {
    const rows = [
      row(2, '工人01', { team: '木工班', ...cells(true) }),
      row(3, '工人01', { team: '钢筋班', ...cells(true) }),
      row(4, '工人01', { team: '木工班', ...cells(true) }),
      row(5, '工人05', { samePerson: 2, ...cells(true) }),
    ];
    expect(brief(checkSheet(rows, [])).map(([, , codes]) => codes)).toEqual(['', '', 'name-twice', 'person-twice']);
  });

  test('unsigned and not adding up are told, until somebody says why the row is taken', () => {
    const rows = [
      row(2, '工人01', cells(false)),
      row(3, '工人02', cells(true, 12_000, 1_000)),
      row(4, '工人03', cells(true, 12_000, 2_000)),
      row(5, '工人04', { ...cells(false, 12_000), taken: true }),
      row(6, '工人05', { ...cells(true), fen: null }),
      row(7, null, { ...cells(true), unreadable: true }),
    ];
    expect(brief(checkSheet(rows, [])).map(([, , codes]) => codes)).toEqual([
      ...['not-signed', 'net-differs', '', '', 'amount-missing', ''],
    ]);
  });
});

describe('rows of a 代发凭证', () => {
  const lines = [line('n1', '工人01', '木工班'), line('n2', '工人01', '钢筋班'), line('n3', '工人02')];

  test('mean a line by its number, else by name and team', () => {
    const rows = [
      row(2, '工人02'),
      row(3, '工人01', { team: '钢筋班' }),
      row(4, '工人01'),
      row(5, '工人01', { named: 'n1' }),
      row(6, '工人09', { named: 'n2' }),
      row(7, '工人01', { named: 'n9' }),
    ];
    expect(brief(checkTransfers(rows, lines))).toEqual([
      [2, 'n3', ''],
      [3, 'n2', ''],
      [4, null, 'line-ambiguous'],
      [5, 'n1', ''],
      [6, null, 'name-differs'],
      [7, null, 'line-unknown'],
    ]);
  });

  test('somebody on no sheet is found out, and is a stranger once a person has said so', () => {
    const rows = [row(2, '生人01'), row(3, '生人02', { distinct: true }), row(4, '工人01', { distinct: true })];
    expect(brief(checkTransfers(rows, lines))).toEqual([
      [2, null, 'not-on-sheet'],
      [3, null, ''],
      [4, null, ''],
    ]);
  });

  test('more than is owed on the sheet is told, over several transfers; what the month has got already counts once', () => {
    const paid = [line('n1', '工人01', null, { paidFen: 4_000 })];
    const rows = [
      row(2, '工人01', { fen: 4_000, status: 'applied' }),
      row(3, '工人01', { fen: 6_000 }),
      row(4, '工人01', { fen: 1 }),
      row(5, '工人01', { fen: 1, taken: true }),
    ];
    expect(brief(checkTransfers(rows, paid)).map(([, , codes]) => codes)).toEqual(['', '', 'line-overpaid', '']);
  });

  test('the same transfer stands once in a file', () => {
    const rows = [row(2, '工人02', { slipKey: 'k', fen: 1 }), row(3, '工人02', { slipKey: 'k', fen: 1 })];
    expect(brief(checkTransfers(rows, lines)).map(([, , codes]) => codes)).toEqual(['', 'slip-twice']);
  });
});
