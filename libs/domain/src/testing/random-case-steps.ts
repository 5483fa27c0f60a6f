import fc from 'fast-check';
import type { CaseCommand, CaseOwnCommand } from '../arrears-case/commands.ts';
import { CASE_GUARDS } from '../arrears-case/guards.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { MATTER_COMMANDS } from '../matter/commands.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import * as arrears from './arrears-case.ts';
import type { CaseStep, CaseStory } from './arrears-case.ts';
import {
  CLERK,
  COORDINATOR,
  HEAD,
  HOUSING,
  INSPECTOR,
  LEADER,
  SECOND_COORDINATOR,
  teamOf,
  TRANSPORT,
} from './district.ts';
import { PART_B, partBWith } from './part-b.ts';
import { isOfPapers, paperData } from './random-papers.ts';
import { isMatter, matterData, type One } from './random-steps.ts';

const PEOPLE = [INSPECTOR, CLERK, HEAD, COORDINATOR, SECOND_COORDINATOR, LEADER, HOUSING, TRANSPORT, arrears.POLICE];
const HOURS = [0, 0, 0, 0, 0, 0, 1, 5, 24, 72, 240];
const HOURS_BACK = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 30, 7 * 24];
const OWN = Object.keys(CASE_GUARDS) as readonly CaseOwnCommand['type'][];

/** A command, or one that the state takes, and the numbers from which its particulars are drawn. */
export interface CaseMove {
  readonly type: CaseCommand['type'] | 'guided';
  readonly pick: number;
  readonly actor: number;
  readonly hours: number;
  readonly back: number;
}

export const anyCaseMove: fc.Arbitrary<CaseMove> = fc.record({
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant('guided' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN) },
    { weight: 2, arbitrary: fc.constantFrom(...MATTER_COMMANDS) },
  ),
  pick: fc.nat(9999),
  actor: fc.nat(PEOPLE.length - 1),
  hours: fc.constantFrom(...HOURS),
  back: fc.constantFrom(...HOURS_BACK),
});

/** The usual places, from which runs of random commands begin. */
export const CASE_PLACES: Readonly<Record<string, readonly CaseStep[]>> = {
  opened: arrears.TO_OPENED,
  'opened by a filed complaint': [arrears.addSource({ filedOn: '2026-05-28' })],
  'with somebody unnamed': [arrears.addSource({ people: 3 })],
  filed: arrears.TO_FILED,
  verified: arrears.TO_VERIFIED,
  ordered: arrears.TO_ORDERED,
  paid: arrears.TO_PAID,
  cleared: arrears.TO_CLEARED,
  'cleared, with relief under way': [...arrears.TO_CLEARED, arrears.startStep('temporary-relief')],
  archived: arrears.TO_ARCHIVED,
  'units asked': [...arrears.TO_FILED, arrears.push(), arrears.push({ unit: 'transport' })],
  'police asked': [...arrears.TO_FILED, arrears.startStep('police-assistance')],
  'treasury ordered': [
    ...[...arrears.TO_FILED, arrears.describe('government'), arrears.startStep('finance-backstop')],
    ...[
      arrears.onStep('finance-backstop-1', 'report', 'sent'),
      arrears.onStep('finance-backstop-1', 'approve', 'approved', { by: CLERK, signedBy: '区长' }),
    ],
    arrears.onStep('finance-backstop-1', 'order', 'issued', { dueOn: '2026-06-20', amountFen: 2_000_000 }),
  ],
  'accounts asked': [...arrears.TO_FILED, arrears.startStep('account-query', { targetUnit: 'city-hrss' })],
};

/** The move as a command against the story as it stands. */
export function caseStepOf(story: CaseStory, move: CaseMove): CaseStep {
  const at = new Date(Date.parse(story.now) + move.hours * 3_600_000 + 60_000).toISOString();
  const by = PEOPLE[move.actor] ?? INSPECTOR;
  const context = story.contextOf({ by, at });
  const guided = OWN.filter((type) => CASE_GUARDS[type](story.state, context) === null);
  const type = move.type === 'guided' ? (guided[move.pick % guided.length] ?? 'LapseClocks') : move.type;
  const pick = Math.floor(move.pick / 30);
  const one: One = (list) => list[pick % list.length] as (typeof list)[number];
  const data = particulars(type, story.state, one, at);
  const actedOn = new Date(Date.parse(at) - move.back * 3_600_000).toISOString();
  return {
    command: { type, data } as CaseCommand,
    at,
    by,
    ...(move.back === 0 ? {} : { actedOn, lateReason: '补录' }),
  };
}

function particulars(type: CaseCommand['type'], state: CaseState, one: One, at: string): object {
  if (isMatter(type)) return matterData(type, state, one, at);
  return isOfPapers(type) ? paperData(type, state, one) : ownData(type, state, one, at);
}

const HIDDEN = arrears.sealed('k1', 'link');
const SIGNED = { requestedBy: INSPECTOR.id, document: 'doc-signed' };

function ownData(type: CaseOwnCommand['type'], state: CaseState, one: One, at: string): object {
  const day = localDayOf(at);
  const lineId = one([...Object.keys(state.lines), 'w9']);
  const partyId = one([...Object.keys(state.parties), 'general', 'owner']);
  const orderId = one([...Object.keys(state.orders).reverse(), 'o9']);
  const payment = one([...Object.values(state.payments).reverse(), null]);
  const paymentId = payment?.id ?? 'p9';
  const reason = '理由';
  const seconded = {
    EndWageLine: { lineId, as: one(['settled', 'nothing-owed', 'withdrawn']), proof: 'doc-1' },
    CorrectFact: { ...correction(state, one, lineId), reason },
    VoidEntry: { version: Number(one([...lastActs(state), ...Object.keys(state.entries).reverse(), '1'])), reason },
  };
  switch (type) {
    case 'AddSource':
      return one([arrears.addSource(), arrears.joinSource({ filedOn: one([null, '2026-05-20']) })]).command.data;
    case 'UpdateSource': {
      const membership = state.sources[arrears.COMPLAINT_ONE]?.membership ?? 1;
      const workers = one([['w1', 'w2'], ['w1', 'w4'], ['w1']]).map((id) => arrears.worker(id));
      return arrears.updateSource(workers, { membership, gone: one([[], ['w2']]) }).command.data;
    }
    case 'NoteSendings': {
      const membership = state.sources[arrears.COMPLAINT_ONE]?.membership ?? 1;
      const since = one([20, 30]);
      const sent = one([[], [{ kind: one(['files', 'urging'] as const), since, last: since + 1, count: 2 }]]);
      return { complaint: arrears.COMPLAINT_ONE, membership, holder: one(['hrss', 'housing']), sent };
    }
    case 'GatherConcealed':
      return { concealed: { workers: [arrears.worker('k1', { link: HIDDEN })], gone: one([[], ['k1']]) } };
    case 'RemoveSource': {
      const [complaint, source] = one([...Object.entries(state.sources), [arrears.COMPLAINT_TWO, null] as const]);
      return { complaint, membership: source?.membership ?? 1, reason };
    }
    case 'AssignLead': {
      const units = { lead: one(['housing', 'transport', 'nobody']), filingUnit: 'hrss', coUnits: [], patron: null };
      return { ...units, clearBy: state.clearBy ?? addDays(day, one([20, 60, 0])), reason };
    }
    case 'ChangeClearingDate':
      return { clearBy: addDays(day, one([10, 40, 0])), approvedBy: COORDINATOR.id, document: 'doc-8', reason };
    case 'DescribeProject':
      return { projectKind: one(['government', 'private', 'unknown']), project: null, sections: one([[], ['二标段']]) };
    case 'AddParty':
      return arrears.addParty(partyId, one(['general-contractor', 'project-owner', 'team-leader'] as const)).command
        .data;
    case 'LinkParties':
      return arrears.link(partyId, one(['general', 'owner'])).command.data;
    case 'AddWageLine':
      return { lineId: one(['w5', 'w6']), subject: 'subject-w5', name: 'unknown', claimedFen: 700_000 };
    case 'AssignTeam':
      return { party: one([...Object.keys(state.parties), 'team']), lineIds: one([[lineId], [lineId, 'w2'], []]) };
    case 'VerifyWageLine':
      return { lineId, verifiedFen: one([1_000_000, 1_000_000, 600_000, 0]), evidence: '考勤表' };
    case 'EndWageLine':
    case 'CorrectFact':
    case 'VoidEntry':
      return { ...seconded[type], ...SIGNED };
    case 'RequestChange': {
      const act = one(['EndWageLine', 'CorrectFact', 'VoidEntry'] as const);
      return { act, data: seconded[act] };
    }
    case 'RecordPartyFate': {
      const fate = one(['bankrupt', 'deregistered', 'licence-revoked', 'dead'] as const);
      const claims = fate === 'bankrupt' ? { claimBy: addDays(day, one([10, 60])) } : {};
      return { partyId, fate, since: addDays(day, -one([0, 5])), source: '公示', document: 'doc-9', ...claims };
    }
    case 'AnswerPartyFate': {
      const stands = { way: 'represented', successor: one(['liquidators', 'administrator'] as const) };
      const way = one([{ way: 'not-needed' }, { ...stands, name: arrears.sealed('s9', 'name') }]);
      return { fateId: one([...Object.keys(state.fates).reverse(), 'f9']), ...way, reason, document: 'doc-9' };
    }
    case 'AnswerClaims': {
      const answer = one([
        { answer: 'listed', amountFen: 500_000, reason: null },
        { answer: 'none', amountFen: null },
      ]);
      return { fateId: one([...Object.keys(state.fates).reverse(), 'f9']), reason, ...answer, document: 'doc-9' };
    }
    case 'IssueOrder':
      return arrears.order({
        addressee: partyId,
        lineIds: [lineId],
        amountFen: one([1_000_000, 500_000]),
        payBy: addDays(day, one([5, 15])),
      }).command.data;
    case 'RecordOrderOutcome':
      return { orderId, outcome: one(['fulfilled', 'partly', 'ignored', 'withdrawn']), reason };
    case 'ChooseMeasures':
      return arrears.choose(orderId, one([{}, { transfer: one([...Object.keys(state.transferWarnings), 't9']) }]))
        .command.data;
    case 'RecordPromise':
      return {
        partyId,
        instalments: [
          { dueOn: addDays(day, one([3, 10])), fen: one([300_000, 1_000_000]) },
          { dueOn: addDays(day, 20), fen: 200_000 },
        ],
        document: 'doc-6',
      };
    case 'RecordPayment': {
      const sums = { kind: one(['prior-payment', 'backstop']), payer: partyId, totalFen: one([1_000_000, 400_000]) };
      const items = [{ lineId, fen: sums.totalFen }];
      return { ...sums, items, paidOn: day, arrivedAt: one(['person', 'person', 'account']), document: 'doc-3' };
    }
    case 'RecordBounce':
    case 'VerifyPayment': {
      const paid = payment?.items.map((item) => item.lineId) ?? [lineId];
      return { paymentId, lineId: paid[0] ?? lineId, lineIds: paid, way: 'call', reason };
    }
    case 'DemandRecovery':
    case 'RecordRecovery':
    case 'EndRecovery': {
      const claimId = one([...Object.keys(state.recoveries).reverse(), 'r9']);
      const sum = { fen: one([400_000, 1_000_000]), receivedOn: day };
      return { claimId, debtor: partyId, dueOn: addDays(day, 10), ...sum, as: 'set-off', reason, document: 'doc-9' };
    }
    case 'DeclareConflict':
    case 'WithdrawConflict':
      return { unit: one(['housing', 'police', 'nobody']), reason, document: 'doc-9' };
    case 'PushUnit':
      return {
        ...{ unit: one(['housing', 'police', 'nobody']), matter: '请核查去向', feedbackBy: addDays(day, one([6, 20])) },
        informationOnly: one([false, false, true]),
      };
    case 'GiveFeedback': {
      const pushId = one([...Object.keys(state.pushes).reverse(), 'u9']);
      const { data } = arrears.feedback(pushId, one(['done', 'extension', 'partial'])).command;
      const handedIn = { by: '联络员', on: day };
      const particulars = one([
        { proof: 'doc-9', handedIn },
        { receivedOn: day, stampedOn: day, head: '负责人', proof: 'doc-9' },
        { receivedOn: addDays(day, 1) },
        { acceptance: 'returned' as const },
      ]);
      return one([data, { ...data, document: one(['doc-9', null]), particulars }]);
    }
    case 'StartStep': {
      const kind = one([...Object.keys(STEP_GRAPHS), 'fortune-telling']);
      return { kind, targetUnit: null, urgent: one([false, true]), reason };
    }
    case 'ActOnStep':
      return stepAct(state, one, at);
    case 'ReviseStepFeedback': {
      const acts = Object.values(state.steps).flatMap((step) => step.acts.map((done) => ({ step, done })));
      const { step, done } =
        one([...acts.filter(({ done: { feedback } }) => feedback !== undefined), ...acts, null]) ?? {};
      const wages = { people: 2, fen: 300, solvedPeople: 1, solvedFen: 100, openPeople: 1, openFen: one([200, 100]) };
      const feedback = { ...PART_B, ...one([{ head: '负责人', stampedOn: day }, { wages }, {}]) };
      return {
        stepKey: step?.key ?? 'x-1',
        version: done?.version ?? 1,
        feedback,
        reason,
        document: one(['doc-7', null]),
      };
    }
    default:
      return {
        ...{ orderId, paymentId, lineId, partyId, reason, document: 'doc-9', number: '潞人社监立〔2026〕1号' },
        ...{ from: one(['general', 'owner']), to: partyId, party: partyId, article: '第三十条', amountFen: 2_000_000 },
        ...{ reportedFen: 900_000, disputedFen: one([100_000, 300_000]), cause: 'no-funds', note: '资金断裂' },
        ...{ way: 'post', served: one([true, true, false]), arrivedAt: 'person', kind: 'unreachable', urgent: false },
        ...{
          account: arrears.sealed('text-1'),
          place: '档案室',
          box: one(['2026-1', '2026-2']),
          because: 'late-evidence',
          lineIds: [lineId],
        },
        ...{ changeId: one([...Object.keys(state.changes).reverse(), 'c9']), retention: 'thirty-years' },
      };
  }
}

const lastActs = ({ steps }: CaseState): readonly string[] =>
  Object.values(steps).flatMap(({ acts }) => acts.slice(-1).map(({ version }) => String(version)));

function correction(state: CaseState, one: One, lineId: string): object {
  const source = one([...Object.keys(state.sources), 'nobody']);
  return one([
    { field: 'claimedFen', on: lineId, to: 1_400_000 },
    { field: 'verifiedFen', on: lineId, to: 1_200_000 },
    { field: 'disputedFen', on: lineId, to: 50_000 },
    { field: 'people', on: source, to: one([2, 3]) },
    { field: 'paidOn', on: one([...Object.keys(state.payments), 'p9']), to: '2026-06-01' },
    { field: 'servedOn', on: one([...Object.keys(state.orders), 'o9']), to: '2026-06-01' },
    { field: 'team', on: lineId, to: one([...Object.keys(state.parties), 'team']) },
    { field: 'payBy', on: one([...Object.keys(state.orders), 'o9']), to: one(['2026-06-08', '2026-06-30']) },
  ]);
}

function stepAct(state: CaseState, one: One, at: string): object {
  const step = one([...Object.values(state.steps).filter(({ at }) => at !== null), null]);
  const act = step?.at ?? 'request';
  const outcomes = STEP_GRAPHS[step?.kind ?? '']?.acts[act]?.outcomes ?? {};
  const outcome = one([...Object.keys(outcomes), 'sent']);
  const asks = outcomes[outcome]?.asks ?? [];
  const said = {
    ...(asks.includes('dueOn') ? { dueOn: addDays(localDayOf(at), one([10, 3])) } : {}),
    ...(asks.includes('amountFen') ? { amountFen: one([1_000_000, 400_000]) } : {}),
    ...(asks.includes('reason') ? { reason: '理由' } : {}),
    ...(asks.includes('officers') ? { officers: teamOf(step?.requestingUnit ?? '').map(({ id }) => id) } : {}),
  };
  const answer = step?.targetUnit === step?.requestingUnit ? {} : partBWith(step?.kind ?? '', act, outcome);
  const paper = { document: 'doc-5', signedBy: '负责人', note: null, ...one([answer, answer, answer, {}]) };
  return { stepKey: step?.key ?? 'police-assistance-9', act, outcome, ...said, ...paper };
}
