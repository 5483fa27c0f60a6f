import { describe, expect, it } from '@jest/globals';
import {
  complaint,
  correct,
  designate,
  giveBack,
  signFor,
  step,
  TO_HANDED_ON,
  type ComplaintStory,
} from '../testing/complaint.ts';
import { CALENDAR, CLERK, COORDINATOR, HOUSING, LEADER, on, TRANSPORT } from '../testing/district.ts';
import type { ComplaintFact } from './events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { CaseFact } from '../arrears-case/events.ts';
import { arrearsCase, assignLead, reopen, TO_ARCHIVED, TO_OPENED } from '../testing/arrears-case.ts';
import { caseCustody, custodyProof } from './custody.ts';
import { leadsOf, movesOf } from './moves.ts';

const moves = ({ log }: ComplaintStory) => movesOf(log as readonly Recorded<ComplaintFact>[]);

describe('转送、签收、退回两边的记录', () => {
  it('each dispatch with who sent it, who signed or returned it, when and why', () => {
    const story = complaint()
      .given(...TO_HANDED_ON)
      .given({ ...giveBack('h1', HOUSING, 'transport'), at: on('2026-06-02 10:00') })
      .given(signFor('h2', TRANSPORT, { at: on('2026-06-03 11:00') }));
    expect(moves(story)).toMatchObject([
      {
        ...{ from: 'hrss', to: 'housing', sentBy: CLERK.id, end: 'returned', returned: 'other-owner' },
        ...{ endedBy: HOUSING.id, endedOn: on('2026-06-02 10:00') },
      },
      { to: 'transport', end: 'signed', endedBy: TRANSPORT.id, endedOn: on('2026-06-03 11:00'), returned: null },
    ]);
    expect(moves(story)[0]).toMatchObject({
      reason: expect.anything(),
      answer: expect.anything(),
      basis: expect.any(String),
    });
  });

  it('one that nobody has answered is awaited, one that was taken back says so', () => {
    const story = complaint().given(...TO_HANDED_ON);
    expect(moves(story)).toMatchObject([{ end: 'awaited', endedOn: null, endedBy: null }]);
    story.given(step('RecallHandOff', { handOffId: 'h1', reason: '选错单位' }));
    expect(moves(story)).toMatchObject([{ end: 'recalled', endedBy: CLERK.id, answer: '选错单位' }]);
  });

  it('a designation and its correction come from nobody of the units, by their law', () => {
    const story = complaint()
      .given(...TO_HANDED_ON, giveBack('h1', HOUSING, 'transport'), giveBack('h2', TRANSPORT, 'water'))
      .given(designate('water'), correct('housing'));
    expect(moves(story).slice(2)).toMatchObject([
      { from: null, to: 'water', end: 'designated', sentBy: COORDINATOR.id, paper: '三定方案' },
      { from: null, to: 'housing', end: 'designation-corrected', sentBy: LEADER.id },
    ]);
  });
});

describe('案件的牵头单位', () => {
  it('who led it from when on, by whose decision; the same lead again is no move', () => {
    const story = arrearsCase().given(...TO_OPENED);
    const at = (lead: string, day: string) => ({ ...assignLead({ lead }), at: on(`${day} 10:00`) });
    story.given(at('housing', '2026-06-03'), at('housing', '2026-06-04'), at('transport', '2026-06-09'));
    expect(leadsOf(story.log as readonly Recorded<CaseFact>[])).toMatchObject([
      { from: null, to: 'housing', end: 'lead-assigned', sentBy: COORDINATOR.id, reason: expect.anything() },
      { from: 'housing', to: 'transport', sentOn: on('2026-06-09 10:00') },
    ]);
    // Opened on Monday 1 June: two working days until the first lead, four until the second, three until the 12th.
    const proof = custodyProof(caseCustody(story.state, 'office'), on('2026-06-12'), CALENDAR);
    expect(proof.map(({ unit, workingDays }) => [unit, workingDays])).toEqual([
      ['office', 2],
      ['housing', 4],
      ['transport', 3],
    ]);
  });

  it('counts nothing while it is archived', () => {
    const story = arrearsCase().given(...TO_ARCHIVED);
    const days = (day: string) =>
      custodyProof(caseCustody(story.state, 'office'), on(day), CALENDAR).reduce(
        (sum, one) => sum + one.workingDays,
        0,
      );
    const until = days('2026-07-31');
    expect(days('2026-08-31')).toBe(until);
    story.given({ ...reopen(['w1'], 'late-evidence'), at: on('2026-09-01 10:00') });
    expect(days('2026-09-01')).toBe(until);
    expect(days('2026-09-03')).toBe(until + 2);
  });
});
