import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  type CaseStory,
  determine,
  order,
  pay,
  promise,
  TO_FILED,
  verify,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

const OWED = [...TO_FILED, addParty('general'), verify('w1'), verify('w2'), determine()];
const PROMISED = [...OWED, promise([{ dueOn: '2026-06-17', fen: 1_000_000 }])];

const subjects = ({ state }: CaseStory): readonly string[] =>
  Object.values(state.ladders).flatMap(({ grounds }) => grounds.map(({ subject }) => subject));

describe('还款承诺的时限', () => {
  test('the day is the written one; it lapses without a ground, and three working days run to say what follows', () => {
    const story = caseUnderLaw().given(...PROMISED);
    expect(clockOf(story, 'S4-15/k1.1#1')).toMatchObject({ due: '2026-06-17', unit: 'hrss', onLapse: null });
    story.whenTimeReaches(on('2026-06-18 00:00'));
    expect(clockOf(story, 'S4-15/k1.1#1').status).toBe('lapsed');
    // 18, 22, 23 June: the 19th is 端午节.
    expect(clockOf(story, 'S4-16/k1.1#1')).toMatchObject({ start: '2026-06-17', due: '2026-06-23', status: 'running' });
    expect(subjects(story)).not.toContain('S4-15/k1.1#1');
  });

  test('an order meets the three days; unanswered they are a ground of 催办', () => {
    const late = on('2026-06-18 09:00');
    const answered = caseUnderLaw().given(...PROMISED, order({ payBy: '2026-06-30' }, { at: late }));
    expect(clockOf(answered, 'S4-16/k1.1#1').status).toBe('met');
    const story = caseUnderLaw().given(...PROMISED);
    story.whenTimeReaches(on('2026-06-24 00:00'));
    expect(subjects(story)).toContain('S4-16/k1.1#1');
  });

  test('paid on the day and entered later, the lapse is taken back and nothing is owed', () => {
    const story = caseUnderLaw().given(...PROMISED);
    story.whenTimeReaches(on('2026-06-18 09:00'));
    const entered = { actedOn: '2026-06-17', lateReason: '补录', at: on('2026-06-22 09:00') };
    story.given(pay({ w1: 1_000_000 }, { paidOn: '2026-06-17' }, entered));
    expect(clockOf(story, 'S4-15/k1.1#1').status).toBe('voided');
    expect(clockOf(story, 'S4-16/k1.1#1')).toMatchObject({ status: 'ended', endedAs: 'keptLate' });
  });
});
