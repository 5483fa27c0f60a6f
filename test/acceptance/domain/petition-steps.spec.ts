import { describe, expect, test } from '@jest/globals';
import {
  onStep,
  startStep,
  TO_FILED,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { HOUSING, on, PETITIONS } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

type More = Parameters<typeof onStep>[3];

describe('信访联合督办期限', () => {
  const key = 'joint-supervision-1';
  const acted = (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: PETITIONS, ...more });
  const issued = () =>
    caseUnderLaw().given(
      ...[...TO_FILED, { ...startStep('joint-supervision', { targetUnit: 'housing' }), by: PETITIONS }],
      ...[acted('propose', 'sent'), acted('join', 'joined', { by: HOUSING, document: null })],
      acted('issue', 'issued', { dueOn: '2026-06-20' }),
    );

  test('确认2个工作日，发函2个工作日，反馈以督办函写明的日期为限', () => {
    const story = issued();
    expect(clockOf(story, `S9-08-JOIN/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-03', status: 'met' });
    expect(clockOf(story, `S9-08-ISSUE/${key}#1`)).toMatchObject({ unit: 'petitions', due: '2026-06-03' });
    expect(clockOf(story, `S9-08-FEEDBACK/${key}#1`)).toMatchObject({ unit: 'housing', due: '2026-06-20' });
  });

  test('部分解决的反馈期限照走；全部反馈后3个工作日核对，端午节不计', () => {
    const story = issued().given(acted('feedback', 'part', { by: HOUSING, at: on('2026-06-10 09:00') }));
    expect(clockOf(story, `S9-08-FEEDBACK/${key}#1`)).toMatchObject({ status: 'running', due: '2026-06-20' });
    story.given(acted('feedback', 'settled', { by: HOUSING, at: on('2026-06-17 09:00') }));
    expect(clockOf(story, `S9-08-FEEDBACK/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S9-08-CHECK/${key}#1`)).toMatchObject({ unit: 'petitions', due: '2026-06-23' });
  });

  test('逾期未反馈的3个工作日提请约谈，联席会议5个工作日未决定的催要；重新定的日期另起', () => {
    const story = issued().given(acted('feedback', 'overdue', { at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S9-08-FEEDBACK/${key}#1`)).toMatchObject({ status: 'lapsed', unit: 'housing' });
    expect(clockOf(story, `S9-08-PRESS/${key}#1`)).toMatchObject({ unit: 'petitions', due: '2026-06-25' });
    story.given(acted('press', 'proposed', { at: on('2026-06-23 09:00') }));
    expect(clockOf(story, `S9-08-CONFER/${key}#1`).due).toBe('2026-06-30');
    story.given(acted('confer', 'interviewed', { dueOn: '2026-07-10' }));
    expect(clockOf(story, `S9-08-FEEDBACK/${key}#2`)).toMatchObject({ status: 'running', due: '2026-07-10' });
  });
});

describe('信访复查、复核期限', () => {
  const key = 'petition-review-1';
  const acted = (name: string, result: string, more: More = {}): CaseStep => onStep(key, name, result, more);
  /** What the ladder took up of the review. */
  const groundsOf = ({ log }: CaseStory) =>
    log.flatMap((event) => (event.type === 'GroundAdded' && event.data.subject.startsWith('S9-05') ? [event] : []));
  const served = () =>
    caseUnderLaw().given(
      ...[...TO_FILED, startStep('petition-review', { targetUnit: 'government' })],
      acted('opinion', 'served'),
    );

  test('收到处理意见30日内请求复查；未满不能记为未请求，期满后只算放弃，没有人逾期', () => {
    const story = served();
    expect(clockOf(story, `S9-05-ASK/${key}#1`)).toMatchObject({ due: '2026-07-01', tier: 'statutory' });
    story
      .when(acted('ask', 'none', { at: on('2026-07-01 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(acted('ask', 'none', { at: on('2026-07-02 09:00') }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'none' });
    expect(groundsOf(story)).toEqual([]);
  });

  test('复查、复核各30日，末日逢周日、国庆节顺延', () => {
    const story = served().given(acted('ask', 'asked', { at: on('2026-06-05 09:00') }));
    expect(clockOf(story, `S9-05-ASK/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S9-05-REVIEW/${key}#1`)).toMatchObject({ due: '2026-07-06', tier: 'statutory' });
    story.given(acted('review', 'upheld', { signedBy: '区长', at: on('2026-07-03 09:00') }));
    expect(clockOf(story, `S9-05-REASK/${key}#1`).due).toBe('2026-08-03');
    story.given(acted('re-ask', 'asked', { at: on('2026-09-01 09:00'), actedOn: '2026-07-31', lateReason: '邮寄' }));
    expect(clockOf(story, `S9-05-REASK/${key}#1`).status).toBe('met');
  });

  test('复核机关逾期的，不记作本区单位的督办事由', () => {
    const story = served().given(
      acted('ask', 'asked', { at: on('2026-06-05 09:00') }),
      acted('review', 'upheld', { signedBy: '区长', at: on('2026-06-10 09:00') }),
      acted('re-ask', 'asked', { at: on('2026-06-11 09:00') }),
    );
    expect(clockOf(story, `S9-05-FINAL/${key}#1`).due).toBe('2026-07-13');
    story.whenTimeReaches(on('2026-07-14 00:01'));
    expect(clockOf(story, `S9-05-FINAL/${key}#1`).status).toBe('lapsed');
    expect(groundsOf(story)).toEqual([]);
  });

  test('责令重新办理的，新的处理意见另起30日', () => {
    const story = served().given(
      acted('ask', 'asked', { at: on('2026-06-05 09:00') }),
      acted('review', 'redo', { signedBy: '区长', at: on('2026-06-10 09:00') }),
      acted('opinion', 'served', { at: on('2026-06-15 09:00') }),
    );
    expect(clockOf(story, `S9-05-ASK/${key}#2`)).toMatchObject({ status: 'running', due: '2026-07-15' });
  });
});
