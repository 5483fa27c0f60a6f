import { describe, expect, it } from '@jest/globals';
import {
  complaint,
  confirmWithdrawal,
  giveBack,
  handTo,
  HERE,
  register,
  signFor,
  step,
  TO_CLOSED,
  withdraw,
  type ComplaintStory,
} from '../testing/complaint.ts';
import { CALENDAR, CLERK, COORDINATOR, HEAD, HOUSING, on, TRANSPORT } from '../testing/district.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import { custodyProof, timeByUnit } from './custody-proof.ts';

/** Asked on Wednesday; the date lies after a weekend. */
const asked = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' }, { at: on('2026-06-03') });
const brought = (at: string) => step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on(at) });

const proof = ({ state }: ComplaintStory, at: string) =>
  custodyProof(state, on(at), CALENDAR).map(({ unit, workingDays, supplementDays }) => [
    unit,
    workingDays,
    supplementDays,
  ]);

describe('责任流转', () => {
  it('charges the pause of 补正 to the unit that held the matter then, and no later holder', () => {
    const story = complaint()
      .given(...HERE, asked, brought('2026-06-08'))
      .given({ ...handTo('housing'), at: on('2026-06-09') }, signFor('h1', HOUSING, { at: on('2026-06-10') }));
    expect(proof(story, '2026-06-12')).toEqual([
      ['hrss', 7, 3],
      ['housing', 2, 0],
    ]);
  });

  it('charges the wait for the sign-for to the receiver, and the return to the one who returned', () => {
    // 1 June to 4 June here, sent on the 4th; returned on the 9th; it went on at once to whom they named, who signed on the 11th.
    const story = complaint()
      .given(...HERE, { ...handTo('housing'), at: on('2026-06-04') })
      .given({ ...giveBack('h1', HOUSING, 'transport'), at: on('2026-06-09') })
      .given(signFor('h2', TRANSPORT, { at: on('2026-06-11') }));
    const nothing = { supplementDays: 0, received: 0, returned: 0 };
    expect(timeByUnit(story.state, on('2026-06-12'), CALENDAR)).toEqual([
      { ...nothing, unit: 'hrss', heldDays: 3, awaitedDays: 0 },
      { ...nothing, unit: 'transport', heldDays: 1, awaitedDays: 2, received: 1 },
      { ...nothing, unit: 'housing', heldDays: 0, awaitedDays: 3, received: 1, returned: 1 },
    ]);
  });

  it('charges exactly the days that the period was given back', () => {
    const story = complaint().given(...HERE, asked, brought('2026-06-08'));
    const plain = complaint().given(...HERE).state.clocks['S2-01#1'];
    expect([plain?.due, story.state.clocks['S2-01#1']?.due]).toEqual(['2026-06-08', '2026-06-11']);
    expect(proof(story, '2026-06-11')).toEqual([['hrss', 8, 3]]);
  });

  it('counts today while the pause goes on, and ends it on its date without anybody', () => {
    const story = complaint().given(...HERE, asked);
    expect(proof(story, '2026-06-03')).toEqual([['hrss', 2, 1]]);
    expect(proof(story, '2026-06-09')).toEqual([['hrss', 6, 5]]);
    expect(proof(story.whenTimeReaches(on('2026-06-15')), '2026-06-15')).toEqual([['hrss', 10, 6]]);
  });

  it('does not count the day on which the matter came', () => {
    const sameDay = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' });
    const story = complaint().given(...HERE, sameDay, brought('2026-06-03'));
    expect(proof(story, '2026-06-05')).toEqual([['hrss', 4, 1]]);
  });

  it('ends with the matter, and goes on when the entry that ended it is struck', () => {
    const withdrawn = [withdraw(), { ...confirmWithdrawal(), at: on('2026-06-05') }];
    const story = complaint().given(...HERE, asked, ...withdrawn);
    expect(proof(story, '2026-06-09')).toEqual([['hrss', 6, 2]]);
    const version = Number(Object.keys(story.state.entries).at(-1));
    const paper = { reason: '录错', requestedBy: HEAD.id, document: 'scan-9' };
    story.given(step('VoidEntry', { version, ...paper }));
    expect(proof(story, '2026-06-09')).toEqual([['hrss', 6, 5]]);
  });

  it('counts nothing from its end on until it opens again', () => {
    const voiding = {
      ...step(
        'VoidComplaint',
        { ground: 'test', reason: '录错', requestedBy: CLERK.id, document: 'scan-9' },
        { by: HEAD },
      ),
      at: on('2026-06-05'),
    };
    const story = complaint().given(...HERE, { ...handTo('housing'), at: on('2026-06-04') });
    story.given(voiding);
    expect(proof(story, '2026-06-30')).toEqual([['hrss', 4, 0]]);
    expect(timeByUnit(story.state, on('2026-06-30'), CALENDAR)).toMatchObject([
      { unit: 'hrss', heldDays: 3, awaitedDays: 0 },
      { unit: 'housing', heldDays: 0, awaitedDays: 1 },
    ]);
    expect(proof(complaint().given(...HERE, asked, voiding), '2026-06-30')).toEqual([['hrss', 4, 2]]);
    const closed = complaint().given(...TO_CLOSED);
    const [last] = proof(closed, localDayOf(closed.now)).slice(-1);
    const later = addDays(localDayOf(closed.now), 30);
    expect(proof(closed, later).at(-1)).toEqual(last);
    const again = step('ReopenComplaint', { reason: '新证据', because: 'new-facts' }, { by: COORDINATOR });
    closed.given({ ...again, at: on(later) });
    expect(proof(closed, later).at(-1)).toEqual(last);
    expect(proof(closed, addDays(later, 30)).at(-1)?.[1]).toBeGreaterThan(Number(last?.[1]));
  });

  it('charges nothing where nothing was asked for', () => {
    expect(proof(complaint().given(register()), '2026-06-05')).toEqual([['hrss', 4, 0]]);
  });
});
