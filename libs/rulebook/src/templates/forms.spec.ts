import { describe, expect, test } from '@jest/globals';
import { FORM_KINDS, type FormKind, formSpec } from './form-kinds.ts';
import type { FormTemplate } from './form-template.ts';
import { FORM_TEMPLATES } from './forms.ts';
import { fillForm, loadForms } from './load-forms.ts';
import { TemplatesInvalid } from './load-templates.ts';

const KINDS = Object.keys(FORM_KINDS) as readonly FormKind[];
const BOOK = loadForms(FORM_TEMPLATES);
const DAY = '2026-12-01';

const factsOf = (kind: FormKind) =>
  Object.fromEntries(Object.keys(formSpec(kind).variables).map((name) => [name, `〔${name}〕`]));

describe('the texts of forms', () => {
  test('there is one for each kind of form, with its article', () => {
    expect(KINDS.map((kind) => BOOK.on(kind, DAY).id)).toEqual(KINDS);
    expect(FORM_TEMPLATES.filter(({ source }) => !/《|〔/.test(source))).toEqual([]);
    expect(() => BOOK.on('receipt', '2022-03-14')).toThrow(
      expect.objectContaining({ code: 'letter-template-missing' }),
    );
  });

  test.each(KINDS)('%s says every fact that it has, and leaves no brace', (kind) => {
    const variables = factsOf(kind);
    const filled = fillForm(BOOK.on(kind, DAY), { variables });
    const text = filled.rows
      .flat()
      .map((cell) => cell.text)
      .join('\n');
    expect(Object.values(variables).filter((fact) => !text.includes(fact))).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
  });

  test.each(KINDS)('%s is not filled in while a needed fact is missing, and leaves room for the others', (kind) => {
    const variables = factsOf(kind);
    for (const [name, { label, needed }] of Object.entries(formSpec(kind).variables)) {
      const fill = () => fillForm(BOOK.on(kind, DAY), { variables: { ...variables, [name]: null } });
      if (!needed) expect(fill().title).toBe(BOOK.on(kind, DAY).title);
      else
        expect(fill).toThrow(
          expect.objectContaining({
            code: 'letter-fact-missing',
            details: expect.objectContaining({ missing: label }),
          }),
        );
    }
  });
});

test('投诉登记表 has had the whole list of fields since a day, and is printed as it was worded on its own day', () => {
  const labelsOn = (day: string) =>
    BOOK.on('registration-form', day)
      .rows.flat()
      .map(({ label }) => label);
  expect(labelsOn('2026-11-29')).not.toContain('班组长、包工头');
  expect(labelsOn('2026-11-30')).toEqual(expect.arrayContaining(['性别', '班组长、包工头', '出勤天数', '属实声明']));
});

describe('the check when the service starts', () => {
  const [receipt] = FORM_TEMPLATES.filter(({ id }) => id === 'receipt') as [FormTemplate];
  const codesOf = (more: Partial<FormTemplate>): readonly string[] => {
    try {
      loadForms([{ ...receipt, ...more }]);
      return [];
    } catch (error) {
      if (!(error instanceof TemplatesInvalid)) throw error;
      return error.problems.map(({ code }) => code);
    }
  };
  const withCell = (label: string, text: string) => ({ rows: [...receipt.rows, [{ label, text }]] });

  test('finds what does not fit the kind', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ id: 'love-letter' })).toEqual(['kind-unknown']);
    expect(codesOf(withCell('爱好', '{hobby}'))).toEqual(['variable-unknown']);
    expect(codesOf(withCell(' ', '{code}'))).toEqual(['field-empty']);
    expect(codesOf(withCell('码', '{code'))).toEqual(['braces']);
    expect(codesOf({ rows: receipt.rows.slice(1) })).toEqual(['variable-unused', 'variable-unused']);
    const withoutNext = receipt.rows.filter(([first]) => first?.text !== '{next}');
    expect(codesOf({ rows: withoutNext })).toEqual(['variable-unused']);
    expect(codesOf({ rows: withoutNext, effectiveTo: '2026-06-01' })).toEqual([]);
    expect(codesOf({ notes: ['{code}'] })).toEqual(['braces']);
    expect(codesOf({ rows: [...receipt.rows, []] })).toEqual(['field-empty']);
    expect(codesOf({ version: 2 })).toEqual(['versions']);
    expect(codesOf({ effectiveTo: '2020-01-01' })).toEqual(['dates']);
  });
});
