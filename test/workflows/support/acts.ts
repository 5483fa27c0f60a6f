import { randomUUID } from 'node:crypto';
import type { Actor } from '@qingxin/domain';
import { REGISTRATION } from '../../samples/registration.ts';
import { person, SETUP } from '../../integration/door/door-fixture.ts';

/** One command of a person, or of the software where no person sends it. */
export interface Act {
  readonly type: string;
  readonly payload: object;
  readonly by: Actor;
}

const act = (type: string, payload: object, by: Actor): Act => ({ type, payload, by });

export { SETUP };

export const CLERK = person('hrss01');
export const INSPECTOR = person('hrss02');
export const HEAD = person('hrss90');
export const COORDINATOR = person('office01');
export const SECOND_COORDINATOR = person('office02');
export const LEADER = person('leader01');
export const DEPUTY_LEADER = person('leader02');
export const HOUSING = person('housing01');
export const POLICE = person('police01');
export const CASE_WORKFLOW: Actor = { id: 'system:arrears-case-workflow', unit: null, post: null, roles: ['system'] };

export const newCase = (): string => `case-${randomUUID()}`;

export const handle = (): Act =>
  act('DecideFirstContact', { decision: 'handle', reason: '属本单位', units: [] }, CLERK);

export const handFirst = (unit: string): Act =>
  act('DecideFirstContact', { decision: 'hand-on', reason: '属他单位', units: [unit], letter: '移送函1号' }, CLERK);

export const notWageFirst = (): Act =>
  act('DecideFirstContact', { decision: 'not-wage', reason: '材料款', units: [], destination: '区法院' }, CLERK);

export const handOn = (toUnit: string, by = CLERK): Act =>
  act('HandOn', { toUnit, reason: '按行业', letter: '移送函2号' }, by);

export const signFor = (handOffId: string, by: Actor): Act => act('SignForHandOff', { handOffId }, by);

export const giveBack = (handOffId: string, by: Actor, suggestedOwner: string | null): Act => {
  const grounds = { reason: 'other-owner', legalBasis: '三定方案', explanation: '另有主管' };
  return act('ReturnHandOff', { handOffId, suggestedOwner, ...grounds }, by);
};

export const outsideReceipt = (handOffId: string, by = CLERK): Act =>
  act('RecordOutsideReceipt', { handOffId, document: 'doc-1', contact: null }, by);

export const recall = (handOffId: string, by = CLERK): Act =>
  act('RecallHandOff', { handOffId, reason: '接收单位选错' }, by);

export const designate = (unit: string): Act =>
  act('DesignateOwner', { unit, reason: '两次退回', legalBasis: '首问负责制' }, COORDINATOR);

export const correctDesignation = (unit: string): Act =>
  act(
    'CorrectDesignation',
    { unit, ground: 'new-facts', newFact: '工程已于上年竣工', reason: '查明并非在建工程' },
    LEADER,
  );

export const accept = (by = CLERK): Act => act('AcceptComplaint', {}, by);

export const decline = (): Act =>
  act('DeclineComplaint', { ground: 'not-labour', reason: '非劳动关系', destination: '区法院' }, CLERK);

export const askSupplement = (dueOn: string): Act => act('RequestSupplement', { items: ['考勤记录'], dueOn }, CLERK);
export const supplement = (): Act => act('ReceiveSupplement', { items: ['考勤记录'] }, CLERK);

export const notWage = (by = CLERK): Act => act('ProposeNotWage', { reason: '材料款', destination: '区法院' }, by);
export const confirmNotWage = (): Act => act('ConfirmNotWage', {}, COORDINATOR);
export const rejectNotWage = (): Act => act('RejectNotWage', { reason: '其中含有工资' }, COORDINATOR);

export const conclude = (conclusion: 'arrears' | 'no-arrears' | 'paid-on-the-spot', by = CLERK): Act =>
  act(
    'ConcludePreliminaryCheck',
    { conclusion, demands: [{ kind: 'wages', amountFen: 1_860_000, people: 1 }], reason: '已核对' },
    by,
  );

export const joinCase = (caseId: string, opens = true): Act =>
  act('JoinCase', { caseId, opens, reason: '初核确有欠薪' }, COORDINATOR);
export const leaveCase = (): Act => act('LeaveCase', { reason: '并非同一用人单位' }, COORDINATOR);

export const outcome = (caseId: string, what: 'wages-cleared' | 'archived' | 'reopened', round = 0): Act =>
  act('ReceiveOutcome', { caseId, outcome: what, caseVersion: 40, round }, CASE_WORKFLOW);
export const uphold = (): Act => act('UpholdOutcome', { reason: '复核无误', document: 'doc-7' }, COORDINATOR);

export const tell = (subjectMatter: string): Act =>
  act(
    'RecordInformAttempt',
    { claimantId: null, subjectMatter, way: 'phone', reached: true, words: '已当面说明。' },
    CLERK,
  );

export const callBack = (claimantId: string, satisfied: boolean): Act => {
  const answer = { reached: true, satisfied, moneyReceived: satisfied, words: '已接通。' };
  return act('RecordCallBackAttempt', { claimantId, ...answer }, SECOND_COORDINATOR);
};

export const proposeClosing = (ground: string): Act => act('ProposeClosing', { ground, proof: 'doc-9' }, CLERK);
export const confirmClosing = (): Act => act('ConfirmClosing', {}, SECOND_COORDINATOR);
export const reopen = (): Act => act('ReopenComplaint', { reason: '新的材料', because: 'new-facts' }, HEAD);

export const judgeSame = (other: string): Act =>
  act('JudgeDuplicate', { other, verdict: 'same', reason: '同一人同一事项' }, COORDINATOR);

export const withdraw = (): Act => act('RequestWithdrawal', { claimantId: null, reason: '本人申请' }, CLERK);
export const confirmWithdrawal = (): Act =>
  act('ConfirmWithdrawal', { way: 'voice', freeWill: true, paid: false, pressured: false }, COORDINATOR);

export const assignLead = (clearBy: string): Act => {
  const units = { lead: 'housing', coUnits: [], filingUnit: 'hrss', patron: null };
  return act('AssignLead', { ...units, clearBy, reason: '房屋市政工程' }, COORDINATOR);
};
export const concludeInvestigation = (): Act => act('ConcludeInvestigation', { document: 'doc-report' }, CLERK);
export const fileCase = (): Act => act('FileCase', {}, CLERK);
export const obstacle = (): Act =>
  act('RecordObstacle', { kind: 'unreachable', account: '多次联系未果。', urgent: false }, CLERK);
export const startStep = (kind: string, targetUnit: string): Act =>
  act('StartStep', { kind, targetUnit, urgent: false, reason: '查明财产' }, CLERK);

export const onStep = (stepKey: string, name: string, result: string, by: Actor, more: object = {}): Act => {
  const paper = { document: 'doc-5', signedBy: '负责人', note: null, ...more };
  return act('ActOnStep', { stepKey, act: name, outcome: result, ...paper }, by);
};

export const voidEntry = (version: number): Act =>
  act('VoidEntry', { version, reason: '录错', requestedBy: CLERK.id, document: 'doc-6' }, HEAD);

export const addParty = (): Act =>
  act('AddParty', { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null }, CLERK);
export const newCompany = (): string => `company-${randomUUID()}`;
/** The company that `addParty` names. */
export const registerCompany = (): Act =>
  act(
    'RegisterCompany',
    { name: '示例建设集团有限公司', address: null, representative: null, creditCode: null },
    CLERK,
  );
export const proposeListing = (caseId: string, orderId = 'o1'): Act => {
  const basis = { caseId, orderId, ground: 'threshold', persons: [], document: 'doc-1' };
  return act('ProposeListing', { ...basis, reason: '逾期未支付', sameBecause: '地址、负责人一致' }, CLERK);
};
export const newProject = (): string => `project-${randomUUID()}`;
export const registerProject = (): Act => {
  const facts = { name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null };
  return act('RegisterProject', { ...facts, code: null, supervisedBy: 'housing' }, HOUSING);
};
export const recordContract = (signedOn: string): Act => {
  const agreed = { priceFen: 5_000_000_000, labourShareBp: 2000, cycleMonths: 1, allocationDay: 10, payDay: 15 };
  return act('RecordContract', { signedOn, ...agreed, document: 'doc-1' }, HOUSING);
};
export const recordCheck = (checkedOn: string): Act =>
  act('RecordCheck', { checkedOn, findings: [{ kind: 'card-withheld', note: null }], document: 'doc-1' }, HOUSING);
export const orderRectification = (breachId: string, dueOn: string): Act =>
  act('OrderRectification', { breachId, dueOn, demand: '退还本人' }, HOUSING);
export const judgeRectified = (breachId: string, effectiveOn: string): Act => {
  const outcome = { breachId, outcome: 'rectified', measure: null };
  return act('JudgeRectification', { ...outcome, effectiveOn, document: 'doc-2' }, HOUSING);
};
export const recordSignal = (observedOn: string, by = HOUSING): Act =>
  act('RecordSignal', { kind: 'town', observedOn, note: null, document: null }, by);
export const signForWarning = (by = HOUSING): Act => act('SignForWarning', { warningId: 'w1' }, by);
export const concludeWarning = (visitedOn: string, by = HOUSING): Act => {
  const found = { warningId: 'w1', result: 'risk', visitedOn, document: 'doc-3', note: '已约谈总包' };
  return act('ConcludeWarning', { ...found, caseId: null }, by);
};
export const newAct = (): string => `supervision-${randomUUID()}`;
/** 一函多件 to 人社局 over the 督办 that each of these has come to. */
export const draftLetter = (streams: readonly string[]): Act => {
  const rungs = streams.map((stream) => ({ stream, ladderKey: 'ladder-hrss', rungId: 'E2#1' }));
  const letter = { kind: 'letter', unit: 'hrss', demand: '五个工作日内受理', invitation: null, addressees: [] };
  return act('DraftAct', { ...letter, rungs }, COORDINATOR);
};
export const issueAct = (): Act => act('IssueAct', {}, LEADER);
export const answerAct = (): Act => act('AnswerAct', { rungs: null, text: '均已受理', document: null }, HEAD);
export const liftAct = (): Act => act('LiftAct', { rungs: null, reason: '已办结' }, LEADER);
/** 督办 on these is decided on in one act. */
export const decideTogether = (streams: readonly string[], decision: 'issue' | 'decline'): Act => {
  const rungs = streams.map((stream) => ({ stream, ladderKey: 'ladder-hrss', rungId: 'E2#1' }));
  return act('DecideTogether', { decision, rungs, words: '五个工作日内受理', until: null, approver: null }, LEADER);
};
export const newBatch = (): string => `batch-${randomUUID()}`;
const fileOf = (
  caseId: string,
  { kind, party = null }: { readonly kind: string; readonly party?: string | null },
  rows: readonly { readonly name: string; readonly fen: number }[],
): Act => {
  const nothing = { team: null, samePerson: null, named: null, slip: null, paidOn: null, unreadable: [] };
  const fileHash = randomUUID().replaceAll('-', '').repeat(2);
  const read = rows.map((row, index) => ({ ...nothing, ...row, row: index + 2 }));
  return act(
    'ReceiveBatch',
    {
      ...{ kind, target: { kind: 'case', stream: caseId, party, payment: null }, document: 'doc-1', original: null },
      ...{ fileHash, rows: read },
    },
    CLERK,
  );
};
/** A list of so many workers, each with a name of his own. */
export const receiveWorkers = (caseId: string, workers: number): Act => {
  const rows = Array.from({ length: workers }, (_, index) => ({ name: `工人${1000 + index}`, fen: 500_000 }));
  return fileOf(caseId, { kind: 'worker-list' }, rows);
};
/** What the party admits to owe the person who complained. */
export const receiveSheet = (caseId: string, party: string): Act => {
  const [{ name }] = REGISTRATION.claimants;
  return fileOf(caseId, { kind: 'wage-sheet', party }, [{ name, fen: 500_000 }]);
};
/** The hotline's list of a day for 人社局, a ticket for each number. */
export const receiveTickets = (day: string, numbers: readonly string[]): Act => {
  const unsaid = { team: null, samePerson: null, named: null, slip: null, paidOn: null, unreadable: [], fen: null };
  const ticket = {
    ...{ receivedAt: day, returnBy: null, replyBy: null, phone: null, idNumber: null, concealment: 'open' },
    ...{ urgent: false, statement: '没发', employer: null, project: null, place: null, people: null, repeatOf: null },
  };
  const rows = numbers.map((externalNumber, index) => ({
    ...{ ...unsaid, row: index + 2, name: null },
    ticket: { ...ticket, externalNumber },
  }));
  const target = { kind: 'channel', stream: 'organisation', channel: 'hotline-12345', unit: 'hrss', day };
  const fileHash = randomUUID().replaceAll('-', '').repeat(2);
  return act(
    'ReceiveBatch',
    { kind: 'channel-tickets', target, document: 'doc-1', original: null, fileHash, rows },
    CLERK,
  );
};
export const acceptBatch = (by = CLERK): Act => act('AcceptBatch', {}, by);
/** One open matter of 人社局 on paper. */
export const receiveBacklog = (receivedAt: string, acceptedOn: string): Act => {
  const row = {
    row: 2,
    name: '工人01',
    team: null,
    samePerson: null,
    named: null,
    slip: null,
    paidOn: null,
    fen: null,
  };
  const ticket = {
    ...{ externalNumber: null, receivedAt, returnBy: null, replyBy: null, phone: null, idNumber: null },
    ...{ concealment: 'open', urgent: false, statement: '没发', employer: null, project: null, place: null },
    ...{ people: 2, repeatOf: null },
  };
  const unsaid = ['holder', 'keptOn', 'sentOn', 'signedOn', 'filedOn', 'filingNumber', 'creditCode', 'extendedOn'];
  const more = ['extendedDays', 'extensionNumber', 'orderNumber', 'orderOn', 'payBy', 'paidFen', 'paidOn', 'paidProof'];
  const nothing = Object.fromEntries([...unsaid, ...more, 'standing', 'handledBy', 'note'].map((name) => [name, null]));
  const said = { oldNumber: '旧-1', channel: 'visit', firstUnit: '区人社局', acceptedOn };
  const backlog = { ...nothing, ...said, verifiedFen: 1_860_000, verifiedOn: acceptedOn };
  const file = {
    kind: 'backlog',
    target: { kind: 'backlog', stream: 'organisation' },
    document: 'doc-1',
    original: null,
  };
  const fileHash = randomUUID().replaceAll('-', '').repeat(2);
  return act('ReceiveBatch', { ...file, fileHash, rows: [{ ...row, unreadable: [], ticket, backlog }] }, COORDINATOR);
};
export const confirmLapse = (clockId: string): Act =>
  act('ConfirmHistoricalLapse', { clockId, verdict: 'counts', reason: '核对原卷' }, COORDINATOR);
export const verifyLine = (lineId: string): Act =>
  act('VerifyWageLine', { lineId, verifiedFen: 1_860_000, evidence: '考勤表' }, CLERK);
export const endLine = (lineId: string): Act =>
  act('EndWageLine', { lineId, as: 'settled', proof: 'doc-2', requestedBy: CLERK.id, document: 'doc-2' }, HEAD);
export const determinePayer = (partyId: string): Act =>
  act(
    'DeterminePayer',
    { partyId, article: '《保障农民工工资支付条例》第三十条', amountFen: 1_860_000, reason: '总包先行清偿' },
    CLERK,
  );

export const issueOrder = (addressee: string, lineId: string, payBy: string, kind = 'rectification'): Act => {
  const paper = { kind, addressee, article: '《保障农民工工资支付条例》第三十条' };
  return act('IssueOrder', { ...paper, lineIds: [lineId], amountFen: 1_860_000, compensationFen: 0, payBy }, CLERK);
};
export const decide = (addressee: string, lineId: string, payBy: string): Act =>
  issueOrder(addressee, lineId, payBy, 'treatment-decision');
export const orderOutcome = (orderId: string, outcome: 'fulfilled' | 'ignored' | 'withdrawn' = 'fulfilled'): Act =>
  act('RecordOrderOutcome', { orderId, outcome, reason: '核对付款凭证' }, CLERK);

export const pay = (payer: string, lineId: string, fen: number, paidOn: string): Act => {
  const slip = { kind: 'prior-payment', payer, totalFen: fen, paidOn, arrivedAt: 'person', document: 'doc-3' };
  return act('RecordPayment', { ...slip, items: [{ lineId, fen }] }, CLERK);
};
export const verifyPaid = (paymentId: string, lineId: string): Act =>
  act('VerifyPayment', { paymentId, lineIds: [lineId], way: 'call' }, HEAD);
export const pushUnit = (feedbackBy: string, unit = 'police'): Act =>
  act('PushUnit', { unit, matter: '请核查去向', feedbackBy, informationOnly: false }, COORDINATOR);
export const giveFeedback = (pushId: string, by = POLICE): Act => {
  const sums = { solvedPeople: 1, solvedFen: 1_860_000, openPeople: 0, openFen: 0 };
  return act('GiveFeedback', { pushId, conclusion: 'done', ...sums, measures: '已核查', document: null }, by);
};
export const proposeClearing = (by = CLERK): Act => act('ProposeClearing', {}, by);
export const confirmClearing = (): Act => act('ConfirmClearing', {}, SECOND_COORDINATOR);
export const archive = (): Act => act('ArchiveCase', { place: '档案室' }, COORDINATOR);
export const fileDossier = (): Act =>
  act('FileDossier', { place: '档案室', box: '2022-1', retention: 'thirty-years' }, COORDINATOR);
export const reopenCase = (lineId: string): Act =>
  act('ReopenCase', { reason: '新的考勤记录', because: 'late-evidence', lineIds: [lineId] }, COORDINATOR);
