import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  bounce,
  demandRecovery,
  endRecovery,
  pay,
  TO_VERIFIED,
  voidEntry,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import type { PaymentKind } from '@qingxin/domain';
import { on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const CLOCK = 'S4-17/r1#1';
const paidBy = (kind: PaymentKind) =>
  caseUnderLaw().given(...TO_VERIFIED, addParty('sub', 'labour-subcontractor'), pay({ w1: 1_000_000 }, { kind }));

describe('追偿通知期限', () => {
  test('财政资金先行支付的，10个工作日内通知，逾期进入督办；企业之间的没有期限', () => {
    const story = paidBy('backstop');
    expect(clockOf(story, CLOCK)).toMatchObject({ start: '2026-06-01', due: '2026-06-15', onLapse: 'E1' });
    story.whenTimeReaches(on('2026-06-16 00:00'));
    const subjects = story.state.ladders['ladder-hrss']?.grounds.map(({ subject }) => subject);
    expect(subjects).toContain(CLOCK);
    expect(clocksOf(paidBy('prior-payment'), 'S4-17')).toEqual([]);
  });

  test('发出通知的即为按期', () => {
    expect(clockOf(paidBy('backstop').given(demandRecovery('r1', 'sub')), CLOCK).status).toBe('met');
  });

  test('登记原因的、付款作废的、全部退票的，都不再催办', () => {
    const voided = paidBy('backstop');
    const version = voided.log.find(({ type }) => type === 'PaymentRecorded')?.version ?? 0;
    for (const [story, step] of [
      [paidBy('backstop'), endRecovery('r1')],
      [voided, voidEntry(version)],
      [paidBy('backstop'), bounce('p1', 'w1')],
    ] as const) {
      story.given(step);
      expect(clockOf(story, CLOCK)).toMatchObject({ status: 'ended', endedAs: 'recoveryEnded' });
      story.whenTimeReaches(on('2026-06-16 00:00'));
      expect(clockOf(story, CLOCK).status).toBe('ended');
    }
  });
});
