import { describe, expect, it } from '@jest/globals';
import type { EventOf, Instant, Recorded } from '@qingxin/domain';
import { backInTime, notOnce } from './history-checks.ts';

const DUE = '2026-05-11T16:00:00.000Z';
const AFTER = '2026-05-11T16:03:00.000Z';
const BEFORE = '2026-05-11T15:59:59.999Z';

const event = (type: string, data: object, occurredAt: Instant = AFTER): Recorded<EventOf> => ({
  ...{ type, data, occurredAt, version: 1, by: { id: 'system:case' } },
});
const reminder = (nominalAt = DUE, at = AFTER) =>
  event('ReminderIssued', { clockId: 'S3-01#1', nominalAt, unit: 'hrss' }, at);
const lapse = (dueAt = DUE, at = AFTER) => event('ClockLapsed', { clockId: 'S3-01#1', dueAt }, at);
const proposal = (rungId: string, at = AFTER) =>
  event('RungProposed', { ladderKey: 'ladder-hrss', rungId, rung: 'E2', nominalAt: DUE }, at);
const upward = (at = AFTER) =>
  event('RungShownUpward', { ladderKey: 'ladder-hrss', rungId: 'E2#1', nominalAt: DUE }, at);

describe('what time itself does', () => {
  it('is done once each', () => {
    expect(notOnce([reminder(), reminder(AFTER), lapse(), proposal('E2#1'), proposal('E3#1'), upward()])).toEqual([]);
  });

  it.each([
    [[reminder(), reminder()], 'reminded-twice'],
    [[lapse(), lapse()], 'lapsed-twice'],
    [[proposal('E2#1'), proposal('E2#1')], 'rung-twice'],
    [[upward(), upward()], 'rung-twice'],
    [[reminder(DUE, BEFORE)], 'reminded-early'],
    [[lapse(DUE, BEFORE)], 'lapsed-early'],
    [[proposal('E2#1', BEFORE)], 'rung-early'],
    [[upward(BEFORE)], 'rung-early'],
  ])('is told when it is done again or too early (%#)', (events, code) => {
    expect(notOnce(events)).toEqual([code]);
  });

  it('may lapse again to the same date once the lapse was taken back, and another clock in its own time', () => {
    const restored = event('ClockRestored', { clockId: 'S3-01#1', voidedVersion: 3 });
    expect(notOnce([lapse(), restored, lapse()])).toEqual([]);
    expect(notOnce([lapse(), event('ClockRestored', { clockId: 'S3-01#10', voidedVersion: 3 }), lapse()])).toEqual([
      'lapsed-twice',
    ]);
  });
});

describe('the order of a stream', () => {
  it('is that of its instants', () => {
    expect(backInTime([lapse(), lapse(DUE, AFTER)])).toBeNull();
    expect(backInTime([lapse(DUE, AFTER), lapse(DUE, DUE)])).toBe('went-back-in-time');
  });
});
