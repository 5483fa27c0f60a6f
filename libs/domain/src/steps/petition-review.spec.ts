import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED, type CaseStep } from '../testing/arrears-case.ts';
import { INSPECTOR, PETITIONS, TRANSPORT } from '../testing/district.ts';

const key = 'petition-review-1';
const begin = startStep('petition-review', { targetUnit: 'government' });
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: INSPECTOR, ...more });
const asked = [...TO_FILED, begin, acted('opinion', 'served'), acted('ask', 'asked')];
const reviewed = [...asked, acted('review', 'upheld', { signedBy: '区长' })];

describe('信访复查、复核', () => {
  test('由出具处理意见的单位或者信访局启动，指明复查机关', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('petition-review'))
      .thenRefused('step-target-missing')
      .when({ ...begin, by: TRANSPORT })
      .thenRefused('step-start-of-another-unit', '第三十五条')
      .when({ ...startStep('petition-review', { targetUnit: 'city-hrss' }), by: PETITIONS })
      .then(['StepStarted', { requestingUnit: 'petitions', targetUnit: 'city-hrss' }]);
  });

  test('没有请求就没有复查；复查意见代录须有文书和签发人', () => {
    arrearsCase()
      .given(...TO_FILED, begin, acted('opinion', 'served'))
      .when(acted('review', 'upheld', { signedBy: '区长' }))
      .thenRefused('step-act-not-due');
    arrearsCase()
      .given(...asked)
      .when(acted('review', 'upheld'))
      .thenRefused('signer-missing')
      .when(acted('review', 'upheld', { signedBy: '区长', document: null }))
      .thenRefused('document-missing')
      .when(acted('review', 'upheld', { signedBy: '区长' }))
      .then(['StepActed', { unit: 'government', next: 're-ask' }]);
  });

  test('责令重新办理的重新出具处理意见，信访人可以再次请求复查', () => {
    const redone = [...asked, acted('review', 'redo', { signedBy: '区长' })];
    arrearsCase()
      .given(...redone)
      .when(acted('opinion', 'served'))
      .then(['StepActed', { next: 'ask' }]);
    arrearsCase()
      .given(...reviewed, acted('re-ask', 'asked'))
      .when(acted('final', 'redo'))
      .then(['StepActed', { next: 'opinion' }]);
  });

  test('复核意见作出后终结，欠薪案件照常', () => {
    const story = arrearsCase().given(...reviewed, acted('re-ask', 'asked'));
    story.when(acted('final', 'upheld')).then(['StepActed'], ['StepEnded', { outcome: 'upheld' }]);
    story.given();
    expect(story.state).toMatchObject({ cleared: false, active: ['investigate'] });
  });
});
