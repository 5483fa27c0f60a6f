import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { read, write, utils, type WorkSheet } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { FileRefused } from '../import/import-types.ts';
import { ANSWERED, PUSHED } from '../testing/push-forms.ts';
import type { AnsweredAs, AnswerField } from './answer-fields.ts';
import type { PushForm } from './push-form.ts';
import { pushFormWorkbook } from './push-form-workbook.ts';
import { FormMissing, readPushForm } from './read-push-form.ts';

const OPEN: PushForm = { ...ANSWERED, answer: { as: 'step', given: null } };
const DAYS = { from: '2022-05-16', today: '2022-05-25' } as const;

type Written = string | number | { readonly f: string } | { readonly error: true };

const WHOLE: Readonly<Partial<Record<AnswerField, Written>>> = {
  ...{ receivedOn: '2022年5月17日', receivedBy: '签收人01', acceptance: '受理', handler: '承办人01' },
  ...{
    findings: '总包未按期拨付人工费用。',
    cause: '拖欠工程款',
    payer: '示例总承包公司',
    measures: '督促、援助、救助、核查',
  },
  ...{ paperNumber: '住建函〔2022〕8号', people: 3, fen: 18600, solvedPeople: 2, solvedFen: 12400.5 },
  ...{ openPeople: 1, openFen: 6199.5, openBecause: '一人未到场核对', proof: 'doc-9' },
  ...{ transferredTo: '公安机关', transferredOn: '2022-05-18', toldOn: '2022/5/19', toldWay: '电话' },
  ...{ conclusion: '办结', head: '负责人01', stampedOn: '2022.05.20' },
};

interface Filling {
  readonly form?: PushForm;
  /** Writes of a program that keeps no names. */
  readonly nameless?: true;
  readonly change?: (sheet: WorkSheet, at: (field: AnswerField) => string) => void;
}

/** The sheet as somebody fills it in with another program. */
async function filled(
  values: Readonly<Partial<Record<AnswerField, Written>>>,
  { form = OPEN, nameless, change }: Filling = {},
): Promise<Uint8Array> {
  const book = read(await buffer(await pushFormWorkbook(form)), { type: 'buffer', cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const names = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
  const at = (field: AnswerField) => names.get(`partB_${field}`)?.split('!')[1]?.replaceAll('$', '') ?? '';
  for (const [field, value] of Object.entries(values)) sheet[at(field as AnswerField)] = cellFor(value);
  change?.(sheet, at);
  if (nameless === true && book.Workbook !== undefined) book.Workbook.Names = [];
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

function cellFor(value: Written) {
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'string') return { t: 's', v: value };
  return 'f' in value ? { t: 'n', v: 3, f: value.f } : { t: 'e', v: 0x2a };
}

const readBack = async (values: Parameters<typeof filled>[0], filling: Filling = {}, as: AnsweredAs = 'step') =>
  readPushForm(await filled(values, filling), { as, ...DAYS });

/** Cell of the sheet and code, by field. */
const codesOf = async (values: Parameters<typeof filled>[0], filling: Filling = {}) =>
  Object.fromEntries(
    (await readBack({ ...WHOLE, ...values }, filling)).findings.map(({ field, code }) => [field, code]),
  );

const SAID = {
  ...{ receivedOn: '2022-05-17', receivedBy: '签收人01', acceptance: 'accepted', handler: '承办人01' },
  ...{ findings: '总包未按期拨付人工费用。', cause: 'price-unpaid', payer: '示例总承包公司' },
  ...{ measures: expect.arrayContaining(['urged', 'aided', 'checked']), paperNumber: '住建函〔2022〕8号' },
  ...{ people: 3, fen: 1_860_000, solvedPeople: 2, solvedFen: 1_240_050, openPeople: 1, openFen: 619_950 },
  ...{ openBecause: '一人未到场核对', proof: 'doc-9', transferredTo: 'police', transferredOn: '2022-05-18' },
  ...{ toldOn: '2022-05-19', toldWay: 'voice', conclusion: 'done', head: '负责人01', stampedOn: '2022-05-20' },
};

describe('a filled part B', () => {
  test('is read field by field, with its number', async () => {
    expect(await readBack(WHOLE)).toEqual({ number: OPEN.number, said: SAID, findings: [] });
  });

  test('is read by its labels where a program has dropped the names', async () => {
    expect(await readBack(WHOLE, { nameless: true })).toEqual({ number: OPEN.number, said: SAID, findings: [] });
  });

  test('a stroke is a field that was left out', async () => {
    const { said, findings } = await readBack({ ...WHOLE, payer: '／', transferredTo: '/', transferredOn: '—' });
    expect(findings).toEqual([]);
    expect(said).not.toHaveProperty('payer');
    expect(said).not.toHaveProperty('transferredOn');
  });

  test('of a push may ask for more time, and always says its figures', async () => {
    const figures = { people: 1, fen: 100, solvedPeople: 0, solvedFen: 0, openPeople: 1, openFen: 100 };
    const asks = { ...figures, openBecause: '等待审计', conclusion: '申请延期', extendBy: 5, measuresSaid: '等待审计' };
    const push = await readBack(asks, { form: PUSHED }, 'push');
    expect(push).toMatchObject({ said: { conclusion: 'extension', extendBy: 5, fen: 10_000 }, findings: [] });
    const without = await readBack({ conclusion: '办结', extendBy: 5 }, { form: PUSHED }, 'push');
    expect(without.findings.map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...['people', 'solvedPeople', 'openPeople', 'fen', 'solvedFen', 'openFen'].map((one) => `${one} sums-incomplete`),
      'extendBy field-not-asked',
    ]);
  });
});

describe('what cannot be taken names its cell, and leaves the rest readable', () => {
  test.each<[string, Parameters<typeof filled>[0], Readonly<Record<string, string>>]>([
    ['a formula', { solvedPeople: { f: '1+2' } }, { solvedPeople: 'formula' }],
    ['an error', { payer: { error: true } }, { payer: 'cell-error' }],
    ['an amount in words', { fen: '一万八千六百元' }, { fen: 'amount-unreadable' }],
    ['an amount beyond the fen', { fen: 18600.001 }, { fen: 'amount-more-than-fen' }],
    ['people that are no number', { people: '三人' }, { people: 'count-unreadable' }],
    ['a word that is on no list', { cause: '老板跑了' }, { cause: 'word-unknown' }],
    ['one measure among several that is on no list', { measures: '督促、谈话' }, { measures: 'word-unknown' }],
    ['a day that is none', { toldOn: '5月底' }, { toldOn: 'day-unreadable' }],
    ['a day that lies ahead', { transferredOn: '2022-05-26' }, { transferredOn: 'date-ahead' }],
    ['signed for before it was sent', { receivedOn: '2022-05-15' }, { receivedOn: 'date-too-early' }],
    ['stamped before it was signed for', { stampedOn: '2022-05-16' }, { stampedOn: 'date-too-early' }],
    ['people that do not add up', { openPeople: 2 }, { people: 'sums-differ' }],
    ['money that does not add up', { solvedFen: 12400.51 }, { fen: 'sums-differ' }],
    ['returned without a reason', { acceptance: '退回' }, { returnedBecause: 'field-needed' }],
    ['a transfer without its day', { transferredOn: '／' }, { transferredOn: 'field-needed' }],
    ['stamped by nobody', { head: '／' }, { head: 'field-needed' }],
    ['no conclusion', { conclusion: '／' }, { conclusion: 'field-needed' }],
    ['money without a proof', { proof: '／' }, { proof: 'field-needed' }],
    ['what is open without a reason', { openBecause: '／' }, { openBecause: 'field-needed' }],
    ['some of the figures', { openFen: '／' }, { openFen: 'sums-incomplete' }],
    ['more than there is room for', { handler: '很'.repeat(101) }, { handler: 'text-too-long' }],
  ])('%s', async (_, values, expected) => {
    expect(await codesOf(values)).toEqual(expected);
  });

  test('the cell is named as the sheet counts, and what was wrong in it says nothing', async () => {
    let at = '';
    const { said, findings } = await readBack(
      { ...WHOLE, cause: '老板跑了' },
      { change: (_, where) => (at = where('cause')) },
    );
    expect(findings).toEqual([{ field: 'cause', label: '成因', cell: at, code: 'word-unknown' }]);
    expect(said).not.toHaveProperty('cause');
    expect(said).toMatchObject({ payer: '示例总承包公司' });
  });

  test('cells that somebody merged speak for nobody', async () => {
    const change: Filling['change'] = (sheet, at) => {
      const [from, to] = [at('solvedPeople'), at('openPeople')].map((ref) => utils.decode_cell(ref));
      if (from !== undefined && to !== undefined) (sheet['!merges'] ??= []).push({ s: from, e: to });
    };
    expect(await codesOf({}, { change })).toMatchObject({ solvedPeople: 'merged-cell', openPeople: 'merged-cell' });
  });

  test('a cell that was merged into its label says nothing of its own', async () => {
    const change: Filling['change'] = (sheet, at) => {
      const { r, c } = utils.decode_cell(at('cause'));
      (sheet['!merges'] ??= []).push({ s: { r, c: c - 1 }, e: { r, c } });
    };
    expect(await codesOf({}, { change })).toEqual({ cause: 'merged-cell' });
  });
});

describe('a file that is no such form', () => {
  test('another workbook', async () => {
    const other = await writeXlsx({ sheets: [{ name: '表1', rows: [['姓名', '金额']] }] });
    await expect(readPushForm(other, { as: 'step', ...DAYS })).rejects.toBeInstanceOf(FormMissing);
  });

  test.each([
    ['a text', async () => new TextEncoder().encode('推送编号,1'), 'file-type-unknown'],
    ['a broken archive', async () => new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file-broken'],
  ])('%s', async (_, bytes, code) => {
    const reading = bytes().then((file) => readPushForm(file, { as: 'step', ...DAYS }));
    await expect(reading).rejects.toBeInstanceOf(FileRefused);
    await expect(reading).rejects.toMatchObject({ code });
  });
});
