import {
  activeClaimants,
  type CaseState,
  type ComplaintState,
  electedOf,
  type Fen,
  openChanges,
} from '@qingxin/domain';
import { chosenLines, owedOn, paymentItems, split } from './amounts.ts';

/** A command as a compound act gives it; the sender and the time are those of its step. */
export interface Act {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface CompoundContext {
  readonly record: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly complaint: ComplaintState | null;
  readonly arrearsCase: CaseState | null;
}

type Compound = (context: CompoundContext) => readonly Act[];

/** Acts that stand for several commands of one kind, so that a scenario of 200 workers stays readable. */
export const COMPOUNDS: Readonly<Record<string, Compound>> = {
  /** Nothing but time passes. */
  watch: () => [],
  /** RegisterComplaint for `workers: { count, totalFen, representatives? }`. */
  register({ record, given }) {
    const { workers, ...rest } = given;
    const group = workers as Workers | undefined;
    const claimants = group === undefined ? [] : people(record, group);
    return [
      {
        type: 'RegisterComplaint',
        payload: {
          kind: 'complaint',
          peopleSaid: group?.count ?? 'unknown',
          amountFen: group?.totalFen ?? 'unknown',
          urgent: null,
          ...rest,
          claimants,
        },
      },
    ];
  },
  /** VerifyWageLine for each chosen line: as claimed, or `totalFen` split over them. */
  verify: (context) =>
    eachLine(context, 'verifiedFen', (lineId, verifiedFen) => ({
      type: 'VerifyWageLine',
      payload: { lineId, verifiedFen, evidence: context.given['evidence'] ?? '工资表、考勤表' },
    })),
  /** ReportWageLine for each chosen line, from the firm's papers. */
  report: (context) =>
    eachLine(context, 'reportedFen', (lineId, reportedFen) => ({
      type: 'ReportWageLine',
      payload: { lineId, reportedFen, party: context.given['party'] },
    })),
  /** Asks for EndWageLine of each chosen line; somebody else confirms. */
  'end-lines'({ given, arrearsCase }) {
    const { lines, ...end } = given;
    return chosenLines(required(arrearsCase), lines).map(({ id }) => asked('EndWageLine', { lineId: id, ...end }));
  },
  /** Asks for CorrectFact of the verified sum of each chosen line: `totalFen` split over them. */
  'correct-verified'({ given, arrearsCase }) {
    const lines = chosenLines(required(arrearsCase), given['lines']);
    const sums = split(Number(given['totalFen']), lines.length);
    const fact = { field: 'verifiedFen', reason: given['reason'] };
    return lines.map(({ id }, index) => asked('CorrectFact', { ...fact, on: id, to: sums[index] }));
  },
  /** ConfirmChange for every change of the case that waits for a second person. */
  'confirm-changes': ({ arrearsCase }) =>
    openChanges(required(arrearsCase).changes).map(({ id }) => ({ type: 'ConfirmChange', payload: { changeId: id } })),
  /** AddWageLine for `workers: { count, totalFen, after }`: people found later. */
  'add-lines'({ record, given }) {
    const group = given['workers'] as Workers & { readonly after: number };
    return split(group.totalFen, group.count).map((claimedFen, index) => {
      const name = workerName(record, group.after + index + 1);
      return { type: 'AddWageLine', payload: { name, claimedFen } };
    });
  },
  /** IssueOrder over the chosen lines; the sum is what they are still owed unless given. */
  order({ given, arrearsCase }) {
    const { lines, ...rest } = given;
    const state = required(arrearsCase);
    const chosen = chosenLines(state, lines);
    const order = { compensationFen: 0, amountFen: owedOn(state, chosen), lineIds: chosen.map((line) => line.id) };
    return [{ type: 'IssueOrder', payload: { ...order, ...rest } }];
  },
  /** ChooseMeasures from `begun` and `declined`: with what each was begun, or why it is not taken. */
  'choose-measures'({ given }) {
    const { orderId, begun = {}, declined = {} } = given as unknown as Choice;
    const measures = [
      ...Object.entries(begun).map(([measure, named]) => ({ measure, begun: named, reason: null })),
      ...Object.entries(declined).map(([measure, reason]) => ({ measure, begun: null, reason })),
    ];
    return [{ type: 'ChooseMeasures', payload: { orderId, measures } }];
  },
  /** RecordPayment of `totalFen` over the chosen lines; all that is owed unless given. */
  pay({ given, arrearsCase }) {
    const { lines, totalFen: total, ...rest } = given;
    const state = required(arrearsCase);
    const chosen = chosenLines(state, lines);
    const totalFen = typeof total === 'number' ? total : owedOn(state, chosen);
    return [{ type: 'RecordPayment', payload: { ...rest, totalFen, items: paymentItems(state, chosen, totalFen) } }];
  },
  /** VerifyPayment of every item of one payment that has not bounced. */
  'verify-payment'({ given, arrearsCase }) {
    const paymentId = String(given['paymentId']);
    const payment = required(arrearsCase).payments[paymentId];
    const lineIds = (payment?.items ?? [])
      .map((item) => item.lineId)
      .filter((id) => payment?.bounced.includes(id) !== true && payment?.verified.includes(id) !== true);
    return [{ type: 'VerifyPayment', payload: { paymentId, lineIds, way: given['way'] ?? 'bank-slip' } }];
  },
  /** One reached RecordInformAttempt; of a group a call to each whom it elected and a message to all, or one meeting. */
  tell({ given, complaint }) {
    const people = complaint === null ? [] : activeClaimants(complaint);
    const told = (claimantId: string | null, way: string, reached = true): Act => ({
      type: 'RecordInformAttempt',
      payload: { claimantId, way, reached, words: '已按规定告知。', ...given },
    });
    if (people.length < 2) return [told(null, 'phone')];
    const representatives = complaint === null ? [] : electedOf(complaint);
    if (representatives.length === 0) return [told(null, 'in-person')];
    return [told(null, 'sms', false), ...representatives.map(({ claimantId }) => told(claimantId, 'phone'))];
  },
  /** RecordCallBackAttempt to everybody in the sample, drawn before or not. */
  'call-back'({ given, complaint }) {
    const state = required(complaint);
    const known = Object.keys(state.claimants).filter((id) => !state.dropped.includes(id));
    const sample = state.callBackSample.length === 0 ? known : state.callBackSample;
    return sample.map((claimantId) => ({
      type: 'RecordCallBackAttempt',
      payload: { claimantId, reached: true, satisfied: true, moneyReceived: true, words: '已回访。', ...given },
    }));
  },
};

interface Choice {
  readonly orderId: string;
  readonly begun?: Readonly<Record<string, string>>;
  readonly declined?: Readonly<Record<string, string>>;
}

const asked = (act: string, data: object): Act => ({ type: 'RequestChange', payload: { act, data } });

interface Workers {
  readonly count: number;
  readonly totalFen: Fen;
  readonly representatives?: number;
  readonly concealed?: number;
  /** First ordinal; several complaints of one record number their people on. */
  readonly from?: number;
}

function people(record: string, { count, totalFen, representatives = 0, concealed = 0, from = 1 }: Workers) {
  return split(totalFen, count).map((amountFen, index) => ({
    name: workerName(record, from + index),
    phone: `${record.startsWith('S') ? '138' : '139'}${record.slice(1)}${String(from + index).padStart(5, '0')}`,
    concealment: index < concealed ? 'concealed' : 'open',
    amountFen,
    representative: index < representatives,
  }));
}

/** Persons are numbered, never named; the record's number keeps those of different records apart. */
function workerName(record: string, ordinal: number): string {
  return `工人${record.replace(/^[RD]/, '')}-${String(ordinal).padStart(2, '0')}`;
}

function eachLine(
  { given, arrearsCase }: CompoundContext,
  sum: 'verifiedFen' | 'reportedFen',
  act: (lineId: string, fen: Fen) => Act,
): readonly Act[] {
  const state = required(arrearsCase);
  const lines = chosenLines(state, given['lines'] ?? (sum === 'verifiedFen' ? 'open' : 'all'));
  const total = given['totalFen'];
  const shares = typeof total === 'number' ? split(total, lines.length) : lines.map((line) => line.claimedFen);
  return lines.map((line, index) => act(line.id, shares[index] ?? 0));
}

function required<T>(state: T | null): T {
  if (state === null) throw new Error('no such matter yet');
  return state;
}
