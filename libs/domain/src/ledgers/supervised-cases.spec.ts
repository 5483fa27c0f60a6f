import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { district, person } from '../testing/district.ts';
import { localDayOf } from '../time/local-day.ts';
import { supervisedCaseLedger } from './cases.ts';

describe('欠薪案件督办台账：行业督办', () => {
  test('督办移送案件的环节：到哪一步、责任单位落实期限、反馈日期和结果', () => {
    const by = person('transport-clerk', 'transport', 'officer');
    const key = 'sector-supervision-1';
    const start = startStep('sector-supervision', { targetUnit: 'transport' });
    const told = arrearsCase().given(
      ...[...TO_FILED, start, onStep(key, 'ask', 'sent'), onStep(key, 'sign', 'signed', { by })],
      onStep(key, 'supervise', 'issued', { by, dueOn: '2026-06-12' }),
    );
    const { state, log: events, now } = told;
    const organisation = district();
    const rows = supervisedCaseLedger.rows({
      state,
      events,
      day: localDayOf(now),
      organisation,
    });
    expect(rows.filter(({ office }) => office === 'transport')).toMatchObject([
      { step: '登记责任单位落实情况', stepDueOn: '2026-06-12', stepEnd: null, feedbackOn: null },
    ]);
  });
});
