import type { ListedFact } from '../ladder/facts.ts';
import { complaint, decideFirst, register, step, type ComplaintStory } from './complaint.ts';
import { COORDINATOR, HEAD, LEADER, on, SECOND_LEADER } from './district.ts';

export const HERE = [register(), decideFirst('handle')];
export const HRSS = 'ladder-hrss';
/** Just after the acceptance period of a complaint that was handled at once. */
export const AFTER_LAPSE = on('2026-06-09 00:30');

/** Against 人社局 the leading group decides. */
export const issue = (rungId = 'E2#1', ladderKey = HRSS, by = LEADER) =>
  step('IssueRung', { ladderKey, rungId, demand: '限期受理', number: '潞治督〔2026〕1号' }, { by });
export const decline = (rungId = 'E2#1', ladderKey = HRSS, by = LEADER) =>
  step('DeclineRung', { ladderKey, rungId, reason: '已办结' }, { by });
export const postpone = (until: string, approver = SECOND_LEADER.id) =>
  step('PostponeRung', { ladderKey: HRSS, rungId: 'E2#1', until, reason: '等材料', approver }, { by: LEADER });
export const answer = (rungId = 'E2#1', ladderKey = HRSS) =>
  step('AnswerRung', { ladderKey, rungId, text: '已受理', document: 'scan-1' }, { by: HEAD });
export const lift = (rungId = 'E2#1', ladderKey = HRSS, by = LEADER) =>
  step('LiftRung', { ladderKey, rungId, reason: '已落实' }, { by });
export const rejectAnswer = step(
  'RejectRungAnswer',
  { ladderKey: HRSS, rungId: 'E2#1', reason: '不实' },
  { by: LEADER },
);
export const direction = (rung: 'E1' | 'E2' | 'E3', unit = 'hrss') =>
  step('RecordDirection', { unit, number: '批示〔2026〕3号', rung }, { by: COORDINATOR });

/** The statutory acceptance clock lapsed and 督办 is proposed. */
export const proposed = (): ComplaintStory =>
  complaint()
    .given(...HERE)
    .whenTimeReaches(AFTER_LAPSE);
/** 督办 against a unit of the district that is not 人社局 is proposed by a direction: the 治欠办 decides. */
export const DIRECTED = 'ladder-housing';
export const directed = (): ComplaintStory => complaint().given(...HERE, direction('E2', 'housing'));
/** The first contact is late, 催办 is out. */
export const urged = (): ComplaintStory => complaint().given(register()).whenTimeReaches(on('2026-06-03 00:30'));

/** A breach of the deposit regime found in 住建's field, unless the spec says otherwise. */
export const BREACH: ListedFact = {
  ...{ unit: 'housing', fact: 'regime-breach', occurredOn: '2026-05-20', earlierOn: null, regime: 'wage-deposit' },
  ...{ article: '《保障农民工工资支付条例》第五十五条', source: '联合检查', document: 'doc-7' },
};
