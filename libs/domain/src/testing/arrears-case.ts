import type { CaseChange, CaseCommand, CaseOwnCommand } from '../arrears-case/commands.ts';
import { caseStream } from '../arrears-case/decide.ts';
import type { CaseEvent, SourceWorker } from '../arrears-case/events.ts';
import type { Measure } from '../arrears-case/measure-events.ts';
import { MEASURE_KINDS } from '../arrears-case/measures.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Sealed } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import { caseTimes } from '../arrears-case/times.ts';
import { caseView } from '../views/case-view.ts';
import { ladderView } from '../views/ladder-view.ts';
import { CALENDAR, COORDINATOR, district, HEAD, INSPECTOR, on, person, SECOND_COORDINATOR } from './district.ts';
import { partBWith } from './part-b.ts';
import { rulebookOf } from './rows.ts';
import { Story, type Circumstances, type Setting, type Step } from './story.ts';

export type CaseStory = Story<CaseState, CaseCommand, CaseEvent>;
export type CaseStep = Step<CaseCommand>;

/** Without deadline rules: what is allowed does not depend on them. Specs of clocks bring the shipped rows. */
export const WITHOUT_RULES: Setting = { rules: rulebookOf([]), calendar: CALENDAR, organisation: district() };

export const POLICE = person('police-desk', 'police', 'officer');
export const CASE_WORKFLOW: Actor = { id: 'system:arrears-case', unit: null, post: null, roles: ['system'] };
export const COMPLAINT_ONE = 'complaint-00000000-0000-4000-8000-000000000001';
export const COMPLAINT_TWO = 'complaint-00000000-0000-4000-8000-000000000002';
export const CASE_ID = 'case-00000000-0000-4000-8000-000000000001';

/** A case that nobody has opened; the inspector of 人社 acts unless a step says otherwise. */
export function arrearsCase(setting: Setting = WITHOUT_RULES, start: Instant = on('2026-06-01 09:00')): CaseStory {
  const parts = { stream: caseStream, setting, start, actor: INSPECTOR, workflow: CASE_WORKFLOW, due, nextDue };
  return new Story(parts, CASE_ID);
}

export function act<T extends CaseCommand['type']>(
  type: T,
  data: Extract<CaseCommand, { readonly type: T }>['data'],
  circumstances: Circumstances = {},
): CaseStep {
  return { command: { type, data } as CaseCommand, ...circumstances };
}

function due(state: CaseState, now: Instant): readonly CaseCommand[] {
  const ladders = Object.keys(state.ladders).map((key) => ladderView(state.stream, state, key, now));
  const wanted = [caseView(state, now), ...ladders].flatMap((view) => view.due);
  return wanted.map(({ type, payload }) => ({ type, data: payload }) as MatterCommand);
}

function nextDue(state: CaseState): Instant | null {
  const ladders = Object.keys(state.ladders).map((key) => ladderView(state.stream, state, key, '').nextDue);
  const dates = [caseTimes(state)[0]?.at ?? null, ...ladders].filter((date) => date !== null);
  return dates.sort()[0] ?? null;
}

export const sealed = (subject: string, field = 'text'): Sealed => ({ subject, field, sealed: 'v1.1.c2VhbGVk' });

export function worker(workerId: string, more: Partial<SourceWorker> = {}): SourceWorker {
  return { workerId, subject: `subject-${workerId}`, name: 'unknown', claimedFen: 1_000_000, link: null, ...more };
}

type Data<T extends CaseOwnCommand['type']> = Extract<CaseOwnCommand, { readonly type: T }>['data'];

const OPENS: Data<'AddSource'>['opens'] = {
  number: '潞治欠〔2026〕1号',
  projectKind: 'private',
  project: null,
  reason: '初核确有欠薪',
};

export function addSource(more: Partial<Data<'AddSource'>> = {}, circumstances: Circumstances = {}): CaseStep {
  const workers = more.workers ?? [worker('w1'), worker('w2')];
  const source = { complaint: COMPLAINT_ONE, membership: 1, filedOn: null, people: workers.length };
  return act('AddSource', { ...source, opens: OPENS, ...more, workers }, { by: CASE_WORKFLOW, ...circumstances });
}

/** A complaint that joins the case that is there. */
export function joinSource(more: Partial<Data<'AddSource'>> = {}, circumstances: Circumstances = {}): CaseStep {
  return addSource({ complaint: COMPLAINT_TWO, opens: null, workers: [worker('w3')], ...more }, circumstances);
}

/** What has changed about the people of the first complaint. */
export function updateSource(workers: readonly SourceWorker[], more: Partial<Data<'UpdateSource'>> = {}): CaseStep {
  const source = { complaint: COMPLAINT_ONE, membership: 1, people: workers.length, workers, gone: [] };
  return act('UpdateSource', { ...source, ...more }, { by: CASE_WORKFLOW });
}

/** Concealed people as the edge finds them. */
export const gather = (
  workers: readonly SourceWorker[],
  gone: readonly string[] = [],
  circumstances: Circumstances = {},
): CaseStep => act('GatherConcealed', { concealed: { workers, gone } }, { by: CASE_WORKFLOW, ...circumstances });

export function removeSource(more: Partial<Data<'RemoveSource'>> = {}): CaseStep {
  const left = { complaint: COMPLAINT_ONE, membership: 1, reason: '并非同一用人单位' };
  return act('RemoveSource', { ...left, ...more }, { by: CASE_WORKFLOW });
}

export const describe = (projectKind: Data<'DescribeProject'>['projectKind']): CaseStep =>
  act('DescribeProject', { projectKind, project: null, sections: [] });

export function assignLead(more: Partial<Data<'AssignLead'>> = {}, circumstances: Circumstances = {}): CaseStep {
  const units = { lead: 'housing', coUnits: ['police'], filingUnit: 'hrss', patron: null };
  const data = { ...units, clearBy: '2026-08-31', reason: '房屋建筑工程', ...more };
  return act('AssignLead', data, { by: COORDINATOR, ...circumstances });
}

export const changeClearBy = (clearBy: string, more: Partial<Data<'ChangeClearingDate'>> = {}): CaseStep =>
  act(
    'ChangeClearingDate',
    { clearBy, reason: '工程款到位时间推迟', approvedBy: COORDINATOR.id, document: null, ...more },
    { by: COORDINATOR },
  );

export const fileCase = (circumstances: Circumstances = {}): CaseStep =>
  act('FileCase', { number: '潞人社监立〔2026〕1号' }, circumstances);

export const addParty = (partyId: string, role: Data<'AddParty'>['role'] = 'employer'): CaseStep =>
  act('AddParty', { partyId, role, name: `单位${partyId}`, creditCode: null });

export const link = (from: string, to: string): CaseStep =>
  act('LinkParties', { from, to, nature: 'illegal-subcontract', evidence: '协议', paidFen: null, owedFen: null });

export const verify = (lineId: string, verifiedFen = 1_000_000, by: Actor = INSPECTOR): CaseStep =>
  act('VerifyWageLine', { lineId, verifiedFen, evidence: '考勤表' }, { by });

/** The inspector signed on paper. */
const SIGNED = { requestedBy: INSPECTOR.id, document: 'doc-signed' };

export const endLine = (lineId: string, as: Data<'EndWageLine'>['as'], circumstances: Circumstances = {}): CaseStep =>
  act('EndWageLine', { lineId, as, proof: 'doc-1', ...SIGNED }, { by: HEAD, ...circumstances });

export const determine = (partyId = 'general', amountFen = 2_000_000): CaseStep =>
  act('DeterminePayer', {
    partyId,
    article: '《保障农民工工资支付条例》第三十条',
    amountFen,
    reason: '分包单位拖欠',
  });

export const conclude = (circumstances: Circumstances = {}): CaseStep =>
  act('ConcludeInvestigation', { document: 'doc-report' }, circumstances);

export function order(more: Partial<Data<'IssueOrder'>> = {}, circumstances: Circumstances = {}): CaseStep {
  const paper = { kind: 'rectification', addressee: 'general', article: '第二十六条', number: '潞人社监令〔2026〕1号' };
  const sums = { lineIds: ['w1', 'w2'], amountFen: 2_000_000, compensationFen: 0, payBy: '2026-06-12' };
  return act('IssueOrder', { ...paper, ...sums, ...more } as Data<'IssueOrder'>, circumstances);
}

export const serve = (
  orderId = 'o1',
  result: 'served' | 'not-served' = 'served',
  circumstances: Circumstances = {},
): CaseStep =>
  act('RecordService', { orderId, way: 'post', served: result === 'served', document: 'doc-2' }, circumstances);

export const outcome = (
  orderId: string,
  what: Data<'RecordOrderOutcome'>['outcome'],
  circumstances: Circumstances = {},
): CaseStep => act('RecordOrderOutcome', { orderId, outcome: what, reason: '核对银行流水' }, circumstances);

const DECLINED: Data<'ChooseMeasures'>['measures'] = MEASURE_KINDS.map((measure) => ({
  measure,
  begun: null,
  reason: '暂不采取',
}));

/** What follows an order that was not obeyed; each measure is declined unless the step, order or paper is named. */
export function choose(
  orderId: string,
  begun: Readonly<Partial<Record<Measure, string>>> = {},
  circumstances: Circumstances = {},
): CaseStep {
  const measures = DECLINED.map((answer) => {
    const named = begun[answer.measure];
    return named === undefined ? answer : { ...answer, begun: named, reason: null };
  });
  return act('ChooseMeasures', { orderId, measures }, circumstances);
}

export function pay(
  items: Readonly<Record<string, number>>,
  more: Partial<Data<'RecordPayment'>> = {},
  circumstances: Circumstances = {},
): CaseStep {
  const list = Object.entries(items).map(([lineId, fen]) => ({ lineId, fen }));
  const totalFen = list.reduce((sum, item) => sum + item.fen, 0);
  const payment = { kind: 'prior-payment', payer: 'general', paidOn: '2026-06-01', arrivedAt: 'person' } as const;
  return act('RecordPayment', { ...payment, items: list, totalFen, document: 'doc-3', ...more }, circumstances);
}

/** Promised by the general contractor, on these days. */
export function promise(
  instalments: Data<'RecordPromise'>['instalments'],
  circumstances: Circumstances = {},
  partyId = 'general',
): CaseStep {
  return act('RecordPromise', { partyId, instalments, document: 'doc-6' }, circumstances);
}

export const forward = (paymentId: string, arrivedAt: Data<'ForwardPayment'>['arrivedAt']): CaseStep =>
  act('ForwardPayment', { paymentId, arrivedAt, document: 'doc-4' });

export const verifyPaid = (
  paymentId: string,
  lineIds: readonly string[],
  circumstances: Circumstances = {},
): CaseStep => act('VerifyPayment', { paymentId, lineIds, way: 'call' }, { by: HEAD, ...circumstances });

export const bounce = (paymentId: string, lineId: string): CaseStep =>
  act('RecordBounce', { paymentId, lineId, reason: '账号错误' });

export const demandRecovery = (claimId: string, debtor: string, circumstances: Circumstances = {}): CaseStep =>
  act('DemandRecovery', { claimId, debtor, dueOn: '2026-07-15', document: 'doc-7' }, circumstances);
export const recover = (claimId: string, fen: number, receivedOn = '2026-06-01'): CaseStep =>
  act('RecordRecovery', { claimId, fen, receivedOn, document: 'doc-8' });
export const endRecovery = (claimId: string, reason = '结算时扣回'): CaseStep =>
  act('EndRecovery', { claimId, as: 'set-off', reason, document: 'doc-8' });

export const push = (more: Partial<Data<'PushUnit'>> = {}): CaseStep =>
  act('PushUnit', {
    ...{ unit: 'housing', matter: '核查工程款拨付', feedbackBy: '2026-06-15', informationOnly: false, ...more },
  });

export const feedback = (
  pushId: string,
  conclusion: Data<'GiveFeedback'>['conclusion'] = 'done',
  circumstances: Circumstances = {},
): CaseStep => {
  const counts = { solvedPeople: 2, solvedFen: 2_000_000, openPeople: 0, openFen: 0 };
  const asked = conclusion === 'extension' ? { extendBy: 3 } : {};
  const form = { pushId, conclusion, ...counts, ...asked, measures: '督促拨付', document: null };
  return act('GiveFeedback', form, circumstances);
};

export function correct(more: Partial<Data<'CorrectFact'>> = {}, by: Actor = HEAD): CaseStep {
  const data = { field: 'verifiedFen', on: 'w1', to: 900_000, reason: '计算错误', ...SIGNED } as const;
  return act('CorrectFact', { ...data, ...more }, { by });
}

export const voidEntry = (version: number, by: Actor = HEAD): CaseStep =>
  act('VoidEntry', { version, reason: '重复录入', ...SIGNED }, { by });

export const ask = (change: CaseChange, by: Actor = INSPECTOR): CaseStep => act('RequestChange', change, { by });
export const confirmChange = (changeId: string, by: Actor = HEAD): CaseStep =>
  act('ConfirmChange', { changeId }, { by });
export const declineChange = (changeId: string, by: Actor = HEAD): CaseStep =>
  act('DeclineChange', { changeId, reason: '与凭证不符' }, { by });

export const proposeClearing = (): CaseStep => act('ProposeClearing', {});
export const confirmClearing = (by: Actor = SECOND_COORDINATOR): CaseStep => act('ConfirmClearing', {}, { by });
export const archive = (): CaseStep => act('ArchiveCase', { place: '档案室' }, { by: COORDINATOR });

export const fileDossier = (more: Partial<Data<'FileDossier'>> = {}): CaseStep =>
  act('FileDossier', { place: '档案室', box: '2026-1', retention: 'thirty-years', ...more }, { by: COORDINATOR });

export const reopen = (
  lineIds: readonly string[],
  because: Data<'ReopenCase'>['because'] = 'late-evidence',
): CaseStep => act('ReopenCase', { reason: '新的考勤记录', because, lineIds }, { by: HEAD });

export const startStep = (kind: string, more: Partial<Data<'StartStep'>> = {}): CaseStep =>
  act('StartStep', { kind, targetUnit: null, urgent: false, reason: '无法联系', ...more });

/** `own`: the unit that asked is asked itself, and answers nobody. */
export function onStep(
  stepKey: string,
  name: string,
  result: string,
  more: Partial<Data<'ActOnStep'>> & Circumstances & { readonly own?: true } = {},
): CaseStep {
  const { by, at, actedOn, lateReason, own, ...data } = more;
  const circumstances = Object.fromEntries(
    Object.entries({ by, at, actedOn, lateReason }).filter(([, value]) => value !== undefined),
  );
  const paper = { document: 'doc-5', signedBy: null, note: null };
  const answer = own === true ? {} : partBWith(stepKey.replace(/-\d+$/, ''), name, result);
  return act('ActOnStep', { stepKey, act: name, outcome: result, ...paper, ...answer, ...data }, circumstances);
}

/** The ways to the usual places, as runs of commands. Two workers claim 10 000 yuan each. */
export const TO_OPENED: readonly CaseStep[] = [addSource()];
export const TO_FILED: readonly CaseStep[] = [...TO_OPENED, assignLead(), fileCase()];
export const TO_VERIFIED: readonly CaseStep[] = [...TO_FILED, addParty('general'), verify('w1'), verify('w2')];
export const TO_ORDERED: readonly CaseStep[] = [...TO_VERIFIED, determine(), order(), serve()];
export const TO_PAID: readonly CaseStep[] = [
  ...TO_VERIFIED,
  pay({ w1: 1_000_000, w2: 1_000_000 }),
  verifyPaid('p1', ['w1', 'w2']),
];
export const TO_CLEARED: readonly CaseStep[] = [...TO_PAID, proposeClearing(), confirmClearing()];
export const TO_ARCHIVED: readonly CaseStep[] = [...TO_CLEARED, conclude(), archive()];
