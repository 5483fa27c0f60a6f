import type { EventMatch, Period, RuleRow } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';

const workingDays = (amount: number): Period => ({ amount, unit: 'workingDay' });
const starts = (event: string, when: readonly string[] = [], field?: string) => [
  { event, when, ...(field === undefined ? {} : { field }) },
];
const meets = (...events: readonly string[]): readonly EventMatch[] => events.map((event) => ({ event }));

const OVER = [
  { event: 'ComplaintVoided', as: 'voided' },
  { event: 'ComplaintClosed', as: 'closed' },
  { event: 'WithdrawalConfirmed', when: ['allWithdrawn'], as: 'withdrawn' },
] as const;

const RECALLED = [...OVER, { event: 'HandOffRecalled', as: 'recalled' }];

const HANDED_ON = ['HandOffSignedFor', 'OutsideReceiptRecorded', 'OwnerDesignated', 'DesignationCorrected'];

type Written = Pick<RuleRow, 'id' | 'owes' | 'starts' | 'meets' | 'end'> & Partial<RuleRow>;

function row(written: Written): RuleRow {
  return {
    version: 1,
    title: written.id,
    source: '区定',
    mark: 'P',
    text: written.id,
    tier: 'local',
    streamKind: 'complaint',
    onLapse: 'E1',
    ends: OVER,
    reminders: [],
    effectiveFrom: '2005-02-01',
    effectiveTo: null,
    examples: [],
    ...written,
  };
}

const ACCEPTANCE = {
  meets: meets('ComplaintAccepted', 'ComplaintDeclined'),
  pauses: meets('SupplementRequested'),
  resumes: meets('SupplementReceived', 'SupplementEnded'),
  ends: [
    ...OVER,
    ...HANDED_ON.map((event) => ({ event, when: event.startsWith('Hand') ? [] : ['passesOn'], as: 'handedOn' })),
    { event: 'NotWageConfirmed', as: 'notWage' },
  ],
  repeat: 'resume',
  owes: 'holder',
  end: { kind: 'period', ...workingDays(5) },
} as const;

const FILED = {
  repeat: 'earliest',
  alsoIn: ['complaint'],
  streamKind: 'case',
  starts: [
    ...starts('ComplaintFiled', [], 'filedOn'),
    ...starts('LeftCase', [], 'filedOn'),
    ...starts('JoinFailed', [], 'filedOn'),
  ],
  meets: meets('InvestigationConcluded'),
  ends: [...OVER.slice(0, 2), { event: 'JoinedToCase', as: 'runsInCase' }],
  owes: 'filingUnit',
} as const;

const ladder = (id: string, period: Period): RuleRow =>
  row({
    id,
    streamKind: null,
    timedBy: 'ladder',
    starts: [],
    meets: [],
    ends: [],
    owes: 'addressee',
    onLapse: null,
    end: { kind: 'period', ...period },
  });

/** Rows with the ids and shapes of the shipped ones, as few as the specs need. */
export const ROWS: readonly RuleRow[] = [
  row({
    id: 'S1-08-FIRST',
    starts: [...starts('ComplaintRegistered'), ...starts('ComplaintReopened', ['firstContactOpen'])],
    meets: meets('FirstContactDecided'),
    owes: 'firstContact',
    end: { kind: 'period', ...workingDays(1) },
    reminders: [{ workingDaysBefore: 0 }],
  }),
  row({
    id: 'S1-08-SIGN',
    starts: starts('HandOffDispatched', ['toInsideUnit', 'notPetition']),
    meets: meets('HandOffSignedFor', 'HandOffReturned'),
    ends: RECALLED,
    keyField: 'handOffId',
    owes: 'target',
    end: { kind: 'period', ...workingDays(1) },
  }),
  row({
    id: 'S9-03',
    starts: starts('HandOffDispatched', ['toInsideUnit', 'petitionChannel']),
    meets: meets('HandOffSignedFor', 'HandOffReturned'),
    ends: RECALLED,
    keyField: 'handOffId',
    owes: 'target',
    tier: 'statutory',
    onLapse: 'E2',
    end: { kind: 'period', ...workingDays(5) },
  }),
  row({
    id: 'S1-08-DESIGNATE',
    starts: starts('HandOffReturned', ['needsDesignation']),
    meets: meets('OwnerDesignated'),
    owes: 'office',
    end: { kind: 'period', ...workingDays(1) },
  }),
  row({
    id: 'S1-10',
    starts: starts('HandOffDispatched', ['toOutsideUnit']),
    meets: meets('OutsideReceiptRecorded', 'HandOffReturned'),
    ends: RECALLED,
    keyField: 'handOffId',
    owes: 'sender',
    end: { kind: 'period', ...workingDays(5) },
  }),
  row({
    id: 'S1-07-NORMAL',
    starts: starts('TicketAdded', ['noReplyDate'], 'receivedAt'),
    meets: meets('TicketReplied'),
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'period', ...workingDays(5) },
    extension: { ...workingDays(3), approver: 'coordinator', times: 3, article: '热线工单办理做法' },
  }),
  row({
    id: 'S1-07-REPLYBY',
    starts: starts('TicketAdded', ['hasReplyBy'], 'receivedAt'),
    meets: meets('TicketReplied'),
    keyField: 'ticketId',
    owes: 'holder',
    end: { kind: 'dateField', field: 'replyBy' },
  }),
  row({
    ...ACCEPTANCE,
    id: 'S2-01',
    tier: 'statutory',
    onLapse: 'E2',
    starts: starts('ComplaintReceivedByUnit', ['isComplaint', 'receivedByHrss'], 'receivedAt'),
    reminders: [{ share: 50 }, { workingDaysBefore: 1 }, { workingDaysBefore: 0 }],
  }),
  row({ ...ACCEPTANCE, id: 'S2-05-UNIT', starts: starts('ComplaintReceivedByUnit', ['notHrss'], 'receivedAt') }),
  row({
    id: 'S2-03',
    starts: starts('SupplementRequested'),
    meets: meets('SupplementReceived'),
    ends: [...OVER.slice(0, 2), { event: 'SupplementEnded', as: 'decided' }],
    owes: 'holder',
    onLapse: null,
    end: { kind: 'dateField', field: 'dueOn' },
    parameters: { mostWorkingDays: 15 },
  }),
  row({
    id: 'S2-10',
    tier: 'target',
    starts: [...starts('ComplaintAccepted'), ...starts('ComplaintReopened', ['checkOpen'])],
    meets: meets('PreliminaryCheckConcluded'),
    owes: 'holder',
    end: { kind: 'period', amount: 3, unit: 'calendarDay' },
  }),
  row({
    ...FILED,
    id: 'S3-01',
    tier: 'statutory',
    onLapse: 'E2',
    end: { kind: 'period', ...workingDays(60) },
    extension: { ...workingDays(30), approver: 'unit-head', times: 1, article: '《劳动保障监察条例》第十七条' },
  }),
  row({
    id: 'S1-01-INFORM',
    starts: [
      ...starts('OutcomeReceived', ['outcomeFinal']),
      ...starts('OutcomeUpheld'),
      ...starts('ComplaintDeclined'),
      ...starts('NotWageConfirmed'),
      ...starts('PreliminaryCheckConcluded', ['endedByCheck']),
    ],
    meets: [{ event: 'ComplainantInformed', when: ['aboutResult'] }],
    owes: 'holder',
    end: { kind: 'period', ...workingDays(3) },
  }),
  row({
    id: 'S1-11',
    starts: starts('ComplainantInformed', ['callBackDue']),
    meets: meets('CallBackCompleted'),
    owes: 'office',
    end: { kind: 'period', ...workingDays(5) },
    parameters: { callAllUpTo: 10, sampleShare: 30 },
  }),
  row({
    id: 'S1-11-AGAIN',
    starts: [...starts('CallBackCompleted', ['dissatisfied']), ...starts('ComplaintReopened', ['objected'])],
    meets: [
      { event: 'ComplaintReopened', when: ['noObjection'] },
      ...meets('OutcomeReceived', 'OutcomeUpheld', 'LeftCase'),
    ],
    ends: OVER.slice(0, 2),
    owes: 'office',
    end: { kind: 'period', ...workingDays(5) },
  }),
  row({
    id: 'S10-09-FILE',
    streamKind: 'case',
    starts: starts('CaseArchived'),
    meets: meets('DossierFiled'),
    ends: [{ event: 'CaseReopened', as: 'reopened' }],
    owes: 'dossierUnit',
    end: { kind: 'period', amount: 30, unit: 'calendarDay' },
  }),
  ladder('L-E1', workingDays(3)),
  ladder('L-E2', workingDays(5)),
  ladder('L-E3', workingDays(5)),
  ladder('L-E4', workingDays(5)),
  ladder('L-E5', workingDays(5)),
  ladder('L-UPWARD', workingDays(1)),
  ladder('L-REPEAT', { amount: 12, unit: 'month' }),
];

/** One version of each row: what the loader makes of rows in one line each. */
export function rulebookOf(rows: readonly RuleRow[]): Rulebook {
  const find = (id: string) => rows.find((candidate) => candidate.id === id) ?? null;
  return {
    version: 1,
    rows,
    versionOn: (id, day) => {
      const found = find(id);
      return found !== null && found.effectiveFrom <= day ? found : null;
    },
    row: (id) => {
      const found = find(id);
      if (found === null) throw new Error(`no row ${id}`);
      return found;
    },
    startedBy: (kind, eventType) =>
      rows
        .filter((each) => each.streamKind === kind || each.alsoIn?.includes(kind) === true)
        .filter((each) => each.starts.some((start) => start.event === eventType))
        .map((each) => each.id),
  };
}
