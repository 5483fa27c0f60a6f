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
import { CLERK, COORDINATOR, HOUSING, LEADER, on, TRANSPORT } from '../testing/district.ts';
import type { ComplaintFact } from './events.ts';
import type { Recorded } from '../kernel/event.ts';
import { movesOf } from './moves.ts';

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
