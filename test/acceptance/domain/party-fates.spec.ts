import { describe, expect, test } from '@jest/globals';
import {
  act,
  assignLead,
  sealed,
  TO_ORDERED,
  voidEntry,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

const bankrupt = act('RecordPartyFate', {
  ...{ partyId: 'general', fate: 'bankrupt', since: '2026-05-28', source: '法院公告', document: 'doc-9' },
  claimBy: '2026-07-18',
});
const administrator = act('AnswerPartyFate', {
  ...{ fateId: 'f1', way: 'represented', successor: 'administrator', name: sealed('s1', 'name') },
  ...{ reason: '法院指定', document: 'doc-10' },
});
const subjectsOf = ({ log }: CaseStory) =>
  log.flatMap(({ type, data }) => (type === 'GroundAdded' ? [`${data.unit} ${data.subject} ${data.rung}`] : []));

describe('责任主体死亡、在押、注销、吊销、破产的期限', () => {
  test('登记后5个工作日内由牵头单位确定承受人，逾期进入该单位的督办层级', () => {
    const story = caseUnderLaw().given(...TO_ORDERED, bankrupt);
    expect(clockOf(story, 'S4-18-SUCCESSOR/f1#1')).toMatchObject({ unit: 'housing', due: '2026-06-08', tier: 'local' });
    story.whenTimeReaches(on('2026-06-09 00:01'));
    expect(subjectsOf(story)).toContain('housing S4-18-SUCCESSOR/f1#1 E1');
  });

  test('申报债权以法院公告的日期为限，不顺延；换牵头单位的由新单位负责', () => {
    const story = caseUnderLaw().given(...TO_ORDERED, bankrupt, administrator);
    expect(clockOf(story, 'S4-18-SUCCESSOR/f1#1').status).toBe('met');
    expect(clockOf(story, 'S4-18-CLAIMS/f1#1')).toMatchObject({
      unit: 'housing',
      due: '2026-07-18',
      status: 'running',
    });
    story.given(assignLead({ lead: 'transport' }));
    expect(clockOf(story, 'S4-18-CLAIMS/f1#1')).toMatchObject({ unit: 'transport', due: '2026-07-18' });
    const listed = { fateId: 'f1', answer: 'listed', amountFen: 2_000_000, reason: null, document: 'doc-11' } as const;
    story.given(act('AnswerClaims', listed));
    expect(clockOf(story, 'S4-18-CLAIMS/f1#1').status).toBe('met');
  });

  test('登记作废的，两个期限都不再计算', () => {
    const story = caseUnderLaw().given(...TO_ORDERED, bankrupt);
    story.given(voidEntry(story.state.fates['f1']?.version ?? 0));
    expect(['S4-18-SUCCESSOR/f1#1', 'S4-18-CLAIMS/f1#1'].map((id) => clockOf(story, id).status)).toEqual([
      'ended',
      'ended',
    ]);
  });
});
