import { describe, expect, test } from '@jest/globals';
import {
  assignLead,
  fileCase,
  onStep,
  startStep,
  TO_OPENED,
  TO_ORDERED,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

const COURT = person('court-desk', 'court', 'officer');
/** To be cleared only by the end of the year. */
const TO_FILED = [...TO_OPENED, assignLead({ clearBy: '2026-12-31' }), fileCase()];
const applied = (key: string, kind: string) => [...TO_FILED, startStep(kind), onStep(key, 'apply', 'sent')];

describe('诉前、紧急保全裁定期限', () => {
  const key = 'preservation-1';

  test('自法院接受申请起48小时，国庆照计；由法院负责', () => {
    const story = caseUnderLaw(on('2026-10-01 09:00')).given(...applied(key, 'preservation'));
    expect(clocksOf(story, 'S5-10-RULING')).toEqual([]);
    story.given(onStep(key, 'receive', 'urgent', { by: COURT, at: on('2026-10-01 15:20') }));
    expect(clockOf(story, `S5-10-RULING/${key}#1`)).toMatchObject({
      ...{ unit: 'court', tier: 'statutory', dueAt: on('2026-10-03 15:20') },
    });
    story.given(onStep(key, 'rule-urgently', 'granted', { by: COURT, at: on('2026-10-03 15:19') }));
    expect(clockOf(story, `S5-10-RULING/${key}#1`).status).toBe('met');
  });

  test('不紧急的申请没有48小时', () => {
    const story = caseUnderLaw().given(
      ...applied(key, 'preservation'),
      onStep(key, 'receive', 'received', { by: COURT }),
    );
    expect(clocksOf(story, 'S5-10-RULING')).toEqual([]);
  });

  test('超过48小时的成为督办法院的事由', () => {
    const story = caseUnderLaw().given(
      ...applied(key, 'preservation'),
      onStep(key, 'receive', 'urgent', { by: COURT, at: on('2026-06-01 10:00') }),
    );
    story.whenTimeReaches(on('2026-06-03 10:00'));
    expect(story.happened.find(({ type }) => type === 'GroundAdded')).toMatchObject({
      data: { unit: 'court', rung: 'E2' },
    });
  });
});

describe('保全财产的期限', () => {
  const key = 'frozen-asset-1';
  const asset = { by: COURT, dueOn: '2026-12-05', amountFen: 3_000_000 };
  const frozen = (how: 'in-suit' | 'pre-suit') =>
    caseUnderLaw(on('2026-06-05 09:00')).given(
      ...TO_FILED,
      startStep('frozen-asset'),
      onStep(key, 'freeze', how, asset),
    );

  test('诉前冻结30日内证明起诉：6月5日起，末日7月5日周日，顺延到7月6日', () => {
    const story = frozen('pre-suit');
    expect(clockOf(story, `S5-10-LAPSE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-07-06' });
    story
      .when(onStep(key, 'sue', 'lapsed', { at: on('2026-07-06 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(onStep(key, 'sue', 'lapsed', { at: on('2026-07-07 09:00') }));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'lapsed' });
    expect(clockOf(story, `S5-10-LAPSE/${key}#1`)).toMatchObject({ status: 'lapsed' });
  });

  test('证明起诉后30日的期限完成，到期日照走', () => {
    const story = frozen('pre-suit').given(onStep(key, 'sue', 'proved', { at: on('2026-07-01 09:00') }));
    expect(clockOf(story, `S5-10-LAPSE/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S5-10-EXPIRY/${key}#1`)).toMatchObject({ status: 'running', due: '2026-12-05' });
  });

  test('诉讼中冻结没有30日；续行后从新的日期另起，周六不顺延', () => {
    const story = frozen('in-suit');
    expect(clocksOf(story, 'S5-10-LAPSE')).toEqual([]);
    expect(clockOf(story, `S5-10-EXPIRY/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-12-05', tier: 'local' });
    story.given(onStep(key, 'hold', 'renewal-asked'));
    expect(clockOf(story, `S5-10-EXPIRY/${key}#1`).status).toBe('running');
    story.given(onStep(key, 'renew', 'refused', { by: COURT }));
    expect(clocksOf(story, 'S5-10-EXPIRY')).toHaveLength(1);
    story.given(
      onStep(key, 'hold', 'renewal-asked'),
      onStep(key, 'renew', 'renewed', { by: COURT, dueOn: '2026-12-31' }),
    );
    expect(clockOf(story, `S5-10-EXPIRY/${key}#1`).endedAs).toBe('renewed');
    expect(clockOf(story, `S5-10-EXPIRY/${key}#2`)).toMatchObject({ unit: 'hrss', due: '2026-12-31' });
    story.given(onStep(key, 'hold', 'part-paid', { amountFen: 1 }));
    expect(clockOf(story, `S5-10-EXPIRY/${key}#2`).status).toBe('running');
  });
});

describe('专户、保证金冻结提示', () => {
  const key = 'account-protection-1';
  const told = () =>
    caseUnderLaw(on('2026-09-30 16:00')).given(...TO_FILED, startStep('account-protection', { targetUnit: 'court' }));

  test('收到银行告知起24小时内提示法院，国庆照计；核对账户不算完成', () => {
    const story = told();
    const { dueAt } = clockOf(story, `S5-09-ALERT/${key}#1`);
    expect(dueAt?.slice(0, 13)).toBe('2026-10-01T08');
    story.given(onStep(key, 'check', 'special-account'));
    expect(clockOf(story, `S5-09-ALERT/${key}#1`).status).toBe('running');
    story.given(onStep(key, 'warn', 'objected'));
    expect(clockOf(story, `S5-09-ALERT/${key}#1`)).toMatchObject({ status: 'met', unit: 'hrss' });
  });

  test('普通账户核对即完成', () => {
    const story = told().given(onStep(key, 'check', 'ordinary'));
    expect(clockOf(story, `S5-09-ALERT/${key}#1`).status).toBe('met');
  });

  test('异议5个工作日未答复的催要：9月30日起，国庆后10月8日、9日、10日（调休上班）、12日、13日', () => {
    const story = told().given(onStep(key, 'check', 'deposit'), onStep(key, 'warn', 'objected'));
    expect(clockOf(story, `S5-09-ANSWER/${key}#1`)).toMatchObject({ unit: 'court', due: '2026-10-13' });
    story.given(onStep(key, 'review', 'frozen-meanwhile', { by: CLERK, signedBy: '银行经办' }));
    expect(clockOf(story, `S5-09-PROTEST/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-10-08' });
    story.given(onStep(key, 'protest', 'sent'));
    expect(clockOf(story, `S5-09-ANSWER/${key}#2`)).toMatchObject({ status: 'running' });
  });
});

describe('工资保证金', () => {
  const key = 'deposit-drawdown-1';
  const monday = on('2026-06-15 09:00');
  const bank = { signedBy: '银行负责人' };
  const notified = () =>
    caseUnderLaw().given(
      ...TO_ORDERED,
      { ...startStep('deposit-drawdown', { targetUnit: 'next-district' }), at: monday },
      onStep(key, 'notify', 'issued', { amountFen: 2_000_000 }),
    );

  test('银行5个工作日内支付：6月15日起，19日端午节，到23日；由立案单位催要', () => {
    expect(clockOf(notified(), `S5-01/${key}#1`)).toMatchObject({
      ...{ unit: 'hrss', due: '2026-06-23', tier: 'statutory' },
    });
  });

  test('用后10个工作日补足：6月15日起到6月30日；过了期限才可记为逾期', () => {
    const story = notified().given(onStep(key, 'pay', 'paid', { ...bank, amountFen: 2_000_000 }));
    expect(clockOf(story, `S5-01/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S5-02/${key}#1`)).toMatchObject({ due: '2026-06-30', unit: 'hrss' });
    story
      .when(onStep(key, 'top-up', 'overdue', { at: on('2026-06-30 17:00') }))
      .thenRefused('step-date-not-passed')
      .given(
        onStep(key, 'top-up', 'overdue', { at: on('2026-07-01 09:00') }),
        onStep(key, 'correct', 'ordered', { dueOn: '2026-07-12' }),
      );
    expect(clockOf(story, `S5-02/${key}#1`).status).toBe('lapsed');
    expect(clockOf(story, `S5-02-ORDER/${key}#1`)).toMatchObject({ due: '2026-07-12', unit: 'hrss' });
    story.given(onStep(key, 'make-good', 'new-guarantee'));
    expect(clockOf(story, `S5-02-ORDER/${key}#1`).status).toBe('met');
  });
});
