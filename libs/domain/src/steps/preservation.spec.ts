import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED, TO_OPENED } from '../testing/arrears-case.ts';
import { CLERK, HOUSING, on, person } from '../testing/district.ts';

const COURT = person('court-desk', 'court', 'officer');
const JUSTICE = person('justice-desk', 'justice', 'officer');

describe('财产保全', () => {
  const key = 'preservation-1';
  const applied = [...TO_FILED, startStep('preservation'), onStep(key, 'apply', 'sent')];

  test('立案单位、司法局或者总工会协助劳动者申请，别的单位不代为申请', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('preservation'), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when({ ...startStep('preservation'), by: JUSTICE })
      .then(['StepStarted', { requestingUnit: 'justice', targetUnit: 'court', first: 'apply' }]);
  });

  test('未分办的案件没有可以申请的单位', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(startStep('preservation'))
      .thenRefused('lead-not-assigned', '第一百零三条');
  });

  test('法院先接受申请再裁定；诉前或者紧急的走48小时的裁定', () => {
    arrearsCase()
      .given(...applied)
      .when(onStep(key, 'rule-urgently', 'granted', { by: COURT }))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'receive', 'urgent', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .given(onStep(key, 'receive', 'urgent', { by: COURT, document: null }))
      .when(onStep(key, 'rule', 'granted', { by: COURT }))
      .thenRefused('step-act-not-due')
      .when(onStep(key, 'rule-urgently', 'granted', { by: COURT, document: null }))
      .thenRefused('document-missing')
      .when(onStep(key, 'rule-urgently', 'granted', { by: COURT }))
      .then(['StepActed', { unit: 'court', next: 'end' }], ['StepEnded', { outcome: 'granted' }]);
  });

  test('要求补充的申请补正后重新提交；几份申请可以并行', () => {
    const story = arrearsCase().given(...applied, onStep(key, 'receive', 'more-wanted', { by: COURT }));
    expect(story.state.steps[key]?.at).toBe('apply');
    story.given(startStep('preservation'));
    expect(story.state.steps['preservation-2']?.at).toBe('apply');
  });
});

describe('保全财产：一项财产一条', () => {
  const key = 'frozen-asset-1';
  const asset = { by: COURT, dueOn: '2027-06-01', amountFen: 3_000_000 };
  const started = [...TO_FILED, startStep('frozen-asset')];
  const held = [...started, onStep(key, 'freeze', 'in-suit', asset)];

  test('冻结须写明金额和到期日', () => {
    arrearsCase()
      .given(...started)
      .when(onStep(key, 'freeze', 'in-suit', { by: COURT, dueOn: '2027-06-01' }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'freeze', 'pre-suit', { by: COURT, amountFen: 1 }))
      .thenRefused('step-date-missing')
      .when(onStep(key, 'freeze', 'pre-suit', asset))
      .then(['StepActed', { dueOn: '2027-06-01', amountFen: 3_000_000, next: 'sue' }]);
  });

  test('诉前冻结后证明了起诉，到期日不变', () => {
    const story = arrearsCase().given(
      ...started,
      onStep(key, 'freeze', 'pre-suit', asset),
      onStep(key, 'sue', 'proved'),
    );
    expect(story.state.steps[key]).toMatchObject({ at: 'hold', dueOn: '2027-06-01' });
    expect(story.happened[0]).toMatchObject({ data: { dueOn: '2027-06-01' } });
  });

  test('续行以法院写明的新日期为准；不予续行的仍按原日期', () => {
    const story = arrearsCase().given(...held, onStep(key, 'hold', 'renewal-asked'));
    story
      .when(onStep(key, 'renew', 'renewed', { by: COURT }))
      .thenRefused('step-date-missing')
      .given(onStep(key, 'renew', 'renewed', { by: COURT, dueOn: '2028-06-01' }));
    expect(story.state.steps[key]).toMatchObject({ at: 'hold', dueOn: '2028-06-01' });
    story.given(onStep(key, 'hold', 'renewal-asked'), onStep(key, 'renew', 'refused', { by: COURT }));
    expect(story.state.steps[key]).toMatchObject({ at: 'hold', dueOn: '2028-06-01' });
  });

  test('到期日当天仍然有效，次日才可记为失效', () => {
    arrearsCase()
      .given(...started, onStep(key, 'freeze', 'in-suit', { ...asset, dueOn: '2026-06-30' }))
      .when(onStep(key, 'hold', 'expired', { at: on('2026-06-30 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(onStep(key, 'hold', 'expired', { at: on('2026-07-01 09:00') }))
      .then(['StepActed', { unit: 'hrss' }], ['StepEnded', { outcome: 'expired' }]);
  });

  test('分次划付的累计；另一项财产另立一条', () => {
    const story = arrearsCase().given(...held, onStep(key, 'hold', 'part-paid', { amountFen: 1_000_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: 'hold', dueOn: '2027-06-01' });
    story.given(onStep(key, 'hold', 'paid', { amountFen: 2_000_000, by: CLERK }), startStep('frozen-asset'));
    expect(story.state.steps[key]).toMatchObject({
      ...{ at: null, outcome: 'paid' },
      sums: { 'freeze/in-suit': 3_000_000, 'hold/part-paid': 1_000_000, 'hold/paid': 2_000_000 },
    });
    expect(story.state.steps['frozen-asset-2']?.at).toBe('freeze');
  });
});
