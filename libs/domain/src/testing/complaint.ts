import type { Actor } from '../kernel/actor.ts';
import type { Sealed } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { ComplaintCommand, ComplaintOwnCommand, RegisterComplaint } from '../complaint/commands.ts';
import type { TicketData } from '../complaint/ticket-events.ts';
import { complaintStream } from '../complaint/decide.ts';
import type { Claimant, ComplaintEvent, ElectionPaper } from '../complaint/events.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { MATTER_COMMANDS, type MatterCommand } from '../matter/commands.ts';
import { complaintView } from '../views/complaint-view.ts';
import { ladderView } from '../views/ladder-view.ts';
import type { WantedCommand } from '../views/workflow-view.ts';
import {
  CALENDAR,
  CLERK,
  COORDINATOR,
  district,
  HEAD,
  HOUSING,
  INSPECTOR,
  LEADER,
  on,
  SECOND_COORDINATOR,
  TRANSPORT,
  WORKFLOW,
} from './district.ts';
import { rulebookOf, ROWS } from './rows.ts';
import { Story, type Circumstances, type Setting, type Step } from './story.ts';

export type ComplaintStory = Story<ComplaintState, ComplaintCommand, ComplaintEvent>;
export type ComplaintStep = Step<ComplaintCommand>;

export const SETTING: Setting = { rules: rulebookOf(ROWS), calendar: CALENDAR, organisation: district() };

/** A Monday without holidays around it. */
export const MONDAY = on('2026-06-01 09:00');

/** A complaint of which nothing is known yet. */
export function complaint(setting: Setting = SETTING, start: Instant = MONDAY): ComplaintStory {
  const stream = complaintStream;
  const parts = { stream, setting, start, actor: CLERK, workflow: WORKFLOW, due: dueCommands, nextDue };
  return new Story(parts, 'complaint-00000000-0000-4000-8000-000000000001');
}

/** One command of the complaint, who sends it and when. */
export function step<T extends ComplaintCommand['type']>(
  type: T,
  data: Extract<ComplaintCommand, { readonly type: T }>['data'],
  circumstances: Circumstances = {},
): ComplaintStep {
  return { command: { type, data } as ComplaintCommand, ...circumstances };
}

function dueCommands(state: ComplaintState, now: Instant): readonly ComplaintCommand[] {
  const ladders = Object.keys(state.ladders).flatMap((key) => ladderView(state.stream, state, key, now).due);
  return [...complaintView(state, now).due, ...ladders].map(asCommand);
}

function nextDue(state: ComplaintState): Instant | null {
  const far = '9999-12-31T00:00:00.000Z';
  const views = [
    complaintView(state, far),
    ...Object.keys(state.ladders).map((key) => ladderView(state.stream, state, key, far)),
  ];
  const dates = views.flatMap((view) => (view.nextDue === null ? [] : [view.nextDue]));
  return dates.sort()[0] ?? null;
}

function asCommand({ type, payload }: WantedCommand): ComplaintCommand {
  if (!MATTER_COMMANDS.some((known) => known === type)) throw new Error(`no timed command ${type}`);
  return { type, data: payload } as MatterCommand;
}

export const words = (field = 'words'): Sealed => ({ subject: 'text-1', field, sealed: 'v1.1.c2VhbGVk' });

export function claimant(claimantId: string, more: Partial<Claimant> = {}): Claimant {
  return { claimantId, subject: `subject-${claimantId}`, concealment: 'open', representative: false, ...more };
}

export function group(size: number, representatives = 0): readonly Claimant[] {
  return Array.from({ length: size }, (_, index) =>
    claimant(`w${index + 1}`, { representative: index < representatives }),
  );
}

/** 推选代表书 of a group of seven or more. */
export const PAPER: ElectionPaper = { document: 'scan-1', number: null, signedOn: '2026-06-01', signers: 6 };

export const elect = (claimantIds: readonly string[], paper: ElectionPaper | null = PAPER): ComplaintStep =>
  step('ElectRepresentatives', { claimantIds, paper });

export function register(more: Partial<RegisterComplaint> = {}, circumstances: Circumstances = {}): ComplaintStep {
  return step(
    'RegisterComplaint',
    {
      number: '潞治登〔2026〕1号',
      receiptCode: 'R1',
      kind: 'complaint',
      channel: 'visit',
      statement: words('statement'),
      claimants: [claimant('w1')],
      peopleSaid: 1,
      amountFen: 1_200_000,
      urgent: null,
      warnings: [],
      ...more,
    },
    circumstances,
  );
}

type Choice = Extract<ComplaintOwnCommand, { readonly type: 'DecideFirstContact' }>['data'];

export const decideFirst = (
  decision: Choice['decision'],
  more: Partial<Choice> = {},
  circumstances: Circumstances = {},
): ComplaintStep => step('DecideFirstContact', { decision, reason: '按职责', units: [], ...more }, circumstances);

export const handTo = (toUnit: string, by: Actor = CLERK): ComplaintStep =>
  step('HandOn', { toUnit, reason: '按行业', letter: null }, { by });

export const signFor = (handOffId: string, by: Actor, more: Circumstances = {}): ComplaintStep =>
  step('SignForHandOff', { handOffId }, { by, ...more });

export const giveBack = (handOffId: string, by: Actor, suggestedOwner: string | null): ComplaintStep =>
  step(
    'ReturnHandOff',
    { handOffId, reason: 'other-owner', legalBasis: '三定方案', suggestedOwner, explanation: '项目由他部门监管' },
    { by },
  );

export const designate = (unit: string, legalBasis = '三定方案'): ComplaintStep =>
  step('DesignateOwner', { unit, reason: '职责', legalBasis }, { by: COORDINATOR });

type Correction = Extract<ComplaintOwnCommand, { readonly type: 'CorrectDesignation' }>['data'];

export const correct = (unit: string, more: Partial<Correction> = {}): ComplaintStep =>
  step(
    'CorrectDesignation',
    { unit, ground: 'law', legalBasis: '《条例》第七条', reason: '法定职责', ...more },
    { by: LEADER },
  );

export const accept = (circumstances: Circumstances = {}): ComplaintStep =>
  step('AcceptComplaint', { number: '潞人社监立〔2026〕1号' }, circumstances);

export const conclude = (
  conclusion: 'arrears' | 'no-arrears' | 'not-wage' | 'paid-on-the-spot',
  circumstances: Circumstances = {},
): ComplaintStep => {
  const kind = conclusion === 'not-wage' ? 'construction-price' : 'wages';
  const demands = [{ demandId: 'd1', kind, amountFen: 1_200_000, people: 1 }] as const;
  return step(
    'ConcludePreliminaryCheck',
    { conclusion, demands, reason: '工程款', destination: '区住建局' },
    { by: INSPECTOR, ...circumstances },
  );
};

export const joinCase = (caseId = 'case-1'): ComplaintStep =>
  step('JoinCase', { caseId, opens: true, reason: '同一项目' }, { by: COORDINATOR });

type Outcome = Extract<ComplaintOwnCommand, { readonly type: 'ReceiveOutcome' }>['data'];

export const outcome = (what: Outcome['outcome'], more: Partial<Outcome> = {}): ComplaintStep =>
  step('ReceiveOutcome', { caseId: 'case-1', outcome: what, caseVersion: 9, ...more }, { by: WORKFLOW });

type Told = Extract<ComplaintOwnCommand, { readonly type: 'RecordInformAttempt' }>['data'];

export const tell = (
  subjectMatter: Told['subjectMatter'],
  more: Partial<Told> = {},
  circumstances: Circumstances = {},
): ComplaintStep =>
  step(
    'RecordInformAttempt',
    { claimantId: null, subjectMatter, way: 'phone', reached: true, words: words(), ...more },
    circumstances,
  );

export const call = (
  claimantId: string,
  satisfied: boolean | null,
  circumstances: Circumstances = {},
  moneyReceived = satisfied,
): ComplaintStep =>
  step(
    'RecordCallBackAttempt',
    { claimantId, reached: satisfied !== null, satisfied, moneyReceived, words: words() },
    { by: SECOND_COORDINATOR, ...circumstances },
  );

type Ground = Extract<ComplaintOwnCommand, { readonly type: 'ProposeClosing' }>['data']['ground'];

/** Another complaint as its stream says it is: still at work here, unless said otherwise. */
export function otherComplaint(more: Partial<ComplaintState> = {}): ComplaintState {
  atWork ??= { ...complaint().given(register(), decideFirst('handle')).state, stream: OTHER };
  return { ...atWork, ...more };
}

/** Told once: every random step may come beside it. */
let atWork: ComplaintState | undefined;

export const OTHER = 'complaint-00000000-0000-4000-8000-000000000002';

const asFact = (fact: ComplaintState) => ({ stream: OTHER, version: fact.version, fact });

/** `step` as the handler sends it: with the other complaint read under both names that acts ask for. */
export const beside = (step: ComplaintStep, other: ComplaintState = otherComplaint()): ComplaintStep => ({
  ...step,
  facts: { other: asFact(other), [OTHER]: asFact(other) },
});

export const judgeSame = (circumstances: Circumstances = {}): ComplaintStep =>
  beside(step('JudgeDuplicate', { other: OTHER, verdict: 'same', reason: '同一人同一事' }, circumstances));

export const proposeClosing = (ground: Ground, circumstances: Circumstances = {}): ComplaintStep =>
  step('ProposeClosing', { ground, proof: 'file-1' }, circumstances);

export const confirmClosing = (by: Actor = SECOND_COORDINATOR): ComplaintStep => step('ConfirmClosing', {}, { by });

/** The ways to the usual places, as runs of commands. */
export const HERE: readonly ComplaintStep[] = [register(), decideFirst('handle')];
export const TO_ACCEPTED: readonly ComplaintStep[] = [...HERE, accept()];
export const TO_CASE: readonly ComplaintStep[] = [...TO_ACCEPTED, conclude('arrears'), joinCase()];
export const TO_CALL_BACK: readonly ComplaintStep[] = [...TO_CASE, outcome('wages-cleared'), tell('result')];
export const TO_CLOSING: readonly ComplaintStep[] = [...TO_CALL_BACK, call('w1', true)];
export const TO_CLOSED: readonly ComplaintStep[] = [
  ...TO_CLOSING,
  proposeClosing('case-outcome-told'),
  confirmClosing(),
];

/** The end as a duplicate, beside the complaint that lives on. */
export const SAME_TOLD: readonly ComplaintStep[] = [judgeSame(), tell('duplicate')];
export const proposeDuplicate: ComplaintStep = beside(proposeClosing('duplicate'));
export const confirmDuplicate: ComplaintStep = beside(confirmClosing());

/** 作废 of one entry on signed paper. */
export const strike = (version: number, requestedBy = CLERK.id): ComplaintStep =>
  step('VoidEntry', { version, reason: '录错', requestedBy, document: 'scan-9' }, { by: HEAD });

export const versionOf = (story: ComplaintStory, type: string): number =>
  story.log.findLast((event) => event.type === type)?.version ?? 0;

export const withdraw = (claimantId: string | null = null): ComplaintStep =>
  step('RequestWithdrawal', { claimantId, reason: '本人申请' });

export const confirmWithdrawal = (freely: 'freely' | 'pressured' = 'freely'): ComplaintStep =>
  step(
    'ConfirmWithdrawal',
    { way: 'voice', freeWill: freely === 'freely', paid: false, pressured: freely === 'pressured' },
    { by: HEAD },
  );

export const TO_HANDED_ON: readonly ComplaintStep[] = [register(), decideFirst('hand-on', { units: ['housing'] })];
export const TO_SECOND_RETURN: readonly ComplaintStep[] = [
  ...TO_HANDED_ON,
  giveBack('h1', HOUSING, 'transport'),
  giveBack('h2', TRANSPORT, 'water'),
];
export const TO_DESIGNATED: readonly ComplaintStep[] = [
  ...TO_SECOND_RETURN,
  step('DesignateOwner', { unit: 'water', reason: '项目属水利', legalBasis: '三定方案' }, { by: COORDINATOR }),
];
export const TO_SUPPLEMENT: readonly ComplaintStep[] = [
  register(),
  decideFirst('handle'),
  step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' }),
];
export const TO_NOT_WAGE: readonly ComplaintStep[] = [register(), decideFirst('not-wage', { destination: '区住建局' })];

/** A ticket that bears no dates of its own. */
export const HOTLINE_TICKET: TicketData = {
  ...({ ticketId: 't1', channel: 'hotline-12345', externalNumber: 'GD-1' } as const),
  ...{ returnBy: null, replyBy: null },
};

/** The usual places, from which runs of random commands begin. */
export const PLACES: Readonly<Record<string, readonly ComplaintStep[]>> = {
  registered: [register()],
  'brought by a hotline ticket': [register({ channel: 'hotline-12345', ticket: HOTLINE_TICKET })],
  'handled here': [register(), decideFirst('handle')],
  accepted: TO_ACCEPTED,
  'found in arrears': [...TO_ACCEPTED, conclude('arrears')],
  'in a case': TO_CASE,
  cleared: [...TO_CASE, outcome('wages-cleared')],
  'to be called back': TO_CALL_BACK,
  'to be closed': TO_CLOSING,
  closed: TO_CLOSED,
  'handed on': TO_HANDED_ON,
  'returned twice': TO_SECOND_RETURN,
  designated: TO_DESIGNATED,
  'in supplement': TO_SUPPLEMENT,
  'not a wage matter': TO_NOT_WAGE,
  'withdrawn after filing': [...TO_ACCEPTED, withdraw(), confirmWithdrawal()],
};
