import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  correct,
  decideFirst,
  designate,
  giveBack,
  handTo,
  register,
  signFor,
  step,
  TO_HANDED_ON,
} from '../testing/complaint.ts';
import { CLERK, HOUSING, on, PETITIONS, TRANSPORT } from '../testing/district.ts';
import { holderOf } from './state.ts';

describe('首问: a named person decides', () => {
  it('keeps who decided, meets the clock and opens the acceptance review', () => {
    complaint()
      .given(register())
      .when(decideFirst('handle'))
      .then(
        ['FirstContactDecided', { responsible: CLERK.id }],
        ['ClockMet', { clockId: 'S1-08-FIRST#1' }],
        ['TaskCompleted'],
        ['TaskOpened', { kind: 'accept', unit: 'hrss' }],
      );
  });

  it('joint handling keeps the holder and names the others', () => {
    complaint()
      .given(register())
      .when(decideFirst('joint', { units: ['housing', 'transport'] }))
      .then(['FirstContactDecided', { units: ['housing', 'transport'] }])
      .and((state) => expect(holderOf(state)).toBe('hrss'));
  });

  it.each([
    ['handing on to nobody', decideFirst('hand-on'), 'hand-off-target-missing'],
    ['handing on to two', decideFirst('hand-on', { units: ['housing', 'water'] }), 'hand-off-target-missing'],
    ['handing on to itself', decideFirst('hand-on', { units: ['hrss'] }), 'hand-off-to-itself'],
    ['an unknown unit', decideFirst('joint', { units: ['nobody'] }), 'unit-unknown'],
    ['joint handling alone', decideFirst('joint'), 'joint-units-missing'],
    ['no wage matter without a destination', decideFirst('not-wage'), 'destination-missing'],
    ['no wage matter with an empty destination', decideFirst('not-wage', { destination: ' ' }), 'destination-missing'],
    ['an outside unit without 移送函', decideFirst('hand-on', { units: ['next-district'] }), 'outside-letter-missing'],
    ['acceptance before the decision', accept(), 'first-contact-first'],
    ['handing on before the decision', handTo('housing'), 'first-contact-first'],
  ] as const)('refuses %s', (_what, wrong, code) => {
    complaint().given(register()).when(wrong).thenRefused(code);
  });

  it('is decided once', () => {
    complaint()
      .given(register(), decideFirst('handle'))
      .when(decideFirst('handle'))
      .thenRefused('first-contact-already-decided');
  });
});

describe('转送 and 签收', () => {
  it('until sign-for the sender holds and the receiver owes the sign-for', () => {
    complaint()
      .given(register())
      .when(decideFirst('hand-on', { units: ['housing'] }))
      .then(
        ['FirstContactDecided'],
        ['HandOffDispatched', { handOffId: 'h1', fromUnit: 'hrss', toUnit: 'housing', outside: false }],
        ['ClockStarted', { ruleId: 'S1-08-SIGN', key: 'h1', unit: 'housing', due: '2026-06-02' }],
        ['TaskCompleted'],
        ['TaskOpened', { kind: 'inform', unit: 'hrss', key: 'hand-on' }],
        ['TaskOpened', { kind: 'see-informed', unit: 'hrss' }],
        ['TaskOpened', { kind: 'sign-for', unit: 'housing' }],
      )
      .and((state) => expect(holderOf(state)).toBe('hrss'));
  });

  it('after sign-for the receiver holds, with a clock of its own', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(signFor('h1', HOUSING))
      .then(
        ['HandOffSignedFor', { unit: 'housing', signer: HOUSING.id }],
        ['ClockEnded', { clockId: 'S2-01#1', as: 'handedOn' }],
        ['ClockMet', { clockId: 'S1-08-SIGN/h1#1' }],
        ['ComplaintReceivedByUnit', { unit: 'housing', because: 'signed-for', final: false }],
        ['ClockStarted', { ruleId: 'S2-05-UNIT', unit: 'housing' }],
      )
      .and(({ custody }) => expect(custody.map(({ unit }) => unit)).toEqual(['hrss', 'housing']));
  });

  it('the reply to the ticket goes to the receiver with its date, and a lapse enters the ladder of who owes it then', () => {
    const ticket = {
      ticketId: 't1',
      channel: 'hotline-12345',
      externalNumber: '1',
      returnBy: null,
      replyBy: '2026-06-09',
    } as const;
    const story = complaint()
      .given(register({ ticket }), decideFirst('hand-on', { units: ['housing'] }))
      .when(signFor('h1', HOUSING));
    expect(story.happened).toContainEqual(
      expect.objectContaining({
        type: 'ClockReassigned',
        data: { clockId: 'S1-07-REPLYBY/t1#1', unit: 'housing', from: 'hrss' },
      }),
    );
    story.whenTimeReaches(on('2026-06-10 09:00')).and(({ clocks, tasks, ladders }) => {
      expect(clocks['S1-07-REPLYBY/t1#1']).toMatchObject({ status: 'lapsed', unit: 'housing' });
      expect(tasks['reply-ticket/t1#2']).toMatchObject({ unit: 'housing', status: 'open' });
      expect(ladders['ladder-housing']?.grounds.map(({ subject }) => subject)).toContain('S1-07-REPLYBY/t1#1');
    });
  });

  it('the first-asked unit keeps the duty to tell the person where it went', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING))
      .and(({ tasks }) => expect(tasks['inform/hand-on#1']).toMatchObject({ unit: 'hrss', status: 'open' }));
  });

  it('notice without a login is recorded and moves nothing', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(step('NotifyHandOff', { handOffId: 'h1', way: 'phone', recipient: 'post:housing', note: null }))
      .then(['HandOffNotified'])
      .and(({ handOffs }) => expect(handOffs['h1']?.notices).toBe(1));
  });

  it.each([
    ['an unknown hand-off', signFor('h9', HOUSING), 'hand-off-unknown'],
    [
      'a signature before the dispatch',
      signFor('h1', HOUSING, { actedOn: on('2026-06-01 09:00') }),
      'acted-before-dispatch',
    ],
    ['handing on while one is pending', handTo('water'), 'hand-off-pending'],
    ['acceptance while one is pending', accept(), 'hand-off-pending'],
    [
      'a receipt from a unit with a login',
      step('RecordOutsideReceipt', { handOffId: 'h1', document: 'd', contact: null }),
      'hand-off-not-outside',
    ],
    ['a designation nobody asked for', designate('water'), 'no-designation-wanted'],
    ['a correction of no designation', correct('water'), 'no-designation'],
  ] as const)('refuses %s', (_what, wrong, code) => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(wrong)
      .thenRefused(code);
  });

  it('refuses an act on a hand-off that is settled, and one when none is pending', () => {
    complaint()
      .given(...TO_HANDED_ON, giveBack('h1', HOUSING, 'transport'))
      .when(signFor('h1', HOUSING))
      .thenRefused('hand-off-already-settled');
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING))
      .when(signFor('h1', HOUSING))
      .thenRefused('no-hand-off-pending');
  });

  it('nobody hands on before the day on which he came to hold the matter', () => {
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING, { at: on('2026-06-02 10:00') }))
      .when(step('HandOn', { toUnit: 'water', reason: '职责', letter: null }, { by: HOUSING, actedOn: '2026-06-01' }))
      .thenRefused('acted-before-held');
  });

  it('a signature typed in late counts by its own day and takes back the lapse', () => {
    const story = complaint()
      .given(...TO_HANDED_ON)
      .whenTimeReaches(on('2026-06-03 00:30'));
    expect(story.state.clocks['S1-08-SIGN/h1#1']?.status).toBe('lapsed');
    story
      .when(signFor('h1', HOUSING, { at: on('2026-06-03 09:00'), actedOn: '2026-06-02', lateReason: '补录' }))
      .and(({ clocks, custody }) => {
        expect(clocks['S1-08-SIGN/h1#1']?.status).toBe('voided');
        expect(custody.at(-1)?.from).toBe('2026-06-02');
      });
  });
});

describe('退回', () => {
  it('the first return goes on to the suggested owner; the sender is still holder', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(giveBack('h1', HOUSING, 'transport'))
      .then(
        ['HandOffReturned', { reason: 'other-owner', legalBasis: '三定方案', needsDesignation: false, ordinal: 1 }],
        ['HandOffDispatched', { handOffId: 'h2', fromUnit: 'hrss', toUnit: 'transport' }],
      )
      .and((state) => expect(holderOf(state)).toBe('hrss'));
  });

  it('the second return goes to 治欠办 alone, and is a listed fact that proposes 督办 at once', () => {
    complaint()
      .given(...TO_HANDED_ON, giveBack('h1', HOUSING, 'transport'))
      .when(giveBack('h2', TRANSPORT, 'water'))
      .then(
        ['HandOffReturned', { needsDesignation: true, ordinal: 2 }],
        ['GroundAdded', { kind: 'fact', unit: 'transport', rung: 'E2' }],
        ['RungProposed', { rung: 'E2', unit: 'transport' }],
        ['TaskCompleted'],
        ['TaskOpened', { kind: 'decide-rung' }],
        ['TaskOpened', { kind: 'designate', unit: 'office' }],
      );
  });

  it('a designation of the unit that holds it all along ends and starts nothing', () => {
    complaint()
      .given(...TO_HANDED_ON, giveBack('h1', HOUSING, null))
      .when({ ...designate('hrss'), at: on('2026-06-03') })
      .then(['OwnerDesignated'])
      .and(({ clocks, custody }) => {
        expect(custody).toHaveLength(1);
        expect(clocks['S2-01#1']).toMatchObject({ status: 'running', due: '2026-06-08' });
        expect(clocks['S2-01#2']).toBeUndefined();
      })
      .when(accept())
      .then(['ComplaintAccepted'], ['ComplaintFiled']);
  });

  it('a unit that gets it back goes on from its first receipt, without the days another unit had it', () => {
    const story = complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING, { at: on('2026-06-03') }))
      .given({ ...handTo('transport', HOUSING), at: on('2026-06-04') }, giveBack('h2', TRANSPORT, null))
      .given({ ...designate('hrss'), at: on('2026-06-08') });
    expect(story.state.clocks['S2-01#2']).toMatchObject({
      status: 'running',
      start: '2026-06-01',
      pauses: [{ from: '2026-06-03', to: '2026-06-08' }],
      due: '2026-06-11',
    });
  });

  it.each([
    ['one to an earlier holder', 'hrss'],
    ['one without a suggestion', null],
  ])('%s goes to 治欠办 at the first time', (_what, suggested) => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(giveBack('h1', HOUSING, suggested))
      .then(['HandOffReturned', { needsDesignation: true, ordinal: 1 }]);
  });

  it('a suggestion outside the district goes back to the sender, who needs a letter for it', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(giveBack('h1', HOUSING, 'next-district'))
      .then(['HandOffReturned', { backToSender: true, needsDesignation: false }])
      .and(({ active }) => expect(active).toEqual(['acceptance']));
  });

  it('a petition goes back to the office that sent it, which agrees and decides anew (XF 23)', () => {
    const sent = [
      register({ kind: 'petition', channel: 'petition' }, { by: PETITIONS }),
      decideFirst('hand-on', { units: ['housing'] }, { by: PETITIONS }),
    ];
    complaint()
      .given(...sent)
      .and(({ clocks }) => expect(clocks['S9-03/h1#1']).toMatchObject({ due: '2026-06-08', unit: 'housing' }))
      .when(giveBack('h1', HOUSING, 'transport'))
      .then(['HandOffReturned', { backToSender: true, needsDesignation: false }])
      .given(handTo('transport', PETITIONS))
      .when(giveBack('h2', TRANSPORT, null))
      .then(['HandOffReturned', { needsDesignation: true }]);
  });

  const returned = {
    handOffId: 'h1',
    reason: 'other-owner',
    legalBasis: '三定',
    suggestedOwner: 'water',
    explanation: '他部门',
  } as const;
  it.each([
    ['without a legal basis', { ...returned, legalBasis: ' ' }, 'legal-basis-missing'],
    ['without an explanation', { ...returned, explanation: '' }, 'explanation-missing'],
    ['to the returner itself', { ...returned, suggestedOwner: 'housing' }, 'suggested-owner-is-returner'],
    ['to a unit nobody knows', { ...returned, suggestedOwner: 'nobody' }, 'unit-unknown'],
  ] as const)('refuses a return %s', (_what, data, code) => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(step('ReturnHandOff', data, { by: HOUSING }))
      .thenRefused(code);
  });

  it('refuses a return dated before the dispatch', () => {
    const early = step('ReturnHandOff', returned, { by: HOUSING, actedOn: on('2026-06-01 09:00') });
    complaint()
      .given(...TO_HANDED_ON)
      .when(early)
      .thenRefused('acted-before-dispatch');
  });
});
