import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  arrearsCase,
  onStep,
  order,
  outcome,
  POLICE,
  serve,
  startStep,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
  determine,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { CLERK, HEAD, HOUSING, INSPECTOR, on, person } from '../testing/district.ts';

const KEY = 'crime-transfer-1';
const AFTER = on('2026-06-15 09:00');
const PROCURATORATE = person('procuratorate-desk', 'procuratorate', 'officer');
const COURT = person('court-desk', 'court', 'officer');
const BOTH = { officers: [CLERK.id, INSPECTOR.id] };

const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(KEY, name, result, more);

const STARTED = [...TO_ORDERED, { ...startStep('crime-transfer'), at: AFTER }];
const REPORTED = [...STARTED, acted('name-officers', 'named', BOTH), acted('report', 'transfer')];
const SENT = [...REPORTED, acted('approve', 'approved', { by: HEAD }), acted('transfer', 'sent')];
const SIGNED = [...SENT, acted('sign', 'signed', { by: POLICE })];
const FILED = [...SIGNED, acted('decide', 'filed', { by: POLICE }), acted('hand-over', 'handed-over')];
const NOT_FILED = [...SIGNED, acted('decide', 'not-filed', { by: POLICE })];
const CHARGED = [...FILED, acted('investigate', 'for-prosecution', { by: POLICE })];

describe('涉嫌拒不支付劳动报酬移送：经责令支付仍不支付', () => {
  test('没有责令支付文书，或者文书没有送达的，不能移送', () => {
    const start = { ...startStep('crime-transfer'), at: AFTER };
    arrearsCase()
      .given(...TO_FILED)
      .when(start)
      .thenRefused('no-order-served', '第五条');
    arrearsCase()
      .given(...TO_VERIFIED, determine(), order())
      .when(start)
      .thenRefused('no-order-served');
    arrearsCase()
      .given(...TO_VERIFIED, determine(), order(), serve('o1', 'not-served'))
      .when(start)
      .thenRefused('no-order-served');
  });

  test('支付期限届满之日还不能移送，届满后的第二天可以；张贴也算送达', () => {
    const posted = { ...serve(), command: { ...serve().command } } as CaseStep;
    const story = arrearsCase().given(...TO_VERIFIED, determine(), order(), {
      ...posted,
      command: {
        type: 'RecordService',
        data: { orderId: 'o1', way: 'posted-up', served: true, document: 'photo-1' },
      },
    });
    story
      .when({ ...startStep('crime-transfer'), at: on('2026-06-12 23:00') })
      .thenRefused('pay-by-not-passed')
      .when({ ...startStep('crime-transfer'), at: on('2026-06-13 00:10') })
      .then(
        ['MeasuresCalledFor'],
        ['StepStarted', { kind: 'crime-transfer', requestingUnit: 'hrss', targetUnit: 'police' }],
      );
  });

  test('责令已经履行或者撤回的，没有可以移送的', () => {
    const fulfilled = outcome('o1', 'withdrawn');
    arrearsCase()
      .given(...TO_ORDERED, fulfilled)
      .when({ ...startStep('crime-transfer'), at: AFTER })
      .thenRefused('no-order-served');
  });

  test('启动移送的是立案单位', () => {
    arrearsCase()
      .given(...TO_ORDERED)
      .when({ ...startStep('crime-transfer'), at: AFTER, by: HOUSING })
      .thenRefused('step-start-of-another-unit');
  });
});

describe('两名以上执法人员、正职负责人审批（国务院令第310号第五条）', () => {
  test.each([
    ['一名', [CLERK.id], 'step-officers-too-few'],
    ['同一人两次', [CLERK.id, CLERK.id], 'step-officers-too-few'],
    ['外单位人员', [CLERK.id, HOUSING.id], 'step-officer-of-another-unit'],
  ])('指定%s不行', (_name, officers, refusal) => {
    arrearsCase()
      .given(...STARTED)
      .when(acted('name-officers', 'named', { officers }))
      .thenRefused(refusal);
  });

  test('指定的人员要写明，别的动作不写', () => {
    arrearsCase()
      .given(...STARTED)
      .when(acted('name-officers', 'named'))
      .thenRefused('step-officers-missing')
      .when(acted('name-officers', 'named', BOTH))
      .then(['StepActed', { officers: [CLERK.id, INSPECTOR.id], next: 'report' }])
      .given()
      .when(acted('report', 'transfer', BOTH))
      .thenRefused('step-officers-not-asked');
  });

  test('提出报告的人不能审批；负责人不在系统里签批的，凭签批单由另一人代录', () => {
    arrearsCase()
      .given(...REPORTED)
      .when(acted('approve', 'approved', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('approve', 'approved', { by: CLERK }))
      .thenRefused('signer-missing')
      .when(acted('approve', 'approved', { by: CLERK, signedBy: '局长', document: null }))
      .thenRefused('document-missing')
      .when(acted('approve', 'approved', { by: CLERK, signedBy: '局长' }))
      .then(['StepActed', { next: 'transfer', signedBy: '局长' }]);
    arrearsCase()
      .given(...REPORTED)
      .when(acted('approve', 'approved', { by: HEAD }))
      .then(['StepActed', { next: 'transfer', signedBy: null }]);
  });

  test('不批准移送的写明理由，案件回到人社部门，办理不受影响', () => {
    const story = arrearsCase().given(...REPORTED);
    story
      .when(acted('approve', 'refused', { by: HEAD }))
      .thenRefused('step-reason-missing')
      .when(acted('approve', 'refused', { by: HEAD, reason: ' ' }))
      .thenRefused('step-reason-missing')
      .when(acted('approve', 'refused', { by: HEAD, reason: '已查明并非有能力支付而不支付' }))
      .then(
        ['StepActed', { reason: '已查明并非有能力支付而不支付' }],
        ['StepEnded', { kind: 'crime-transfer', outcome: 'refused' }],
      );
    expect(story.state).toMatchObject({ cleared: false, active: ['order'] });
  });

  test('刑事立案前已支付并承担赔偿责任的，可以不作犯罪处理', () => {
    const reason = '工资和赔偿金已于移送前付清';
    for (const way of [
      [...REPORTED, acted('approve', 'paid', { by: HEAD, reason })],
      [...SIGNED, acted('decide', 'paid', { by: POLICE, reason })],
    ]) {
      expect(arrearsCase().given(...way).state.steps[KEY]).toMatchObject({ at: null, outcome: 'paid' });
    }
  });
});

describe('公安机关接受、立案和每一条退回的路', () => {
  const at = (...steps: readonly CaseStep[]) => arrearsCase().given(...steps).state.steps[KEY]?.at;

  test('签字的是公安机关；人社部门不能替它决定立案，只能凭纸质材料代录', () => {
    arrearsCase()
      .given(...SENT)
      .when(acted('sign', 'signed', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('sign', 'signed'))
      .thenRefused('signer-missing')
      .when(acted('sign', 'signed', { signedBy: '值班民警' }))
      .then(['StepActed', { unit: 'police', next: 'decide' }]);
  });

  test('不属本机关管辖的转送，结果由移送单位登记', () => {
    const elsewhere = [
      ...SENT,
      acted('sign', 'wrong-venue', { by: POLICE }),
      acted('forward', 'forwarded', { by: POLICE }),
    ];
    expect(at(...elsewhere, acted('decide-elsewhere', 'filed'))).toBe('hand-over');
    expect(at(...elsewhere, acted('decide-elsewhere', 'not-filed'))).toBe('consider');
  });

  test('退回补充材料的，补充后仍由公安机关决定', () => {
    const asked = [...SIGNED, acted('decide', 'more-wanted', { by: POLICE })];
    expect(at(...asked)).toBe('supply');
    expect(at(...asked, acted('supply', 'supplied'))).toBe('decide');
  });

  test('不予立案的提请复议，维持的再建议立案监督；都不提的写明理由，由人社部门继续处理', () => {
    expect(at(...NOT_FILED, acted('consider', 'review'))).toBe('review');
    const upheld = [...NOT_FILED, acted('consider', 'review'), acted('review', 'upheld', { by: POLICE })];
    const supervised = [...upheld, acted('consider-again', 'supervision')];
    expect(at(...supervised, acted('supervise', 'filed', { by: PROCURATORATE }))).toBe('hand-over');
    expect(at(...supervised, acted('supervise', 'upheld', { by: PROCURATORATE }))).toBe('resume');
    arrearsCase()
      .given(...upheld)
      .when(acted('consider-again', 'accepted'))
      .thenRefused('step-reason-missing')
      .given(acted('consider-again', 'accepted', { reason: '情节显著轻微' }))
      .when(acted('resume', 'resumed'))
      .then(['StepActed'], ['StepEnded', { outcome: 'resumed' }]);
  });

  test('退回补充侦查的回到侦查；不起诉、撤销案件、判决无罪的回到人社部门；判决有罪的结束', () => {
    const back = acted('prosecute', 'more-wanted', { by: PROCURATORATE });
    expect(at(...CHARGED, back)).toBe('investigate');
    expect(at(...CHARGED, acted('prosecute', 'not-prosecuted', { by: PROCURATORATE }))).toBe('resume');
    expect(at(...FILED, acted('investigate', 'withdrawn', { by: POLICE }))).toBe('resume');
    const tried = [...CHARGED, acted('prosecute', 'prosecuted', { by: PROCURATORATE })];
    expect(at(...tried, acted('judge', 'acquitted', { by: COURT }))).toBe('resume');
    expect(at(...tried, acted('judge', 'convicted', { by: COURT }))).toBeNull();
  });

  test('移送不结束也不中止欠薪案件：责令、支付照常办理', () => {
    const story = arrearsCase().given(...CHARGED, addParty('owner'));
    expect(story.state).toMatchObject({ cleared: false, active: ['order', 'crime-transfer'] });
    story.when(order({ number: '潞人社监令〔2026〕2号', payBy: '2026-06-30' })).then(['OrderIssued']);
  });
});

describe('其他涉嫌犯罪移送', () => {
  test('不以责令支付为条件，行业主管部门也可以移送；可以同时有几件', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('other-crime-transfer'))
      .when({ ...startStep('other-crime-transfer'), by: HOUSING })
      .then(['StepStarted', { stepKey: 'other-crime-transfer-2', requestingUnit: 'housing', targetUnit: 'police' }]);
  });

  test('没有“已支付”这条出路：其他犯罪不因支付而不移送', () => {
    const key = 'other-crime-transfer-1';
    arrearsCase()
      .given(...TO_FILED, startStep('other-crime-transfer'))
      .given(onStep(key, 'name-officers', 'named', BOTH), onStep(key, 'report', 'transfer'))
      .when(onStep(key, 'approve', 'paid', { by: HEAD, reason: '已付清' }))
      .thenRefused('step-outcome-unknown');
  });
});

describe('立案监督', () => {
  const key = 'filing-supervision-1';

  test('人社部门建议或者检察院自行提出；公安机关说明理由，理由不成立的通知立案', () => {
    const own = { ...startStep('filing-supervision'), by: PROCURATORATE };
    const story = arrearsCase().given(...TO_FILED);
    story
      .when({ ...startStep('filing-supervision'), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .given(
        own,
        ...[
          onStep(key, 'propose', 'sent', { by: PROCURATORATE }),
          onStep(key, 'examine', 'ask-reasons', { by: PROCURATORATE }),
        ],
      )
      .when(onStep(key, 'explain', 'explained', { by: INSPECTOR }))
      .thenRefused('step-act-of-another-unit')
      .given(
        onStep(key, 'explain', 'explained', { by: POLICE }),
        onStep(key, 'judge-reasons', 'order-filing', { by: PROCURATORATE }),
        onStep(key, 'file', 'not-filed', { by: POLICE, reason: '证据不足' }),
      )
      .when(onStep(key, 'correct', 'sent', { by: PROCURATORATE }))
      .then(['StepActed', { next: 'file' }])
      .given()
      .when(onStep(key, 'file', 'filed', { by: POLICE }))
      .then(['StepActed'], ['StepEnded', { outcome: 'filed' }]);
  });
});
