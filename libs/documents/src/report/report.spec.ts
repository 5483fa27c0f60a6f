import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { documentText } from '../testing/document-text.ts';
import { pageTexts } from '../testing/pdf.ts';
import type { ReportSheet } from './report.ts';
import { reportDocument } from './report-document.ts';
import { reportPdf } from './report-pdf.ts';
import { reportWorkbook } from './report-workbook.ts';

const SHEET: ReportSheet = {
  ...{ issuer: '区根治欠薪工作领导小组办公室', addressee: '市根治欠薪工作领导小组办公室', title: '月报表' },
  ...{ period: '2026年5月', from: '2026-05-01', to: '2026-05-31', asOf: '2026-06-01T01:00:00.000Z', across: true },
  ...{ hash: 'a'.repeat(64), standing: null, correction: null, submitted: { on: '2026-06-02', by: '组长' } },
  rowsTitle: '按单位',
  columns: [
    { title: '新增投诉举报（件）', isSum: false, additive: true },
    { title: '未清零（人）', isSum: false, additive: false },
    { title: '已追回（元）', isSum: true, additive: true },
  ],
  rows: [
    { label: '=区人社局', cells: [3, 40, 123_456_789] },
    { label: '区住建局', cells: [1, 2, -50] },
  ],
  totals: [4, 41, 123_456_739],
  ...{ notes: '按发生日期统计。', signature: '审核人：', demo: true },
};
const bytesOf = async (stream: Promise<ReadableStream<Uint8Array>>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(await stream).arrayBuffer());

describe('报表的文件', () => {
  test('a PDF across A4 with every figure, the mark of what does not add up and its hash; the same gives the same bytes', async () => {
    const bytes = await reportPdf(SHEET);
    const [page = ''] = await pageTexts(bytes);
    for (const text of ['月报表', '2026年5月', '未清零（人）※', '1,234,567.89', '-0.50', SHEET.hash, '审核人：'])
      expect(page).toContain(text);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox \[ ?0 0 841\.\d+ 595\.\d+ ?\]/);
    expect(Buffer.from(await reportPdf(SHEET)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('a document of the same words; a draft says that it is one, and a correction what it corrects', async () => {
    const draft = { ...SHEET, standing: '草稿，未经复核', submitted: null, correction: '更正报表，更正编号 r1 的报表' };
    const { paragraphs, rows } = await documentText(await bytesOf(reportDocument(draft)));
    expect(paragraphs).toEqual(
      expect.arrayContaining(['月报表', '【草稿，未经复核】', '更正报表，更正编号 r1 的报表']),
    );
    expect(paragraphs.join('')).not.toContain('报送日期');
    expect(rows).toContainEqual(['合计', '4', '41', '1,234,567.39']);
  });

  test('a workbook whose sums are numbers in yuan; a text is never a formula', async () => {
    const { sheets } = await readXlsx(await bytesOf(reportWorkbook(SHEET)));
    const rows = sheets[0]?.rows ?? [];
    expect(rows).toContainEqual(['=区人社局', 3, 40, 1_234_567.89]);
    expect(rows).toContainEqual(['合计', 4, 41, 1_234_567.39]);
    expect(JSON.stringify(rows)).toContain(SHEET.hash);
  });
});
