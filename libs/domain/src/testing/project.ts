import type { Actor } from '../kernel/actor.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import { rootTimes } from '../matter/timed.ts';
import type { ProjectCommand, ProjectOwnCommand } from '../project/commands.ts';
import { projectStream } from '../project/decide.ts';
import type { ProjectEvent } from '../project/events.ts';
import type { ProjectState } from '../project/state.ts';
import { projectView } from '../views/project-view.ts';
import { WITHOUT_RULES } from './arrears-case.ts';
import { CLERK, HOUSING, on, person } from './district.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type ProjectStory = Story<ProjectState, ProjectCommand, ProjectEvent>;
export type ProjectStep = Step<ProjectCommand>;
type Data<T extends ProjectOwnCommand['type']> = Extract<ProjectOwnCommand, { readonly type: T }>['data'];

export const PROJECT_ID = 'project-00000000-0000-4000-8000-000000000001';
export const HOUSING_HEAD = person('housing-head', 'housing', 'unit-head');
export const SECOND_HOUSING = person('housing-first', 'housing', 'officer');
const WORKFLOW: Actor = { id: 'system:project', unit: null, post: null, roles: ['system'] };

/** Monday after the contract of Monday 5 January 2026. */
export const START = on('2026-01-12 09:00');

/** A project that nobody has registered; 住建局 acts unless a step says otherwise. */
export function project(setting: Setting = WITHOUT_RULES, start: Instant = START): ProjectStory {
  const due = (state: ProjectState, now: Instant) =>
    projectView(state, now).due.map(({ type, payload }) => ({ type, data: payload }) as MatterCommand);
  const nextDue = (state: ProjectState) => rootTimes(state)[0]?.at ?? null;
  const parts = { stream: projectStream, setting, start, actor: HOUSING, workflow: WORKFLOW, due, nextDue };
  return new Story(parts, PROJECT_ID);
}

export function act<T extends ProjectOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): ProjectStep {
  return { command: { type, data } as ProjectCommand, ...circumstances };
}

/** On that day, at nine, with its proof. */
const proof = (effectiveOn: string) => ({ effectiveOn, document: 'doc-1' });
const at = (day: string): Circumstances => ({ at: on(`${day} 09:00`) });

export const register = (more: Partial<Data<'RegisterProject'>> = {}, when: Circumstances = {}): ProjectStep =>
  act(
    'RegisterProject',
    {
      ...{ name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null },
      ...{ code: null, supervisedBy: 'housing', number: '区住建局项登〔2026〕1号', ...more },
    },
    when,
  );

/** Signed on 5 January; labour cost on the 10th and wages on the 15th of the month after. */
export const contract = (more: Partial<Data<'RecordContract'>> = {}, when: Circumstances = {}): ProjectStep =>
  act(
    'RecordContract',
    {
      ...{ signedOn: '2026-01-05', priceFen: 5_000_000_000, labourShareBp: 2000, cycleMonths: 1 },
      ...{ allocationDay: 10, payDay: 15, document: 'doc-1', ...more },
    },
    when,
  );

export const letter = (more: Partial<Data<'SignDutyLetter'>> = {}, when: Circumstances = {}): ProjectStep =>
  act(
    'SignDutyLetter',
    { unit: 'housing', person: HOUSING.id, paper: '责任书1号', ...proof('2026-01-12'), ...more },
    when,
  );

export const openAccount = (day: string, agreement = true): ProjectStep =>
  act('OpenSpecialAccount', { bank: '示例银行', agreement, ...proof(day) }, at(day));
export const showLedger = (
  keeper: string,
  day: string,
  keptBy: Data<'RecordLabourLedger'>['keptBy'] = 'general-contractor',
): ProjectStep => act('RecordLabourLedger', { keptBy, keeper, ...proof(day) });
export const labourCost = (month: string, dueFen = 60_000_000, when: Circumstances = {}): ProjectStep =>
  act('RecordLabourCost', { month, dueFen, document: 'doc-1' }, when);
export const allocate = (month: string, fen: number, day: string, when: Circumstances = at(day)): ProjectStep =>
  act('RecordAllocation', { month, fen, payer: 'owner', ...proof(day) }, when);
export const payWages = (month: string, fen: number, day: string, throughAccount = true): ProjectStep =>
  act('RecordWagesPaid', { month, fen, people: 86, throughAccount, ...proof(day) }, at(day));
export const start = (day: string): ProjectStep => act('RecordStart', proof(day), at(day));
export const complete = (day: string): ProjectStep => act('CompleteProject', proof(day), at(day));
export const funding = (neededFen: number, arrangedFen: number, more: Circumstances = {}): ProjectStep =>
  act('CheckFunding', { stage: 'start', source: 'budget', neededFen, arrangedFen, ...proof('2026-01-12') }, more);
export const check = (...kinds: readonly Data<'RecordCheck'>['findings'][number]['kind'][]): ProjectStep =>
  act('RecordCheck', {
    checkedOn: '2026-01-12',
    findings: kinds.map((kind) => ({ kind, note: null })),
    document: 'doc-1',
  });
export const orderBy = (breachId: string, dueOn: string, when: Circumstances = {}): ProjectStep =>
  act('OrderRectification', { breachId, dueOn, demand: '限期整改', number: '区住建局限改〔2026〕1号' }, when);
export const judge = (
  breachId: string,
  outcome: 'rectified' | 'not-rectified',
  day: string,
  measure: Data<'JudgeRectification'>['measure'] = null,
): ProjectStep => act('JudgeRectification', { breachId, outcome, measure, ...proof(day) }, at(day));
export const signal = (kind: Data<'RecordSignal'>['kind'], observedOn: string, when: Circumstances = {}): ProjectStep =>
  act('RecordSignal', { kind, observedOn, note: null, document: null }, when);
export const signWarning = (when: Circumstances = {}): ProjectStep => act('SignForWarning', { warningId: 'w1' }, when);
export const conclude = (
  result: Data<'ConcludeWarning'>['result'],
  visitedOn: string,
  when: Circumstances = {},
  caseId: string | null = null,
): ProjectStep =>
  act('ConcludeWarning', { warningId: 'w1', result, visitedOn, document: 'doc-1', note: '已到现场', caseId }, when);

export { proof };

/** A government project with two letters, an account, January half allocated, and its money checked. */
export function builtProject(): ProjectStory {
  const exempt = { ground: 'three-years-clean', ...proof('2026-01-13') } as const;
  return project().given(
    register({ investment: 'government', code: '2026-01' }),
    ...[letter(), letter({ person: SECOND_HOUSING.id, paper: '责任书2号' }), contract(), funding(100, 90)],
    act('ExemptDeposit', exempt, { by: CLERK, at: on('2026-01-13 09:00') }),
    showLedger('示例总包01', '2026-01-13'),
    openAccount('2026-01-20'),
    labourCost('2026-01', 60_000_000, { at: on('2026-02-02 09:00') }),
    ...[allocate('2026-01', 20_000_000, '2026-02-10'), payWages('2026-01', 15_000_000, '2026-02-13')],
  );
}
