import { describe, expect, test } from '@jest/globals';
import { FileRefused, type ImportedSheet, type ImportKind } from './import-types.ts';
import { readImport } from './read-import.ts';

async function read(kind: ImportKind, lines: readonly string[]): Promise<ImportedSheet> {
  return readImport(kind, new TextEncoder().encode(lines.join('\n')));
}

async function refusal(kind: ImportKind, lines: readonly string[]): Promise<unknown> {
  return read(kind, lines).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? [error.code, error.details] : error),
  );
}

describe('several headings of one field', () => {
  test.each([
    ['欠薪金额', '姓名,应发工资,欠薪金额,金额', '工人01,1,2,3', { fen: 200 }],
    ['班组', '班组长,班组,姓名,金额', '工人09,钢筋班,工人01,1', { team: '钢筋班' }],
    ['姓名', '户名,姓名,金额', '工人09,工人01,1', { name: '工人01' }],
    ['欠薪金额, with another twice', '姓名,金额,金额,欠薪金额', '工人01,1,2,3', { fen: 300 }],
  ])('are told apart by their order: %s', async (_what, head, row, told) => {
    expect((await read('wage-sheet', [head, row])).rows).toMatchObject([told]);
  });

  test('say in a statement of an account who was paid, and not whose account it is', async () => {
    const head = '户名,对方户名,金额,凭证号,流水号,开户行,付款银行,日期,交易日期';
    const row = '某某公司,工人01,1,P1,LZ1,长治银行,潞州银行,2022-06-09,2022-06-08';
    expect((await read('bank-slips', [head, row])).rows).toMatchObject([
      { name: '工人01', slip: { bank: '潞州银行', serial: 'LZ1' }, paidOn: '2022-06-08' },
    ]);
  });

  test.each<[string, ImportKind, string, string]>([
    ['a name', 'wage-sheet', '姓名,姓　名,金额', '姓名'],
    ['a sum', 'wage-sheet', '姓名,金额(元),金 额', '金额'],
    ['a team', 'wage-sheet', '班组,姓名,班组：,金额', '班组'],
    ['a slip', 'bank-slips', '姓名,金额,日期,流水号,凭证号,流水号', '流水号'],
  ])('are refused where one stands twice: %s', async (_what, kind, head, column) => {
    expect(await refusal(kind, [head, '工人01,1,1,1,1,1'])).toEqual(['column-twice', { column }]);
  });
});

describe('a head that a later page says again', () => {
  test('is refused where it names another unit', async () => {
    const lines = ['姓名,金额', '工人01,1', '姓名,金额（万元）', '工人02,1'];
    expect(await refusal('wage-sheet', lines)).toEqual(['amount-unit', { cell: 'B3' }]);
  });
});
