import { describe, expect, test } from '@jest/globals';
import type { ClockState } from '@qingxin/domain';
import {
  asCases,
  company,
  type CompanyStory,
  disobeyed,
  onListing,
  propose,
  register,
} from '../../../libs/domain/src/testing/company.ts';
import { HEAD, on } from '../../../libs/domain/src/testing/district.ts';
import {
  outcome,
  pay,
  confirmClearing,
  proposeClearing,
  verifyPaid,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { SHIPPED } from './shipped-setting.ts';

const KEY = 'listing-1';
/** The order was to be obeyed by Friday 12 June 2026; on Monday 15 June the listing is proposed. */
const PROPOSED = [register(), propose()];
const TOLD = onListing('notify', 'told', { dueOn: '2026-06-23' });
const WAIVED = onListing('await-objection', 'waived');
const listedOn = (at: string) => onListing('decide', 'listed', { by: HEAD, number: '1', at: on(at) });
const ON_6_JULY = [...PROPOSED, TOLD, WAIVED, listedOn('2026-07-06 10:00')];

const underLaw = (): CompanyStory => company(SHIPPED);

function clock(story: CompanyStory, rule: string): ClockState | undefined {
  return Object.values(story.state.clocks).findLast(({ ruleId }) => ruleId === rule);
}

describe('列入失信联合惩戒名单的时限', () => {
  test('twenty working days from the end of the pay-by date, not from the proposal; law, so a lapse is an E2 ground', () => {
    const story = underLaw().given(...PROPOSED);
    // 15–18, 22–26, 29–30 June, 1–3, 6–10, 13 July: 19 June is 端午节.
    expect(clock(story, 'S6-04')).toMatchObject({ start: '2026-06-12', due: '2026-07-13', unit: 'hrss', key: KEY });
    story.whenTimeReaches(on('2026-07-14 00:00'));
    expect(clock(story, 'S6-04')).toMatchObject({ status: 'lapsed', onLapse: 'E2' });
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-hrss']);
  });

  test('the notice leaves five working days to object, and an objection is verified in five', () => {
    underLaw()
      .given(...PROPOSED)
      .when(onListing('notify', 'told', { dueOn: '2026-06-22' }))
      .thenRefused('step-date-too-early');
    const story = underLaw().given(
      ...PROPOSED,
      TOLD,
      onListing('await-objection', 'objected', { at: on('2026-06-18 09:00') }),
    );
    expect(clock(story, 'S6-03-VERIFY')).toMatchObject({ due: '2026-06-26', status: 'running' });
  });

  test('the decision meets the twenty days, whatever it is, and starts three years and six months', () => {
    const story = underLaw().given(...ON_6_JULY);
    expect(clock(story, 'S6-04')).toMatchObject({ status: 'met', metOn: '2026-07-06T02:00:00.000Z' });
    expect(clock(story, 'S6-04-SERVE')).toMatchObject({ due: '2026-07-15' });
    expect(clock(story, 'S6-05-EARLY')).toMatchObject({ due: '2027-01-06', onLapse: null });
    expect(clock(story, 'S6-05-TERM')).toMatchObject({ due: '2029-07-06', onLapse: null });
    // Ten working days from the end of the three years, by whomever and whenever that is noted.
    expect(clock(story, 'S6-06-EXPIRY')).toMatchObject({ start: '2029-07-06', due: '2029-07-20' });
    expect(story.state.clocks).not.toHaveProperty(`S6-06/${KEY}#1`);
  });

  test('nobody applies before the six months, nothing expires before the three years; both lapse without a ground', () => {
    const published = [
      onListing('serve', 'served'),
      onListing('publish', 'published'),
      onListing('show', 'shown', { signedBy: '负责人' }),
    ];
    const story = underLaw().given(...ON_6_JULY, ...published);
    story.when(onListing('listed', 'applied', { at: on('2027-01-06 23:00') })).thenRefused('step-date-not-passed');
    story.when(onListing('listed', 'expired', { at: on('2027-01-06 23:00') })).thenRefused('step-date-not-passed');
    story.given(onListing('listed', 'applied', { at: on('2027-01-07 09:00') }));
    expect(story.state.ladders).toEqual({});
    expect(clock(story, 'S6-05-ANSWER')).toMatchObject({ status: 'running', due: '2027-01-28' });
    const paid = [pay({ w1: 1_000_000, w2: 1_000_000 }, { paidOn: '2026-06-01' }), verifyPaid('p1', ['w1', 'w2'])];
    const cleared = disobeyed(...paid, outcome('o1', 'fulfilled'), proposeClearing(), confirmClearing());
    const granted = onListing('verify-removal', 'granted', {
      by: HEAD,
      facts: asCases(cleared),
      at: on('2027-01-11 09:00'),
    });
    story.given(granted);
    expect(clock(story, 'S6-06')).toMatchObject({ due: '2027-01-25' });
    expect(clock(story, 'S6-06-EXPIRY')).toMatchObject({ status: 'ended', endedAs: 'removed' });
    expect(clock(story, 'S6-05-TERM')?.status).toBe('met');
  });

  test('at the end of the three years the ten working days are owed though nobody has noted the end', () => {
    const published = [
      onListing('serve', 'served'),
      onListing('publish', 'published'),
      onListing('show', 'shown', { signedBy: '负责人' }),
    ];
    const story = underLaw().given(...ON_6_JULY, ...published);
    story.whenTimeReaches(on('2029-07-21 00:00'));
    expect(clock(story, 'S6-06-EXPIRY')).toMatchObject({ status: 'lapsed' });
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-hrss']);
  });
});
