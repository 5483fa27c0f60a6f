import { describe, expect, test } from '@jest/globals';
import { RuleViolation } from '@qingxin/domain';
import { fillTemplate } from './fill-template.ts';
import { LETTER_KINDS, type LetterKind, letterSpec } from './letter-kinds.ts';
import { LETTER_TEMPLATES } from './letters.ts';
import { loadTemplates, TemplatesInvalid } from './load-templates.ts';
import type { LetterTemplate } from './template.ts';

const KINDS = Object.keys(LETTER_KINDS) as readonly LetterKind[];
const BOOK = loadTemplates(LETTER_TEMPLATES);
/** A day on which the newest versions are in force. */
const DAY = '2026-12-01';

/** Every variable and list says its own name. */
function factsOf(kind: LetterKind) {
  const { variables, lists } = letterSpec(kind);
  return {
    variables: Object.fromEntries(Object.keys(variables).map((name) => [name, `〔${name}〕`])),
    lists: Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [
        name,
        [1, 2].map((n) =>
          Object.fromEntries(Object.keys(list.variables).map((part) => [part, `〔${name}.${part}${n}〕`])),
        ),
      ]),
    ),
  };
}

describe('the texts of letters', () => {
  test('there is one for each kind of letter, with its article', () => {
    expect(KINDS.map((kind) => BOOK.on(kind, DAY).id)).toEqual(KINDS);
    expect(LETTER_TEMPLATES.filter(({ source }) => !/《|〔/.test(source))).toEqual([]);
  });

  test.each(KINDS)('%s says every fact that it has, and leaves no brace', (kind) => {
    const { variables, lists } = factsOf(kind);
    const { title, addressee, paragraphs } = fillTemplate(BOOK.on(kind, DAY), { variables, lists });
    const text = [title, addressee, ...paragraphs].join('\n');
    const said = [
      ...Object.values(variables),
      ...Object.values(lists).flatMap((items) => items.flatMap((item) => Object.values(item))),
    ];
    expect(said.filter((fact) => !text.includes(fact))).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
  });

  test.each(KINDS)('%s is not written while a needed fact is missing, and says which', (kind) => {
    const { variables, lists } = factsOf(kind);
    const needed = Object.entries(letterSpec(kind).variables).filter(([, variable]) => variable.needed);
    for (const [name, { label }] of needed) {
      const without = { variables: { ...variables, [name]: name === 'issuer' ? ' ' : null }, lists };
      expect(() => fillTemplate(BOOK.on(kind, DAY), without)).toThrow(
        expect.objectContaining({ code: 'letter-fact-missing', details: expect.objectContaining({ missing: label }) }),
      );
    }
  });

  test.each([
    ['总承包单位账册在外地', '：总承包单位账册在外地。根据'],
    ['总承包单位账册在外地。', '：总承包单位账册在外地。根据'],
    ['总承包单位账册在外地；', '：总承包单位账册在外地。根据'],
  ])('what somebody wrote ends with one full stop, whether he wrote one or not: %s', (reason, told) => {
    const { variables, lists } = factsOf('hand-off-letter');
    const { paragraphs } = fillTemplate(BOOK.on('hand-off-letter', DAY), {
      variables: { ...variables, reason },
      lists,
    });
    expect(paragraphs.join('\n')).toContain(told);
    const penalty = factsOf('penalty-decision');
    const decided = { ...penalty.variables, penalty: '罚款人民币20000元' };
    expect(
      fillTemplate(BOOK.on('penalty-decision', DAY), { ...penalty, variables: decided }).paragraphs,
    ).toContainEqual(expect.stringMatching(/罚款人民币20000元。$/));
  });

  test('a paragraph of something optional is left out with it', () => {
    const { variables, lists } = factsOf('hand-off-letter');
    const filled = fillTemplate(BOOK.on('hand-off-letter', DAY), { variables: { ...variables, phone: null }, lists });
    expect(filled.paragraphs.join()).not.toContain('联系电话');
    expect(filled.paragraphs.join()).toContain('〔answerBy〕');
  });

  test('听证通知书 names the first day for the hearing in its second version only', () => {
    const { variables, lists } = factsOf('hearing-notice');
    const [told, before] = [DAY, '2026-11-29'].map((day) =>
      fillTemplate(BOOK.on('hearing-notice', day), { variables, lists }).paragraphs.join(),
    );
    expect(told).toMatch(/第六十四条.*七个工作日前.*听证最早可在〔earliest〕举行/);
    expect(before).not.toContain('〔earliest〕');
    const unknown = { variables: { ...variables, earliest: null }, lists };
    expect(fillTemplate(BOOK.on('hearing-notice', DAY), unknown).paragraphs.join()).not.toContain('七个工作日');
  });

  test('before the first version there is no letter', () => {
    expect(() => BOOK.on('circular', '2000-01-01')).toThrow(RuleViolation);
    expect(() => BOOK.on('circular', '2000-01-01')).toThrow(
      expect.objectContaining({ code: 'letter-template-missing' }),
    );
  });
});

describe('a text that does not fit its letter is refused at load', () => {
  const [sound] = LETTER_TEMPLATES.filter(({ id }) => id === 'hand-off-letter');
  const letter = (more: Partial<LetterTemplate>): LetterTemplate => {
    if (sound === undefined) throw new Error('no template');
    return { ...sound, ...more };
  };
  const problemsOf = (...templates: readonly LetterTemplate[]): readonly string[] => {
    try {
      loadTemplates(templates);
      return [];
    } catch (error) {
      if (!(error instanceof TemplatesInvalid)) throw error;
      return error.problems.map(({ code }) => code);
    }
  };
  const paragraphs = sound?.paragraphs ?? [];

  test('the one that it starts from is sound', () => {
    expect(problemsOf(letter({}))).toEqual([]);
  });

  test.each<[string, Partial<LetterTemplate>]>([
    ['kind-unknown', { id: 'love-letter' }],
    ['field-empty', { source: ' ' }],
    ['variable-unknown', { title: '{issuer}关于{nobody}的函' }],
    ['variable-unused', { paragraphs: paragraphs.slice(1) }],
    ['variable-perhaps-absent', { paragraphs: [...paragraphs, '电话：{phone}'] }],
    ['variable-perhaps-absent', { paragraphs: [...paragraphs, { given: 'phone', text: '{phone}，{answerBy}' }] }],
    ['condition-not-optional', { paragraphs: [...paragraphs, { given: 'reason', text: '{reason}' }] }],
    ['variable-unknown', { paragraphs: [...paragraphs, { given: 'nobody', text: '有人' }] }],
    ['list-unknown', { paragraphs: [...paragraphs, { each: 'matters', text: '{number}' }] }],
    ['braces', { paragraphs: [...paragraphs, '请{答复'] }],
    ['versions', { version: 2 }],
    ['dates', { effectiveFrom: '2022-02-30' }],
    ['dates', { effectiveTo: '2000-01-01' }],
  ])('%s', (code, more) => {
    expect(problemsOf(letter(more))).toContain(code);
  });

  test('a list that is not told, or told of what it has not', () => {
    const [act] = LETTER_TEMPLATES.filter(({ id }) => id === 'supervision-letter');
    if (act === undefined) throw new Error('no template');
    const without = act.paragraphs.filter((paragraph) => typeof paragraph === 'string' || !('each' in paragraph));
    expect(problemsOf({ ...act, paragraphs: without })).toEqual(['list-unused']);
    const wrong = [...act.paragraphs, { each: 'matters', text: '{name}' }];
    expect(problemsOf({ ...act, paragraphs: wrong })).toEqual(['variable-unknown']);
  });

  test('a version ends before the next begins, and that one is taken from its day on', () => {
    const second = letter({ version: 2, effectiveFrom: '2026-06-01', title: '{issuer}转送函' });
    expect(problemsOf(letter({}), second)).toEqual(['dates']);
    const book = loadTemplates([letter({ effectiveTo: '2026-05-31' }), second]);
    expect(book.on('hand-off-letter', '2026-05-31').version).toBe(1);
    expect(book.on('hand-off-letter', '2026-06-01').version).toBe(2);
  });
});
