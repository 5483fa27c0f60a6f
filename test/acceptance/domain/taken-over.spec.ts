import { describe, expect, test } from '@jest/globals';
import { carriedToCase, type MatterState } from '@qingxin/domain';
import {
  addParty,
  addSource,
  assignLead,
  determine,
  order,
  serve,
  verify,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { joinCase, step } from '../../../libs/domain/src/testing/complaint.ts';
import { COORDINATOR, on } from '../../../libs/domain/src/testing/district.ts';
import { BATCH, takeOver } from '../../../libs/domain/src/testing/taking-over.ts';
import { caseUnderLaw, clockOf, complaintUnderLaw } from './shipped-setting.ts';

/** Accepted by 人社 in October and investigated since; the days of the law were over in January. */
const OLD = {
  ...{ kept: { on: null }, accepted: { on: '2025-10-14', filingNumber: '监立〔2025〕9号' } },
  verified: { on: '2025-10-15', fen: 2_000_000 },
};
const old = () => complaintUnderLaw().given(takeOver(OLD, { receivedAt: on('2025-10-09 00:00') }));

const grounds = ({ state }: { readonly state: MatterState }) =>
  Object.values(state.ladders).flatMap((ladder) => ladder.grounds.map(({ subject }) => subject));

describe('存量接管 under the shipped rules', () => {
  test('调查期限 that was over on paper is history, in the complaint and in the case that it opens', () => {
    const story = old();
    expect(clockOf(story, 'S3-01#1')).toMatchObject({ status: 'lapsed', historical: 'open' });
    story.given(joinCase());
    const takenOver = { on: '2026-06-01', batch: BATCH, paper: { order: null, paid: null } };
    const clocks = carriedToCase(story.state.clocks);
    const opened = caseUnderLaw().given(addSource({ filedOn: '2025-10-14', clocks, takenOver }), assignLead());
    expect(clockOf(opened, 'S3-01#1')).toMatchObject({ status: 'lapsed', historical: 'carried' });
    opened.whenTimeReaches(on('2026-06-10 09:00'));
    expect(grounds(opened)).not.toContain('S3-01#1');
    const confirm = step(
      'ConfirmHistoricalLapse',
      { clockId: 'S3-01#1', verdict: 'counts', reason: '核对原卷' },
      { by: COORDINATOR },
    );
    story.when(confirm);
    expect(grounds(story)).toEqual(['S3-01#1']);
    const carried = carriedToCase(story.state.clocks).find(({ ruleId }) => ruleId === 'S3-01');
    expect(carried).toMatchObject({ lapsed: true });
    expect(carried).not.toHaveProperty('historical');
  });

  test('an order of the time on paper has its own pay-by date, and what should have followed it then is history', () => {
    const paper = { order: { number: '监令5', on: '2026-01-05', payBy: '2026-01-20' }, paid: null };
    const story = caseUnderLaw().given(
      addSource({ filedOn: '2025-10-09', takenOver: { on: '2026-06-01', batch: BATCH, paper } }),
      ...[assignLead(), addParty('general'), verify('w1'), verify('w2'), determine()],
    );
    const old = { number: null, paperNumber: '监令5', payBy: '2026-01-20' };
    const onThatDay = { actedOn: '2026-01-05', lateReason: '存量接管补录' };
    story.given(order(old, onThatDay), serve('o1', 'served', onThatDay));
    story.whenTimeReaches(on('2026-06-10 09:00'));
    expect(clockOf(story, 'S4-07/o1#1')).toMatchObject({ start: '2026-01-05', due: '2026-01-20', status: 'lapsed' });
    expect(clockOf(story, 'S4-14/o1#1')).toMatchObject({ start: '2026-01-20', status: 'lapsed', historical: 'open' });
    expect(grounds(story)).not.toContain('S4-14/o1#1');
  });

  test('a pay-by date that lies ahead at the take-over runs as any other', () => {
    const paper = { order: { number: '监令5', on: '2026-05-25', payBy: '2026-06-12' }, paid: null };
    const story = caseUnderLaw().given(
      addSource({ filedOn: '2025-10-09', takenOver: { on: '2026-06-01', batch: BATCH, paper } }),
      ...[assignLead(), addParty('general'), verify('w1'), verify('w2'), determine()],
      order({ number: null, paperNumber: '监令5', payBy: '2026-06-12' }, { actedOn: '2026-05-25', lateReason: '补录' }),
      serve('o1', 'served', { actedOn: '2026-05-25', lateReason: '补录' }),
    );
    story.whenTimeReaches(on('2026-06-25 09:00'));
    expect(clockOf(story, 'S4-14/o1#1')).toMatchObject({ status: 'lapsed', historical: null });
    expect(grounds(story)).toContain('S4-14/o1#1');
  });

  test('首问分办 of a unit that kept the matter, on a day that nobody wrote down, is nobody’s lateness', () => {
    const first = Object.values(old().state.clocks).filter(({ ruleId }) => ruleId === 'S1-08-FIRST');
    expect(first).toMatchObject([{ status: 'met', historical: null }]);
  });
});
