import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { read, type WorkSheet } from '@e965/xlsx';
import { codeIn, codeInSheet } from '../testing/code-in.ts';
import { documentText, partOf } from '../testing/document-text.ts';
import { ANSWERED, GIVEN, HANDED_ON, PUSHED } from '../testing/push-forms.ts';
import { ANSWER_FIELDS, type AnswerField } from './answer-fields.ts';
import { ASKED_FIELDS, type AskedField, type PushForm } from './push-form.ts';
import { pushFormDocument } from './push-form-document.ts';
import { pushFormWorkbook } from './push-form-workbook.ts';

const FORMS = [
  ['with an empty part B', PUSHED],
  ['answered', ANSWERED],
  ['of a hand-off', HANDED_ON],
] as const;

/** What stands beside each label. */
type Facts = Readonly<Record<string, string>>;

async function documentFacts(form: PushForm): Promise<Facts> {
  const { rows } = await documentText(await buffer(await pushFormDocument(form)));
  return Object.fromEntries(rows.flatMap((cells) => pairs(cells)));
}

function pairs(cells: readonly string[]): readonly (readonly [string, string])[] {
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? ''] as const] : []));
}

async function bookOf(form: PushForm) {
  return read(await buffer(await pushFormWorkbook(form)), { type: 'buffer', cellStyles: true, cellNF: true });
}

async function sheetOf(form: PushForm): Promise<WorkSheet> {
  const { Sheets, SheetNames } = await bookOf(form);
  return Sheets[SheetNames[0] ?? ''] ?? {};
}

async function sheetFacts(form: PushForm): Promise<Facts> {
  const sheet = await sheetOf(form);
  const textAt = (ref: string): string => String((sheet[ref] as { readonly v?: string | number } | undefined)?.v ?? '');
  const rows = Array.from({ length: 60 }, (_, index) => index + 1);
  return Object.fromEntries(
    rows.flatMap((row) => [
      [textAt(`A${row}`), textAt(`B${row}`)],
      [textAt(`C${row}`), textAt(`D${row}`)],
    ]),
  );
}

const askedOf = ({ asked }: PushForm): Facts =>
  Object.fromEntries(Object.entries(ASKED_FIELDS).map(([field, label]) => [label, asked[field as AskedField] ?? '／']));

describe.each(FORMS)('附件1 %s', (_, form) => {
  test('says in both formats what part A says, a stroke where nothing was said and 不详 where it is not known', async () => {
    const asked = askedOf(form);
    expect(asked).toMatchObject({ 投资类型: '不详', 分包单位: '／' });
    expect(await documentFacts(form)).toMatchObject(asked);
    expect(await sheetFacts(form)).toMatchObject(asked);
  });

  test('carries the QR code of its number in both', async () => {
    expect(await codeIn(await buffer(await pushFormDocument(form)))).toBe(form.number);
    expect(await codeInSheet(await buffer(await pushFormWorkbook(form)))).toBe(form.number);
  });

  test('carries its number on both halves', async () => {
    const { paragraphs } = await documentText(await buffer(await pushFormDocument(form)));
    expect(paragraphs.filter((line) => line.includes(form.number))).toHaveLength(2);
    expect(await sheetFacts(form)).toMatchObject({ 推送编号: form.number });
    expect(Object.keys(await sheetFacts(form)).filter((text) => text.includes(form.number))).toHaveLength(2);
  });
});

describe('part B', () => {
  test('answered: every field of the version that was given, and a stroke for the others', async () => {
    const words: Readonly<Partial<Record<AnswerField, string>>> = GIVEN.words;
    const labelled = Object.fromEntries(
      Object.entries(ANSWER_FIELDS)
        .filter(([field]) => !['measuresSaid', 'extendBy'].includes(field))
        .map(([field, { label }]) => [label, words[field as AnswerField] ?? '／']),
    );
    expect(await documentFacts(ANSWERED)).toMatchObject(labelled);
    const figures = { '涉及金额（元）': '18600', '解决金额（元）': '12400.5', '未解决金额（元）': '6199.5' };
    expect(await sheetFacts(ANSWERED)).toMatchObject({ ...labelled, ...figures });
    const { paragraphs } = await documentText(await buffer(await pushFormDocument(ANSWERED)));
    expect(paragraphs.join()).toContain('第2版');
    expect(paragraphs.join()).toContain('代录：2022年5月20日收到，提供人：联络员01');
    expect(paragraphs.join()).toContain('更正的理由：补盖章');
  });

  test('says 未盖章 until it is stamped, 已盖章 then', async () => {
    const noteOf = async (form: PushForm): Promise<string> =>
      (await documentText(await buffer(await pushFormDocument(form)))).paragraphs.join();
    expect(await noteOf(PUSHED)).toContain('反馈单位（盖章）：未盖章');
    expect(await noteOf(ANSWERED)).toContain('反馈单位（盖章）：已盖章');
    expect(await noteOf(ANSWERED)).not.toContain('反馈单位（盖章）：未盖章');
  });

  test('empty: its cells are open, named, and offer the words of their lists; part A is locked', async () => {
    const bytes = await buffer(await pushFormWorkbook(PUSHED));
    const part = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(part).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(part).not.toMatch(/<sheetProtection[^>]*(password|hashValue)=/);
    expect(part).toContain('"受理,退回"');
    expect(part).toContain('"办结,阶段性,申请延期"');
    const book = await bookOf(PUSHED);
    const names = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
    const sheet = await sheetOf(PUSHED);
    const at = (name: string) => names.get(name)?.split('!')[1]?.replaceAll('$', '') ?? '';
    expect((sheet[at('form_number')] as { readonly v?: unknown }).v).toBe(PUSHED.number);
    expect(names.has('partB_conclusion')).toBe(true);
    const styles = await partOf(bytes, 'xl/styles.xml');
    const locks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
      ([xf]) => !xf.includes('locked="0"'),
    );
    const isLocked = (ref: string) => locks[Number(new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(part)?.[1] ?? -1)];
    expect([isLocked('B5'), isLocked(at('partB_conclusion')), isLocked(at('partB_fen'))]).toEqual([true, false, false]);
  });

  test('stamped: no cell of it is open any more', async () => {
    const styles = await partOf(await buffer(await pushFormWorkbook(ANSWERED)), 'xl/styles.xml');
    expect(styles).not.toContain('locked="0"');
  });

  test('for information only: nobody is asked for one', async () => {
    const { paragraphs, rows } = await documentText(await buffer(await pushFormDocument({ ...PUSHED, answer: null })));
    expect(paragraphs).toContain('仅告知，不要求反馈。');
    expect(rows.flat()).not.toContain('结论');
  });
});

test('of a demonstration both formats say so on every page', async () => {
  const demo = { ...PUSHED, demo: true };
  expect(await partOf(await buffer(await pushFormDocument(demo)), 'word/header1.xml')).toContain('演示');
  const sheet = async (form: PushForm) =>
    partOf(await buffer(await pushFormWorkbook(form)), 'xl/worksheets/sheet1.xml');
  expect(await sheet(demo)).toMatch(/<oddHeader>[^<]*演示/);
  expect(await sheet(PUSHED)).not.toContain('oddHeader');
});

test('the document has the margins of GB/T 9704-2012 and its families, each with a second choice', async () => {
  const bytes = await buffer(await pushFormDocument(PUSHED));
  const { margins, fonts } = await documentText(bytes);
  const millimetres = Object.fromEntries(
    ['top', 'bottom', 'left', 'right'].map((side) => [side, Math.round((Number(margins[`w:${side}`]) / 1440) * 25.4)]),
  );
  expect(millimetres).toEqual({ top: 37, bottom: 35, left: 28, right: 26 });
  expect([...fonts].sort()).toEqual(['仿宋_GB2312', '方正小标宋简体', '黑体'].sort());
  const table = await partOf(bytes, 'word/fontTable.xml');
  expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});
