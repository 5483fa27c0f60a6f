import { describe, expect, test } from '@jest/globals';
import { act, onStep, startStep, TO_FILED, voidEntry } from '../../../libs/domain/src/testing/arrears-case.ts';
import { on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const by = (unit: string) => ({ by: person(`${unit}-desk`, unit, 'officer') });
const asked = (kind: string, first: string, targetUnit: string | null = null) =>
  caseUnderLaw().given(...TO_FILED, startStep(kind, { targetUnit }), onStep(`${kind}-1`, first, 'sent'));

describe('法律援助期限', () => {
  const key = 'legal-aid-1';

  test('7日决定、3日指派：6月1日申请到6月8日，当天决定的6月11日前指派', () => {
    const story = asked('legal-aid', 'apply');
    expect(clockOf(story, `S8-07-DECIDE/${key}#1`)).toMatchObject({
      ...{ unit: 'justice', due: '2026-06-08', tier: 'statutory' },
    });
    story.given(onStep(key, 'decide', 'granted', { ...by('justice'), at: on('2026-06-08 16:00') }));
    expect(clockOf(story, `S8-07-DECIDE/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S8-07-ASSIGN/${key}#1`)).toMatchObject({ unit: 'justice', due: '2026-06-11' });
    story.whenTimeReaches(on('2026-06-12 00:01'));
    const ground = { unit: 'justice', rung: 'E2' };
    expect(story.log).toContainEqual(
      expect.objectContaining({ type: 'GroundAdded', data: expect.objectContaining(ground) }),
    );
  });

  test('要求补充的不算已决定，补来后另起7日；异议5日', () => {
    const story = asked('legal-aid', 'apply').given(onStep(key, 'decide', 'more-wanted', by('justice')));
    expect(clockOf(story, `S8-07-DECIDE/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'supplement' });
    story.given(
      onStep(key, 'apply', 'sent', { at: on('2026-06-05 09:00') }),
      onStep(key, 'decide', 'not-wages', { ...by('justice'), at: on('2026-06-10 09:00') }),
    );
    expect(clockOf(story, `S8-07-DECIDE/${key}#2`)).toMatchObject({ status: 'met', due: '2026-06-12' });
    story.given(onStep(key, 'object', 'objected', { at: on('2026-06-15 09:00') }));
    // 20 June is a day off of the Dragon Boat Festival, 21 June too.
    expect(clockOf(story, `S8-07-OBJECT/${key}#1`)).toMatchObject({ unit: 'justice', due: '2026-06-22' });
  });
});

describe('人民调解和司法确认期限', () => {
  const key = 'mediation-1';
  const agreed = () =>
    asked('mediation', 'apply', 'justice').given(
      onStep(key, 'mediate', 'agreed', { ...by('justice'), dueOn: '2026-08-01', amountFen: 2_000_000 }),
    );

  test('15日未达成协议的可以申请仲裁，期满以前不能这样记；期满不是谁的逾期', () => {
    const story = asked('mediation', 'apply', 'justice');
    expect(clockOf(story, `S8-01/${key}#1`)).toMatchObject({ unit: 'justice', due: '2026-06-16', onLapse: null });
    story
      .when(onStep(key, 'mediate', 'overdue', { at: on('2026-06-16 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'mediate', 'overdue', { at: on('2026-06-17 09:00') }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', { outcome: 'overdue' }]);
  });

  test('30日内共同申请司法确认；法院3日受理、15日审查', () => {
    const story = agreed();
    expect(clockOf(story, `S8-02/${key}#1`)).toMatchObject({ due: '2026-07-01' });
    story.given(onStep(key, 'confirm', 'applied', { ...by('justice'), at: on('2026-06-16 09:00') }));
    expect(clockOf(story, `S8-02/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S8-02-ACCEPT/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-06-22' });
    story.given(onStep(key, 'accept', 'accepted', { ...by('court'), at: on('2026-06-18 09:00') }));
    expect(clockOf(story, `S8-02-DECIDE/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-07-03' });
  });

  test('协议的支付日期从达成时起算，一直由立案单位核对', () => {
    const story = agreed().given(onStep(key, 'confirm', 'not-wanted', by('justice')));
    expect(clockOf(story, `S8-02/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'notWanted' });
    expect(clocksOf(story, 'S8-01-PAY')).toHaveLength(1);
    expect(clockOf(story, `S8-01-PAY/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-08-01', status: 'running' });
    story.given(onStep(key, 'perform', 'paid', { amountFen: 2_000_000 }));
    expect(clockOf(story, `S8-01-PAY/${key}#1`).status).toBe('met');
  });
});

describe('劳动仲裁期限', () => {
  const key = 'arbitration-1';
  const theirs = by('arbitration');
  const accepted = () =>
    asked('arbitration', 'apply').given(onStep(key, 'accept', 'accepted', { ...theirs, at: on('2026-06-08 09:00') }));

  test('5个工作日受理，逾期未决定的告知起诉', () => {
    const story = asked('arbitration', 'apply');
    expect(clockOf(story, `S8-04-ACCEPT/${key}#1`)).toMatchObject({ unit: 'arbitration', due: '2026-06-08' });
    story
      .when(onStep(key, 'accept', 'overdue', { at: on('2026-06-08 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'accept', 'overdue', { at: on('2026-06-09 09:00') }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', {}]);
  });

  test('受理起45日裁决、30日目标、5个工作日送达副本', () => {
    const story = accepted();
    expect(clockOf(story, `S8-04-COPY/${key}#1`)).toMatchObject({ due: '2026-06-15' });
    expect(clockOf(story, `S8-04-AWARD/${key}#1`)).toMatchObject({ due: '2026-07-23', tier: 'statutory' });
    expect(clockOf(story, `S8-05/${key}#1`)).toMatchObject({ due: '2026-07-08', tier: 'target' });
    story.given(onStep(key, 'serve-copy', 'served', theirs));
    expect(clockOf(story, `S8-04-AWARD/${key}#1`).status).toBe('running');
    story.given(onStep(key, 'award', 'awarded', { ...theirs, amountFen: 1, at: on('2026-07-07 09:00') }));
    expect([clockOf(story, `S8-04-AWARD/${key}#1`), clockOf(story, `S8-05/${key}#1`)]).toMatchObject([
      { status: 'met' },
      { status: 'met' },
    ]);
    expect(clockOf(story, `S8-06-SUE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-22', onLapse: null });
  });

  test('中止审理的时间不计入：6月15日中止，6月25日恢复，45日顺延10日到8月3日（8月2日周日）', () => {
    const story = accepted().given(
      onStep(key, 'serve-copy', 'served', theirs),
      onStep(key, 'award', 'suspended', { ...theirs, at: on('2026-06-15 09:00') }),
    );
    expect(clockOf(story, `S8-04-AWARD/${key}#1`)).toMatchObject({ status: 'paused', dueAt: null });
    story.when(voidEntry(story.state.steps[key]?.acts.at(-1)?.version ?? 0)).thenRefused('step-act-paused-clock');
    story
      .when(onStep(key, 'suspended', 'resumed', { ...theirs, at: on('2026-06-25 09:00') }))
      .then(['StepActed', { next: 'award' }]);
    expect(clockOf(story, `S8-04-AWARD/${key}#1`)).toMatchObject({ status: 'running', due: '2026-08-03' });
    story
      .when(onStep(key, 'award', 'overdue', { at: on('2026-08-03 09:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'award', 'overdue', { at: on('2026-08-04 09:00') }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'overdue' });
  });

  test('公告送达的时间不计入；仲裁委员会批准延期15日', () => {
    const story = accepted().given(onStep(key, 'serve-copy', 'public-notice', theirs));
    expect(clockOf(story, `S8-04-AWARD/${key}#1`).status).toBe('paused');
    story.given(onStep(key, 'suspended', 'resumed', { ...theirs, at: on('2026-06-18 09:00') }));
    const clockId = `S8-04-AWARD/${key}#1`;
    story.given(act('RequestExtension', { clockId, amount: 15, reason: '案情复杂' }, theirs));
    expect(clockOf(story, clockId).extensionRequest).toMatchObject({ amount: 15 });
  });
});

describe('诉讼、执行和支持起诉的期限', () => {
  const key = 'wage-suit-1';
  const courts = by('court');
  const sued = () => caseUnderLaw().given(...TO_FILED, startStep('wage-suit'), onStep(key, 'sue', 'sued'));

  test('7日立案、6个月一审、2年内申请执行、6个月未执行可以向上一级法院申请', () => {
    const story = sued();
    expect(clockOf(story, `S8-09-FILE/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-06-08' });
    story.given(onStep(key, 'file', 'filed', { ...courts, at: on('2026-06-05 09:00') }));
    // 5 December is a Saturday.
    expect(clockOf(story, `S8-09-TRIAL/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-12-07' });
    story.given(onStep(key, 'try', 'judged', { ...courts, amountFen: 2_000_000, at: on('2026-06-12 09:00') }));
    expect(clockOf(story, `S6-11/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2028-06-12' });
    story.given(onStep(key, 'perform', 'applied', { at: on('2026-06-15 09:00') }));
    expect(clockOf(story, `S6-11/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S6-11-HIGHER/${key}#1`)).toMatchObject({ due: '2026-12-15', onLapse: null });
    story
      .when(onStep(key, 'execute', 'overdue', { at: on('2026-12-15 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'execute', 'overdue', { at: on('2026-12-16 09:00') }));
    expect(clockOf(story, `S6-11-RESUME/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2027-03-16' });
  });

  test('支付令送达15日期满才能申请执行', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('wage-suit'), onStep(key, 'sue', 'order-asked')],
      onStep(key, 'issue', 'served', { ...courts, amountFen: 2_000_000 }),
    );
    expect(clockOf(story, `S8-09-PAYMENT/${key}#1`)).toMatchObject({ due: '2026-06-16', onLapse: null });
    story
      .when(onStep(key, 'object', 'effective', { ...courts, at: on('2026-06-16 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'object', 'effective', { ...courts, at: on('2026-06-17 09:00') }))
      .then(['StepActed', { next: 'perform' }]);
  });

  test('一审判决送达后15日、裁定10日内上诉；期满前不生效；二审判决3个月、裁定30日，本区无人因此超期', () => {
    const tried = (outcome: string, more = {}) =>
      sued().given(
        onStep(key, 'file', 'filed', { ...courts, at: on('2026-06-05 09:00') }),
        onStep(key, 'try', outcome, { ...courts, ...more, at: on('2026-06-12 09:00') }),
      );
    // 27 June is a Saturday.
    const pronounced = tried('pronounced', { amountFen: 2_000_000 });
    expect(clockOf(pronounced, `S8-09-APPEAL/${key}#1`)).toMatchObject({ due: '2026-06-29', onLapse: null });
    pronounced
      .when(onStep(key, 'appeal', 'effective', { at: on('2026-06-29 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'appeal', 'effective', { at: on('2026-06-30 09:00') }))
      .then(['StepActed', { next: 'perform' }]);
    const appealed = tried('pronounced', { amountFen: 2_000_000 }).given(
      onStep(key, 'appeal', 'payer', { at: on('2026-06-26 09:00') }),
      onStep(key, 'second-file', 'filed', { at: on('2026-07-06 09:00') }),
    );
    expect(clockOf(appealed, `S8-09-APPEAL/${key}#1`).status).toBe('met');
    // 6 October is in the holidays.
    expect(clockOf(appealed, `S8-09-SECOND/${key}#1`)).toMatchObject({ due: '2026-10-08', onLapse: null });
    appealed.whenTimeReaches(on('2026-10-20 09:00'));
    const blamed = Object.values(appealed.state.ladders).flatMap(({ grounds }) =>
      grounds.map(({ subject }) => subject),
    );
    expect(clockOf(appealed, `S8-09-SECOND/${key}#1`)).toMatchObject({ status: 'lapsed', waitedOut: true });
    expect(blamed.filter((subject) => subject.includes('SECOND'))).toEqual([]);
    appealed.given(onStep(key, 'second', 'remanded', { at: on('2026-10-20 10:00') }));
    expect(clockOf(appealed, `S8-09-TRIAL/${key}#2`)).toMatchObject({ unit: 'court', due: '2027-04-20' });
    const ruled = tried('ruled');
    expect(clockOf(ruled, `S8-09-APPEAL-RULING/${key}#1`)).toMatchObject({ due: '2026-06-22' });
    ruled.given(
      onStep(key, 'appeal-ruling', 'worker', { at: on('2026-06-22 09:00') }),
      onStep(key, 'second-file-ruling', 'filed', { at: on('2026-07-06 09:00') }),
    );
    expect(clockOf(ruled, `S8-09-SECOND-RULING/${key}#1`)).toMatchObject({ due: '2026-08-05' });
  });

  test('支持起诉10个工作日答复，决定后5个工作日提交', () => {
    const story = asked('support-of-suit', 'request', 'procuratorate');
    expect(clockOf(story, 'S8-08/support-of-suit-1#1')).toMatchObject({ unit: 'procuratorate', due: '2026-06-15' });
    story.given(onStep('support-of-suit-1', 'decide', 'supported', by('procuratorate')));
    expect(clockOf(story, 'S8-08-SUE/support-of-suit-1#1')).toMatchObject({ due: '2026-06-08', tier: 'local' });
  });
});

describe('临时救助和工会法律服务的期限', () => {
  const key = 'temporary-relief-1';

  test('3个工作日核实、5个工作日审批、2个工作日发放', () => {
    const story = asked('temporary-relief', 'refer');
    expect(clockOf(story, `S8-11-CHECK/${key}#1`)).toMatchObject({ unit: 'town', due: '2026-06-04', tier: 'local' });
    expect(clocksOf(story, 'S8-11-URGENT')).toEqual([]);
    story.given(onStep(key, 'check', 'forwarded', by('town')));
    expect(clockOf(story, `S8-11-DECIDE/${key}#1`)).toMatchObject({ unit: 'civil', due: '2026-06-08' });
    story.given(onStep(key, 'decide', 'granted', { ...by('civil'), amountFen: 200_000 }));
    expect(clockOf(story, `S8-11-PAY/${key}#1`)).toMatchObject({ unit: 'town', due: '2026-06-03' });
  });

  test('紧急的24小时', () => {
    const story = caseUnderLaw().given(
      ...[...TO_FILED, startStep('temporary-relief', { urgent: true })],
      onStep(key, 'refer', 'sent', { at: on('2026-06-19 20:00') }),
    );
    expect(clockOf(story, `S8-11-URGENT/${key}#1`).dueAt).toBe(on('2026-06-20 20:00'));
    expect(clocksOf(story, 'S8-11-CHECK')).toEqual([]);
  });

  test('工会3个工作日答复、3个工作日提出要求，用人单位以写明的日期为限', () => {
    const union = 'union-aid-1';
    const story = asked('union-aid', 'request');
    expect(clockOf(story, `S8-10-ACCEPT/${union}#1`)).toMatchObject({ unit: 'union', due: '2026-06-04' });
    story.given(onStep(union, 'accept', 'demanding', by('union')));
    expect(clockOf(story, `S8-10-DEMAND/${union}#1`)).toMatchObject({ due: '2026-06-04' });
    story.given(onStep(union, 'demand', 'sent', { ...by('union'), dueOn: '2026-06-20' }));
    expect(clockOf(story, `S8-10-ANSWER/${union}#1`)).toMatchObject({ unit: 'union', due: '2026-06-20' });
    story.given(onStep(union, 'answer', 'corrected', by('union')));
    expect(clockOf(story, `S8-10-ANSWER/${union}#1`).status).toBe('met');
  });
});
