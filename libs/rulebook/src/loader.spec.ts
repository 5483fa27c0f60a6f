import { describe, expect, it } from '@jest/globals';
import type { RuleRow } from '@qingxin/domain';
import type { ProblemCode } from './checks/problem.ts';
import { adoptedRulebook, checkRules, loadRulebook, RulebookInvalid } from './loader.ts';
import { row } from './rules/row.ts';
import type { RuleVocabulary } from './vocabulary.ts';

const vocabulary: RuleVocabulary = {
  eventTypes: { complaint: ['Received', 'Accepted', 'Asked', 'Answered'], case: ['Filed', 'Concluded'] },
  predicates: ['isComplaint', 'isReport', 'large'],
  owners: ['holder'],
  roles: ['unit-head'],
  exclusive: [['isComplaint', 'isReport']],
};

const acceptance: RuleRow = row({
  id: 'S2-01',
  title: '受理期限',
  source: '某规定第十八条',
  mark: 'S',
  text: '五个工作日内受理',
  tier: 'statutory',
  streamKind: 'complaint',
  starts: [{ event: 'Received', when: ['isComplaint'] }],
  meets: [{ event: 'Accepted' }],
  pauses: [{ event: 'Asked' }],
  resumes: [{ event: 'Answered' }],
  owes: 'holder',
  end: { kind: 'period', amount: 5, unit: 'workingDay' },
  onLapse: 'E2',
  effectiveFrom: '2005-02-01',
  examples: [{ start: '2026-02-13', due: '2026-02-27' }],
});

const report: RuleRow = { ...acceptance, id: 'S2-05', starts: [{ event: 'Received', when: ['isReport'] }] };

const written: RuleRow = {
  ...acceptance,
  id: 'S4-07',
  pauses: [],
  starts: [{ event: 'Asked' }],
  meets: [{ event: 'Answered' }],
  end: { kind: 'dateField', field: 'payBy' },
  reminders: [],
  examples: [{ start: '2026-06-01', due: '2026-06-06' }],
};

const codes = (...rows: readonly RuleRow[]): readonly ProblemCode[] =>
  checkRules(rows, vocabulary).problems.map((each) => each.code);

describe('a sound rulebook', () => {
  const first = { ...acceptance, effectiveTo: '2026-05-31' };
  const second: RuleRow = {
    ...acceptance,
    version: 2,
    effectiveFrom: '2026-06-01',
    end: { kind: 'period', amount: 3, unit: 'workingDay' },
    examples: [{ start: '2026-06-01', due: '2026-06-04' }],
  };
  const book = loadRulebook([first, second, report, written], vocabulary, { version: 4 });

  it('gives the version in force on a day', () => {
    expect(book.version).toBe(4);
    expect(book.versionOn('S2-01', '2026-05-31')?.version).toBe(1);
    expect(book.versionOn('S2-01', '2026-06-01')?.version).toBe(2);
    expect(book.versionOn('S2-01', '2005-01-31')).toBeNull();
    expect(book.versionOn('S9-99', '2026-06-01')).toBeNull();
  });

  it('gives the exact row that a running clock was started by', () => {
    expect(book.row('S2-01', 1)).toBe(first);
    expect(() => book.row('S2-01', 3)).toThrow('rule-unknown');
  });

  it('lets a later version take over from its first day, and replace one that began no earlier', () => {
    const open = loadRulebook([acceptance, second], vocabulary);
    expect(['2026-05-31', '2026-06-01'].map((day) => open.versionOn('S2-01', day)?.version)).toEqual([1, 2]);
    expect(open.row('S2-01', 1).effectiveTo).toBe('2026-05-31');
    const mended = loadRulebook([acceptance, { ...acceptance, version: 2 }], vocabulary);
    expect(mended.versionOn('S2-01', '2026-06-01')?.version).toBe(2);
    expect(mended.row('S2-01', 1).version).toBe(1);
  });

  it('of adopted rows is never refused: a name nobody knows any more starts nothing and is told', () => {
    const lost: RuleRow = { ...written, starts: [{ event: 'Gone' }], examples: [] };
    const { book: adopted, problems } = adoptedRulebook([first, lost], vocabulary, 9);
    expect(problems.map(({ rule, code }) => [rule, code])).toEqual([['S4-07 第1版', 'event-unknown']]);
    expect([adopted.startedBy('complaint', 'Gone'), adopted.versionOn('S4-07', '2026-06-01')]).toEqual([[], null]);
    expect(adopted.row('S4-07', 1)).toBe(lost);
    expect(adopted.startedBy('complaint', 'Received')).toEqual(['S2-01']);
  });

  it('names the rules an event starts and those that govern it', () => {
    expect(book.startedBy('complaint', 'Received')).toEqual(['S2-01', 'S2-05']);
    expect(book.startedBy('case', 'Received')).toEqual([]);
    const governing = book.governing('complaint', 'Received', '2026-07-01', (name) => name === 'isReport');
    expect(governing.map((each) => each.id)).toEqual(['S2-05']);
  });

  it('lets one rule run in two kinds of stream', () => {
    const both: RuleRow = {
      ...acceptance,
      pauses: [],
      resumes: [],
      streamKind: 'case',
      alsoIn: ['complaint'],
      starts: [{ event: 'Received' }, { event: 'Filed' }],
      meets: [{ event: 'Concluded' }],
    };
    const shared = loadRulebook([both], vocabulary);
    expect([shared.startedBy('case', 'Filed'), shared.startedBy('complaint', 'Received')]).toEqual([
      ['S2-01'],
      ['S2-01'],
    ]);
  });

  it('is reported with its numbers of rules, marks and examples', () => {
    const report = checkRules([acceptance, written], vocabulary);
    expect(report).toMatchObject({ ok: true, rows: 2, examples: 2, problems: [] });
    expect(report.text).toBe('规则2条（V 0，S 2，L 0，U 0，P 0），示例2个，全部一致');
  });
});

describe('an inconsistent row is refused', () => {
  const period = (amount: number, unit: string): RuleRow['end'] => ({ kind: 'period', amount, unit }) as RuleRow['end'];
  it.each<readonly [ProblemCode, string, Partial<RuleRow>]>([
    ['id-malformed', 'with an id of no stage', { id: 'acceptance' }],
    ['field-empty', 'without a source', { source: ' ' }],
    ['title-not-chinese', 'with an English title', { title: 'Acceptance' }],
    ['dates-impossible', 'in force from an impossible day', { effectiveFrom: '2005-02-30' }],
    ['dates-impossible', 'that ends before it begins', { effectiveTo: '2004-01-01' }],
    ['version-numbers', 'with version zero', { version: 0 }],
    ['stream-kind-unknown', 'in a stream nobody has', { streamKind: 'duty' }],
    ['stream-kind-unknown', 'that starts without a stream', { streamKind: null }],
    ['event-unknown', 'that starts by an unknown event', { starts: [{ event: 'Recieved' }] }],
    ['event-unknown', 'that is met by an event of another stream', { meets: [{ event: 'Concluded' }] }],
    ['event-unknown', 'that ends by an unknown event', { ends: [{ event: 'Gone', as: 'gone' }] }],
    ['predicate-unknown', 'with an unknown predicate', { starts: [{ event: 'Received', when: ['isHuge'] }] }],
    ['owner-unknown', 'owed by nobody', { owes: 'nobody' }],
    [
      'role-unknown',
      'extended by an unknown role',
      { extension: { amount: 5, unit: 'workingDay', approver: 'king', times: 1, article: '第一条' } },
    ],
    [
      'extension-unit',
      'extended in another unit',
      { extension: { amount: 5, unit: 'calendarDay', approver: 'unit-head', times: 1, article: '第一条' } },
    ],
    [
      'owner-unknown',
      'extended by an unknown unit',
      {
        extension: {
          amount: 5,
          unit: 'workingDay',
          approver: 'unit-head',
          grants: 'nobody',
          times: 1,
          article: '第一条',
        },
      },
    ],
    ['start-missing', 'that nothing starts', { starts: [] }],
    ['meet-missing', 'that nothing meets', { meets: [] }],
    ['key-missing', 'with an empty key', { keyField: '' }],
    ['resume-missing', 'that pauses and never resumes', { resumes: [] }],
    ['unit-missing', 'without a unit', { end: period(5, 'day') }],
    ['field-empty', 'with a list of no answers', { choices: {} }],
    ['title-not-chinese', 'with an answer without words', { choices: { solved: 'solved' } }],
    ['amount-invalid', 'of half a day', { end: period(0.5, 'workingDay') }],
    ['hour-paused', 'that pauses hours', { end: period(24, 'hour'), reminders: [] }],
    ['chain-unknown', 'chained to nothing', { end: { kind: 'chain', after: 'S9-99', amount: 5, unit: 'workingDay' } }],
    ['chain-circular', 'chained to itself', { end: { kind: 'chain', after: 'S2-01', amount: 5, unit: 'workingDay' } }],
    ['reminders-too-many', 'with four reminders', { reminders: [20, 40, 60, 80].map((share) => ({ share })) }],
    ['reminder-invalid', 'reminding after the end', { reminders: [{ share: 150 }] }],
    ['statutory-mark', 'that calls a proposal law', { mark: 'P' }],
    ['waited-out-owed', 'that nobody owes and that climbs', { waitedOut: true }],
    ['statutory-mark', 'that calls law what nobody has checked', { mark: 'U' }],
    ['example-missing', 'without an example', { examples: [] }],
    ['example-wrong', 'with a wrong example', { examples: [{ start: '2026-02-13', due: '2026-02-26' }] }],
    ['example-wrong', 'with an impossible example', { examples: [{ start: '2026-02-30', due: '2026-02-26' }] }],
    [
      'example-outside-force',
      'with an example before its time',
      { examples: [{ start: '2004-06-01', due: '2004-06-08' }] },
    ],
    [
      'season-invalid',
      'with overlapping seasons',
      {
        seasonal: ['2026-01-01', '2026-02-01'].map((from) => ({
          from,
          to: '2026-03-01',
          label: '冬季',
          amount: 3,
          unit: 'workingDay',
        })),
      },
    ],
  ])('%s: %s', (code, _why, change) => {
    expect(codes({ ...acceptance, ...change })).toContain(code);
  });

  it('versions-gap, version-numbers: when versions do not follow each other', () => {
    const next = { ...acceptance, version: 2, effectiveFrom: '2026-01-01' };
    expect(codes(acceptance, next)).toEqual([]);
    expect(codes({ ...acceptance, effectiveTo: '2026-03-01' }, next)).toEqual([]);
    expect(
      codes({ ...acceptance, effectiveTo: '2025-12-30', examples: [{ start: '2022-01-28', due: '2022-02-09' }] }, next),
    ).toEqual(['versions-gap']);
    expect(codes(acceptance, { ...next, version: 1 })).toContain('version-numbers');
  });

  it('rules-compete: when two rows of one tier can time the same act from the same event', () => {
    const rival = { ...acceptance, id: 'S2-09', starts: [{ event: 'Received', when: ['large'] }] };
    expect(codes(acceptance, rival)).toEqual(['rules-compete']);
    expect(codes(acceptance, report)).toEqual([]);
    expect(codes(acceptance, { ...rival, tier: 'target' })).toEqual([]);
    expect(codes(acceptance, { ...rival, meets: [{ event: 'Answered' }] })).toEqual([]);
    const later = { ...rival, effectiveFrom: '2026-03-01', examples: [{ start: '2026-06-01', due: '2026-06-08' }] };
    expect(codes({ ...acceptance, effectiveTo: '2026-02-28' }, later)).toEqual([]);
  });

  it('all at once, so that nobody mends them one start-up at a time', () => {
    const bad = { ...acceptance, owes: 'nobody', meets: [], examples: [] };
    const load = () => loadRulebook([bad, { ...report, mark: 'L' as const }], vocabulary);
    expect(load).toThrow(RulebookInvalid);
    expect(load).toThrow(/S2-01 第1版.*meet-missing[^]*owner-unknown[^]*example-missing[^]*statutory-mark/);
    expect(codes(bad, { ...report, mark: 'L' })).toEqual(
      expect.arrayContaining(['owner-unknown', 'meet-missing', 'example-missing', 'statutory-mark']),
    );
  });
});
