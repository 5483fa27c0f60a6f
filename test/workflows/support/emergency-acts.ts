import { randomUUID } from 'node:crypto';
import { type Act, CLERK, COORDINATOR, LEADER } from './acts.ts';

export const newEmergency = (): string => `emergency-${randomUUID()}`;

const CALL = { seen: '工人聚集讨薪', people: 40, how: 'phone', toldBy: null, toldAt: null };

export const raise = (matter: string | null, kinds: readonly string[] = ['group']): Act => ({
  ...{ type: 'RaiseEmergency', payload: { kinds, place: '示例路1号南门', ...CALL, matter }, by: CLERK },
});

export const report = (form: 'first' | 'follow-up' | 'final'): Act => ({
  type: 'FileEmergencyReport',
  payload: { form, people: 40, demands: '拖欠三个月', situation: '平稳', next: null, document: null },
  by: CLERK,
});

export const merge = (into: string): Act => ({
  ...{ type: 'MergeEmergency', payload: { into, reason: '同一事件' }, by: CLERK },
});

export const end = (): Act => ({
  ...{ type: 'EndEmergency', payload: { outcome: '返回宿舍', endedAt: null, promises: [] }, by: CLERK },
});

/** 倒查 of it, by the leading group. */
export const traceBack = (emergency: string): Act => ({
  type: 'OpenTraceBack',
  payload: {
    ...{ emergency, case: null, direction: null, project: null, matters: [], reason: '群体性事件' },
  },
  by: LEADER,
});

/** An officer of 人社局 is named over this entry. */
export const nameOver = (entry: string): Act => ({
  type: 'NamePerson',
  payload: {
    ...{ unit: 'hrss', post: '监察员', account: CLERK.id, name: null, entries: [entry], words: '续报超期。' },
  },
  by: LEADER,
});

export const sendDraft = (): Act => ({ type: 'SendDraft', payload: { personId: 'p1', paper: null }, by: LEADER });

/** 批示 that names no matter: 治欠办 leads. */
export const directed = (): Act => ({
  type: 'OpenTraceBack',
  payload: {
    ...{ emergency: null, case: null, project: null, matters: [], reason: '批示倒查' },
    direction: { number: '批示〔2022〕12号', givenBy: '区政府分管领导', givenOn: '2022-05-06', document: 'doc-1' },
  },
  by: LEADER,
});

/** Of the unit itself, by a paper: there was nothing. */
export const findNothing = (): Act => ({
  type: 'RecordFinding',
  payload: {
    ...{ unit: 'housing', personId: null, stage: 'handling', duty: 'handling', verdict: 'none', entries: [] },
    ...{ papers: ['doc-2'], reason: '处置及时', consequence: 'none', matter: null },
  },
  by: COORDINATOR,
});

export const adoptFindings = (): Act => ({ type: 'AdoptTraceBack', payload: {}, by: LEADER });
export const concludeTraceBack = (): Act => ({ type: 'ConcludeTraceBack', payload: {}, by: COORDINATOR });
export const reopenTraceBack = (): Act => ({
  ...{ type: 'ReopenTraceBack', payload: { reason: '新的证据', document: 'doc-3' }, by: COORDINATOR },
});
