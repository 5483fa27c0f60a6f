import { describe, expect, test } from '@jest/globals';
import { type Channel, type ComplaintFact, type Recorded, type TicketData, ticketRows } from '@qingxin/domain';
import {
  accept,
  complaint,
  confirmClosing,
  decideFirst,
  HOTLINE_TICKET,
  proposeClosing,
  register,
  step,
  tell,
  confirmWithdrawal,
  withdraw,
  words,
  type ComplaintStory,
} from '../../../libs/domain/src/testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, on } from '../../../libs/domain/src/testing/district.ts';
import { clockOf, clocksOf, complaintUnderLaw, SHIPPED } from './shipped-setting.ts';

const ticket = (channel: Channel, more: Partial<TicketData> = {}): TicketData => ({
  ...HOTLINE_TICKET,
  channel,
  ...more,
});
const byTicket = (one: TicketData): ComplaintStory =>
  complaintUnderLaw().given(register({ channel: one.channel, ticket: one }));
const giveBack = (at = '2026-06-01 15:00', more: object = {}) =>
  step(
    'ReturnTicket',
    {
      ...{ ticketId: 't1', reason: 'not-competent-place', legalBasis: '地域管辖', suggestedOwner: null },
      ...{ explanation: '工地在邻县', ...more },
    },
    { at: on(at) },
  );
const answered = (accepted: boolean, at = '2026-06-02 10:00') =>
  step('RecordTicketReturnAnswer', { ticketId: 't1', accepted, document: 'scan-1', note: null }, { at: on(at) });
const reply = (conclusion?: string, at = '2026-06-05 10:00') =>
  step(
    'ReplyTicket',
    { ticketId: 't1', text: words('reply'), ...(conclusion === undefined ? {} : { conclusion }) },
    { at: on(at) },
  );
const statusOf = ({ state }: ComplaintStory, id: string) => state.clocks[id]?.status;
const tasksOf = ({ state }: ComplaintStory) =>
  Object.values(state.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind)
    .sort();

describe('退单：承办单位对工单有异议的，1个工作日内退单，逾期不退即为首办责任单位', () => {
  test('in time it is what the first-asked unit makes of the matter; the period of the reply runs on', () => {
    const story = byTicket(ticket('hotline-12345'));
    story
      .when(giveBack())
      .then(
        ['TicketReturned', { ticketId: 't1', unit: 'hrss', returnedBy: CLERK.id }],
        ['ClockMet', { clockId: 'S1-08-FIRST#1' }],
        ['ClockMet', { clockId: 'S1-07-RETURN/t1#1' }],
        ['TaskOpened', { kind: 'ticket-return', unit: 'hrss' }],
      );
    expect(statusOf(story, 'S1-07-NORMAL/t1#1')).toBe('running');
    expect(tasksOf(story)).toEqual(['ticket-return']);
    story.when(reply()).thenRefused('ticket-return-pending');
    story.when(giveBack('2026-06-01 16:00')).thenRefused('no-ticket-to-return');
  });

  test('taken back it leaves with the matter: the person is told where it went, then the 治欠办 confirms the end', () => {
    const story = byTicket(ticket('hotline-12345')).given(giveBack());
    story
      .when(answered(true))
      .then(
        ['TicketReturnAnswered', { accepted: true, leaves: true }],
        ['ClockEnded', { clockId: 'S2-01#1', as: 'returned' }],
        ['ClockEnded', { clockId: 'S1-07-NORMAL/t1#1', as: 'returned' }],
        ['TaskCompleted'],
      );
    expect(story.state.active).toEqual(['closing']);
    story.when(decideFirst('handle')).thenRefused('left-to-channel');
    story.when(proposeClosing('returned-to-channel')).thenRefused('complainant-not-informed');
    story.given(tell('hand-on'), proposeClosing('returned-to-channel'), confirmClosing());
    expect(story.state.closed).toBe('returned-to-channel');
  });

  test('refused it comes back with a day to decide, and is not given back again', () => {
    const story = byTicket(ticket('hotline-12345')).given(giveBack(), answered(false));
    expect(clockOf(story, 'S1-08-FIRST#2')).toMatchObject({ status: 'running', due: '2026-06-03' });
    expect(tasksOf(story)).toEqual(['first-contact', 'reply-ticket']);
    story.when(giveBack('2026-06-02 11:00')).thenRefused('no-ticket-to-return');
    story.when(decideFirst('handle')).then(['FirstContactDecided'], ['ClockMet', { clockId: 'S1-08-FIRST#2' }]);
  });

  test('after the day of the ticket the unit is the one to handle it', () => {
    const story = byTicket(ticket('hotline-12345'));
    story.when(giveBack('2026-06-03 09:00')).thenRefused('ticket-return-late', '热线工单');
    const dated = byTicket(ticket('hotline-12345', { returnBy: '2026-06-03' }));
    dated.when(giveBack('2026-06-03 17:00')).then(['TicketReturned']);
    byTicket(ticket('hotline-12345', { returnBy: '2026-06-03' }))
      .when(giveBack('2026-06-04 09:00'))
      .thenRefused('ticket-return-late', '载明的日期');
  });

  test('given back in time and typed in late it was in time, whatever had lapsed meanwhile', () => {
    const story = byTicket(ticket('hotline-12345')).whenTimeReaches(on('2026-06-03 09:00'));
    expect(statusOf(story, 'S1-07-RETURN/t1#1')).toBe('lapsed');
    const typedIn = { ...giveBack('2026-06-03 10:00'), actedOn: '2026-06-02' };
    story.when(typedIn).then(['TicketReturned']);
    expect(clockOf(story, 'S1-07-RETURN/t1#1')).toMatchObject({ status: 'voided', lapsedAt: null });
  });

  test('the matter leaves with the last of its tickets, not before', () => {
    const story = byTicket(ticket('hotline-12345')).given(
      step('AddTicket', { ...HOTLINE_TICKET, ticketId: 't2', externalNumber: 'GD-2' }),
      giveBack(),
    );
    story.when(answered(true)).then(['TicketReturnAnswered', { leaves: false }], ['ClockEnded'], ['TaskCompleted']);
    story.given(giveBack('2026-06-02 11:00', { ticketId: 't2' }));
    story
      .when(
        step(
          'RecordTicketReturnAnswer',
          { ticketId: 't2', accepted: true, document: 'scan-1', note: null },
          { at: on('2026-06-02 12:00') },
        ),
      )
      .then(['TicketReturnAnswered', { leaves: true }]);
  });

  test('a withdrawn matter whose ticket goes back as well waits for one end', () => {
    const story = byTicket(ticket('hotline-12345')).given(giveBack(), withdraw(), confirmWithdrawal(), answered(true));
    expect(story.state).toMatchObject({ active: ['closing'], leftToChannel: true });
  });

  test('a petition is objected to within five working days (XF Art 23)', () => {
    byTicket(ticket('petition')).when(giveBack('2026-06-08 17:00')).then(['TicketReturned']);
    byTicket(ticket('petition')).when(giveBack('2026-06-09 09:00')).thenRefused('ticket-return-late', '第二十三条');
  });

  test('a matter that the person brought himself stays when a ticket goes back', () => {
    const story = complaintUnderLaw().given(register({ channel: 'visit', ticket: HOTLINE_TICKET }), giveBack());
    expect(tasksOf(story)).toEqual(['first-contact', 'ticket-return']);
    story.when(answered(true)).then(['TicketReturnAnswered', { leaves: false }], ['ClockEnded'], ['TaskCompleted']);
    expect(story.state.active).toEqual(['first-contact']);
  });

  test('whoever decides what becomes of the matter waits for no answer any more', () => {
    const story = complaintUnderLaw().given(register({ channel: 'visit', ticket: HOTLINE_TICKET }), giveBack());
    story.given(decideFirst('handle', {}, { at: on('2026-06-01 16:00') }));
    expect(tasksOf(story)).toContain('reply-ticket');
    story.when(answered(true)).thenRefused('no-ticket-return-asked');
    story.when(giveBack('2026-06-01 17:00')).thenRefused('no-ticket-to-return');
  });

  test('what left comes back when it is opened again', () => {
    const story = byTicket(ticket('hotline-12345')).given(giveBack(), answered(true));
    story.when(step('AddTicket', { ...HOTLINE_TICKET, ticketId: 't2' })).thenRefused('left-to-channel');
    story.given(
      step('ReopenComplaint', { reason: '渠道再次派来', because: 'new-facts' }, { by: COORDINATOR }),
      step('AddTicket', { ...HOTLINE_TICKET, ticketId: 't2' }),
    );
    expect(tasksOf(story)).toEqual(['first-contact', 'inform', 'reply-ticket']);
    expect(statusOf(story, 'S2-01#2')).toBe('running');
  });

  test.each([
    ['without a reason', giveBack(undefined, { explanation: ' ' }), 'explanation-missing'],
    ['without a basis', giveBack(undefined, { legalBasis: '' }), 'legal-basis-missing'],
    ['to nobody', giveBack(undefined, { suggestedOwner: 'nobody' }), 'unit-unknown'],
    ['to itself', giveBack(undefined, { suggestedOwner: 'hrss' }), 'suggested-owner-is-returner'],
    ['of another ticket', giveBack(undefined, { ticketId: 't9' }), 'ticket-unknown'],
  ] as const)('is refused %s', (_what, given, code) => {
    byTicket(ticket('hotline-12345')).when(given).thenRefused(code);
  });
});

describe('延期：最多3次，每次不超过3个工作日', () => {
  const clockId = 'S1-07-REPLYBY/t1#1';
  const ask = (amount: number, at: string) =>
    step('RequestExtension', { clockId, amount, reason: '需现场核实' }, { at: on(at) });
  const grant = (amount: number, at: string, by = COORDINATOR) =>
    step(
      'ExtendClock',
      { clockId, amount, reason: '需现场核实', requestedBy: CLERK.id, approvedBy: by.id, document: null },
      { by, at: on(at) },
    );

  test('also where the ticket names its date; what was agreed counts on from there, and somebody else grants it', () => {
    const story = complaint(SHIPPED).given(
      register({ channel: 'hotline-12345', ticket: ticket('hotline-12345', { replyBy: '2026-06-05' }) }),
      decideFirst('handle'),
    );
    story.when(ask(4, '2026-06-02 09:00')).thenRefused('extension-above-cap');
    story.given(ask(3, '2026-06-02 09:00'));
    story.when(grant(3, '2026-06-02 10:00', HEAD)).thenRefused('approver-not-entitled');
    story.given(grant(3, '2026-06-02 11:00'));
    expect(clockOf(story, clockId)).toMatchObject({ due: '2026-06-10', extensions: [{ amount: 3 }] });
    story.given(ask(3, '2026-06-09 09:00'), grant(3, '2026-06-09 10:00'));
    story.given(ask(1, '2026-06-12 09:00'), grant(1, '2026-06-12 10:00'));
    expect(clockOf(story, clockId).due).toBe('2026-06-16');
    story.when(ask(1, '2026-06-16 09:00')).thenRefused('extension-used-up');
  });

  test('is none of another channel', () => {
    const story = byTicket(ticket('national-platform', { replyBy: '2026-06-05' }));
    expect(clocksOf(story, 'S1-07-REPLYBY')).toEqual([]);
    story
      .when(step('RequestExtension', { clockId: 'S1-06-REPLYBY/t1#1', amount: 1, reason: '忙' }))
      .thenRefused('extension-not-provided');
  });
});

describe('核处结论：取自该渠道的结论表', () => {
  test('the platform asks for one, and the event keeps from which list it is', () => {
    const story = byTicket(ticket('national-platform')).given(decideFirst('handle'));
    story.when(reply()).thenRefused('conclusion-missing');
    story.when(reply('solved')).thenRefused('conclusion-unknown');
    story
      .when(reply('no-arrears'))
      .then(['TicketReplied', { conclusion: 'no-arrears', conclusionVersion: 1 }], ['TaskCompleted']);
    expect(story.state.tickets['t1']).toMatchObject({ conclusion: 'no-arrears', repliedOn: '2026-06-05' });
  });

  test('the hotline offers one, other channels have none', () => {
    byTicket(ticket('hotline-12345'))
      .given(decideFirst('handle'))
      .when(reply('solved'))
      .then(['TicketReplied', { conclusion: 'solved' }], ['ClockMet'], ['TaskCompleted']);
    byTicket(ticket('hotline-12345')).given(decideFirst('handle'), reply());
    byTicket(ticket('petition')).given(decideFirst('handle')).when(reply('solved')).thenRefused('conclusion-unknown');
  });

  test('a struck reply takes its conclusion along', () => {
    const story = byTicket(ticket('national-platform')).given(decideFirst('handle'), reply('no-arrears'));
    const version = Number(Object.keys(story.state.entries)[0]);
    story.given(
      step('VoidEntry', { version, reason: '误答', requestedBy: CLERK.id, document: 'scan-9' }, { by: HEAD }),
    );
    expect(story.state.tickets['t1']).toMatchObject({ replied: false, repliedOn: null, conclusion: null });
  });
});

describe('信访：受理告知书、答复意见书', () => {
  const issue = (paper: 'acceptance-notice' | 'handling-opinion', number: string, more: object = {}, at?: string) =>
    step(
      'IssuePetitionPaper',
      { ticketId: 't1', paper, number, document: 'scan-1', ...more },
      at === undefined ? {} : { at: on(at) },
    );
  const serve = (paperId: string, at: string) =>
    step('ServePetitionPaper', { paperId, way: 'handed', document: 'scan-2' }, { at: on(at) });
  const accepted = () => byTicket(ticket('petition')).given(decideFirst('handle'), accept());

  test('15日内书面告知信访人: the day on which the notice was served counts, not the one on which it was written', () => {
    const story = accepted();
    expect(clockOf(story, 'S9-02-TICKET/t1#1')).toMatchObject({ due: '2026-06-16', unit: 'hrss' });
    story.when(issue('acceptance-notice', '信告1')).then(['PetitionPaperIssued', { paperId: 'p1' }], ['TaskOpened']);
    expect(tasksOf(story)).toContain('serve-petition-paper');
    story.when(issue('acceptance-notice', '信告2')).thenRefused('petition-paper-known');
    story
      .when(serve('p1', '2026-06-16 15:00'))
      .then(['PetitionPaperServed'], ['ClockMet', { clockId: 'S9-02-TICKET/t1#1' }], ['TaskCompleted']);
    story.when(serve('p1', '2026-06-16 16:00')).thenRefused('no-petition-paper');
  });

  test('不服的30日内请求复查: the opinion names who reviews it, the days run from its service and are nobody’s lateness', () => {
    const story = accepted();
    story.when(issue('handling-opinion', '信复1')).thenRefused('review-office-missing', '第三十五条');
    story.given(issue('handling-opinion', '信复1', { reviewedBy: '区人民政府' }, '2026-06-10 09:00'));
    story
      .when(issue('handling-opinion', '信复1', { reviewedBy: '区人民政府' }))
      .thenRefused('petition-paper-number-known');
    story.given(serve('p1', '2026-06-12 10:00'));
    expect(clockOf(story, 'S9-05-TOLD/p1#1')).toMatchObject({ due: '2026-07-13', status: 'running' });
    const asked = step('RecordReviewRequest', { paperId: 'p1', document: 'scan-3' }, { at: on('2026-07-14 09:00') });
    story.whenTimeReaches(on('2026-07-14 08:00'));
    expect(
      Object.values(story.state.ladders).flatMap(({ grounds }) => grounds.map(({ subject }) => subject)),
    ).not.toContain('S9-05-TOLD/p1#1');
    story.when(asked).then(['ReviewRequested'], ['ClockDoneLate', { clockId: 'S9-05-TOLD/p1#1' }]);
    story.when(asked).thenRefused('no-opinion-to-review');
  });

  test('a matter that is a 信访 itself has one period for it, and papers without a ticket', () => {
    const story = complaintUnderLaw().given(
      register({ kind: 'petition', channel: 'petition', ticket: ticket('petition') }),
      decideFirst('handle'),
      accept(),
    );
    expect(clocksOf(story, 'S9-02-TICKET')).toEqual([]);
    story.given(
      step('IssuePetitionPaper', { ticketId: null, paper: 'acceptance-notice', number: '信告1', document: 'scan-1' }),
    );
    story.given(serve('p1', '2026-06-02 09:00'));
    expect(statusOf(story, 'S9-02#1')).toBe('met');
  });

  test('is of petitions, and of what was accepted', () => {
    const visit = complaintUnderLaw().given(register(), decideFirst('handle'), accept());
    visit.when(issue('acceptance-notice', '信告1')).thenRefused('not-a-petition');
    byTicket(ticket('petition')).when(issue('acceptance-notice', '信告1')).thenRefused('not-accepted');
    const both = accepted().given(step('AddTicket', { ...HOTLINE_TICKET, ticketId: 't2' }));
    both.when(issue('acceptance-notice', '信告1', { ticketId: 't2' })).thenRefused('not-a-petition');
    both.when(serve('p1', '2026-06-02 09:00')).thenRefused('no-petition-paper');
    both
      .given(issue('acceptance-notice', '信告1'))
      .when(serve('p9', '2026-06-02 09:00'))
      .thenRefused('petition-paper-unknown');
  });
});

describe('回填：一个渠道一日之内收到、答复、退单、延期的工单', () => {
  const rowsOf = ({ state, log }: ComplaintStory, from: string, to = from, channel: Channel = 'hotline-12345') =>
    ticketRows(
      { state, events: log as readonly Recorded<ComplaintFact>[], rules: SHIPPED.rules },
      { channel, from, to },
    );
  const cellsOf = (...asked: Parameters<typeof rowsOf>) => rowsOf(...asked).map(({ cells }) => cells);

  test('a ticket stands under the day on which it came and the day on which something became of it', () => {
    const story = byTicket(ticket('hotline-12345')).given(decideFirst('handle'), reply('solved'));
    const answer = {
      ...{ ticket: 'GD-1', received: '2026-06-01', unit: 'hrss', status: '已答复', returnDue: '2026-06-02' },
      ...{ due: '2026-06-08', extended: 0, returnedOn: null, repliedOn: '2026-06-05', conclusion: '诉求已解决' },
      ...{ reply: null, number: '潞治登〔2026〕1号' },
    };
    expect(rowsOf(story, '2026-06-01')).toEqual([
      { ticketId: 't1', status: 'replied', unit: 'hrss', reply: words('reply'), cells: answer },
    ]);
    expect(cellsOf(story, '2026-06-05')).toEqual([answer]);
    expect(cellsOf(story, '2026-06-02', '2026-06-04')).toEqual([]);
    expect(cellsOf(story, '2026-06-01', '2026-06-05', 'petition')).toEqual([]);
  });

  test('so does one that was given back, and nothing of a complaint that was void from the start', () => {
    const story = byTicket(ticket('hotline-12345')).given(giveBack('2026-06-02 10:00'));
    expect(cellsOf(story, '2026-06-02')).toMatchObject([{ status: '已退单，待渠道答复', returnedOn: '2026-06-02' }]);
    story.given(
      step(
        'VoidComplaint',
        { ground: 'mistake', reason: '误录', requestedBy: CLERK.id, document: 'scan-9' },
        { by: HEAD },
      ),
    );
    expect(cellsOf(story, '2026-06-02')).toEqual([]);
  });

  test('a struck reply is told no more', () => {
    const story = byTicket(ticket('hotline-12345')).given(decideFirst('handle'), reply('solved'));
    const version = Number(Object.keys(story.state.entries)[0]);
    story.given(
      step('VoidEntry', { version, reason: '误答', requestedBy: CLERK.id, document: 'scan-9' }, { by: HEAD }),
    );
    expect(rowsOf(story, '2026-06-01')).toMatchObject([{ reply: null, cells: { status: '待答复', conclusion: null } }]);
  });
});
