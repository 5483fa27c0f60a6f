import { describe, expect, test } from '@jest/globals';
import { PROBLEMS } from './catalogue.ts';
import { problemOf } from './problem.ts';

/** What a refusal may carry, as the libraries give it. */
const DETAILS = {
  ...{ clearBy: '2026-07-10', payBy: '2026-07-10', latest: '2026-07-10', from: '2026-07-10', day: '2026-07-10' },
  ...{ publishedOn: '2026-07-10', until: '2026-07-10', now: '2026-07-10T01:05:00.000Z' },
  ...{ owedFen: 1_200_000, mostFen: 123_456, missingFen: 123_456, verifiedFen: 123_456 },
  ...{
    named: 3,
    number: '潞治欠〔2026〕1号',
    most: 5,
    cap: 30,
    unit: '个工作日',
    version: 2,
    next: 3,
    year: 2026,
    days: 40,
    count: 2,
    least: 12,
    kinds: 3,
    left: 2,
  },
  ...{ rule: 'S2-01', kind: '受理', due: '出具协助函', notice: '国办发明电〔2025〕1号', flaws: '期间没有写明' },
  ...{ figure: '涉及人数', tasks: 2, letters: 1, shifts: 3, form: '首报', reveals: 1, approvals: 2, parts: 3 },
  ...{ mostMegabytes: 20, name: '抽样比例' },
  ...{ row: 7, missing: '姓名、金额', column: '姓名', lines: '潞治欠〔2026〕1号（文书已撤回）' },
  ...{ matter: '潞治登〔2026〕1号', texts: 2 },
  ...{ measure: '行政处罚', measures: '行政处罚、移送公安机关', terms: '永久、30年' },
} as const;

/** Names that officials themselves use, or that are for whoever writes a program. */
const KNOWN_WORDS = ['API', 'JSON', 'UTF', 'api', 'docs', 'application', 'json', 'xlsx', 'csv'];
/** For whoever writes a program; officials see none of them. */
const latinIn = (text: string): readonly string[] =>
  (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !KNOWN_WORDS.includes(word));

const shown = (code: string) => problemOf({ code, details: DETAILS, problems: [], headers: {} }, 'request');

describe('what officials are told', () => {
  test.each(Object.keys(PROBLEMS))('%s is told without a code, with days and sums as they write them', (code) => {
    const { title, detail } = shown(code);
    for (const text of [title, detail]) {
      expect({ text, words: latinIn(text) }).toEqual({ text, words: [] });
      expect(text).not.toMatch(/\d{4}-\d{2}|未注明|[{}]/);
      // One word for one thing (docs/glossary.md).
      expect(text).not.toMatch(/分户|督办阶梯|延长|挂起|诉求人/);
    }
  });

  test('days, moments and sums', () => {
    expect(shown('served-after-pay-by').detail).toContain('2026年7月10日');
    expect(shown('clock-backward').detail).toContain('2026年7月10日9时05分');
    expect(shown('line-overpaid').detail).toContain('1234.56 元');
  });
});
