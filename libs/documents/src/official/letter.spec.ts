import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { documentText, partOf } from '../testing/document-text.ts';
import { LETTER } from '../testing/letters.ts';
import { letterDocument, type OfficialLetter } from './letter.ts';

const readBack = async (letter: OfficialLetter) => documentText(await buffer(await letterDocument(letter)));

describe('an official letter', () => {
  test('says its parts in the order of GB/T 9704-2012', async () => {
    const { paragraphs, rows } = await readBack(LETTER);
    expect(paragraphs).toEqual([
      ...[LETTER.issuer, LETTER.number, LETTER.title, '区住建局：', ...LETTER.paragraphs],
      ...['附件：1．督办事项清单', '　　　2．办理时限一览', LETTER.issuer, '2026年6月1日', '（未盖章）'],
    ]);
    expect(rows.flat()).toEqual([
      '抄送：区政府办公室，区人社局。',
      '承办：经办人01　　审核：／　　审批：负责人01',
      '文书模板：supervision-letter 第1版',
    ]);
  });

  test('as a draft has neither number nor date, and says so', async () => {
    const { paragraphs } = await readBack({ ...LETTER, draft: true, attachments: [], copies: [] });
    expect(paragraphs).toContain('（拟稿，未编号）');
    expect(paragraphs).toContain('（成文日期待定）');
    expect(paragraphs.join()).not.toContain('附件');
    expect(paragraphs.join()).not.toContain('2026年6月1日');
    expect(paragraphs.join()).not.toContain('3号');
  });

  test('of a kind that has no number leaves its place empty', async () => {
    const { paragraphs } = await readBack({ ...LETTER, number: null });
    expect(paragraphs.slice(0, 2)).toEqual([LETTER.issuer, LETTER.title]);
  });

  test('of a demonstration says so on every page, and no other does', async () => {
    const demo = await buffer(await letterDocument({ ...LETTER, demo: true }));
    expect(await partOf(demo, 'word/header1.xml')).toContain('演示');
    expect(
      (await partOf(demo, 'word/document.xml')).match(/<w:headerReference [^>]*w:type="(default|even)"/g),
    ).toHaveLength(2);
    const real = await buffer(await letterDocument(LETTER));
    expect(await partOf(real, 'word/document.xml')).not.toContain('headerReference');
  });

  test('is signed on no page without text: the last paragraph, who signs and 版记 stay together, and a list with what announces it', async () => {
    const paragraphs = ['经审查，需要补正下列内容：', '1．考勤记录；', '请按期补正。'];
    const bytes = await buffer(await letterDocument({ ...LETTER, paragraphs, attachments: ['清单'] }));
    const kept = ((await partOf(bytes, 'word/document.xml')).match(/<w:p>.*?<\/w:p>/gs) ?? [])
      .filter((part) => part.includes('<w:keepNext/>'))
      .map((part) => part.replaceAll(/<[^>]*>/g, ''));
    expect(kept.slice(0, 6)).toEqual([
      ...['经审查，需要补正下列内容：', '请按期补正。', '附件：清单'],
      ...[LETTER.issuer, '2026年6月1日', '（未盖章）'],
    ]);
  });

  test('stands on A4 in the type area of the standard, page numbers outside, the head in red', async () => {
    const bytes = await buffer(await letterDocument(LETTER));
    const { margins, fonts } = await documentText(bytes);
    const millimetres = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round((Number(margins[`w:${side}`]) / 1440) * 25.4),
    );
    expect(millimetres).toEqual([37, 35, 28, 26]);
    expect([...fonts].sort()).toEqual(['仿宋_GB2312', '方正小标宋简体']);
    const part = await partOf(bytes, 'word/document.xml');
    expect(part).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part).toContain('<w:color w:val="FF0000"/>');
    expect(part.match(/<w:footerReference [^>]*w:type="(default|even)"/g)).toHaveLength(2);
    expect(await partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});
