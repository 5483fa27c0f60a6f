import { describe, expect, it } from '@jest/globals';
import { claimant, complaint, elect, group, MONDAY, PAPER, register, step, words } from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, on, person } from '../testing/district.ts';

const receive = (type: 'complaint' | 'report') => complaint().when(register({ kind: type }));

import { isFurtherCall } from './tickets.ts';

describe('登记: little is known at first', () => {
  it('takes one sentence and nothing else, and the first-asked unit holds the matter from then on', () => {
    complaint()
      .when(register({ claimants: [], peopleSaid: 'unknown', amountFen: 'unknown', project: 'unknown' }))
      .then(['ComplaintRegistered', { registeredBy: CLERK.id }], ['ComplaintReceivedByUnit', { unit: 'hrss' }])
      .and(({ custody, active }) => {
        expect(custody).toHaveLength(1);
        expect(active).toEqual(['first-contact']);
      });
  });

  it('an employer may be a foreman or an unlicensed unit without credit code', () => {
    complaint()
      .when(register({ employer: { kind: 'person', name: 'unknown' } }))
      .then(['ComplaintRegistered', { employer: { kind: 'person', name: 'unknown' } }], ['ComplaintReceivedByUnit'])
      .and(({ employer }) => expect(employer?.creditCode).toBeUndefined());
  });

  it('keeps the rest of the form with each person, adds what is told later, and takes nothing away', () => {
    const particulars = { presence: 'left', halfDays: 61, contract: 'unknown' } as const;
    const circumstances = { proceedings: 'none', truthStated: 'signed' } as const;
    const told = { ...claimant('w1'), particulars };
    complaint()
      .given(register({ claimants: [told], circumstances }))
      .when(step('DetailClaimant', { claimant: { ...claimant('w1'), particulars: { contract: 'yes' } } }))
      .then(['ClaimantDetailed'])
      .and(({ claimants }) => expect(claimants['w1']?.particulars).toEqual({ ...particulars, contract: 'yes' }));
    complaint()
      .when(register({ circumstances }))
      .then(['ComplaintRegistered', { circumstances }], ['ComplaintReceivedByUnit']);
  });

  it('opens the first-contact work and its clock in the same append', () => {
    complaint()
      .when(register())
      .then(
        ['ComplaintRegistered'],
        ['ClockStarted', { ruleId: 'S1-08-FIRST' }],
        ['ComplaintReceivedByUnit'],
        ['ClockStarted', { ruleId: 'S2-01', unit: 'hrss', due: '2026-06-08' }],
        ['TaskOpened', { kind: 'first-contact', unit: 'hrss' }],
      );
  });

  it('keeps when the person turned to the unit, and counts from that day', () => {
    const receivedAt = on('2026-05-29 16:00');
    complaint()
      .when(register({ receivedAt }, { at: MONDAY }))
      .and(({ clocks }) => expect(clocks['S2-01#1']).toMatchObject({ start: '2026-05-29', due: '2026-06-05' }));
  });

  it.each([
    ['a receipt in the future', register({ receivedAt: on('2026-06-02') }, { at: MONDAY }), 'received-in-future'],
    [
      'an entry more than a working day late without a reason',
      register({ receivedAt: on('2026-05-27') }),
      'late-reason-required',
    ],
    ['a unit that does not exist', register({ firstContactUnit: 'nobody' }), 'unit-unknown'],
    ['a unit outside the district', register({ firstContactUnit: 'next-district' }), 'unit-unknown'],
    ['one person twice', register({ claimants: [claimant('w1'), claimant('w1')] }), 'claimant-twice'],
    ['six representatives', register({ claimants: group(8, 6) }), 'too-many-representatives'],
  ] as const)('refuses %s', (_what, step_, code) => {
    complaint().when(step_).thenRefused(code);
  });

  it('refuses a sender without a unit who names none', () => {
    const stranger = { id: 'public:R1', unit: null, post: null, roles: ['public'] as const };
    complaint()
      .when(register({}, { by: stranger }))
      .thenRefused('first-contact-unit-missing');
  });

  it('is registered once, and nothing happens to a complaint that is not registered', () => {
    complaint().given(register()).when(register()).thenRefused('already-registered');
    complaint()
      .when(step('AcceptComplaint', { number: '1' }))
      .thenRefused('complaint-unknown');
    complaint().when(step('LapseClocks', {})).thenRefused('complaint-unknown');
  });

  it('a late entry needs a reason, an act in the future or before the receipt is refused', () => {
    const urged = { ticketId: null, channel: 'phone' } as const;
    const story = complaint().given(register());
    story.when(step('RecordUrging', urged, { actedOn: '2026-06-03' })).thenRefused('acted-in-future');
    story.when(step('RecordUrging', urged, { actedOn: '2026-05-31' })).thenRefused('acted-before-received');
    story
      .when(step('RecordUrging', urged, { at: on('2026-06-03'), actedOn: '2026-06-01' }))
      .thenRefused('late-reason-required');
    story
      .when(step('RecordUrging', urged, { at: on('2026-06-03'), actedOn: '2026-06-01', lateReason: '停电' }))
      .then(['ComplaintUrged']);
  });
});

describe('渠道工单', () => {
  const ticket = { channel: 'hotline-12345', externalNumber: '1', returnBy: null, replyBy: null } as const;
  const t1 = { ...ticket, ticketId: 't1' };
  const t2 = { ...ticket, ticketId: 't2', channel: 'petition', replyBy: '2026-06-30' } as const;

  it('a matter that came by two channels has a clock and a reply for each, from the same facts', () => {
    complaint()
      .given(register({ ticket: t1 }), step('AddTicket', t2))
      .and(({ clocks }) => {
        expect(clocks['S1-07-NORMAL/t1#1']).toMatchObject({ due: '2026-06-08' });
        expect(clocks['S1-07-REPLYBY/t2#1']).toMatchObject({ due: '2026-06-30' });
      })
      .when(step('ReplyTicket', { ticketId: 't1', text: words() }))
      .then(['TicketReplied'], ['ClockMet', { clockId: 'S1-07-NORMAL/t1#1' }], ['TaskCompleted']);
  });

  it('a repeat call is a 催促 counted once, and moves no clock', () => {
    const story = complaint().given(register({ ticket: t1 }));
    const { clocks } = story.state;
    story
      .when(step('RecordUrging', { ticketId: 't1', channel: 'hotline-12345' }))
      .then(['ComplaintUrged'])
      .and((state) => {
        expect(state.urged).toBe(1);
        expect(state.clocks).toEqual(clocks);
      });
  });

  it('a call of which a list of the channel tells counts once a day, however many lists tell of it', () => {
    const listed = (listedOn: string) =>
      step('RecordUrging', { ticketId: 't1', channel: 'hotline-12345', listedOn }, { at: on('2026-06-03 09:00') });
    const story = complaint().given(register({ ticket: { ...t1, listedOn: '2026-06-01' } }));
    story.when(listed('2026-06-01')).thenRefused('urging-counted');
    story.when(listed('2026-06-04')).thenRefused('list-in-future');
    story.given(listed('2026-06-02'));
    story.when(listed('2026-06-02')).thenRefused('urging-counted');
    story.when(listed('2026-06-03')).then(['ComplaintUrged', { listedOn: '2026-06-03' }]);
    expect(story.state).toMatchObject({
      urged: 2,
      tickets: { t1: { listedOn: ['2026-06-01', '2026-06-02', '2026-06-03'] } },
    });
    story
      .when(step('RecordUrging', { ticketId: null, channel: 'hotline-12345', listedOn: '2026-06-01' }))
      .thenRefused('urging-without-ticket');
  });

  it.each([
    ['the day it came, before any list', '2026-06-01', [], false],
    ['the day after, on the first list of what was keyed in by hand', '2026-06-02', [], false],
    ['two days after, on the first list', '2026-06-03', [], true],
    ['the day after, with the first list gone by', '2026-06-02', ['2026-06-01'], true],
    ['a day of which a list told', '2026-06-03', ['2026-06-01', '2026-06-03'], false],
    ['a list of an earlier day that comes late', '2026-05-31', ['2026-06-01'], false],
  ])('a number on the list of %s is a further call: %s, %j → %s', (_what, day, listedOn, expected) => {
    expect(isFurtherCall({ receivedAt: on('2026-06-01 10:00'), listedOn }, day)).toBe(expected);
  });

  it.each([
    ['a known ticket again', step('AddTicket', t1), 'ticket-known'],
    ['a ticket of tomorrow', step('AddTicket', { ...t2, receivedAt: '2026-06-02' }), 'received-in-future'],
    ['a reply to a ticket nobody knows', step('ReplyTicket', { ticketId: 't9', text: words() }), 'ticket-unknown'],
    [
      'an urging on a ticket nobody knows',
      step('RecordUrging', { ticketId: 't9', channel: 'phone' }),
      'ticket-unknown',
    ],
  ] as const)('refuses %s', (_what, step_, code) => {
    complaint()
      .given(register({ ticket: t1 }), step('AddTicket', { ...t2, ticketId: 't3' }))
      .when(step_)
      .thenRefused(code);
  });

  it('takes a ticket received today in Shanghai while it is still yesterday in UTC', () => {
    complaint()
      .given(register())
      .when(step('AddTicket', { ...t2, receivedAt: '2026-06-02' }, { at: on('2026-06-02 06:00') }))
      .then(['TicketAdded']);
  });

  it('refuses a second reply, and a reply where no ticket is open', () => {
    const story = complaint().given(register({ ticket: t1 }), step('AddTicket', t2));
    story.given(step('ReplyTicket', { ticketId: 't1', text: words() }));
    story.when(step('ReplyTicket', { ticketId: 't1', text: words() })).thenRefused('ticket-already-replied');
    complaint()
      .given(register())
      .when(step('ReplyTicket', { ticketId: 't1', text: words() }))
      .thenRefused('no-ticket-open');
  });
});

describe('集体投诉 and 保密', () => {
  it('workers join and leave with reasons, and the clocks stay one set', () => {
    const story = complaint().given(register({ claimants: group(3), peopleSaid: 3 }));
    const { clocks } = story.state;
    story
      .given(step('AddClaimant', { claimant: claimant('w4'), reason: '同班组' }))
      .given(elect(['w1', 'w4'], null))
      .when(step('DropClaimant', { claimantId: 'w2', reason: '重复登记' }))
      .then(['ClaimantDropped'])
      .and((state) => {
        expect(Object.values(state.claimants).filter((one) => one.representative)).toHaveLength(2);
        expect(state.clocks).toEqual(clocks);
      });
  });

  it.each([
    [
      'a worker who is there already',
      step('AddClaimant', { claimant: claimant('w1'), reason: '重' }),
      'claimant-twice',
    ],
    ['details of nobody', step('DetailClaimant', { claimant: claimant('w9') }), 'claimant-unknown'],
    [
      'details of somebody else',
      step('DetailClaimant', { claimant: { ...claimant('w1'), subject: 's-2' } }),
      'claimant-other-person',
    ],
    ['dropping nobody', step('DropClaimant', { claimantId: 'w9', reason: '误' }), 'claimant-unknown'],
    ['six representatives', elect(['w1', 'w2', 'w3', 'w4', 'w5', 'w6'], null), 'too-many-representatives'],
    ['a paper signed tomorrow', elect(['w1'], { ...PAPER, signedOn: '2026-06-02' }), 'signed-in-future'],
    ['a paper signed by more than there are', elect(['w1'], { ...PAPER, signers: 8 }), 'more-signers-than-people'],
    [
      'consent to name somebody who is not concealed',
      step('ConsentToDisclosure', { claimantId: 'w1', document: null }),
      'claimant-not-concealed',
    ],
  ] as const)('refuses %s', (_what, step_, code) => {
    complaint()
      .given(register({ claimants: group(7), peopleSaid: 7 }))
      .when(step_)
      .thenRefused(code);
  });

  it('a dropped worker is gone, and the last one stays', () => {
    const story = complaint().given(register({ claimants: group(2), peopleSaid: 2 }));
    story.given(step('DropClaimant', { claimantId: 'w2', reason: '误' }));
    story
      .when(step('ChooseConcealment', { claimantId: 'w2', concealment: 'concealed' }))
      .thenRefused('claimant-dropped');
    story.when(step('DropClaimant', { claimantId: 'w1', reason: '误' })).thenRefused('last-claimant');
    story.when(elect(['w1'], null)).thenRefused('not-a-group');
  });

  it('a reporter is concealed always, whatever was written', () => {
    receive('report').then(
      ['ComplaintRegistered', { claimants: [claimant('w1', { concealment: 'concealed' })] }],
      ['ComplaintReceivedByUnit'],
    );
    complaint()
      .given(register({ kind: 'report' }))
      .when(step('ChooseConcealment', { claimantId: 'w1', concealment: 'open' }))
      .thenRefused('reporter-stays-concealed', '第九条');
    complaint()
      .given(register({ kind: 'report' }))
      .when(step('AddClaimant', { claimant: claimant('w2'), reason: '补' }))
      .then(['ClaimantAdded', { claimant: claimant('w2', { concealment: 'concealed' }) }]);
  });

  it('a complainant chooses, and consent to be named is recorded', () => {
    complaint()
      .given(register(), step('ChooseConcealment', { claimantId: 'w1', concealment: 'concealed' }))
      .when(step('ConsentToDisclosure', { claimantId: 'w1', document: 'scan-1' }))
      .then(['DisclosureConsented']);
    complaint()
      .given(register())
      .when(step('ChooseConcealment', { claimantId: 'w1', concealment: 'open' }))
      .thenNothing();
    complaint()
      .given(register(), step('DetailClaimant', { claimant: { ...claimant('w1'), amountFen: 5 } }))
      .and(({ claimants }) => expect(claimants['w1']?.amountFen).toBe(5));
  });
});

describe('possible duplicates', () => {
  const other = 'complaint-2';
  const noted = step('NotePossibleDuplicate', { other, reasons: ['same-phone'], concealed: false });

  it('are noted once, become work, and are judged by a person; identities are never merged', () => {
    const story = complaint().given(register());
    story.when(noted).then(['PossibleDuplicateNoted'], ['TaskOpened', { kind: 'judge-duplicate', key: other }]);
    story.when(noted).thenNothing();
    story
      .when(step('JudgeDuplicate', { other, verdict: 'related', reason: '同一项目' }))
      .then(['DuplicateJudged'], ['TaskCompleted']);
  });

  it('those of a concealed person are work of the 治欠办 alone', () => {
    complaint()
      .given(register())
      .when(step('NotePossibleDuplicate', { other, reasons: ['same-phone'], concealed: true }))
      .then(['PossibleDuplicateNoted'], ['TaskOpened', { kind: 'judge-duplicate', unit: 'office', key: other }]);
  });

  it('no complaint is its own duplicate', () => {
    const story = complaint().given(register());
    const itself = story.state.stream;
    story
      .when(step('NotePossibleDuplicate', { other: itself, reasons: [], concealed: false }))
      .thenRefused('duplicate-of-itself');
    story
      .when(step('JudgeDuplicate', { other: itself, verdict: 'same', reason: '误' }))
      .thenRefused('duplicate-of-itself');
  });
});

describe('待办', () => {
  const taskId = 'first-contact#1';
  const other = person('other', 'hrss', 'officer');

  it('whoever is first has it; the second is told who', () => {
    const story = complaint().given(register(), step('ClaimTask', { taskId }));
    story.when(step('ClaimTask', { taskId })).thenNothing();
    story.when(step('ClaimTask', { taskId }, { by: other })).thenRefused('task-already-claimed');
    story.when(step('ReleaseTask', { taskId, reason: null }, { by: other })).thenRefused('task-of-another');
    story.when(step('CompleteTask', { taskId, note: '' })).thenRefused('task-needs-its-act');
    story.when(step('ReleaseTask', { taskId, reason: '出差' }, { by: HEAD })).then(['TaskReleased']);
    story.when(step('ReleaseTask', { taskId, reason: null })).thenRefused('task-not-claimed');
  });

  it('is assigned inside the unit only, and ends by its act', () => {
    const story = complaint().given(register());
    story
      .when(step('AssignTask', { taskId, person: COORDINATOR.id, reason: null }))
      .thenRefused('assignee-not-in-unit');
    story.when(step('AssignTask', { taskId, person: CLERK.id, reason: null })).then(['TaskAssigned']);
    story.when(step('AssignTask', { taskId, person: CLERK.id, reason: null })).thenNothing();
    story.when(step('ClaimTask', { taskId: 'none' })).thenRefused('task-unknown');
    story.given(step('DecideFirstContact', { decision: 'handle', reason: '属本部门', units: [] }));
    story.when(step('ClaimTask', { taskId })).thenRefused('task-already-ended');
  });
});
