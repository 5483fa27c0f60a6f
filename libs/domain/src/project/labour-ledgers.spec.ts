import { describe, expect, it } from '@jest/globals';
import { CASE_ID } from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';
import {
  act,
  check,
  contract,
  judge,
  labourCost,
  orderBy,
  payWages,
  project,
  PROJECT_ID,
  register,
  showLedger,
} from '../testing/project.ts';
import { BREACH_OF_RULE } from './breach-kinds.ts';
import { labourLedgersOf, labourLedgersUntil } from './labour-ledgers.ts';
import { emptyProject, type ProjectState } from './state.ts';

const FACTS = { name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null } as const;
const UNKNOWN = {
  permitNumber: 'unknown',
  permitOn: 'unknown',
  plannedStartOn: 'unknown',
  plannedEndOn: 'unknown',
} as const;
const named = (name: string) => ({ name, company: null });
const described = act('DescribeProject', {
  ...FACTS,
  ...UNKNOWN,
  ...{ owner: 'unknown', supervisor: 'unknown' },
  ...{ generalContractor: named('示例总包01'), subcontractors: [named('示例分包01'), named('示例分包02')] },
});

describe('施工总承包单位、分包单位应当建立劳动用工管理台账', () => {
  it('each contractor’s own is seen on a day, with its proof', () => {
    project().when(showLedger('示例总包01', '2026-01-12')).thenRefused('project-unknown');
    project()
      .given(register())
      .when(showLedger('示例总包01', '2026-01-13'))
      .thenRefused('project-fact-in-future')
      .when(showLedger('示例总包01', '2026-01-12'))
      .then([
        'LabourLedgerShown',
        { keptBy: 'general-contractor', keeper: '示例总包01', effectiveOn: '2026-01-12', document: 'doc-1' },
      ]);
  });

  it('of each keeper the latest day counts, in whatever order it was entered', () => {
    const { state } = project().given(
      register(),
      showLedger('示例分包01', '2026-01-05', 'subcontractor'),
      showLedger('示例总包01', '2026-01-08'),
      showLedger('示例分包01', '2026-01-09', 'subcontractor'),
      showLedger('示例总包01', '2026-01-06'),
    );
    expect(state.labourLedgers).toEqual([
      { keptBy: 'general-contractor', keeper: '示例总包01', on: '2026-01-08', document: 'doc-1' },
      { keptBy: 'subcontractor', keeper: '示例分包01', on: '2026-01-09', document: 'doc-1' },
    ]);
  });

  it('contractors of the project whose own nobody has seen stand beside the others', () => {
    const { state } = project().given(register(), described, showLedger('示例分包01', '2026-01-12', 'subcontractor'));
    expect(labourLedgersOf(state).map(({ keptBy, keeper, on: seen }) => [keptBy, keeper, seen])).toEqual([
      ['subcontractor', '示例分包01', '2026-01-12'],
      ['general-contractor', '示例总包01', null],
      ['subcontractor', '示例分包02', null],
    ]);
    expect(labourLedgersOf(project().given(register()).state)).toEqual([]);
  });

  it('未建立 is found by a check, ordered put right and judged; no date finds it', () => {
    const story = project().given(register());
    const found = { breachId: 'b1', kind: 'no-labour-ledger', regime: 'real-name', by: 'check' } as const;
    story
      .when(check('no-labour-ledger'))
      .then(['RegimesChecked'], ['BreachFound', { ...found, article: '《保障农民工工资支付条例》第二十八条' }]);
    const open = Object.values(story.state.tasks).find(({ kind }) => kind === 'order-rectification');
    expect(open).toMatchObject({ unit: 'housing', key: 'b1', status: 'open' });
    story.given(orderBy('b1', '2026-01-19'), judge('b1', 'rectified', '2026-01-14'));
    expect(story.state.breaches['b1']).toMatchObject({ status: 'rectified', endedOn: '2026-01-14' });
    expect(Object.values(BREACH_OF_RULE)).not.toContain('no-labour-ledger');
  });
});

describe('保存至工程完工且工资全部结清后至少3年', () => {
  const ended = (
    completedOn: string | null,
    closedOn: string | null,
    { months = {}, cases = [] }: Partial<Pick<ProjectState, 'months' | 'cases'>> = {},
  ): ProjectState => ({
    ...emptyProject(PROJECT_ID),
    ...{ completedOn, months, cases },
    account: {
      ...{ bank: '示例银行', agreement: true, openedOn: '2023-01-20', reportedOn: null },
      ...{ closedOn, closedAfter: [CASE_ID] },
    },
  });

  it.each([
    ['2026-06-01', '2026-07-02', '2029-07-02', 'the wages were settled later'],
    ['2026-07-10', '2026-07-02', '2029-07-10', 'the works were completed later'],
    [
      '2024-01-15',
      '2024-02-29',
      '2027-02-28',
      '2027 has no 29 February: the last day of the month (民法典第二百零二条)',
    ],
    ['2025-01-15', '2025-02-28', '2028-02-28', 'the corresponding day, though February 2028 has a 29th'],
    ['2026-05-15', '2026-06-30', '2029-06-30', 'a Saturday stays: nobody has to act on it'],
  ])('completed on %s, settled on %s: kept until %s, %s', (completedOn, closedOn, until, _why) => {
    expect(labourLedgersUntil(ended(completedOn, closedOn))).toBe(until);
  });

  it('has no day while one of the two is not known', () => {
    expect(labourLedgersUntil(ended(null, '2026-07-02'))).toBeNull();
    expect(labourLedgersUntil(ended('2026-06-01', null))).toBeNull();
    expect(labourLedgersUntil({ ...ended('2026-06-01', null), account: null })).toBeNull();
  });

  it('what is owed since the closing takes the day away; what was paid since moves it', () => {
    const story = project().given(register(), contract(), labourCost('2026-01', 60, { at: on('2026-02-02 09:00') }));
    const day = () => labourLedgersUntil(ended('2026-06-01', '2026-07-02', { months: story.state.months }));
    expect(day()).toBeNull();
    story.given(payWages('2026-01', 60, '2026-09-30'));
    expect(day()).toBe('2029-09-30');
  });

  it('a case that was looked at leaves the day; one that was named since takes it away', () => {
    expect(labourLedgersUntil(ended('2026-06-01', '2026-07-02', { cases: [CASE_ID] }))).toBe('2029-07-02');
    const since = 'case-00000000-0000-4000-8000-000000000009';
    expect(labourLedgersUntil(ended('2026-06-01', '2026-07-02', { cases: [CASE_ID, since] }))).toBeNull();
  });
});
