import { describe, expect, test } from '@jest/globals';
import { planPeriod } from '../duty/periods.ts';
import { emptyProject } from '../project/state.ts';
import { labourLedgersUntil } from '../project/labour-ledgers.ts';
import { arrearsCase, onStep, order, startStep, TO_FILED, TO_ORDERED, WITHOUT_RULES } from '../testing/arrears-case.ts';
import {
  call,
  complaint,
  type ComplaintStep,
  elect,
  group,
  outcome,
  register,
  SETTING,
  step,
  tell,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CASE,
} from '../testing/complaint.ts';
import { CLERK, HEAD, INSPECTOR, on } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import type { RuleRow } from './rule.ts';
import { numberOn, USUAL_NUMBERS } from './usual-numbers.ts';

/** The rule with other numbers from a day on; before it there is none. */
const numbers = (
  id: keyof typeof USUAL_NUMBERS,
  from: string,
  parameters: Readonly<Record<string, number>>,
): RuleRow => ({
  ...(ROWS[0] as RuleRow),
  ...{ id, parameters, streamKind: null, starts: [], meets: [], ends: [], reminders: [] },
  effectiveFrom: from,
});
const THREE = [{ share: 50 }, { share: 80 }, { workingDaysBefore: 1 }] as const;
const REMINDING = ROWS.map((row) => (row.id === 'S3-01' ? { ...row, reminders: THREE } : row));
const setting = (...more: readonly RuleRow[]) => ({ ...SETTING, rules: rulebookOf([...REMINDING, ...more]) });
const ofCases = (...more: readonly RuleRow[]) => ({ ...WITHOUT_RULES, rules: rulebookOf(more) });

test('a number is the usual one until the day from which the rule says another', () => {
  const rules = rulebookOf([numbers('D-REACH', '2026-06-02', { attemptDays: 2 })]);
  expect(numberOn(rules, 'D-REACH', 'attemptDays', '2026-06-01')).toBe(USUAL_NUMBERS['D-REACH'].attemptDays);
  expect(numberOn(rules, 'D-REACH', 'attemptDays', '2026-06-02')).toBe(2);
});

describe('时限提醒的时刻和次数', () => {
  const later = (from: string) => setting(numbers('D-REMINDERS', from, { reminderHour: 14, mostReminders: 1 }));
  const reminders = (of: typeof SETTING, ...more: readonly ComplaintStep[]) =>
    complaint(of).given(...TO_ACCEPTED, ...more).state.clocks['S3-01#1']?.reminders;
  const days = ['2026-07-14', '2026-08-07', '2026-08-24'];

  test('come at the hour of the district, of too many the last ones', () => {
    expect(reminders(setting())).toEqual(days.map((day) => on(`${day} 09:00`)));
    expect(reminders(later('2026-06-01'))).toEqual([on('2026-08-24 14:00')]);
  });

  test('a clock keeps the numbers of its start day, however late it is counted anew', () => {
    const extended = step(
      'ExtendClock',
      {
        ...{ clockId: 'S3-01#1', amount: 30, reason: '案情复杂', document: null },
        ...{ requestedBy: INSPECTOR.id, approvedBy: HEAD.id },
      },
      { by: HEAD, at: on('2026-06-10 10:00') },
    );
    const anew = ['2026-08-04', '2026-09-10', '2026-10-10'];
    expect(reminders(later('2026-06-02'), extended)).toEqual(anew.map((day) => on(`${day} 09:00`)));
    expect(reminders(later('2026-06-01'), extended)).toEqual([on('2026-10-10 14:00')]);
  });
});

describe('未联系上的认定标准', () => {
  const two = setting(numbers('D-REACH', '2026-06-01', { attemptDays: 2 }));
  const tried = (day: string, way: 'phone' | 'sms' = 'phone') =>
    tell('result', { way, reached: false }, { at: on(`${day} 10:00`) });
  const calls = (...days: readonly string[]) => days.map((day) => call('w1', null, { at: on(`${day} 11:00`) }));

  test('告知：两个日期加短信视为告知', () => {
    const attempts = [tried('2026-06-02'), tried('2026-06-02', 'sms')];
    const cleared = [...TO_CASE, outcome('wages-cleared'), ...attempts];
    complaint(two)
      .given(...cleared)
      .when(tried('2026-06-03'))
      .then(['InformAttempted'], ['ComplainantInformed', { how: 'three-attempts' }]);
    complaint()
      .given(...cleared)
      .when(tried('2026-06-03'))
      .then(['InformAttempted']);
  });

  test('回访：两个日期未接为未联系上', () => {
    const days = calls('2026-06-02', '2026-06-03');
    expect(complaint(two).given(...TO_CALL_BACK, ...days).state.callBack).toMatchObject({ result: 'not-reached' });
    expect(complaint().given(...TO_CALL_BACK, ...days).state.callBack).toBeNull();
  });
});

test('推选代表不超过规则的人数', () => {
  const three = setting(numbers('S1-05-PEOPLE', '2026-06-01', { mostRepresentatives: 3 }));
  const of = (representatives: number) => register({ claimants: group(8, representatives), peopleSaid: 8 });
  complaint(three).when(of(4)).thenRefused('too-many-representatives', '第二十条');
  complaint(three)
    .given(of(3))
    .when(elect(['w1', 'w2', 'w3', 'w4'], null))
    .thenRefused('too-many-representatives');
  complaint().given(of(5));
});

test('承办人员不少于规则的人数', () => {
  const officers = [INSPECTOR.id, CLERK.id];
  const named = onStep('inspection-1', 'name-officers', 'named', { officers, document: null });
  const three = ofCases(numbers('S3-05-OFFICERS', '2026-06-01', { leastOfficers: 3 }));
  arrearsCase(three)
    .given(...TO_FILED, startStep('inspection'))
    .when(named)
    .thenRefused('step-officers-too-few');
});

test('加付赔偿金在规则的幅度之内', () => {
  const added = (compensationFen: number) =>
    order({ payBy: '2026-06-30', compensationFen }, { at: on('2026-06-15 09:00') });
  const half = ofCases(numbers('S4-07-ADDED', '2026-06-01', { leastPercent: 20, mostPercent: 40 }));
  const story = arrearsCase(half).given(...TO_ORDERED);
  const { amountFen } = order().command.data as { readonly amountFen: number };
  for (const percent of [19, 41]) {
    story.when(added((amountFen * percent) / 100)).thenRefused('compensation-out-of-range', '第二十六条');
  }
});

test('常设工作：剩余天数不足规则的天数才与下一期合并', () => {
  const asked = { ruleId: 'D-TRAINING', from: '2026-06-29', lastDay: null, taken: () => false };
  const monthly = { ...numbers('D-PERIODS', '2022-03-15', { months: 1 }), id: 'D-TRAINING' };
  const plan = (...more: readonly RuleRow[]) => planPeriod({ ...asked, rules: rulebookOf([monthly, ...more]) });
  expect(plan()).toMatchObject({ period: '2026-07', to: '2026-07-31' });
  expect(plan(numbers('D-PERIODS', '2026-06-01', { shortestDays: 2 }))).toMatchObject({
    ...{ period: '2026-06', to: '2026-06-30' },
  });
});

test('劳动用工管理台账保存的年数以规则为准', () => {
  const project = {
    ...emptyProject('project-00000000-0000-4000-8000-000000000001'),
    completedOn: '2026-06-01',
    account: {
      ...{ bank: '示例银行', agreement: true, openedOn: '2023-01-20', reportedOn: null },
      ...{ closedOn: '2026-07-02', closedAfter: [] },
    },
  };
  const five = { ...numbers('D-PERIODS', '2020-05-01', {}), id: 'S10-09-LEDGERS' };
  const rules = rulebookOf([{ ...five, end: { kind: 'period', amount: 5, unit: 'year' } }]);
  expect(labourLedgersUntil(project)).toBe('2029-07-02');
  expect(labourLedgersUntil(project, rules)).toBe('2031-07-02');
});
