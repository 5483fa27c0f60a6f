import { describe, expect, test } from '@jest/globals';
import { readImport } from './read-import.ts';

const HEAD = '序号,姓名,班组,金额（元）';

/** Rows as `row name fen`, then all problems as `cell code`. */
async function brief(lines: readonly string[]): Promise<readonly string[]> {
  const { rows, problems } = await readImport('wage-sheet', new TextEncoder().encode([HEAD, ...lines].join('\n')));
  return [
    ...rows.map(({ row, name, fen }) => `${row} ${name} ${fen}`),
    ...[...problems, ...rows.flatMap((row) => row.problems)].map(({ cell, code }) => `${cell} ${code}`),
  ];
}

describe('a line of signatures', () => {
  test.each(['编制', '复核', '项目负责人', '单位负责人', '经办人', '审批', '批准', '日期'])(
    'is none of the people: %s',
    async (role) => {
      const lines = [`${role}：,,,`, `${role}：,张工,,审核：`, `,${role} 张工,,`, `制表：,,,${role}：`];
      expect(await brief(['1,工人01,,1', ...lines])).toEqual(['2 工人01 100']);
    },
  );

  test('is a person, where an amount stands in it or the word stands elsewhere', async () => {
    expect(await brief(['复核,工人01,,1', '2,工人02,审批,', '日期,工人03,,约5'])).toEqual([
      ...['2 工人01 100', '3 工人02 null', '4 工人03 null'],
      ...['D3 amount-missing', 'D4 amount-unreadable'],
    ]);
  });
});

describe('a head said again', () => {
  test('is none of the people, in whatever words', async () => {
    const lines = ['1,工人01,,1', HEAD, '2,工人02,,2', '序号,农民工姓名,班组长,应发工资', '3,工人03,,3', '合计,,,6'];
    expect(await brief(lines)).toEqual(['2 工人01 100', '4 工人02 200', '6 工人03 300']);
  });

  test('is a person, where but one of its words stands in it', async () => {
    expect(await brief(['1,姓名,,2', '2,工人02,,金额'])).toEqual([
      ...['2 姓名 200', '3 工人02 null'],
      'D3 amount-unreadable',
    ]);
  });
});

describe('a total', () => {
  test('of the most and largest amounts is exact', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index},工人,,9999999999.99`);
    const bytes = new TextEncoder().encode([HEAD, ...lines, '合计,,,"49,999,999,999,950.00"'].join('\n'));
    const { totalFen, problems } = await readImport('wage-sheet', bytes);
    expect([totalFen, problems]).toEqual([5000 * (10 ** 12 - 1), []]);
  });
});
