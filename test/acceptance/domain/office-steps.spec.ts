import { describe, expect, test } from '@jest/globals';
import {
  act,
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  TO_VERIFIED,
  type CaseStep,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { INSPECTOR, on, person, teamOf } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

type More = Parameters<typeof onStep>[3];
const desk = (unit: string) => person(`${unit}-desk`, unit, 'officer');
const stepsOf =
  (key: string, unit: string) =>
  (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: desk(unit), ...more });

describe('无照经营查处期限', () => {
  const key = 'unlicensed-operation-1';
  const acted = stepsOf(key, 'market');
  const officers = teamOf('market').map(({ id }) => id);

  test('核查3个工作日、清偿意见3个工作日、立案5个工作日，立案之日起90日内决定', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('unlicensed-operation'), acted('ask', 'sent', { by: INSPECTOR })],
    );
    expect(clockOf(story, `S3-16-CHECK/${key}#1`)).toMatchObject({ unit: 'market', due: '2026-06-04' });
    story.given(acted('check', 'unlicensed'));
    expect(clockOf(story, `S3-16-PAYER/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-04' });
    story.given(acted('report-payer', 'investors', { by: INSPECTOR, reason: '未登记' }));
    expect(clockOf(story, `S3-03-FILE/${key}#1`)).toMatchObject({ unit: 'market', due: '2026-06-08' });
    story.given(acted('file', 'filed', { officers, at: on('2026-06-02 09:00') }));
    expect(clockOf(story, `S3-03/${key}#1`)).toMatchObject({ unit: 'market', due: '2026-08-31', tier: 'statutory' });
    const head = person('market-head', 'market', 'unit-head');
    story.given(acted('decide', 'ordered', { by: head, at: on('2026-06-15 10:00') }));
    expect(clockOf(story, `S3-03/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S4-11/${key}#1`)).toMatchObject({ unit: 'market', due: '2026-06-25', tier: 'statutory' });
    expect(clocksOf(story, 'S3-01').map((id) => clockOf(story, id).status)).toEqual(['running']);
  });
});

describe('违反国土空间规划项目协调期限', () => {
  const key = 'planning-breach-1';
  const acted = stepsOf(key, 'resources');

  test('函请2个工作日；市局10个工作日未答复、30日未告知查处结果的由区自然资源局催要', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('planning-breach'), acted('ask', 'sent', { by: INSPECTOR })],
    );
    expect(clockOf(story, `S3-17-SEND/${key}#1`)).toMatchObject({ unit: 'resources', due: '2026-06-03' });
    story.given(acted('coordinate', 'sent'));
    expect(clockOf(story, `S3-17-FIND/${key}#1`)).toMatchObject({ unit: 'resources', due: '2026-06-15' });
    story.given(acted('find', 'breach', { signedBy: '市局负责人', at: on('2026-06-05 09:00') }));
    expect(clockOf(story, `S3-17-TELL/${key}#1`)).toMatchObject({ unit: 'resources', due: '2026-06-08' });
    story.given(acted('tell', 'told'));
    expect(clockOf(story, `S3-17-USE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-10' });
    story.given(acted('use', 'owner', { by: INSPECTOR }));
    expect(clockOf(story, `S3-17-PURSUE/${key}#1`)).toMatchObject({ unit: 'resources', due: '2026-07-06' });
  });
});

describe('立项与资金来源核查期限', () => {
  const key = 'funding-trace-1';
  const acted = stepsOf(key, 'development');
  const paper = { by: person('development-second', 'development', 'officer'), signedBy: '区长' };

  test('核查5个工作日、报请5个工作日、催要5个工作日、执行2个工作日，解除限制也一样', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('funding-trace'), acted('ask', 'sent', { by: INSPECTOR })],
    );
    expect(clockOf(story, `S5-07-TRACE/${key}#1`)).toMatchObject({ unit: 'development', due: '2026-06-08' });
    story.given(acted('trace', 'unfunded', { at: on('2026-06-15 09:00') }));
    expect(clockOf(story, `S5-07-PROPOSE/${key}#1`)).toMatchObject({ unit: 'development', due: '2026-06-23' });
    story.given(acted('propose-limit', 'sent', { at: on('2026-06-16 09:00') }));
    expect(clockOf(story, `S5-07-DECIDE/${key}#1`)).toMatchObject({ unit: 'development', due: '2026-06-24' });
    story.given(acted('decide', 'limited', { ...paper, at: on('2026-06-17 09:00') }));
    expect(clockOf(story, `S5-07-RECORD/${key}#1`).due).toBe('2026-06-22');
    story.given(acted('record', 'recorded'));
    expect(Object.values(story.state.clocks).filter((each) => each.key === key && each.status === 'running')).toEqual(
      [],
    );
    story.given(acted('propose-lift', 'sent', { at: on('2026-08-03 09:00') }));
    expect(clockOf(story, `S5-07-DECIDE/${key}#2`).due).toBe('2026-08-10');
  });
});

describe('中小企业账款清欠联动期限', () => {
  const key = 'sme-clearance-1';
  const acted = stepsOf(key, 'industry');
  const forwarded = () =>
    caseUnderLaw().given(
      ...[...TO_VERIFIED, startStep('sme-clearance')],
      ...[acted('link', 'sent', { by: INSPECTOR, amountFen: 9_000_000 }), acted('accept', 'accepted')],
      acted('forward', 'forwarded', { at: on('2026-06-05 09:00') }),
    );

  test('受理3个工作日、转交10个工作日、处理30日', () => {
    const story = forwarded();
    expect(clockOf(story, `S8-12-ACCEPT/${key}#1`)).toMatchObject({ unit: 'industry', due: '2026-06-04' });
    expect(clockOf(story, `S8-12-FORWARD/${key}#1`)).toMatchObject({ due: '2026-06-15', tier: 'statutory' });
    expect(clockOf(story, `S8-12-RESULT/${key}#1`)).toMatchObject({ due: '2026-07-06', tier: 'statutory' });
  });

  test('情况复杂的经负责人批准延期，合计不超过90日：6月5日起最长到9月3日', () => {
    const clockId = `S8-12-RESULT/${key}#1`;
    const ask = (amount: number) =>
      act('RequestExtension', { clockId, amount, reason: '争议' }, { by: desk('industry') });
    const head = person('industry-head', 'industry', 'unit-head');
    const story = forwarded();
    story.when(ask(61)).thenRefused('extension-above-cap');
    const granted = { requestedBy: desk('industry').id, approvedBy: head.id, document: null };
    story.given(ask(60), act('ExtendClock', { clockId, amount: 60, reason: '争议', ...granted }, { by: head }));
    expect(clockOf(story, clockId).due).toBe('2026-09-03');
  });

  test('承诺以写明的日期为限，逾期的5个工作日内督办，清偿后3个工作日内核对', () => {
    const story = forwarded().given(acted('handle', 'plan', { dueOn: '2026-06-20', at: on('2026-06-08 09:00') }));
    expect(clockOf(story, `S8-12-PLAN/${key}#1`)).toMatchObject({ unit: 'industry', due: '2026-06-20' });
    story.given(acted('fulfil', 'overdue', { at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S8-12-PRESS/${key}#1`).due).toBe('2026-06-29');
    story.given(acted('press', 'promised', { dueOn: '2026-07-10', at: on('2026-06-23 09:00') }));
    expect(clockOf(story, `S8-12-PLAN/${key}#2`).due).toBe('2026-07-10');
    story.given(acted('fulfil', 'paid', { amountFen: 9_000_000, at: on('2026-06-24 09:00') }));
    expect(clockOf(story, `S8-12-WAGES/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-29' });
  });

  test('2025年6月1日以前的，没有法定的转交、处理期限', () => {
    const early = caseUnderLaw(on('2025-03-03 09:00'));
    const filed = TO_VERIFIED.map((step) =>
      step.command.type === 'AssignLead'
        ? { ...step, command: { ...step.command, data: { ...step.command.data, clearBy: '2025-08-29' } } }
        : step,
    ) as readonly CaseStep[];
    const before = [startStep('sme-clearance'), acted('link', 'sent', { by: INSPECTOR, amountFen: 1 })];
    early.given(...filed, ...before, acted('accept', 'accepted'));
    expect(clocksOf(early, 'S8-12-ACCEPT')).toHaveLength(1);
    expect(clocksOf(early, 'S8-12-FORWARD')).toEqual([]);
  });
});

describe('公安机关自行立案侦办期限', () => {
  const key = 'police-case-1';

  test('立案决定7个工作日，人社部门提供材料3个工作日，接回3个工作日', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, { ...startStep('police-case'), by: POLICE }],
      onStep(key, 'find', 'clue', { by: POLICE, at: on('2026-06-15 09:00') }),
    );
    expect(clockOf(story, `S7-11-DECIDE/${key}#1`)).toMatchObject({ unit: 'police', due: '2026-06-25' });
    story.given(onStep(key, 'decide', 'filed', { by: POLICE, at: on('2026-06-17 09:00') }));
    expect(clockOf(story, `S7-11-HAND-OVER/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-23' });
    story.given(
      onStep(key, 'hand-over', 'handed-over', { by: INSPECTOR, at: on('2026-06-18 09:00') }),
      onStep(key, 'investigate', 'withdrawn', { by: POLICE, at: on('2026-07-01 09:00') }),
    );
    expect(clockOf(story, `S7-06-RESUME/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-06' });
  });
});
