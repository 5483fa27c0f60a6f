import { describe, expect, test } from '@jest/globals';
import { documentText } from '../testing/document-text.ts';
import { pageTexts } from '../testing/pdf.ts';
import type { BriefingSheet } from './briefing.ts';
import { briefingDocument } from './briefing-document.ts';
import { briefingPdf } from './briefing-pdf.ts';

const line = (name: string) => ({
  ...{ name, received: 1, closed: 2, uncleared: { matters: 3, people: 40, fen: 123_456_789 }, overdue: 5 },
});
const SHEET: BriefingSheet = {
  ...{ issuer: '区根治欠薪工作领导小组办公室', asOf: '2026-06-30T01:00:00.000Z', since: '2026-06-23T01:00:00.000Z' },
  lines: [
    ...['办结投诉举报', '新增欠薪案件', '清零欠薪案件'].map((title) => ({
      ...{ title, matters: 3, people: 12, fen: 100, fenUnknown: 0, change: null },
    })),
    { title: '新增投诉举报', matters: 3, people: 12, fen: 100, fenUnknown: 0, change: null },
    { title: '未清零', matters: 17, people: 230, fen: 123_456_789, fenUnknown: 2, change: -4 },
    { title: '超期', matters: 2, people: null, fen: null, fenUnknown: 0, change: 0 },
  ],
  units: Array.from({ length: 12 }, (_, index) => line(`单位${index + 1}`)),
  sectors: ['政府投资', '社会投资', '国有企业', '不详', 'PPP', '未并案'].map(line),
  red: Array.from({ length: 5 }, (_, index) => ({
    number: `区治欠办案〔2026〕${index + 1}号`,
    line: '安置房；35 人、336,284.00 元未了结；人数达到群体标准；在责令环节；清零时限 2026-06-20，已超 10 日；2 个时限超期；已到约谈',
    person: '区领导01',
  })),
  leaders: Array.from({ length: 4 }, (_, index) => ({
    number: `${index + 1}号`,
    what: '超过清零时限仍未清零（自2026-06-20）',
    unit: '区住建局',
  })),
  hash: 'a'.repeat(64),
  demo: true,
};

describe('一页专报的文件', () => {
  test('a PDF of one page at its fullest, with its hash; the same report gives the same bytes', async () => {
    const bytes = await briefingPdf(SHEET);
    const pages = await pageTexts(bytes);
    expect(pages).toHaveLength(1);
    for (const text of ['根治欠薪工作一页专报', '截至2026年6月30日09:00', '减4', '持平', '1,234,567.89', SHEET.hash])
      expect(pages[0]).toContain(text);
    expect(pages[0]).toContain('一、按单位（共12，列前6，其余见系统）');
    expect(Buffer.from(await briefingPdf(SHEET)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('many red cases go on on further pages: each under its heads, each whole, none left out', async () => {
    const [one] = SHEET.red;
    if (one === undefined) throw new Error('no red case');
    const red = Array.from({ length: 60 }, (_, index) => ({
      ...one,
      number: `红${index + 1}号`,
      person: `区领导${index + 1}`,
    }));
    const pages = await pageTexts(await briefingPdf({ ...SHEET, red }));
    expect(pages.length).toBeGreaterThan(1);
    const told = pages.flatMap((page) => [...page.matchAll(/红(\d+)号/g)].map(([, number]) => Number(number)));
    expect(told).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    // A page that holds red cases has their heads above the first of them.
    for (const page of pages.filter((text) => /红\d+号/.test(text))) {
      expect(page.indexOf('案号')).toBeGreaterThanOrEqual(0);
      expect(page.indexOf('案号')).toBeLessThan(page.search(/红\d+号/));
    }
    const stream = await briefingDocument({ ...SHEET, red });
    const { rows } = await documentText(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(rows.filter(([number]) => number?.startsWith('红'))).toHaveLength(60);
  });

  test('a document of the same words; what there is none of is said', async () => {
    const stream = await briefingDocument({ ...SHEET, red: [], leaders: [] });
    const { paragraphs, rows } = await documentText(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(paragraphs).toEqual(
      expect.arrayContaining(['根治欠薪工作一页专报', '三、红色案件：无', '四、需领导协调事项：无']),
    );
    expect(rows).toContainEqual(['未清零', '17', '230', '1,234,567.89（2 件金额不详）', '减 4']);
    expect(rows.filter(([name]) => name?.startsWith('单位'))).toHaveLength(1 + 6);
  });
});
