import { describe, expect, test } from '@jest/globals';
import { arrearsCase, TO_CLEARED, TO_FILED, TO_ORDERED } from '../testing/arrears-case.ts';
import {
  accept,
  complaint,
  decideFirst,
  giveBack,
  handTo,
  HERE,
  register,
  step,
  TO_ACCEPTED,
  TO_CLOSED,
  TO_HANDED_ON,
  signFor,
} from '../testing/complaint.ts';
import { CALENDAR, CLERK, HOUSING, on } from '../testing/district.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { AssessedPeriod } from './figures.ts';
import { UNIT_FIGURES, type UnitEntry } from './unit-figures.ts';

interface Told {
  readonly state: StreamState;
  readonly log: readonly Recorded<EventOf>[];
}

const JUNE: AssessedPeriod = { from: '2026-06-01', to: '2026-06-30' };
const MAY: AssessedPeriod = { from: '2026-05-01', to: '2026-05-31' };

function read(id: string, told: Told, period = JUNE, before: StreamState | null = null): readonly UnitEntry[] {
  const figure = UNIT_FIGURES.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure.entries({ state: told.state, events: told.log, before }, period, CALENDAR);
}

describe('各单位指标', () => {
  test('each has a name of its own and says what it counts', () => {
    expect(new Set(UNIT_FIGURES.map(({ id }) => id)).size).toBe(UNIT_FIGURES.length);
    expect(UNIT_FIGURES.filter(({ measure, good }) => measure === 'share' && good === '')).toEqual([]);
  });

  test('收到: once for each unit, in the period in which it came first', () => {
    const handed = complaint().given(...TO_HANDED_ON, signFor('h1', HOUSING));
    expect(read('received', handed).map(({ unit }) => unit)).toEqual(['hrss', 'housing']);
    expect(read('received', handed, MAY)).toEqual([]);
    const back = handed.given(handTo('hrss', HOUSING), signFor('h2', CLERK));
    expect(back.state.custody.map(({ unit }) => unit)).toEqual(['hrss', 'housing', 'hrss']);
    expect(read('received', back).map(({ unit }) => unit)).toEqual(['hrss', 'housing']);
  });

  test.each([
    ['2026-06-01 16:00', true, 0],
    ['2026-06-02 17:00', true, 1],
    ['2026-06-03 09:00', false, 2],
  ])('一日内受理: accepted at %s', (at, good, days) => {
    const story = complaint().given(...HERE, accept({ at: on(at) }));
    expect(read('accepted-in-a-day', story)).toMatchObject([{ unit: 'hrss', good, days }]);
    expect(read('accepted-in-a-day', story)[0]?.versions).toHaveLength(2);
    expect(read('accepted-in-a-day', complaint().given(...HERE))).toEqual([]);
  });

  test('退回率: of what was answered, not of what still waits', () => {
    const handed = complaint().given(...TO_HANDED_ON);
    expect(read('returned', handed)).toEqual([]);
    expect(read('returned', complaint().given(...TO_HANDED_ON, giveBack('h1', HOUSING, null)))).toMatchObject([
      { unit: 'housing', good: false },
    ]);
    expect(read('returned', complaint().given(...TO_HANDED_ON, signFor('h1', HOUSING)))).toMatchObject([
      { unit: 'housing', good: true },
    ]);
  });

  test('办理用时: what each unit held of a closed complaint, in working days; an open one has none', () => {
    expect(read('handling-days', complaint().given(...TO_ACCEPTED))).toEqual([]);
    const closed = complaint().given(...TO_CLOSED);
    expect(read('handling-days', closed)).toMatchObject([{ unit: 'hrss', days: expect.any(Number) }]);
    expect(read('handling-days', closed, MAY)).toEqual([]);
    const renewed = { because: 'new-facts', reason: '新证据' } as const;
    expect(read('handling-days', closed.given(step('ReopenComplaint', renewed)))).toEqual([]);
  });

  test('清零用时 and 付到本人: what reached the people in the period, and how long it took', () => {
    const cleared = arrearsCase().given(...TO_CLEARED);
    expect(read('clearing-days', cleared)).toMatchObject([{ days: expect.any(Number), people: 2, fen: 2_000_000 }]);
    expect(read('clearing-days', arrearsCase().given(...TO_FILED))).toEqual([]);
    const ordered = arrearsCase().given(...TO_ORDERED);
    expect(read('recovered', ordered)).toEqual([]);
    expect(read('recovered', cleared, JUNE, ordered.state)).toMatchObject([{ fen: 2_000_000 }]);
    expect(read('recovered', cleared, JUNE, cleared.state)).toEqual([]);
  });

  test('按期率: the periods of law and district, as the assessment has them', () => {
    const story = complaint().given(register(), decideFirst('handle'));
    expect(read('in-time', story)).toMatchObject([{ unit: 'hrss', good: true, days: null }]);
  });

  test.each([
    ['2026-08-21 09:00', true, 2],
    ['2026-08-24 09:00', false, 1],
    ['2026-08-25 09:00', false, 0],
  ])('临期申请延期: asked for at %s', (at, good, days) => {
    const asked = step(
      'RequestExtension',
      { clockId: 'S3-01#1', amount: 30, reason: '疑难' },
      { at: on(at), by: CLERK },
    );
    const story = complaint().given(...TO_ACCEPTED, asked);
    const period = { from: '2026-08-01', to: '2026-08-31' };
    expect(read('late-extensions', story, period)).toMatchObject([{ unit: 'hrss', good, days }]);
    expect(read('late-extensions', story)).toEqual([]);
  });

  test('重新办理: each time that something begins again', () => {
    const again = step('ReopenComplaint', { because: 'new-facts', reason: '新证据' });
    expect(read('reopened', complaint().given(...TO_CLOSED))).toEqual([]);
    expect(read('reopened', complaint().given(...TO_CLOSED, again))).toMatchObject([{ unit: 'hrss' }]);
  });
});
