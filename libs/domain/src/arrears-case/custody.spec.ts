import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '../kernel/event.ts';
import { custodyProof } from '../matter/custody-proof.ts';
import { arrearsCase, assignLead, reopen, TO_ARCHIVED, TO_OPENED } from '../testing/arrears-case.ts';
import { CALENDAR, COORDINATOR, on } from '../testing/district.ts';
import { caseCustody, leadsOf } from './custody.ts';
import type { CaseFact } from './events.ts';

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
