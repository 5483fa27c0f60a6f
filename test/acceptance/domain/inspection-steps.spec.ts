import { describe, expect, test } from '@jest/globals';
import {
  conclude,
  onStep,
  startStep,
  TO_FILED,
  verify,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR, on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const KEY = 'inspection-1';
type More = Parameters<typeof onStep>[3];
const acted = (name: string, result: string, more: More = {}): CaseStep => onStep(KEY, name, result, more);
const officers = [INSPECTOR.id, CLERK.id];
const clock = (story: CaseStory, rule: string, ordinal = 1) => clockOf(story, `${rule}/${KEY}#${ordinal}`);

/** Monday 1 June: begun, named and summoned for Monday 8 June. */
const named = () =>
  caseUnderLaw().given(...TO_FILED, startStep('inspection'), acted('name-officers', 'named', { officers }));
const summoned = () => named().given(acted('summon', 'served', { dueOn: '2026-06-08' }));
const atRisk = () =>
  summoned().given(
    acted('appear', 'came'),
    acted('visit', 'evidence-at-risk', { reason: '账册正在搬离', at: on('2026-06-15 09:00') }),
  );
const reported = (result: string) =>
  summoned().given(
    ...[acted('appear', 'came'), acted('visit', 'recorded')],
    acted('report', result, { at: on('2026-06-15 09:00') }),
  );

describe('监察调查取证的期限', () => {
  test('启动后1个工作日指定监察员，再2个工作日送达询问书；申请回避的2个工作日决定', () => {
    const begun = caseUnderLaw().given(...TO_FILED, startStep('inspection'));
    expect(clock(begun, 'S3-05-NAME')).toMatchObject({ unit: 'hrss', tier: 'local', due: '2026-06-02' });
    const story = named();
    expect(clock(story, 'S3-05-NAME').status).toBe('met');
    expect(clock(story, 'S3-05-SUMMON')).toMatchObject({ due: '2026-06-03', status: 'running' });
    story.given(acted('summon', 'recusal', { reason: '近亲属', at: on('2026-06-02 09:00') }));
    expect(clock(story, 'S3-05-SUMMON').status).toBe('met');
    expect(clock(story, 'S3-05-RECUSE')).toMatchObject({ due: '2026-06-04', status: 'running' });
    story.given(acted('recuse', 'replaced', { by: HEAD }));
    expect(clock(story, 'S3-05-NAME', 2)).toMatchObject({ due: '2026-06-03', status: 'running' });
  });

  test('询问书写明的日期是用人单位的：过了不登记也不进入督办', () => {
    const story = summoned();
    expect(clock(story, 'S3-05-APPEAR')).toMatchObject({ written: '2026-06-08', due: '2026-06-08' });
    story.whenTimeReaches(on('2026-06-09 00:01'));
    expect(clock(story, 'S3-05-APPEAR').status).toBe('lapsed');
    expect(JSON.stringify(story.log.filter(({ type }) => type === 'GroundAdded'))).not.toContain('S3-05-APPEAR');
  });

  test('先行登记保存：1个工作日审批；6月15日批准，端午节不计，7个工作日到25日，超期即进入督办', () => {
    expect(clock(atRisk(), 'S3-09-APPROVE')).toMatchObject({ due: '2026-06-16' });
    const kept = atRisk().given(acted('approve-keeping', 'approved', { by: HEAD }));
    expect(clock(kept, 'S3-09')).toMatchObject({ tier: 'statutory', due: '2026-06-25', onLapse: 'E2' });
    kept.whenTimeReaches(on('2026-06-26 00:01'));
    expect(clock(kept, 'S3-09').status).toBe('lapsed');
    const refused = atRisk().given(acted('approve-keeping', 'refused', { by: HEAD, reason: '没有灭失危险' }));
    expect(clocksOf(refused, 'S3-09')).toEqual([]);
  });

  test('调查报告5个工作日审批；集体讨论退回补充调查的，再次报告重新起算', () => {
    expect(clock(reported('usual'), 'S3-05-DECIDE')).toMatchObject({ due: '2026-06-23', status: 'running' });
    const story = reported('weighty').given(acted('discuss', 'more', { by: HEAD, reason: '缺少考勤' }));
    expect(clock(story, 'S3-05-DECIDE')).toMatchObject({ status: 'ended', endedAs: 'returned' });
    story.given(acted('visit', 'recorded'), acted('report', 'usual', { at: on('2026-06-22 09:00') }));
    expect(clock(story, 'S3-05-DECIDE', 2)).toMatchObject({ due: '2026-06-29', status: 'running' });
    story.given(acted('decide', 'concluded', { by: HEAD }));
    expect(clock(story, 'S3-05-DECIDE', 2).status).toBe('met');
  });

  test('法定的60个工作日只由案件登记的调查终结了结，15个工作日的决定期限从那时起算', () => {
    const story = reported('usual').given(acted('decide', 'concluded', { by: HEAD }));
    expect(clockOf(story, 'S3-01#1').status).toBe('running');
    expect(clocksOf(story, 'S3-02')).toEqual([]);
    story.given(verify('w1'), verify('w2'), conclude());
    expect(clockOf(story, 'S3-01#1').status).toBe('met');
    expect(clockOf(story, 'S3-02#1').status).toBe('running');
  });
});
