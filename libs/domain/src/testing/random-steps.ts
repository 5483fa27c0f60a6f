import fc from 'fast-check';
import type { ComplaintCommand, ComplaintOwnCommand } from '../complaint/commands.ts';
import { COMPLAINT_GUARDS } from '../complaint/guards.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { MATTER_COMMANDS, type MatterCommand } from '../matter/commands.ts';
import type { MatterState } from '../matter/state.ts';
import { PAPER_COMMANDS } from '../papers/events.ts';
import { isOfPapers, paperData } from './random-papers.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import { beside, claimant, OTHER, words, type ComplaintStep, type ComplaintStory } from './complaint.ts';
import {
  CLERK,
  COORDINATOR,
  HEAD,
  HOUSING,
  INSPECTOR,
  LEADER,
  on,
  PETITIONS,
  SECOND_COORDINATOR,
  TRANSPORT,
} from './district.ts';

const PEOPLE = [CLERK, INSPECTOR, HEAD, COORDINATOR, SECOND_COORDINATOR, LEADER, HOUSING, TRANSPORT, PETITIONS];
const HOURS = [0, 0, 0, 0, 0, 0, 1, 5, 24, 72, 240];
const HOURS_BACK = [0, 0, 0, 0, 0, 0, 0, 0, 1, 30, 7 * 24, 21 * 24];
const OWN = Object.keys(COMPLAINT_GUARDS) as readonly ComplaintOwnCommand['type'][];

/** A command, or one that the state takes, and the numbers from which its particulars are drawn. */
export interface Move {
  readonly type: ComplaintCommand['type'] | 'guided';
  readonly pick: number;
  readonly actor: number;
  readonly hours: number;
  readonly back: number;
}

/** Acts that carry a matter along: a guided move is one of these that the state does not refuse. */
const CARRYING: readonly ComplaintOwnCommand['type'][] = [
  ...(['DecideFirstContact', 'AcceptComplaint', 'ConcludePreliminaryCheck', 'JoinCase', 'ReceiveOutcome'] as const),
  ...(['RecordInformAttempt', 'RecordCallBackAttempt', 'ProposeClosing', 'ConfirmClosing', 'ReplyTicket'] as const),
  ...([
    'AnswerJointHandling',
    'HandOn',
    'SignForHandOff',
    'ReturnHandOff',
    'RecordOutsideReceipt',
    'DesignateOwner',
  ] as const),
  ...(['CorrectDesignation', 'RequestSupplement', 'ReceiveSupplement', 'DeclineComplaint', 'ProposeNotWage'] as const),
  ...(['ConfirmNotWage', 'RejectNotWage', 'LeaveCase', 'RejectClosing', 'ReopenComplaint', 'VoidEntry'] as const),
  ...(['ReturnTicket', 'RecordTicketReturnAnswer', 'IssuePetitionPaper', 'ServePetitionPaper'] as const),
  ...(['RecordOutsideRefusal', 'RecallHandOff', 'UpholdOutcome', 'RequestWithdrawal', 'ConfirmWithdrawal'] as const),
];

export const anyMove: fc.Arbitrary<Move> = fc.record({
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant('guided' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN.filter((type) => type !== 'VoidComplaint')) },
    { weight: 1, arbitrary: fc.constantFrom('VoidComplaint' as const, ...MATTER_COMMANDS, ...PAPER_COMMANDS) },
  ),
  pick: fc.nat(9999),
  actor: fc.nat(PEOPLE.length - 1),
  hours: fc.constantFrom(...HOURS),
  back: fc.constantFrom(...HOURS_BACK),
});

/** The move as a command against the story as it stands. */
export function stepOf(story: ComplaintStory, move: Move): ComplaintStep {
  const at = new Date(Date.parse(story.now) + move.hours * 3_600_000 + 60_000).toISOString();
  const by = PEOPLE[move.actor] ?? CLERK;
  const context = story.contextOf({ by, at });
  const guided = CARRYING.filter(
    (type) =>
      COMPLAINT_GUARDS[type](story.state, context) === null &&
      (type !== 'VoidEntry' || Object.keys(story.state.entries).length > 0),
  );
  const type = move.type === 'guided' ? (guided[move.pick % guided.length] ?? 'LapseClocks') : move.type;
  const actedOn = new Date(Date.parse(at) - move.back * 3_600_000).toISOString();
  const command = { type, data: dataOf(story.state, { type, pick: Math.floor(move.pick / 30) }, at) };
  return {
    ...beside({ command: command as ComplaintCommand }),
    at,
    by,
    ...(move.back === 0 ? {} : { actedOn, lateReason: '补录' }),
  };
}

interface Drawn {
  readonly type: ComplaintCommand['type'];
  readonly pick: number;
}

function dataOf(state: ComplaintState, { type, pick }: Drawn, at: string): object {
  const one = <T>(list: readonly T[]): T => list[pick % list.length] as T;
  if (isMatter(type)) return matterData(type, state, one, at);
  return isOfPapers(type) ? paperData(type, state, one) : ownData(type, state, one, at);
}

/** Takes one of a list, always the same for one move. */
export type One = <T>(list: readonly T[]) => T;

export function isMatter(type: string): type is MatterCommand['type'] {
  return MATTER_COMMANDS.some((known) => known === type);
}

export function matterData(type: MatterCommand['type'], state: MatterState, one: One, at: string): object {
  const ladder = one([...Object.values(state.ladders), null]);
  const rung = ladder === null || ladder.rungs.length === 0 ? null : one(ladder.rungs);
  const ref = { ladderKey: ladder?.key ?? 'ladder-none', rungId: rung?.id ?? 'E2#1' };
  const clock = one([...Object.values(state.clocks), null]);
  const taskId = one([...Object.keys(state.tasks), 'none']);
  const clockId = clock?.id ?? 'none';
  const papers = { reason: '理由', text: '说明', document: one([null, 'scan-1']) };
  switch (type) {
    case 'LapseClocks':
      return {};
    case 'IssueReminder':
      return { clockId, nominalAt: clock?.reminders[0] ?? at };
    case 'ProposeRung':
      return { ladderKey: ref.ladderKey, rung: ladder?.next?.rung ?? 'E1' };
    case 'IssueRung':
      return { ...ref, demand: '限期办理', number: '潞治督〔2026〕1号' };
    case 'PostponeRung':
      return { ...ref, ...papers, until: addDays(localDayOf(at), one([0, 3])), approver: one([LEADER.id, CLERK.id]) };
    case 'RecordDirection':
      return { unit: one(['housing', 'hrss', 'nobody']), number: '批示1', rung: one(['E2', 'E3'] as const) };
    case 'RecordListedFact': {
      const fact = one(['repeat-arrears', 'group-event', 'regime-breach'] as const);
      return {
        ...{
          unit: one(['housing', 'hrss', 'nobody']),
          fact,
          occurredOn: addDays(localDayOf(at), one([0, -1, -40, 1])),
        },
        earlierOn: fact === 'repeat-arrears' ? addDays(localDayOf(at), one([-100, -400, 0])) : null,
        regime: fact === 'regime-breach' ? one(['real-name', 'wage-deposit'] as const) : null,
        ...{ article: '第五十五条', source: '现场检查', document: 'doc-7' },
      };
    }
    case 'RequestExtension':
    case 'ExtendClock': {
      const people = { requestedBy: one([CLERK.id, HEAD.id]), approvedBy: one([HEAD.id, CLERK.id, LEADER.id]) };
      return { clockId, amount: one([0, 1, 3, 30, 31]), ...papers, ...people };
    }
    case 'AttachEvidence':
      return evidenceData(state, one, at);
    case 'RequestEvidenceWithdrawal':
    case 'DecideEvidenceWithdrawal':
    case 'EraseEvidence': {
      const fileId = one([...Object.keys(state.evidence), 'file-none']);
      return { fileId, reason: '理由', decision: one(['withdrawn', 'kept'] as const) };
    }
    case 'AssignTask':
      return { taskId, person: one([CLERK.id, HOUSING.id]), reason: null };
    case 'NoteTask':
    case 'CompleteTask':
      return { taskId, note: '已办' };
    default:
      return { ...ref, ...papers, clockId, taskId };
  }
}

function evidenceData({ evidence }: MatterState, one: One, at: string): object {
  const n = Object.keys(evidence).length + one([0, 1]);
  const stored = { object: `o${n}`, size: 1, mediaType: 'application/pdf', extension: 'pdf' };
  return {
    ...{ fileId: `file-${n}`, kind: one(['photo', 'other', 'nothing']), title: '材料', source: '当事人' },
    ...{ obtainedBy: 'submitted', obtainedOn: one(['unknown', localDayOf(at), addDays(localDayOf(at), 1)]) },
    ...{ replaces: one([null, ...Object.keys(evidence)]), redacted: one([false, true]), persons: [] },
    evidenceFile: { ...stored, sha256: `h${one([n, 0])}` },
  };
}

const UNITS = ['hrss', 'housing', 'transport', 'water', 'petitions', 'next-district', 'nobody'];

function ownData(type: ComplaintOwnCommand['type'], state: ComplaintState, one: One, at: string): object {
  const claimantId = one([...Object.keys(state.claimants), 'stranger']);
  const handOffId = one([...Object.keys(state.handOffs).reverse(), 'h9']);
  const ticketId = one([...Object.keys(state.tickets).reverse(), 't9']);
  const toUnit = one(UNITS);
  const reason = '理由';
  const day = localDayOf(at);
  switch (type) {
    case 'RegisterComplaint':
      return {
        ...{ number: '1', receiptCode: 'R', kind: 'complaint', channel: 'visit', statement: words() },
        ...{ claimants: [], peopleSaid: 1, amountFen: 1, urgent: null, warnings: [] },
      };
    case 'AddTicket': {
      const numbers = { channel: one(['hotline-12345', 'petition']), externalNumber: '1', returnBy: null };
      return { ticketId: one(['t1', 't2', 't3']), ...numbers, replyBy: one([null, addDays(day, 4)]) };
    }
    case 'ReplyTicket':
      return { ticketId, text: words(), ...one([{}, {}, { conclusion: 'none' }]) };
    case 'ReturnTicket': {
      const basis = { reason: 'other-owner', legalBasis: one(['三定', '三定', '']) };
      return { ticketId, ...basis, suggestedOwner: one([toUnit, null]), explanation: one(['非本单位', '']) };
    }
    case 'RecordTicketReturnAnswer':
      return { ticketId, accepted: one([true, false]), document: 'scan-1', note: null };
    case 'RecordUrging':
      return { ticketId: one([ticketId, null]), channel: 'phone', ...one([{}, { listedOn: day }]) };
    case 'IssuePetitionPaper': {
      const paper = one(['acceptance-notice', 'handling-opinion']);
      const number = one(['信1', '信2', '信3']);
      return {
        ticketId: one([ticketId, null]),
        paper,
        number,
        document: 'scan-1',
        ...one([{}, { reviewedBy: '区政府' }]),
      };
    }
    case 'RecordReviewRequest':
    case 'ServePetitionPaper':
      return { paperId: one([...Object.keys(state.petitionPapers), 'p9']), way: 'handed', document: 'scan-2' };
    case 'AddClaimant':
    case 'DetailClaimant':
      return { claimant: claimant(one(['w1', 'w2', 'w11'])), reason };
    case 'CorrectClaimant': {
      const { subject } = claimant(claimantId);
      const corrected = { claimantId, subject, amountFen: one([3, 4]) };
      return { claimant: corrected, reason, requestedBy: one([CLERK.id, HEAD.id]), document: 'scan-9' };
    }
    case 'AddStatement':
      return { claimantId, words: reason };
    case 'OpenGroupEntry':
      return { until: addDays(day, one([0, 7, 31, -1])), shows: one([['project'], ['employer']]) };
    case 'JoinGroup': {
      const known = one([null, null, 'w1', 'stranger']);
      const id = one(['w20', 'w21', 'w22']);
      return { ordinal: one([1, 1, 2]), claimant: claimant(id), receiptCode: `R-${id}`, known, alike: [] };
    }
    case 'ConfirmEntrant':
    case 'MergeEntrant':
      return { claimantId, into: one([...Object.keys(state.claimants), 'stranger'].reverse()), reason };
    case 'ElectRepresentatives':
      return {
        claimantIds: one([['w1'], ['w1', 'w2'], ['stranger']]),
        paper: one([
          null,
          { document: 'scan-1', number: null, signedOn: one([day, addDays(day, 1)]), signers: one([1, 2]) },
        ]),
      };
    case 'ChooseConcealment':
      return { claimantId, concealment: one(['open', 'concealed']) };
    case 'NotePossibleDuplicate':
    case 'JudgeDuplicate':
      return {
        other: one([OTHER, state.stream]),
        reasons: [],
        concealed: false,
        verdict: one(['same', 'different']),
        reason,
      };
    case 'DecideFirstContact':
      return {
        decision: one(['handle', 'hand-on', 'handle', 'joint', 'not-wage']),
        reason,
        units: one([[toUnit], []]),
        letter: '移送函1',
        destination: one(['区法院', '']),
      };
    case 'AnswerJointHandling':
      return { text: one(['已督促总包', '已督促总包', '']), document: one([null, 'scan-3']) };
    case 'HandOn':
      return { toUnit, reason, letter: one([null, '移送函2']) };
    case 'RecordOutsideRefusal':
    case 'ReturnHandOff':
      return {
        handOffId,
        reason: 'other-owner',
        legalBasis: '三定',
        suggestedOwner: one([toUnit, null, 'hrss']),
        explanation: '非本单位',
        ...(type === 'RecordOutsideRefusal' ? { document: 'scan-1' } : {}),
      };
    case 'DesignateOwner':
    case 'CorrectDesignation':
      return { unit: toUnit, reason, legalBasis: one(['三定', '三定', '']), ground: one(['law', 'new-facts']) };
    case 'DeclareConflict':
    case 'WithdrawConflict':
      return { unit: toUnit, reason, document: 'doc-9' };
    case 'AcceptComplaint':
      return { number: one(['立1', '立2', null]) };
    case 'DeclineComplaint':
      return { ground: 'not-labour', reason, destination: one(['区法院', '']), number: '1' };
    case 'RequestSupplement':
      return { items: [one(['wage-sheet', 'contract'])], dueOn: addDays(day, one([0, 4, 9])) };
    case 'ConcludePreliminaryCheck':
      return {
        conclusion: one(['arrears', 'arrears', 'no-arrears', 'not-wage', 'paid-on-the-spot']),
        demands: [{ demandId: 'd1', kind: one(['wages', 'wages', 'materials']), amountFen: 1, people: 1 }],
        reason,
        destination: '法院',
      };
    case 'ProposeNotWage':
      return { reason, destination: one(['区法院', '区法院', '']) };
    case 'JoinCase':
      return { caseId: one(['case-1', 'case-2']), opens: true, reason };
    case 'RecordJoinFailure':
      return { caseId: 'case-1', membership: state.joins, code: 'case-archived' };
    case 'ReceiveOutcome':
      return {
        caseId: state.membership?.caseId ?? 'case-1',
        outcome: one(['wages-cleared', 'archived', 'reopened']),
        caseVersion: 3,
        round: one([0, 1, 2]),
      };
    case 'RequestWithdrawal':
      return { claimantId: one([null, claimantId]), reason };
    case 'ConfirmWithdrawal':
      return { way: 'voice', freeWill: true, paid: false, pressured: one([false, false, true]) };
    case 'RecordInformAttempt':
      return {
        claimantId: one([null, claimantId]),
        subjectMatter: one([...state.toInform, 'result', 'contact']),
        way: one(['phone', 'sms', 'in-person']),
        reached: one([true, true, false]),
        words: words(),
      };
    case 'RecordInformTogether':
      return {
        subjectMatter: one([...state.toInform, 'result']),
        way: one(['phone', 'sms', 'in-person']),
        ...{ reached: one([true, false]), words: words(), otherwise: one([[], [claimantId]]), except: [] },
      };
    case 'RecordCallBackAttempt': {
      const answer = one([true, false, null]);
      return {
        claimantId: one([...state.callBackSample, claimantId]),
        reached: answer !== null,
        satisfied: answer,
        moneyReceived: answer,
        words: words(),
      };
    }
    case 'CorrectFact':
      return {
        ...one([
          { field: 'amountFen', to: 5 },
          { field: 'peopleSaid', to: 7 },
          { field: 'project', to: '工地' },
          { field: 'receivedAt', to: one([on('2026-05-28 10:00'), on('2026-06-01 08:30'), state.receivedAt ?? 'x']) },
        ]),
        reason,
        requestedBy: one([CLERK.id, HEAD.id]),
        document: 'scan-9',
      };
    case 'VoidEntry':
      return {
        version: Number(one([...Object.keys(state.entries).reverse(), '1'])),
        reason,
        requestedBy: CLERK.id,
        document: 'scan-9',
      };
    case 'VoidComplaint':
      return {
        ground: one(['test', 'duplicate', 'mistake', 'none']),
        reason,
        requestedBy: one([CLERK.id, HEAD.id]),
        document: 'scan-9',
      };
    case 'ProposeClosing':
      return {
        ground: one([
          'case-outcome-told',
          'paid-verified',
          'no-arrears',
          'withdrawn',
          'declined',
          'not-wage',
          'duplicate',
          'transferred-outside',
          'returned-to-channel',
        ]),
        proof: 'file-1',
      };
    case 'ReopenComplaint':
      return { reason, because: one(['new-facts', 'dissatisfied', 'renewed', 'came-back']) };
    default:
      return {
        claimantId,
        handOffId,
        ticketId,
        reason,
        items: ['wage-sheet'],
        text: words(),
        account: words(),
        way: 'phone',
        recipient: 'person:x',
        note: null,
        document: 'scan-1',
        contact: null,
        channel: 'visit',
      };
  }
}
