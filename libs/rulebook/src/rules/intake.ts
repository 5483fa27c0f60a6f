import type { EventMatch, RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE, WAGE_REGULATION } from './instruments.ts';
import { minutes, on, row, workingDays } from './row.ts';

const OVER: readonly (EventMatch & { readonly as: string })[] = [
  { event: 'ComplaintVoided', as: 'voided' },
  { event: 'ComplaintClosed', as: 'closed' },
  { ...on('WithdrawalConfirmed', 'allWithdrawn'), as: 'withdrawn' },
];

/** The channel waits for its reply although the person withdrew, and no more once it took the ticket back. */
const RETURNED = { ...on('TicketReturnAnswered', 'returnAccepted'), as: 'returned' };
const ANSWERABLE = [...OVER.slice(0, 2), RETURNED];

const HOTLINE = '政务服务便民热线工单办理做法（外地样本，长治本地时限未查到）';

/** 延期: at most three times, each of at most three working days; the 治欠办 enters what the channel agreed to. */
const HOTLINE_EXTENSION = { ...workingDays(3), approver: 'coordinator', times: 3, article: HOTLINE } as const;

const REPLY_DATE = { field: 'replyBy', meets: [on('TicketReplied')], ends: ANSWERABLE, onLapse: 'E1' } as const;

/** Stage 1: first contact, hand-offs between units, channel tickets. */
export const INTAKE_RULES: readonly RuleRow[] = [
  row({
    id: 'S1-08-FIRST',
    version: 2,
    title: '首问处理期限',
    source: `${DISTRICT}；依据${WAGE_REGULATION}第十条首问负责制`,
    mark: 'P',
    text: '首问单位登记后1个工作日内决定本单位受理、转送、会办、认为不属欠薪，或者向来件渠道退单；渠道不同意退单的，自其答复之日起1个工作日内决定。法规只写“及时”，天数为本区自定。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [
      on('ComplaintRegistered'),
      on('ComplaintReopened', 'firstContactOpen'),
      on('TicketReturnAnswered', 'returnRefused', 'firstContactOpen'),
    ],
    meets: [on('FirstContactDecided'), on('TicketReturned', 'broughtByTicket')],
    ends: [...OVER, { ...on('TicketReturnAnswered', 'leavesToChannel'), as: 'returned' }],
    owes: 'firstContact',
    end: { kind: 'period', ...workingDays(1) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-02-13', due: '2026-02-14', note: '2月14日周六调休上班' }],
  }),
  row({
    id: 'S1-08-SIGN',
    title: '转送签收期限',
    source: `${DISTRICT}；依据${WAGE_REGULATION}第十条`,
    mark: 'P',
    text: '接收单位自转送发出后1个工作日内签收或者退回；信访渠道来件按《信访工作条例》第二十三条另计。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [on('HandOffDispatched', 'toInsideUnit', 'notPetition')],
    meets: [on('HandOffSignedFor'), on('HandOffReturned')],
    ends: [...OVER, { event: 'HandOffRecalled', as: 'recalled' }],
    keyField: 'handOffId',
    owes: 'target',
    end: { kind: 'period', ...workingDays(1) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-04-30', due: '2026-05-06' }],
  }),
  row({
    id: 'S1-08-ONWARD',
    title: '退回后再转送期限',
    source: DISTRICT,
    mark: 'P',
    text: '首次退回并写明建议承办单位的，原转送单位1个工作日内转送该单位。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [on('HandOffReturned', 'onwardPossible')],
    meets: [on('HandOffDispatched'), on('FirstContactDecided')],
    ends: [
      ...OVER,
      { event: 'OwnerDesignated', as: 'designated' },
      { event: 'ComplaintAccepted', as: 'kept' },
      { event: 'ComplaintDeclined', as: 'kept' },
      { event: 'NotWageProposed', as: 'kept' },
    ],
    owes: 'holder',
    end: { kind: 'period', ...workingDays(1) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-06-18', due: '2026-06-22' }],
  }),
  row({
    id: 'S1-08-DESIGNATE',
    title: '指定承办单位期限',
    source: DISTRICT,
    mark: 'P',
    text: '二次退回、退回前手或者没有建议承办单位的，治欠办1个工作日内指定，指定为终局。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [on('HandOffReturned', 'needsDesignation')],
    meets: [on('OwnerDesignated')],
    ends: OVER,
    owes: 'office',
    end: { kind: 'period', ...workingDays(1) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-09-24', due: '2026-09-28' }],
  }),
  row({
    id: 'S1-10',
    title: '区外单位回执期限',
    source: DISTRICT,
    mark: 'P',
    text: '移送区外单位后5个工作日内应取得书面回执；取得前本区持有单位和首问责任不变，由移送单位催要。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [on('HandOffDispatched', 'toOutsideUnit')],
    meets: [on('OutsideReceiptRecorded'), on('HandOffReturned')],
    ends: [...OVER, { event: 'HandOffRecalled', as: 'recalled' }],
    keyField: 'handOffId',
    owes: 'sender',
    end: { kind: 'period', ...workingDays(5) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-06-01', due: '2026-06-08' }],
  }),
  row({
    id: 'S1-07-RETURN',
    version: 2,
    title: '热线工单退单期限',
    source: HOTLINE,
    mark: 'L',
    text: '对工单有异议的1个工作日内退单，逾期不退即为首办责任单位；工单自带退单时间的从其时间。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [{ ...on('TicketAdded', 'hotlineChannel', 'noReturnDate', 'firstContactOpen'), field: 'receivedAt' }],
    meets: [on('FirstContactDecided'), on('TicketReturned')],
    ends: OVER,
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'period', ...workingDays(1) },
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-03-06', due: '2026-03-09' }],
  }),
  row({
    id: 'S1-07-URGENT',
    version: 3,
    title: '紧急工单响应期限',
    source: HOTLINE,
    mark: 'L',
    text: '紧急诉求30分钟内与来电人联系，节假日、夜间照计。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [{ ...on('TicketAdded', 'hotlineChannel', 'urgent', 'receivedAtMoment'), field: 'receivedAt' }],
    meets: [on('InformAttempted', 'aboutContact')],
    ends: [...OVER, RETURNED],
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'period', ...minutes(30) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-01-23T10:00:00+08:00', due: '2026-01-23T02:30:00.000Z' }],
  }),
  row({
    id: 'S1-07-NORMAL',
    version: 2,
    title: '热线工单答复期限（一般诉求）',
    source: HOTLINE,
    mark: 'L',
    text: '一般诉求5个工作日内办结并答复；工单自带答复时间的从其时间；可申请延期，最多3次，每次不超过3个工作日。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [{ ...on('TicketAdded', 'hotlineChannel', 'noReplyDate'), field: 'receivedAt' }],
    meets: [on('TicketReplied')],
    ends: ANSWERABLE,
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'period', ...workingDays(5) },
    extension: HOTLINE_EXTENSION,
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2022-04-29', due: '2022-05-10' }],
  }),
  row({
    id: 'S1-07-QUERY',
    title: '热线工单答复期限（咨询类）',
    source: HOTLINE,
    mark: 'L',
    text: '咨询类诉求3个工作日内答复。',
    tier: 'local',
    streamKind: null,
    owes: 'holder',
    end: { kind: 'period', ...workingDays(3) },
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-09-23', due: '2026-09-29' }],
  }),
  ticketDate({
    id: 'S1-07-RETURNBY',
    version: 2,
    title: '工单写明的退单时间',
    given: ['hasReturnBy', 'firstContactOpen'],
    field: 'returnBy',
    meets: [on('FirstContactDecided'), on('TicketReturned')],
    ends: OVER,
  }),
  ticketDate({
    ...{ id: 'S1-07-REPLYBY', version: 2, title: '热线工单写明的答复时间', given: ['hotlineChannel', 'hasReplyBy'] },
    ...REPLY_DATE,
    text: '以热线工单写明的日期为准，写明的日期遇休息日不顺延；可申请延期，最多3次，每次不超过3个工作日。',
    extension: HOTLINE_EXTENSION,
  }),
  ticketDate({
    ...{ id: 'S1-06-REPLYBY', version: 1, title: '工单写明的答复时间', given: ['otherChannel', 'hasReplyBy'] },
    ...REPLY_DATE,
  }),
];

interface TicketDate extends Pick<RuleRow, 'id' | 'version' | 'title' | 'meets' | 'ends' | 'extension'> {
  readonly given: readonly string[];
  readonly field: string;
  readonly text?: string;
  readonly onLapse?: 'E1';
}

function ticketDate({ given, field, ...written }: TicketDate): RuleRow {
  return row({
    source: '来源渠道工单载明的日期',
    mark: 'P',
    text: '以渠道工单写明的日期为准，写明的日期遇休息日不顺延。',
    tier: 'local',
    streamKind: 'complaint',
    starts: [{ ...on('TicketAdded', ...given), field: 'receivedAt' }],
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'dateField', field },
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-06-01', due: '2026-06-06', note: '写明周六即为周六' }],
    ...written,
  });
}
