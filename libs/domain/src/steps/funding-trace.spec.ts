import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_CLEARED, TO_FILED, type CaseStep } from '../testing/arrears-case.ts';
import { COORDINATOR, HOUSING, INSPECTOR, person } from '../testing/district.ts';

const key = 'funding-trace-1';
const DEVELOPMENT = person('development-desk', 'development', 'officer');
const SECOND = person('development-second', 'development', 'officer');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: DEVELOPMENT, ...more });
const asked = [...TO_FILED, startStep('funding-trace'), acted('ask', 'sent', { by: INSPECTOR })];
const proposed = [...asked, acted('trace', 'unfunded'), acted('propose-limit', 'sent')];
const limited = [
  ...proposed,
  acted('decide', 'limited', { by: SECOND, signedBy: '区长' }),
  acted('record', 'recorded'),
];
const liftAsked = [...limited, acted('propose-lift', 'sent')];

describe('依法审查政府投资项目资金来源和筹措方式', () => {
  test('由立案、牵头单位和治欠办提出，发改局核查', () => {
    for (const by of [INSPECTOR, HOUSING, COORDINATOR]) {
      arrearsCase()
        .given(...TO_FILED)
        .when({ ...startStep('funding-trace'), by })
        .then(['StepStarted', { targetUnit: 'development', parties: { government: 'government' } }]);
    }
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('funding-trace'), by: person('market-desk', 'market', 'officer') })
      .thenRefused('step-start-of-another-unit', '第四十九条');
  });

  test('资金已落实的到此结束；没有法定情形的不报请限制，写明理由', () => {
    arrearsCase()
      .given(...asked)
      .when(acted('trace', 'funded'))
      .then(['StepActed'], ['StepEnded', { outcome: 'funded' }]);
    arrearsCase()
      .given(...asked, acted('trace', 'unapproved'))
      .when(acted('propose-limit', 'no-ground'))
      .thenRefused('step-reason-missing');
  });

  test('限制新建项目由区人民政府决定，发改局代录；报请的人不代录，待办也在发改局', () => {
    const story = arrearsCase().given(...proposed);
    const open = Object.values(story.state.tasks).filter(({ status }) => status === 'open');
    expect(open.find(({ kind }) => kind === 'funding-trace.decide')?.unit).toBe('development');
    story
      .when(acted('record', 'recorded'))
      .thenRefused('step-act-not-due')
      .when(acted('decide', 'limited', { signedBy: '区长' }))
      .thenRefused('approver-is-requester', '第四十九条')
      .when(acted('decide', 'limited', { by: SECOND }))
      .thenRefused('signer-missing')
      .when(acted('decide', 'limited', { by: SECOND, signedBy: '区长' }))
      .then(['StepActed', { unit: 'government', signedBy: '区长', next: 'record' }]);
  });

  test('限制以后由区人民政府解除；不予解除的写明理由，继续限制', () => {
    arrearsCase()
      .given(...limited)
      .when(acted('restore', 'restored'))
      .thenRefused('step-act-not-due');
    arrearsCase()
      .given(...liftAsked)
      .when(acted('lift', 'refused', { by: SECOND, signedBy: '区长' }))
      .thenRefused('step-reason-missing')
      .when(acted('lift', 'refused', { by: SECOND, signedBy: '区长', reason: '工程款仍拖欠' }))
      .then(['StepActed', { next: 'propose-lift' }]);
    arrearsCase()
      .given(...liftAsked, acted('lift', 'lifted', { by: SECOND, signedBy: '区长' }))
      .when(acted('restore', 'restored'))
      .then(['StepActed'], ['StepEnded', { outcome: 'restored' }]);
  });

  test('工资付清以后限制仍然继续', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(startStep('funding-trace'))
      .then(['StepStarted']);
  });
});
