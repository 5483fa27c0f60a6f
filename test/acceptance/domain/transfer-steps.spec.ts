import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  addSource,
  assignLead,
  bounce,
  determine,
  fileCase,
  onStep,
  order,
  pay,
  POLICE,
  serve,
  startStep,
  TO_ORDERED,
  TO_VERIFIED,
  verify,
  verifyPaid,
  voidEntry,
  worker,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR, on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const KEY = 'crime-transfer-1';
const PROCURATORATE = person('procuratorate-desk', 'procuratorate', 'officer');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(KEY, name, result, more);
const named = (at: string) => acted('name-officers', 'named', { officers: [CLERK.id, INSPECTOR.id], at });

/** Monday 15 June: the order was to be obeyed by Friday 12 June. */
const started = (at = on('2026-06-15 09:00')): CaseStory =>
  caseUnderLaw().given(...TO_ORDERED, { ...startStep('crime-transfer'), at });
const reported = () =>
  started().given(named(on('2026-06-15 10:00')), acted('report', 'transfer', { at: on('2026-06-16 17:00') }));
const approved = () => reported().given(acted('approve', 'approved', { by: HEAD, at: on('2026-06-18 17:30') }));
const signed = () =>
  approved().given(
    acted('transfer', 'sent', { at: on('2026-06-19 10:00') }),
    acted('sign', 'signed', { by: POLICE, at: on('2026-06-22 09:00') }),
  );

describe('移送期限（国务院令第310号）', () => {
  test('启动后5个工作日内报告，端午节不计', () => {
    expect(clockOf(started(), `S7-04-REPORT/${KEY}#1`)).toMatchObject({
      unit: 'hrss',
      due: '2026-06-23',
      tier: 'local',
    });
    expect(clockOf(reported(), `S7-04-REPORT/${KEY}#1`).status).toBe('met');
  });

  test('正职负责人3日内决定：6月16日报告，19日端午节，顺延到22日；决定不移送也算决定', () => {
    expect(clockOf(reported(), `S7-04-DECIDE/${KEY}#1`)).toMatchObject({
      ...{ unit: 'hrss', tier: 'statutory', unrolled: '2026-06-19', due: '2026-06-22', status: 'running' },
    });
    const refused = reported().given(acted('approve', 'refused', { by: HEAD, reason: '不符合条件' }));
    expect(clockOf(refused, `S7-04-DECIDE/${KEY}#1`).status).toBe('met');
  });

  test('要求补充核实的，决定期限不停', () => {
    const story = reported().given(acted('approve', 'more-wanted', { by: HEAD }));
    expect(clockOf(story, `S7-04-DECIDE/${KEY}#1`).status).toBe('running');
    story.given(acted('report', 'transfer'));
    expect(clocksOf(story, 'S7-04-DECIDE')).toEqual([`S7-04-DECIDE/${KEY}#1`]);
  });

  test('批准后24小时内移送，节假日照计；迟一分钟就是超期，直接进入督办', () => {
    const story = approved();
    expect(clockOf(story, `S7-04-SEND/${KEY}#1`).dueAt).toBe(on('2026-06-19 17:30'));
    story.whenTimeReaches(on('2026-06-19 17:31'));
    expect(clockOf(story, `S7-04-SEND/${KEY}#1`)).toMatchObject({ status: 'lapsed', unit: 'hrss' });
    expect(story.happened.find(({ type }) => type === 'GroundAdded')).toMatchObject({ data: { rung: 'E2' } });
  });

  test('只写了日期的批准不能起算小时，要写明时刻', () => {
    reported()
      .when(acted('approve', 'approved', { by: HEAD, at: on('2026-06-18 09:00'), actedOn: '2026-06-17' }))
      .thenRefused('start-needs-time');
  });

  test('公安机关自接受之日起3日内决定是否立案，退回补充材料不另计', () => {
    const story = signed();
    expect(clockOf(story, `S7-06-DECIDE/${KEY}#1`)).toMatchObject({ unit: 'police', due: '2026-06-25' });
    story.given(acted('decide', 'more-wanted', { by: POLICE, at: on('2026-06-23 09:00') }));
    expect(clockOf(story, `S7-06-SUPPLY/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-25' });
    story.given(acted('supply', 'supplied', { at: on('2026-06-24 09:00') }));
    expect(clocksOf(story, 'S7-06-DECIDE').map((id) => clockOf(story, id).due)).toEqual(['2026-06-25']);
    story.given(acted('decide', 'filed', { by: POLICE, at: on('2026-06-24 15:00') }));
    expect(clockOf(story, `S7-06-DECIDE/${KEY}#1`).status).toBe('met');
    expect(clockOf(story, `S7-09/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-29', unrolled: '2026-06-27' });
  });

  test('管辖不对的24小时内转送，结果5个工作日未到由移送单位催要', () => {
    const story = approved().given(
      acted('transfer', 'sent', { at: on('2026-06-19 10:00') }),
      acted('sign', 'wrong-venue', { by: POLICE, at: on('2026-06-19 11:00') }),
    );
    expect(clockOf(story, `S7-06-FORWARD/${KEY}#1`)).toMatchObject({ unit: 'police', dueAt: on('2026-06-20 11:00') });
    story.given(acted('forward', 'forwarded', { by: POLICE, at: on('2026-06-20 10:00') }));
    expect(clockOf(story, `S7-06-FORWARD/${KEY}#1`).status).toBe('met');
    expect(clockOf(story, `S7-06-ELSEWHERE/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-26' });
    expect(clocksOf(story, 'S7-06-DECIDE')).toEqual([]);
  });

  test('不予立案：3日内提请复议，公安机关3日内复议，仍有异议3日内建议立案监督', () => {
    const story = signed().given(acted('decide', 'not-filed', { by: POLICE, at: on('2026-06-24 09:00') }));
    expect(clockOf(story, `S7-07-ASK/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-29' });
    story.given(acted('consider', 'review', { at: on('2026-06-25 09:00') }));
    expect(clockOf(story, `S7-07-REVIEW/${KEY}#1`)).toMatchObject({ unit: 'police', due: '2026-06-29' });
    story.given(acted('review', 'upheld', { by: POLICE, at: on('2026-06-29 09:00') }));
    expect(clockOf(story, `S7-07-PROSECUTOR/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-02' });
    story.given(acted('consider-again', 'supervision', { at: on('2026-06-30 09:00') }));
    expect(clockOf(story, `S7-08-RESULT/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-30', tier: 'local' });
    story.given(acted('supervise', 'upheld', { by: PROCURATORATE, at: on('2026-07-10 09:00') }));
    expect(clockOf(story, `S7-06-RESUME/${KEY}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-15' });
    story.given(acted('resume', 'resumed', { at: on('2026-07-13 09:00') }));
    expect(Object.values(story.state.clocks).filter(({ key, status }) => key === KEY && status === 'running')).toEqual(
      [],
    );
  });
});

describe('立案监督期限（未核对，只作内部目标）', () => {
  test('7日内说明理由，通知立案后15日内立案；都不是法定期限', () => {
    const key = 'filing-supervision-1';
    const by = PROCURATORATE;
    const story = caseUnderLaw().given(
      ...TO_VERIFIED,
      { ...startStep('filing-supervision'), by },
      onStep(key, 'propose', 'sent', { by }),
      onStep(key, 'examine', 'ask-reasons', { by }),
    );
    expect(clockOf(story, `S7-08-EXPLAIN/${key}#1`)).toMatchObject({
      unit: 'police',
      due: '2026-06-08',
      tier: 'target',
    });
    story.given(
      onStep(key, 'explain', 'explained', { by: POLICE }),
      onStep(key, 'judge-reasons', 'order-filing', { by, at: on('2026-06-05 09:00') }),
    );
    expect(clockOf(story, `S7-08-FILE/${key}#1`)).toMatchObject({
      ...{ unit: 'police', unrolled: '2026-06-20', due: '2026-06-22', tier: 'target' },
    });
    story.given(onStep(key, 'file', 'not-filed', { by: POLICE, reason: '证据不足' }));
    expect(clockOf(story, `S7-08-FILE/${key}#1`).status).toBe('running');
  });
});

describe('条件具备而无人移送的预警', () => {
  const taskOf = (story: CaseStory) =>
    Object.values(story.state.tasks).filter(({ kind, status }) => kind === 'consider-transfer' && status === 'open');
  const past = (steps: readonly CaseStep[] = TO_ORDERED): CaseStory => {
    const story = caseUnderLaw().given(...steps);
    story.whenTimeReaches(on('2026-06-13 00:01'));
    return story;
  };

  test('支付期限届满仍未支付、数额达到幅度下限：给立案单位待办，5个工作日', () => {
    const before = caseUnderLaw().given(...TO_ORDERED);
    before.whenTimeReaches(on('2026-06-12 23:59'));
    expect(taskOf(before)).toEqual([]);
    const story = past();
    expect(story.log.find(({ type }) => type === 'TransferConditionsMet')).toMatchObject({
      data: { addressee: 'general', orderIds: ['o1'], people: 2, amountFen: 2_000_000, grounds: ['one-worker'] },
    });
    expect(taskOf(story)).toMatchObject([{ unit: 'hrss', key: 't1' }]);
    expect(clockOf(story, 'S7-02/t1#1')).toMatchObject({ unit: 'hrss', due: '2026-06-22', tier: 'target' });
  });

  test('启动移送即办结；不移送的由负责人在环节里写明理由决定，不再重复预警', () => {
    const story = past().given(
      { ...startStep('crime-transfer'), at: on('2026-06-15 09:00') },
      named(on('2026-06-15 10:00')),
    );
    expect(clockOf(story, 'S7-02/t1#1').status).toBe('met');
    expect(taskOf(story)).toEqual([]);
    story.given(
      acted('report', 'no-transfer', { reason: '有能力支付的证据不足' }),
      acted('approve', 'refused', { by: HEAD, reason: '同意，继续申请强制执行' }),
    );
    story.whenTimeReaches(on('2026-07-01 09:00'));
    expect(story.log.filter(({ type }) => type === 'TransferConditionsMet')).toHaveLength(1);
    expect(taskOf(story)).toEqual([]);
  });

  test('公安机关以拒不支付劳动报酬自行立案的，不再预警；以其他罪名立案的，待办还在', () => {
    const begin: CaseStep = { ...startStep('police-case'), by: POLICE, at: on('2026-06-15 09:00') };
    const own = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
      onStep('police-case-1', name, result, { by: POLICE, ...more });
    const filed = past().given(begin, own('find', 'clue'));
    expect(taskOf(filed)).toHaveLength(1);
    filed.given(own('decide', 'filed'));
    expect(clockOf(filed, 'S7-02/t1#1').status).toBe('met');
    expect(taskOf(filed)).toEqual([]);
    const other = past().given(begin, own('find', 'clue'), own('decide', 'filed-other', { reason: '合同诈骗' }));
    expect(clockOf(other, 'S7-02/t1#1').status).toBe('running');
    expect(taskOf(other)).toHaveLength(1);
  });

  test('误记的立案作废后，原来的预警和它的期限照旧', () => {
    const own = (name: string, result: string): CaseStep => onStep('police-case-1', name, result, { by: POLICE });
    const begin: CaseStep = { ...startStep('police-case'), by: POLICE, at: on('2026-06-15 09:00') };
    const story = past().given(begin, own('find', 'clue'), own('decide', 'filed'));
    story.given(voidEntry(story.state.steps['police-case-1']?.acts.at(-1)?.version ?? 0));
    expect(story.log.filter(({ type }) => type === 'TransferConditionsMet')).toHaveLength(1);
    expect(taskOf(story)).toMatchObject([{ key: 't1' }]);
    expect(clockOf(story, 'S7-02/t1#1')).toMatchObject({ status: 'running', due: '2026-06-22' });
  });

  test('公安机关先立案、责令支付后到期的，侦办期间不预警', () => {
    const joined = [
      { ...startStep('police-case'), by: POLICE },
      onStep('police-case-1', 'find', 'joined', { by: POLICE }),
    ];
    expect(taskOf(past([...TO_ORDERED, ...joined]))).toHaveLength(1);
    const filed = past([...TO_ORDERED, ...joined, onStep('police-case-1', 'decide', 'filed', { by: POLICE })]);
    expect(taskOf(filed)).toEqual([]);
    expect(filed.log.filter(({ type }) => type === 'TransferConditionsMet')).toEqual([]);
  });

  test('行政处罚、其他环节不能代替移送：待办还在', () => {
    const story = past().given({ ...startStep('other-crime-transfer'), at: on('2026-06-15 09:00') });
    expect(taskOf(story)).toHaveLength(1);
  });

  test('付到幅度以下的，预警撤销，待办取消；再次达到的重新预警', () => {
    const story = past().given(pay({ w1: 700_000, w2: 700_000 }, {}, { at: on('2026-06-16 09:00') }));
    expect(clockOf(story, 'S7-02/t1#1')).toMatchObject({ status: 'ended', endedAs: 'conditionsGone' });
    expect(taskOf(story)).toEqual([]);
    story.given(bounce('p1', 'w1'));
    expect(clockOf(story, 'S7-02/t2#1').status).toBe('running');
    expect(taskOf(story)).toMatchObject([{ key: 't2' }]);
  });

  test('没有人处理的，超期亮红，不进入督办', () => {
    const story = past();
    story.whenTimeReaches(on('2026-06-23 00:01'));
    expect(clockOf(story, 'S7-02/t1#1').status).toBe('lapsed');
    const grounds = story.log.filter(({ type }) => type === 'GroundAdded');
    expect(JSON.stringify(grounds)).not.toContain('S7-02');
  });

  test('没有送达、已付到幅度以下、期限未满的都不预警', () => {
    const notServed = past([...TO_VERIFIED, determine(), order(), serve('o1', 'not-served')]);
    expect(taskOf(notServed)).toEqual([]);
    const paid = [pay({ w1: 600_000, w2: 600_000 }), verifyPaid('p1', ['w1', 'w2'])];
    expect(taskOf(past([...TO_ORDERED, ...paid]))).toEqual([]);
    const later = past([...TO_VERIFIED, determine(), order({ payBy: '2026-06-30' }), serve()]);
    expect(taskOf(later)).toEqual([]);
  });

  test('十人以上合计三万元以上的按群体，一人不足五千元也算', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `w${index + 1}`);
    const story = past([
      ...[addSource({ workers: ten.map((id) => worker(id, { claimedFen: 300_000 })) }), assignLead(), fileCase()],
      ...[addParty('general'), ...ten.map((id) => verify(id, 300_000)), determine('general', 3_000_000)],
      ...[order({ lineIds: ten, amountFen: 3_000_000 }), serve()],
    ]);
    expect(story.log.find(({ type }) => type === 'TransferConditionsMet')).toMatchObject({
      data: { people: 10, amountFen: 3_000_000, grounds: ['group'] },
    });
  });

  test('低于幅度的仍可移送，启动时注明；达到的不注明', () => {
    const below = past([...TO_ORDERED, pay({ w1: 600_000, w2: 600_000 }), verifyPaid('p1', ['w1', 'w2'])]);
    below
      .when({ ...startStep('crime-transfer'), at: on('2026-06-15 09:00') })
      .then(['StepStarted', { warnings: ['below-transfer-threshold'] }]);
    const above = past().given({ ...startStep('crime-transfer'), at: on('2026-06-15 09:00') });
    expect(above.log.find(({ type }) => type === 'StepStarted')?.data).not.toHaveProperty('warnings');
  });
});
