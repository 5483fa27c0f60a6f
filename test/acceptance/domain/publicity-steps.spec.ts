import { describe, expect, test } from '@jest/globals';
import {
  determine,
  onStep,
  order,
  serve,
  startStep,
  TO_FILED,
  TO_VERIFIED,
  type CaseStep,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { HEAD, HOUSING, on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

type More = Parameters<typeof onStep>[3];
const PUBLICITY = person('publicity-desk', 'publicity', 'officer');

describe('涉薪舆情处置期限', () => {
  const key = 'opinion-alert-1';
  const acted = (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: PUBLICITY, ...more });
  const raised = () =>
    caseUnderLaw().given(
      ...[...TO_FILED, { ...startStep('opinion-alert', { targetUnit: 'housing' }), by: PUBLICITY }],
      acted('alert', 'raised', { at: on('2026-06-18 20:00') }),
    );

  test('核查24小时、回应24小时，端午节照计；跟踪7日', () => {
    const story = raised();
    expect(clockOf(story, `S3-18-VERIFY/${key}#1`)).toMatchObject({ unit: 'housing', dueAt: on('2026-06-19 20:00') });
    story.given(acted('verify', 'true', { by: HOUSING, at: on('2026-06-19 10:00') }));
    expect(clockOf(story, `S3-18-RESPOND/${key}#1`)).toMatchObject({
      ...{ unit: 'publicity', dueAt: on('2026-06-20 10:00') },
    });
    story.given(acted('respond', 'answered', { at: on('2026-06-19 18:00') }));
    expect(clockOf(story, `S3-18-WATCH/${key}#1`)).toMatchObject({ unit: 'publicity', due: '2026-06-26' });
    story.given(acted('watch', 'rising', { at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S3-18-VERIFY/${key}#2`).dueAt).toBe(on('2026-06-23 09:00'));
  });

  test('核查超过24小时的，记入核查单位的督办事由', () => {
    const story = raised();
    story.whenTimeReaches(on('2026-06-19 20:01'));
    expect(clockOf(story, `S3-18-VERIFY/${key}#1`)).toMatchObject({ status: 'lapsed', unit: 'housing' });
    const ground = expect.objectContaining({ unit: 'housing', rung: 'E1' });
    expect(story.log).toContainEqual(expect.objectContaining({ type: 'GroundAdded', data: ground }));
  });
});

describe('重大违法行为社会公布期限', () => {
  const key = 'publication-1';
  const acted = (name: string, result: string, more: More = {}): CaseStep => onStep(key, name, result, more);
  const approved = () =>
    caseUnderLaw().given(
      ...[...TO_VERIFIED, determine(), order({ kind: 'treatment-decision' }), serve()],
      ...[startStep('publication'), acted('propose', 'sent')],
      acted('decide', 'approved', { by: HEAD, dueOn: '2026-06-30' }),
    );

  test('审批5个工作日；公布以负责人写明的日期为限；媒体3个工作日', () => {
    const story = approved();
    expect(clockOf(story, `S6-08-DECIDE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-08', status: 'met' });
    expect(clockOf(story, `S6-08/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-30', tier: 'local' });
    story.given(acted('publish', 'published', { at: on('2026-06-17 09:00') }));
    expect(clockOf(story, `S6-08/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S6-08-ANNOUNCE/${key}#1`)).toMatchObject({ unit: 'publicity', due: '2026-06-23' });
  });

  test('异议复核15个工作日、更正10个工作日，条文未核对，只作目标', () => {
    const story = approved().given(
      acted('publish', 'published'),
      acted('announce', 'announced', { by: PUBLICITY }),
      acted('keep', 'objected', { at: on('2026-07-10 09:00') }),
    );
    expect(clockOf(story, `S6-08-REVIEW/${key}#1`)).toMatchObject({ due: '2026-07-31', tier: 'target' });
    story.given(acted('review', 'wrong', { at: on('2026-07-13 09:00') }));
    expect(clockOf(story, `S6-08-CORRECT/${key}#1`)).toMatchObject({ due: '2026-07-27', tier: 'target' });
    story.given(acted('correct', 'removed', { at: on('2026-07-14 09:00') }));
    expect(clockOf(story, `S6-08-ANNOUNCE/${key}#2`)).toMatchObject({ unit: 'publicity', due: '2026-07-17' });
  });
});
