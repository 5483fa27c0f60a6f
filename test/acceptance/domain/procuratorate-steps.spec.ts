import { describe, expect, test } from '@jest/globals';
import { onStep, startStep, TO_FILED, type CaseStory } from '../../../libs/domain/src/testing/arrears-case.ts';
import { on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const desk = (unit: string) => ({ by: person(`${unit}-desk`, unit, 'officer') });
const prosecutor = { ...desk('procuratorate'), own: true } as const;
const begun = (kind: string, targetUnit: string | null) => ({ ...startStep(kind, { targetUnit }), ...prosecutor });
const groundsOf = (story: CaseStory) =>
  story.log.flatMap(({ type, data }) => (type === 'GroundAdded' ? [data as { readonly subject: string }] : []));

describe('检察建议回复期限', () => {
  const key = 'procuratorial-advice-1';
  const advised = (outcome: 'dated' | 'undated') => {
    const said = { reason: '督促存储工资保证金', ...(outcome === 'dated' ? { dueOn: '2026-06-20' } : {}) };
    return caseUnderLaw().given(
      ...[
        ...TO_FILED,
        begun('procuratorial-advice', 'housing'),
        onStep(key, 'issue', outcome, { ...prosecutor, ...said }),
      ],
    );
  };

  test('写明的日期不顺延，由被建议单位负责；期满未回复的进入该单位的督办层级', () => {
    const story = advised('dated');
    expect(clockOf(story, `S7-16-REPLY/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-20', tier: 'local' });
    expect(clocksOf(story, 'S7-16-USUAL')).toEqual([]);
    story
      .when(onStep(key, 'reply', 'silent', { ...prosecutor, at: on('2026-06-20 16:00') }))
      .thenRefused('step-date-not-passed');
    story.whenTimeReaches(on('2026-06-21 00:01'));
    expect(groundsOf(story)).toContainEqual(
      expect.objectContaining({ unit: 'housing', subject: `S7-16-REPLY/${key}#1`, rung: 'E1' }),
    );
    story.given(onStep(key, 'reply', 'silent', { ...prosecutor, at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S7-16-REVIEW/${key}#1`)).toMatchObject({ unit: 'procuratorate', due: '2026-07-06' });
    const followUp = { ...prosecutor, dueOn: '2026-07-10', reason: '仍未回复', at: on('2026-06-23 09:00') };
    story.given(onStep(key, 'review', 'followed-up', followUp));
    expect(clockOf(story, `S7-16-REPLY/${key}#2`)).toMatchObject({ due: '2026-07-10', status: 'running' });
  });

  test('未写明日期的两个月；提出异议的先复核，不计超期', () => {
    const story = advised('undated');
    expect(clockOf(story, `S7-16-USUAL/${key}#1`)).toMatchObject({
      unit: 'housing',
      due: '2026-08-03',
      tier: 'target',
    });
    story.given(onStep(key, 'reply', 'objected', { ...desk('housing'), reason: '不属本部门职责' }));
    expect(clockOf(story, `S7-16-USUAL/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'objected' });
    expect(clockOf(story, `S7-16-RECONSIDER/${key}#1`)).toMatchObject({ unit: 'procuratorate', due: '2026-06-08' });
  });
});

describe('行政公益诉讼期限', () => {
  const key = 'public-suit-1';
  const advised = (outcome: 'sent' | 'urgent') =>
    caseUnderLaw().given(
      ...[...TO_FILED, begun('public-suit', 'housing'), onStep(key, 'open', 'opened', prosecutor)],
      onStep(key, 'advise', outcome, { ...prosecutor, reason: '督促存储工资保证金' }),
    );

  test('收到检察建议书两个月内依法履职并书面回复，紧急情形十五日内书面回复', () => {
    const usual = clockOf(advised('sent'), `S7-17-ANSWER/${key}#1`);
    expect(usual).toMatchObject({ unit: 'housing', due: '2026-08-03', tier: 'statutory' });
    const story = advised('urgent');
    expect(clockOf(story, `S7-17-URGENT/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-16' });
    expect(clocksOf(story, 'S7-17-ANSWER')).toEqual([]);
    story.whenTimeReaches(on('2026-06-17 00:01'));
    expect(groundsOf(story)).toContainEqual(
      expect.objectContaining({ unit: 'housing', subject: `S7-17-URGENT/${key}#1`, rung: 'E2' }),
    );
  });

  test('写明的完成日期、判决的履行日期由该单位负责；一审六个月', () => {
    const story = advised('sent').given(
      onStep(key, 'answer', 'under-way', { ...desk('housing'), dueOn: '2026-06-20', reason: '正在办理' }),
    );
    expect(clockOf(story, `S7-17-FINISH/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-20' });
    story.given(
      onStep(key, 'finish', 'performed', desk('housing')),
      onStep(key, 'judge', 'sued', { ...prosecutor, at: on('2026-06-10 09:00') }),
    );
    expect(clockOf(story, `S7-17-TRIAL/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-12-10' });
    story.given(onStep(key, 'try', 'ordered', { ...desk('court'), dueOn: '2026-07-31' }));
    expect(clockOf(story, `S7-17-COMPLY/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-07-31' });
  });
});

describe('诉讼监督期限', () => {
  const key = 'suit-supervision-1';
  const sent = () => caseUnderLaw().given(...TO_FILED, startStep('suit-supervision'), onStep(key, 'apply', 'sent'));

  test('检察院三个月审查，法院三个月审查再审检察建议；不采纳的十个工作日内决定是否跟进', () => {
    const story = sent();
    expect(clockOf(story, `S7-12/${key}#1`)).toMatchObject({ unit: 'procuratorate', due: '2026-09-01' });
    story.given(onStep(key, 'examine', 'retrial-advised', desk('procuratorate')));
    expect(clockOf(story, `S7-14/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-09-01', tier: 'statutory' });
    story.given(onStep(key, 'reconsider', 'not-retried', { ...desk('court'), reason: '原判并无错误' }));
    expect(clockOf(story, `S7-15-FOLLOW/${key}#1`)).toMatchObject({ unit: 'procuratorate', due: '2026-06-15' });
  });

  test('上级法院的三十日到期只提醒，不是谁的超期', () => {
    const story = sent().given(onStep(key, 'examine', 'protested', desk('procuratorate')));
    expect(clockOf(story, `S7-13/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-01', onLapse: null });
    story.whenTimeReaches(on('2026-07-02 00:01'));
    expect(groundsOf(story).filter(({ subject }) => subject.startsWith('S7-13'))).toEqual([]);
  });
});

describe('司法救助期限', () => {
  const key = 'judicial-relief-1';

  test('要求补充的不算已决定；决定后十个工作日内发放到本人', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('judicial-relief', { targetUnit: 'court' }), onStep(key, 'request', 'sent')],
      onStep(key, 'decide', 'more-wanted', desk('court')),
    );
    expect(clockOf(story, `S8-13-DECIDE/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'supplement' });
    story.given(
      onStep(key, 'request', 'sent'),
      onStep(key, 'decide', 'granted', { ...desk('court'), amountFen: 500_000 }),
    );
    expect(clockOf(story, `S8-13-PAY/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-06-15', tier: 'local' });
  });
});
