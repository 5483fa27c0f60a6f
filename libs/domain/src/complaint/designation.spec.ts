import { describe, expect, it } from '@jest/globals';
import { HOUSING, LEADER, on, person } from '../testing/district.ts';
import {
  TO_DESIGNATED,
  TO_HANDED_ON,
  TO_SECOND_RETURN,
  accept,
  complaint,
  correct,
  designate,
  giveBack,
  handTo,
  signFor,
  step,
} from '../testing/complaint.ts';

const WATER = person('water-clerk', 'water', 'officer');

describe('指定', () => {
  it('makes the unit holder, provisionally from that moment, and is final', () => {
    complaint()
      .given(...TO_SECOND_RETURN)
      .when(designate('water'))
      .then(['OwnerDesignated', { unit: 'water' }], ['ComplaintReceivedByUnit', { unit: 'water', final: true }])
      .given(step('RecordUrging', { ticketId: null, channel: 'phone' }))
      .when(handTo('housing', WATER))
      .thenRefused('designation-final');
  });

  it('never overrides statutory competence: it names its legal basis', () => {
    complaint()
      .given(...TO_SECOND_RETURN)
      .when(designate('water', ' '))
      .thenRefused('legal-basis-missing')
      .when(designate('water'))
      .then(['OwnerDesignated', { legalBasis: '三定方案' }], ['ComplaintReceivedByUnit']);
  });

  it('a correction on new facts keeps what the fact is', () => {
    complaint()
      .given(...TO_DESIGNATED)
      .when(correct('housing', { ground: 'new-facts', newFact: '工程已于上年竣工' }))
      .then(
        ['DesignationCorrected', { ground: 'new-facts', newFact: '工程已于上年竣工' }],
        ['ComplaintReceivedByUnit'],
      );
  });

  it('is corrected once, by the head of the leading group, on law or new facts', () => {
    complaint()
      .given(...TO_DESIGNATED)
      .when(correct('housing'))
      .then(
        ['DesignationCorrected', { correctedBy: LEADER.id, ground: 'law', legalBasis: '《条例》第七条' }],
        ['ComplaintReceivedByUnit', { unit: 'housing' }],
      )
      .and(({ clocks }) => {
        expect(clocks['S2-05-UNIT#1']).toMatchObject({ unit: 'water', status: 'ended' });
        expect(clocks['S2-05-UNIT#2']).toMatchObject({ unit: 'housing', status: 'running' });
      })
      .when(correct('water'))
      .thenRefused('designation-already-corrected');
  });

  it('is not dated before the present holder came to hold the matter', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING, { at: on('2026-06-03') }), handTo('water', HOUSING))
      .given(giveBack('h2', WATER, null))
      .when({ ...designate('water'), actedOn: '2026-06-02' })
      .thenRefused('acted-before-held');
  });

  it('a correction names another unit of the district, and what it rests on', () => {
    const story = complaint().given(...TO_DESIGNATED);
    const codes = [
      correct('water'),
      correct('city-hrss'),
      correct('nobody'),
      correct('housing', { legalBasis: ' ' }),
      correct('housing', { ground: 'new-facts' }),
    ].map((wrong) => story.when(wrong).refused);
    expect(codes).toEqual([
      ...['hand-off-to-itself', 'outside-unit-has-no-login', 'unit-unknown'],
      ...['legal-basis-missing', 'new-fact-missing'],
    ]);
  });

  it('while it is wanted nobody accepts or calls it no wage matter; it names no unit outside the district', () => {
    const story = complaint().given(...TO_SECOND_RETURN);
    story.when(designate('next-district')).thenRefused('outside-unit-has-no-login');
    story.when(accept()).thenRefused('designation-pending');
    story.when(step('ProposeNotWage', { reason: '工程款', destination: '法院' })).thenRefused('designation-pending');
  });

  it('after acceptance, during 补正 or while 不属欠薪 is open it is not corrected', () => {
    const byWater = { by: WATER };
    complaint()
      .given(...TO_DESIGNATED, accept(byWater))
      .when(correct('housing'))
      .thenRefused('already-accepted');
    const asked = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' }, byWater);
    complaint()
      .given(...TO_DESIGNATED, asked)
      .when(correct('housing'))
      .thenRefused('supplement-pending');
    const proposed = step('ProposeNotWage', { reason: '工程款', destination: '法院' }, byWater);
    complaint()
      .given(...TO_DESIGNATED, proposed)
      .when(correct('housing'))
      .thenRefused('not-wage-pending');
  });
});
