import type { DecideContext } from '../kernel/stream.ts';
import type { Actor } from '../kernel/actor.ts';
import type { MatterState } from '../matter/state.ts';
import type { SupervisionOwnCommand } from '../supervision/commands.ts';
import { TRACE_FACT } from '../supervision/trace-back/acts/open.ts';
import type { TraceBack } from '../supervision/trace-back/state.ts';
import { complaint, decideFirst, register } from './complaint.ts';
import { CLERK, COORDINATOR, HOUSING, LEADER, on, person, SECOND_COORDINATOR } from './district.ts';
import { does, emergency, EMERGENCY_ID, ended, raised, reported } from './emergency.ts';
import { builtProject, PROJECT_ID } from './project.ts';
import { act, ACT_WORKFLOW, did, type SupervisionStep, type SupervisionStory } from './supervision.ts';

type Data<T extends SupervisionOwnCommand['type']> = Extract<SupervisionOwnCommand, { readonly type: T }>['data'];

/** The morning after the event had ended. */
export const MORNING = on('2026-10-12 09:00');
export const HOUSING_HEAD = person('housing-head', 'housing', 'unit-head');
export const HOUSING_OTHER = person('housing-first', 'housing', 'officer');
export const AUDITOR: Actor = { id: 'person:auditor', unit: null, post: null, roles: ['auditor'] };

/** An emergency that belongs to nothing, was handled by 人社局 and 治欠办 in time, and has ended. */
const endedEmergency = () => {
  const soon = on('2026-10-01 22:20');
  const sign = (alertId: string, by: Actor) => does('AcknowledgeAlert', { alertId }, { by, at: soon });
  const arrival = { arrivedAt: null, post: '副大队长', people: 2 };
  return emergency()
    .given(raised(), sign('a1', CLERK), sign('a3', COORDINATOR))
    .given(does('RecordArrival', { alertId: 'a1', ...arrival }, { at: on('2026-10-01 22:30') }))
    .given(reported('first', on('2026-10-01 22:35')), ended([], on('2026-10-02 09:00'))).state;
};

/** 住建局 took a complaint and let the first contact pass. */
export const lateComplaint = () =>
  complaint(undefined, on('2026-09-01 09:00'))
    .given(register({}, { by: HOUSING }))
    .whenTimeReaches(on('2026-09-04 09:00'))
    .given(decideFirst('handle', {}, { by: HOUSING, at: on('2026-09-04 10:00') }));

export const EMERGENCY = endedEmergency();
export const COMPLAINT = lateComplaint().state;
export const PROJECT = builtProject().state;
export { EMERGENCY_ID, PROJECT_ID };

/** As the door reads them. */
export function traced(...matters: readonly MatterState[]): DecideContext['facts'] {
  return Object.fromEntries(
    matters.map((fact) => [`${TRACE_FACT}${fact.stream}`, { stream: fact.stream, version: fact.version, fact }]),
  );
}

export const open = (more: Partial<Data<'OpenTraceBack'>> = {}, facts = traced(EMERGENCY)): SupervisionStep =>
  did(
    'OpenTraceBack',
    {
      ...{ emergency: EMERGENCY_ID, case: null, direction: null, project: null, matters: [] },
      ...{ reason: '群体性事件', ...more },
    },
    { facts },
  );

export const draw = (...matters: readonly MatterState[]): SupervisionStep =>
  did('DrawEntries', { streams: matters.map(({ stream }) => stream) }, { by: ACT_WORKFLOW, facts: traced(...matters) });

/** Opened over an emergency, a complaint that 住建局 was late with, and a project; all of it read. */
export const begun = (): SupervisionStory => {
  const facts = traced(EMERGENCY, COMPLAINT, PROJECT);
  return act(MORNING).given(
    open({ matters: [COMPLAINT.stream], project: PROJECT.stream }, facts),
    draw(EMERGENCY, COMPLAINT, PROJECT),
  );
};

export const traceOf = ({ state }: SupervisionStory): TraceBack => {
  if (state.traceBack === null) throw new Error('no trace-back');
  return state.traceBack;
};

/** The lapse of the first contact. */
export const LAPSE = `${COMPLAINT.stream}/clock-lapsed/${
  Object.values(COMPLAINT.clocks).find(({ status }) => status === 'doneLate')?.id ?? ''
}`;

export const name = (more: Partial<Data<'NamePerson'>> = {}, by: Actor = COORDINATOR): SupervisionStep =>
  did(
    'NamePerson',
    {
      ...{ unit: 'housing', post: '经办人', account: HOUSING.id, name: null, entries: [LAPSE] },
      ...{ words: '首问登记后两日未作去向决定', ...more },
    },
    { by },
  );

export const send = (personId = 'p1', paper: Data<'SendDraft'>['paper'] = null): SupervisionStep =>
  did('SendDraft', { personId, paper });

export const state = (more: Partial<Data<'FileStatement'>> = {}, by: Actor = HOUSING): SupervisionStep =>
  did(
    'FileStatement',
    { personId: 'p1', text: '当时正在等待批复', documents: ['doc-9'], waitedFor: ['hrss'], paper: null, ...more },
    { by },
  );

export const find = (more: Partial<Data<'RecordFinding'>> = {}, by: Actor = SECOND_COORDINATOR): SupervisionStep =>
  did(
    'RecordFinding',
    {
      ...{ unit: 'housing', personId: 'p1', stage: 'handling', duty: 'handling', verdict: 'weak' },
      ...{
        entries: [LAPSE],
        papers: [],
        reason: '说明所称等待与首问无关',
        consequence: 'E2',
        matter: COMPLAINT.stream,
      },
      ...more,
    },
    { by },
  );

export const adopt = (by: Actor = LEADER): SupervisionStep =>
  did('AdoptTraceBack', { number: '领导小组倒查〔2026〕1号' }, { by });

/** One person named, the draft with him, and his statement here. */
export const stated = (): SupervisionStory => begun().given(name(), send(), state());

/** The same with accountability advised in the finding, and adopted. */
export const adopted = (): SupervisionStory =>
  stated().given(find({ verdict: 'neglect', consequence: 'E5', matter: null }), adopt());

export const advise = (more: Partial<Data<'AdviseAccountability'>> = {}, by: Actor = LEADER): SupervisionStep =>
  did(
    'AdviseAccountability',
    { to: 'discipline', findings: ['f1'], demand: '建议依规处理', number: '领导小组问责建〔2026〕1号', ...more },
    { by },
  );

export const sent = (): SupervisionStep =>
  did('RecordAdviceSent', { adviceId: 'a1', way: 'handed', document: 'doc-10' });

export const replied = (outcome: Data<'RecordAdviceAnswer'>['outcome'] = 'accepted'): SupervisionStep =>
  did('RecordAdviceAnswer', { adviceId: 'a1', outcome, document: 'doc-11', words: null });

export const conclude = (): SupervisionStep => did('ConcludeTraceBack', {});
export const reopen = (): SupervisionStep => did('ReopenTraceBack', { reason: '新的证据', document: 'doc-12' });
