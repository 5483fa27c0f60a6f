import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClockState } from '../clocks/state.ts';
import type { Recorded } from '../kernel/event.ts';
import { complaintStream } from './decide.ts';
import type { ComplaintFact } from './events.ts';
import { movesOf } from './moves.ts';
import { accept, complaint, type ComplaintStory, decideFirst, register, signFor, step } from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HOUSING, INSPECTOR, on, SECOND_COORDINATOR } from '../testing/district.ts';
import { BATCH, takeOver } from '../testing/taking-over.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';

const TODAY = on('2026-06-01 09:00');
const KEPT = { kept: { on: null } };
const ACCEPTED = { ...KEPT, accepted: { on: '2026-03-30', filingNumber: '潞人社监立〔2026〕3号' } };

const paper = (...given: Parameters<typeof takeOver>): ComplaintStory =>
  complaint(undefined, TODAY).given(takeOver(...given));
const grounds = ({ state }: ComplaintStory) => Object.values(state.ladders).flatMap((ladder) => ladder.grounds);
const rungs = ({ state }: ComplaintStory) => Object.values(state.ladders).flatMap((ladder) => ladder.rungs);
const open = ({ state }: ComplaintStory) =>
  Object.values(state.tasks).flatMap(({ kind, key, status }) => (status === 'open' ? [`${kind}/${key ?? ''}`] : []));

const confirm = (verdict: 'counts' | 'does-not-count', clockId = 'S2-01#1') =>
  step('ConfirmHistoricalLapse', { clockId, verdict, reason: '核对原台账' }, { by: COORDINATOR });

describe('存量接管', () => {
  it('an open matter comes in with who held it since when, and each act on its own day', () => {
    const story = paper({
      handedOn: { toUnit: 'housing', on: '2026-03-03', signedOn: '2026-03-04' },
      accepted: { on: '2026-03-10', filingNumber: null },
    });
    expect(story.state).toMatchObject({
      takenOver: { on: '2026-06-01', batch: BATCH },
      custody: [
        { unit: 'hrss', from: on('2026-03-02 00:00') },
        { unit: 'housing', from: '2026-03-04' },
      ],
      accepted: { unit: 'housing', on: '2026-03-10' },
    });
    const days = story.log.flatMap(({ type, actedOn }) => (actedOn === undefined ? [] : [[type, actedOn]]));
    expect(days).toEqual(
      expect.arrayContaining([
        ['ComplaintRegistered', '2026-03-02'],
        ['FirstContactDecided', '2026-03-03'],
        ['HandOffDispatched', '2026-03-03'],
        ['HandOffSignedFor', '2026-03-04'],
        ['ComplaintAccepted', '2026-03-10'],
      ]),
    );
    expect(new Set(story.log.map(({ by }) => by.id))).toEqual(new Set([COORDINATOR.id, 'system:clock']));
  });

  it('whoever brought it in has handled nothing of it, and answers in no act’s place', () => {
    const story = paper(ACCEPTED);
    expect(story.state.handlers).toEqual([]);
    expect(story.log.find(({ type }) => type === 'ComplaintAccepted')?.data).toMatchObject({
      acceptedBy: 'paper:unknown',
    });
  });

  it('the history of who held it says that the paper does not name who sent and who signed', () => {
    const handedOn = { toUnit: 'housing', on: '2026-03-03', signedOn: '2026-03-04' };
    const facts = paper({ handedOn }).log as readonly Recorded<ComplaintFact>[];
    expect(movesOf(facts)).toMatchObject([
      { sentBy: 'paper:unknown', sentOn: '2026-03-03', endedBy: 'paper:unknown', endedOn: '2026-03-04' },
    ]);
  });

  it('what the paper does not say stays open: a matter of which only the receipt is known waits for 首问分办', () => {
    const story = paper({});
    expect(story.state).toMatchObject({ firstContact: null, accepted: null });
    expect(open(story)).toContain('first-contact/');
  });

  it('an extension that was granted on paper counts from the day on which it was granted', () => {
    const plain = paper(ACCEPTED).state.clocks['S3-01#1'];
    const extended = { on: '2026-05-20', workingDays: 30, document: '延批-4' };
    const clock = paper({ ...ACCEPTED, extended }).state.clocks['S3-01#1'];
    expect(clock).toMatchObject({ status: 'running', extensions: [{ amount: 30, decidedOn: '2026-05-20' }] });
    expect(clock?.due?.localeCompare(plain?.due ?? '')).toBe(1);
  });

  it('what was found and what was granted come in the order of their days', () => {
    const extended = { on: '2026-05-20', workingDays: 30, document: '延批-4' };
    const { log } = paper({ ...ACCEPTED, extended, verified: { on: '2026-05-21', fen: 100 } });
    const order = log.flatMap(({ type }) => (/^(ClockExtended|PreliminaryCheckConcluded)$/.test(type) ? [type] : []));
    expect(order).toEqual(['ClockExtended', 'PreliminaryCheckConcluded']);
  });

  it('whom the sheet does not name is one person to whom wages are owed; a filing whose number it does not say is 不详', () => {
    const accepted = { on: '2026-03-30', filingNumber: null };
    const nobody = { claimants: [], peopleSaid: 'unknown' } as const;
    const { log } = paper({ ...KEPT, accepted, verified: { on: '2026-04-01', fen: 100 } }, nobody);
    const said = (type: string) => log.find((event) => event.type === type)?.data;
    expect(said('PreliminaryCheckConcluded')).toMatchObject({ demands: [{ amountFen: 100, people: 1 }] });
    expect(said('ComplaintFiled')).toMatchObject({ number: '不详' });
  });

  it('a receipt that is to come brings nothing in, the same day included', () => {
    const later = { receivedAt: on('2026-06-01 18:00') };
    complaint(undefined, TODAY).when(takeOver({}, later)).thenRefused('received-in-future');
  });

  it.each([
    [
      'a matter that was kept and handed on',
      { ...KEPT, handedOn: { toUnit: 'housing', on: '2026-03-05', signedOn: null } },
      'paper-kept-and-handed-on',
    ],
    [
      'an acceptance before the receipt',
      { ...KEPT, accepted: { on: '2026-03-01', filingNumber: null } },
      'acted-before-received',
    ],
    [
      'a sign-for before the dispatch',
      { handedOn: { toUnit: 'housing', on: '2026-03-05', signedOn: '2026-03-04' } },
      'acted-before-dispatch',
    ],
    ['a day that is to come', { ...KEPT, accepted: { on: '2026-06-02', filingNumber: null } }, 'acted-in-future'],
    [
      'an acceptance of what nobody signed for',
      {
        handedOn: { toUnit: 'housing', on: '2026-03-05', signedOn: null },
        accepted: { on: '2026-03-09', filingNumber: null },
      },
      'hand-off-pending',
    ],
    ['a unit that is none', { handedOn: { toUnit: 'nowhere', on: '2026-03-05', signedOn: null } }, 'unit-unknown'],
    [
      'an extension of what was not filed',
      { ...KEPT, extended: { on: '2026-03-05', workingDays: 30, document: 'd' } },
      'paper-extension-without-filing',
    ],
  ] as const)('%s brings nothing in at all', (_, course, code) => {
    complaint(undefined, TODAY).when(takeOver(course)).thenRefused(code);
  });
});

describe('历史件', () => {
  it('what lapsed on paper has lapsed, and brings no ground, no rung and no message', () => {
    const story = paper(ACCEPTED).whenTimeReaches(on('2026-06-05 09:00'));
    expect(story.state.clocks['S2-01#1']).toMatchObject({ status: 'doneLate', due: '2026-03-09', historical: 'open' });
    expect(grounds(story).filter(({ subject }) => subject === 'S2-01#1')).toEqual([]);
    expect(rungs(story)).toEqual([]);
    expect(open(story)).toContain('confirm-historical-lapse/');
  });

  it('is everything that lay before the first second of the day of the take-over, and nothing after it', () => {
    // Received on 22 May: to be accepted by Friday the 29th, which ends when the Saturday begins.
    const eve = complaint(undefined, on('2026-05-30 00:00')).given(
      takeOver(KEPT, { receivedAt: on('2026-05-22 00:00') }),
    );
    expect(eve.state.clocks['S2-01#1']).toMatchObject({ due: '2026-05-29', status: 'lapsed', historical: 'open' });
    const before = complaint(undefined, on('2026-05-29 23:50')).given(
      takeOver(KEPT, { receivedAt: on('2026-05-22 00:00') }),
    );
    expect(before.state.clocks['S2-01#1']).toMatchObject({ status: 'running', historical: null });
    before.whenTimeReaches(on('2026-05-30 09:00'));
    expect(before.state.clocks['S2-01#1']).toMatchObject({ status: 'lapsed', historical: null });
    expect(grounds(before)).toMatchObject([{ subject: 'S2-01#1', rung: 'E2' }]);
  });

  it('confirmed as counting it joins the ladder from now on: its rung is proposed once, and the next one counts from its service', () => {
    const story = paper(KEPT);
    story.whenTimeReaches(on('2026-06-03 09:00'));
    story.when(confirm('counts'));
    story.then(
      ['HistoricalLapseConfirmed', { verdict: 'counts' }],
      ['GroundAdded', { subject: 'S2-01#1', rung: 'E2', at: on('2026-06-03 09:01') }],
      ['TaskCompleted'],
    );
    story.whenTimeReaches(on('2026-06-20 09:00'));
    expect(rungs(story)).toMatchObject([{ rung: 'E2', status: 'proposed', proposedAt: on('2026-06-03 09:01') }]);
    story.when(confirm('counts')).thenRefused('historical-lapse-confirmed');
  });

  it('confirmed as not counting it stays in the record and asks for nothing', () => {
    const story = paper(KEPT).given(confirm('does-not-count')).whenTimeReaches(on('2026-06-20 09:00'));
    expect(story.state.clocks['S2-01#1']).toMatchObject({ status: 'lapsed', historical: 'does-not-count' });
    expect(grounds(story).filter(({ subject }) => subject === 'S2-01#1')).toEqual([]);
    expect(open(story)).not.toContain('confirm-historical-lapse/');
  });

  it('a 催办 of what was done since, counted, rests at once', () => {
    const story = paper({ ...KEPT, kept: { on: '2026-03-09' } });
    expect(story.state.clocks['S1-08-FIRST#1']).toMatchObject({
      status: 'doneLate',
      historical: 'open',
      onLapse: 'E1',
    });
    story.given(confirm('counts', 'S1-08-FIRST#1')).whenTimeReaches(on('2026-06-02 09:00'));
    expect(rungs(story)).toEqual([]);
  });

  it('a lapse of a matter that began here is nothing to be confirmed', () => {
    const story = complaint().given(register(), decideFirst('handle')).whenTimeReaches(on('2026-06-12 09:00'));
    story.when(confirm('counts')).thenRefused('lapse-not-historical');
  });

  it('is offered exactly when it would pass', () => {
    const story = paper(KEPT);
    const offered = () =>
      complaintStream
        .allowed(story.state, story.contextOf({ by: SECOND_COORDINATOR }))
        .filter(({ command }) => command === 'ConfirmHistoricalLapse');
    expect(offered()).toEqual([{ command: 'ConfirmHistoricalLapse', on: 'S2-01#1', refusal: null }]);
    story.given(confirm('counts'));
    expect(offered()).toMatchObject([{ refusal: 'historical-lapse-confirmed' }]);
  });
});

/** What a clock says of itself, beside when and how it was entered. */
const dates = ({ state }: ComplaintStory) =>
  Object.values(state.clocks).map(
    ({ id, unit, start, due, dueAt, status, metOn, lapsedAt, workingDaysLate }: ClockState) => ({
      ...{ id, unit, start, due, dueAt, status, metOn, lapsedAt, workingDaysLate },
    }),
  );

/** A day of the year 2026, so many days after the first of January. */
const dayAt = (days: number): string => localDayOf(startOfDay('2026-01-01', days));

describe('property', () => {
  it('a matter that was taken over has the dates of one that was entered day by day', () => {
    const gap = fc.integer({ min: 0, max: 25 });
    const gaps = fc.tuple(gap, gap, gap, gap);
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), gaps, fc.boolean(), (first, [a, b, c, d], byHousing) => {
        const [received, sent, signed, accepted] = [first, first + a, first + a + b, first + a + b + c].map(dayAt);
        const now = startOfDay(dayAt(first + a + b + c + d + 1));
        const receivedAt = startOfDay(received ?? '');
        const course = byHousing
          ? { handedOn: { toUnit: 'housing', on: sent ?? '', signedOn: signed ?? '' } }
          : { kept: { on: sent ?? '' } };
        const taken = complaint(undefined, now).given(
          takeOver({ ...course, accepted: { on: accepted ?? '', filingNumber: '不详' } }, { receivedAt }),
        );
        const at = (day = ''): string => startOfDay(day);
        const lived = complaint(undefined, receivedAt).given(
          register({ receivedAt }, { at: receivedAt, actedOn: received ?? '' }),
        );
        const going = (until: string): ComplaintStory => lived.whenTimeReaches(until);
        going(at(sent));
        lived.given(
          byHousing
            ? decideFirst('hand-on', { units: ['housing'] }, { actedOn: sent ?? '', by: CLERK })
            : decideFirst('handle', {}, { actedOn: sent ?? '', by: CLERK }),
        );
        going(at(signed));
        if (byHousing) lived.given(signFor('h1', HOUSING, { actedOn: signed ?? '' }));
        going(at(accepted));
        lived.given(accept({ by: byHousing ? HOUSING : INSPECTOR, actedOn: accepted ?? '' }));
        going(now);
        lived.given(step('LapseClocks', {}, { by: COORDINATOR, at: now }));
        expect(dates(taken)).toEqual(dates(lived));
      }),
      { numRuns: 60 },
    );
  });
});
