import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { codeIn, codeOf } from '../testing/code-in.ts';
import { documentText, partOf } from '../testing/document-text.ts';
import { formDocument, type OfficialForm } from './form.ts';
import { squareCode } from './square-code.ts';

const FORM: OfficialForm = {
  title: '欠薪投诉回执',
  demo: false,
  number: '区人社局投登〔2026〕12号',
  standing: '未盖章',
  rows: [
    [
      { label: '承办单位', text: '区人社局', lines: 1 },
      { label: '联系电话', text: '', lines: 1 },
    ],
    [{ label: '陈述', text: '第一句\n第二句', lines: 4 }],
  ],
  notes: ['凭登记号和回执码可以查询。'],
  code: '区人社局投登〔2026〕12号\n7RCPYFEVUEX6',
  template: '投诉回执第1版',
  printedAt: '2026年6月1日 09:00',
};

const printed = async (more: Partial<OfficialForm> = {}) => buffer(await formDocument({ ...FORM, ...more }));

describe('a form', () => {
  test('says its number, its cells and its notes, and leaves room where nothing is known', async () => {
    const { paragraphs, rows } = await documentText(await printed());
    expect(paragraphs).toEqual([
      ...['欠薪投诉回执', '区人社局投登〔2026〕12号　（未盖章）', '凭登记号和回执码可以查询。'],
      '文书模板：投诉回执第1版　　打印时间：2026年6月1日 09:00',
    ]);
    expect(rows).toEqual([
      ['承办单位', '区人社局', '联系电话', ''],
      ['陈述', '第一句\n第二句'],
    ]);
    expect(await partOf(await printed(), 'word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  test('without a number says so', async () => {
    const { paragraphs } = await documentText(await printed({ number: null, standing: '草稿，未盖章' }));
    expect(paragraphs[1]).toBe('（未编号）　（草稿，未盖章）');
  });

  test('of a demonstration says so on every page', async () => {
    expect(await partOf(await printed({ demo: true }), 'word/header1.xml')).toContain('演示');
  });

  test('carries the QR code of its number, read by another reader', async () => {
    expect(await codeIn(await printed())).toBe(FORM.code);
    expect(await codeIn(await printed({ code: null }))).toBeNull();
  });

  test('the code stands off the table, on the line that says when it was printed', async () => {
    const part = await partOf(await printed({ notes: [] }), 'word/document.xml');
    const line = (part.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((one) => one.includes('<w:drawing>')) ?? '';
    expect(line).toContain('打印时间：2026年6月1日 09:00');
    expect(Number(/<w:spacing w:before="(\d+)"/.exec(line)?.[1] ?? 0)).toBeGreaterThan(0);
  });

  test.each(['1', '潞治欠〔2022〕1号—推1', '区人力资源和社会保障局劳动保障监察大队监令〔2026〕12345号'])(
    'the code of %s is read',
    (text) => {
      expect(codeOf(Buffer.from(squareCode(text)))).toBe(text);
    },
  );
});
