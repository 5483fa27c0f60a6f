import { describe, expect, it } from '@jest/globals';
import {
  beside,
  complaint,
  conclude,
  confirmClosing,
  decideFirst,
  joinCase,
  outcome,
  proposeClosing,
  register,
  step,
  tell,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CASE,
  TO_CLOSED,
  TO_CLOSING,
  withdraw,
  confirmWithdrawal,
  words,
  type ComplaintStep,
  accept,
  HERE,
  SAME_TOLD,
  proposeDuplicate,
  confirmDuplicate,
  strike,
  versionOf,
} from '../testing/complaint.ts';
import { CLERK, HEAD, INSPECTOR, on, SECOND_COORDINATOR } from '../testing/district.ts';

const TICKET = {
  ticketId: 't1',
  channel: 'hotline-12345',
  externalNumber: '1',
  returnBy: null,
  replyBy: null,
} as const;
const correct = (field: 'amountFen' | 'peopleSaid' | 'project', to: string | number, requestedBy = CLERK.id) =>
  step('CorrectFact', { field, to, reason: '笔误', requestedBy, document: 'scan-9' }, { by: HEAD });

describe('办结', () => {
  it('the handler proposes, 治欠办 confirms; every clock of the complaint ends', () => {
    complaint()
      .given(...TO_CLOSING)
      .when(proposeClosing('case-outcome-told'))
      .then(['ClosingProposed', { proposedBy: CLERK.id }])
      .when(confirmClosing())
      .then(['ComplaintClosed', { ground: 'case-outcome-told', confirmedBy: SECOND_COORDINATOR.id }])
      .and(({ active, clocks, tasks }) => {
        expect(active).toEqual(['closed']);
        expect(Object.values(clocks).filter(({ status }) => status === 'running')).toEqual([]);
        expect(Object.values(tasks).filter(({ status, kind }) => status === 'open' && kind !== 'inform')).toEqual([]);
      });
  });

  const paid = [...TO_ACCEPTED, conclude('paid-on-the-spot'), tell('result')];
  it.each([
    ['an outcome nobody knows', TO_CASE, proposeClosing('case-outcome-told'), 'outcome-missing'],
    [
      'a result nobody told',
      [...TO_CASE, outcome('wages-cleared')],
      proposeClosing('case-outcome-told'),
      'complainant-not-informed',
    ],
    ['a call-back nobody made', TO_CALL_BACK, proposeClosing('case-outcome-told'), 'call-back-missing'],
    ['payment without proof', paid, step('ProposeClosing', { ground: 'paid-verified', proof: null }), 'proof-missing'],
    ['payment that the case has to verify', TO_CASE, proposeClosing('paid-verified'), 'outcome-missing'],
    ['a refusal that was not given', HERE, proposeClosing('declined'), 'not-declined'],
    ['a duplicate nobody judged', HERE, proposeClosing('duplicate'), 'duplicate-not-judged'],
    ['a transfer without receipt', HERE, proposeClosing('transferred-outside'), 'outside-receipt-missing'],
    [
      'a closing that is proposed already',
      [...TO_CLOSING, proposeClosing('case-outcome-told')],
      proposeClosing('case-outcome-told'),
      'closing-already-proposed',
    ],
    ['confirming nothing', TO_CLOSING, confirmClosing(), 'closing-not-proposed'],
    ['rejecting nothing', TO_CLOSING, step('RejectClosing', { reason: '缺' }), 'closing-not-proposed'],
    [
      'confirming what one proposed',
      [...TO_CLOSING, proposeClosing('case-outcome-told')],
      confirmClosing(CLERK),
      'confirmed-by-same-person',
    ],
  ] as const)('refuses %s', (_what, before, wrong, code) => {
    complaint()
      .given(...before)
      .when(wrong)
      .thenRefused(code);
  });

  it('every channel has its reply before the end, whatever the ground', () => {
    for (const [before, ground] of [
      [TO_CLOSING, 'case-outcome-told'],
      [[...HERE, ...SAME_TOLD], 'duplicate'],
    ] as const) {
      const [, ...way] = before;
      complaint()
        .given(register({ ticket: TICKET }), ...way)
        .when(beside(proposeClosing(ground)))
        .thenRefused('ticket-unanswered')
        .given(step('ReplyTicket', { ticketId: 't1', text: words() }))
        .when(beside(proposeClosing(ground)))
        .then(['ClosingProposed']);
    }
  });

  it('a duplicate closes from where it stands, and a rejected closing leaves it there', () => {
    complaint()
      .given(...HERE, ...SAME_TOLD, proposeDuplicate, step('RejectClosing', { reason: '非同一事' }))
      .and(({ active, closing }) => expect([active, closing]).toEqual([['acceptance'], null]))
      .given(proposeDuplicate, confirmDuplicate)
      .and(({ active, walked }) => {
        expect(active).toEqual(['closed']);
        expect(walked).toContain('acceptance>closing');
      });
  });

  it('after the end the person can still be heard, and nothing else moves', () => {
    const story = complaint().given(...TO_CLOSED);
    story.when(step('RecordUrging', { ticketId: null, channel: 'phone' })).then(['ComplaintUrged']);
    story.when(accept()).thenRefused('complaint-closed');
    story.when(step('AddTicket', TICKET)).thenRefused('complaint-closed');
  });
});

describe('更正', () => {
  it('shows the old value, the reason and the second person, and moves no clock', () => {
    const story = complaint().given(...TO_ACCEPTED);
    const { clocks } = story.state;
    story
      .when(correct('amountFen', 900_000))
      .then(['FactCorrected', { from: 1_200_000, to: 900_000, requestedBy: CLERK.id, approvedBy: HEAD.id }])
      .and((state) => {
        expect(state.amountFen).toBe(900_000);
        expect(state.clocks).toEqual(clocks);
      });
    story.when(correct('project', '一标段')).then(['FactCorrected', { from: null, to: '一标段' }]);
    story.when(correct('peopleSaid', 4)).then(['FactCorrected']);
  });

  it.each([
    ['by the requester alone', correct('amountFen', 1, HEAD.id), 'approver-is-requester'],
    ['without a change', correct('amountFen', 1_200_000), 'correction-without-change'],
    ['of a sum by a word', correct('amountFen', '一万'), 'correction-of-wrong-type'],
    ['to half a fen', correct('amountFen', 0.5), 'amount-invalid'],
    ['below nothing', correct('peopleSaid', -1), 'amount-invalid'],
  ] as const)('refuses one %s', (_what, wrong, code) => {
    complaint().given(register()).when(wrong).thenRefused(code);
  });
});

describe('作废 of an entry', () => {
  it('a struck acceptance takes its filing along, and the acceptance clock runs again to its old date', () => {
    const story = complaint().given(...TO_ACCEPTED);
    story
      .when(strike(versionOf(story, 'ComplaintAccepted')))
      .then(
        ['EntryVoided', { voidedType: 'ComplaintAccepted', approvedBy: HEAD.id }],
        ['ClockRestored', { clockId: 'S2-01#1' }],
        ['ClockEnded', { clockId: 'S2-10#1', as: 'voided' }],
        ['EntryVoided', { voidedType: 'ComplaintFiled' }],
        ['ClockEnded', { clockId: 'S3-01#1', as: 'voided' }],
      )
      .and(({ accepted, filed, active, clocks }) => {
        expect([accepted, filed, active]).toEqual([null, null, ['acceptance']]);
        expect(clocks['S2-01#1']).toMatchObject({ status: 'running', due: '2026-06-08' });
      })
      .when(accept())
      .then(['ComplaintAccepted'], ['ComplaintFiled']);
  });

  it('struck after the old date, the clock lapses at once', () => {
    const story = complaint().given(...TO_ACCEPTED);
    story
      .when({ ...strike(versionOf(story, 'ComplaintAccepted')), at: on('2026-06-10') })
      .and(({ clocks }) => expect(clocks['S2-01#1']?.status).toBe('lapsed'))
      .then(
        ['ClockLapsed', { clockId: 'S2-10#1' }],
        ['EntryVoided'],
        ['ClockLapsed', { clockId: 'S2-01#1' }],
        ['EntryVoided'],
      );
  });

  it.each([
    ['PreliminaryCheckConcluded', [...TO_ACCEPTED, conclude('no-arrears')], 'preliminary-check'],
    ['ComplainantInformed', TO_CALL_BACK, 'inform'],
    ['CallBackCompleted', TO_CLOSING, 'call-back'],
  ] as const)('a struck %s goes back to where the matter stood before it', (type, before, node) => {
    const story = complaint().given(...before);
    story
      .when(strike(versionOf(story, type)))
      .then(['EntryVoided', { voidedType: type }])
      .and(({ active }) => expect(active).toEqual([node]));
  });

  it('a struck telling of the refusal leads back; one of the acceptance is told again where the matter stands', () => {
    const declined = step('DeclineComplaint', {
      ground: 'not-labour',
      reason: '承揽',
      destination: '法院',
      number: '1',
    });
    const story = complaint().given(...HERE, declined, tell('decline'));
    story
      .when(strike(versionOf(story, 'ComplainantInformed')))
      .and(({ active }) => expect(active).toEqual(['lead-away']));
    const other = complaint().given(...TO_CASE, tell('acceptance'));
    other.when(strike(versionOf(other, 'ComplainantInformed'))).and(({ active, toInform }) => {
      expect(active).toEqual(['in-case']);
      expect(toInform).toContain('acceptance');
    });
  });

  it('a struck refusal, 不属欠薪 or withdrawal goes back, and the clocks it had ended run again', () => {
    const declined = step('DeclineComplaint', {
      ground: 'not-labour',
      reason: '承揽',
      destination: '法院',
      number: '1',
    });
    const notWage = step('ProposeNotWage', { reason: '货款', destination: '法院' });
    const ways: readonly (readonly [string, readonly ComplaintStep[], string])[] = [
      ['ComplaintDeclined', [declined], 'acceptance'],
      ['NotWageConfirmed', [notWage, step('ConfirmNotWage', {}, { by: HEAD })], 'confirm-not-wage'],
      ['WithdrawalConfirmed', [withdraw(), confirmWithdrawal()], 'acceptance'],
    ];
    for (const [type, way, node] of ways) {
      const story = complaint().given(...HERE, ...way);
      expect(story.state.clocks['S2-01#1']?.status).not.toBe('running');
      story.given(strike(versionOf(story, type))).and(({ active, clocks, toInform }) => {
        expect([type, active]).toEqual([type, [node]]);
        expect(clocks['S2-01#1']).toMatchObject({ status: 'running', due: '2026-06-08' });
        expect(toInform).toEqual([]);
      });
    }
  });

  it('a struck reply to a channel is owed again', () => {
    const replied = step('ReplyTicket', { ticketId: 't1', text: words() });
    const story = complaint().given(register({ ticket: TICKET }), decideFirst('handle'), replied);
    story.given(strike(versionOf(story, 'TicketReplied'))).and(({ tickets, clocks }) => {
      expect(tickets['t1']?.replied).toBe(false);
      expect(clocks['S1-07-NORMAL/t1#1']?.status).toBe('running');
    });
  });

  it('an entry that others were built upon goes only after them', () => {
    const built: readonly (readonly [string, readonly ComplaintStep[]])[] = [
      ['ComplaintAccepted', [...TO_ACCEPTED, conclude('arrears')]],
      ['PreliminaryCheckConcluded', TO_CASE],
      ['ComplainantInformed', TO_CLOSING],
      ['CallBackCompleted', [...TO_CLOSING, proposeClosing('case-outcome-told')]],
    ];
    for (const [type, before] of built) {
      const story = complaint().given(...before);
      story.when(strike(versionOf(story, type))).thenRefused('entry-built-upon');
    }
  });

  it('only an entry of weight, once, with a second person', () => {
    const story = complaint().given(...TO_ACCEPTED);
    const version = versionOf(story, 'ComplaintAccepted');
    story.when(strike(version, HEAD.id)).thenRefused('approver-is-requester');
    story.when(strike(version, 'person:nobody')).thenRefused('signer-not-in-office');
    story.when(strike(1)).thenRefused('entry-not-voidable');
    story.given(strike(version)).when(strike(version)).thenRefused('entry-already-voided');
  });
});

describe('作废 of the complaint', () => {
  const voided = (ground: 'duplicate' | 'test', requestedBy = CLERK.id) =>
    step('VoidComplaint', { ground, reason: '测试', requestedBy, document: 'scan-9' }, { by: HEAD });

  it('ends clocks and work, and strikes what it brought upon a unit', () => {
    complaint()
      .given(...HERE)
      .whenTimeReaches(on('2026-06-09 01:00'))
      .and(({ ladders }) =>
        expect(ladders['ladder-hrss']?.rungs.at(-1)).toMatchObject({ rung: 'E2', status: 'proposed' }),
      )
      .when(voided('test'))
      .then(['ComplaintVoided'], ['GroundStruck'], ['RungVoided', { because: 'complaint-voided', next: null }])
      .and(({ tasks, ladders }) => {
        expect(Object.values(tasks).filter(({ status }) => status === 'open')).toEqual([]);
        expect(ladders['ladder-hrss']?.next).toBeNull();
      })
      .when(accept())
      .thenRefused('complaint-voided');
  });

  it('refuses a duplicate nobody judged, the requester alone, and a complaint in a case', () => {
    complaint().given(register()).when(voided('duplicate')).thenRefused('duplicate-not-judged');
    complaint()
      .given(register(), ...SAME_TOLD)
      .when(beside(voided('duplicate')))
      .then(['ComplaintVoided']);
    complaint().given(register()).when(voided('test', HEAD.id)).thenRefused('approver-is-requester');
    complaint()
      .given(...TO_CASE)
      .when(voided('test'))
      .thenRefused('in-a-case');
  });

  it('joining is no way around: what joined and left is voided again', () => {
    const left = step('LeaveCase', { reason: '误并' }, { by: INSPECTOR });
    complaint()
      .given(...TO_ACCEPTED, conclude('arrears'), joinCase(), left)
      .when(voided('test'))
      .then(['ComplaintVoided']);
  });
});
