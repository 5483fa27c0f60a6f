import { describe, expect, test } from '@jest/globals';
import { arrearsCase, type CaseStep, onStep, startStep, TO_FILED } from '../testing/arrears-case.ts';
import { person, PETITIONS } from '../testing/district.ts';

const COURT = person('court-desk', 'court', 'officer');

describe('涉及拖欠农民工工资案件的立案、审判、执行', () => {
  const key = 'wage-suit-1';
  const by = COURT;
  const started = [...TO_FILED, startStep('wage-suit')];
  const judged = [
    ...[...started, onStep(key, 'sue', 'sued')],
    ...[onStep(key, 'file', 'filed', { by }), onStep(key, 'try', 'judged', { by, amountFen: 2_000_000 })],
  ];

  test('立案之后审理，判决写明金额', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when({ ...startStep('wage-suit'), by: PETITIONS })
      .thenRefused('step-start-of-another-unit');
    arrearsCase()
      .given(...started, onStep(key, 'sue', 'sued'))
      .when(onStep(key, 'try', 'judged', { by, amountFen: 1 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'file', 'filed', { by }))
      .when(onStep(key, 'try', 'judged', { by }))
      .thenRefused('step-amount-missing')
      .when(onStep(key, 'try', 'judged', { by, amountFen: 2_000_000 }))
      .then(['StepActed', { next: 'perform' }]);
  });

  test('支付令被异议的失效，改为起诉', () => {
    const story = arrearsCase().given(
      ...[...started, onStep(key, 'sue', 'order-asked'), onStep(key, 'issue', 'served', { by, amountFen: 2_000_000 })],
      onStep(key, 'object', 'objected', { by }),
    );
    expect(story.state.steps[key]?.at).toBe('sue');
    story.given(onStep(key, 'sue', 'sued'));
    expect(story.state.steps[key]?.at).toBe('file');
  });

  test('判决不等于到手：终结本次执行后恢复执行，金额累计', () => {
    const story = arrearsCase().given(
      ...judged,
      onStep(key, 'perform', 'applied'),
      onStep(key, 'execute', 'part', { by, amountFen: 300_000 }),
      onStep(key, 'execute', 'suspended', { by }),
    );
    expect(story.state.steps[key]).toMatchObject({ at: 'resume', outcome: null });
    story.given(
      onStep(key, 'resume', 'none-yet'),
      onStep(key, 'resume', 'resumed'),
      onStep(key, 'execute', 'done', { by, amountFen: 1_700_000 }),
    );
    expect(story.state.steps[key]).toMatchObject({
      ...{ at: null, outcome: 'done' },
      sums: { 'try/judged': 2_000_000, 'execute/part': 300_000, 'execute/done': 1_700_000 },
    });
    expect(Object.values(story.state.lines).some(({ end }) => end === 'paid')).toBe(false);
  });

  describe('二审', () => {
    const tried = (outcome: string, more: object = {}) => [
      ...[...started, onStep(key, 'sue', 'sued'), onStep(key, 'file', 'filed', { by })],
      onStep(key, 'try', outcome, { by, ...more }),
    ];
    const pronounced = tried('pronounced', { amountFen: 2_000_000 });
    const at = (...steps: readonly CaseStep[]) => arrearsCase().given(...steps).state.steps[key]?.at;

    test.each(['worker', 'payer', 'both'])('支付的一审判决由%s上诉，二审立案后审理，维持的去执行', (party) => {
      const steps = [...pronounced, onStep(key, 'appeal', party), onStep(key, 'second-file', 'filed')];
      expect(at(...steps)).toBe('second');
      expect(at(...steps, onStep(key, 'second', 'upheld'))).toBe('perform');
    });

    test('没有生效的判决不能申请执行', () => {
      arrearsCase()
        .given(...pronounced)
        .when(onStep(key, 'perform', 'applied'))
        .thenRefused('step-act-not-due');
    });

    test.each([
      ['changed', 'perform', { amountFen: 1_500_000 }],
      ['settled', 'perform', { amountFen: 1_800_000 }],
      ['withdrawn', 'perform', {}],
      ['reversed', null, {}],
      ['remanded', 'try', {}],
    ] as const)('支付的一审判决在二审%s，到%s', (result, next, more) => {
      const steps = [...pronounced, onStep(key, 'appeal', 'payer'), onStep(key, 'second-file', 'filed')];
      expect(at(...steps, onStep(key, 'second', result, more))).toBe(next);
    });

    test('撤回上诉在二审立案之前的，一审判决同样生效', () => {
      const steps = [...pronounced, onStep(key, 'appeal', 'payer'), onStep(key, 'second-file', 'withdrawn')];
      expect(at(...steps)).toBe('perform');
    });

    test('一审驳回不是终点：劳动者上诉，改判支付的去执行，维持的结束（R026）', () => {
      const steps = [...tried('denied'), onStep(key, 'appeal-denial', 'worker')];
      const filed = [...steps, onStep(key, 'second-file-denial', 'filed')];
      expect(at(...filed)).toBe('second-denial');
      expect(at(...filed, onStep(key, 'second-denial', 'changed', { amountFen: 3_088_500 }))).toBe('perform');
      expect(at(...filed, onStep(key, 'second-denial', 'remanded'))).toBe('try');
      expect(at(...filed, onStep(key, 'second-denial', 'upheld'))).toBeNull();
      expect(at(...steps, onStep(key, 'second-file-denial', 'withdrawn'))).toBeNull();
    });

    test('发回重审的案件判决后又上诉的，不得再次发回重审', () => {
      const again = onStep(key, 'second-denial', 'remanded');
      const appealed = (...steps: readonly CaseStep[]): readonly CaseStep[] => [
        ...steps,
        ...[onStep(key, 'appeal', 'payer'), onStep(key, 'second-file', 'filed')],
      ];
      const denied = [
        ...[onStep(key, 'try', 'denied', { by }), onStep(key, 'appeal-denial', 'worker')],
        onStep(key, 'second-file-denial', 'filed'),
      ];
      const story = arrearsCase().given(...appealed(...pronounced), onStep(key, 'second', 'remanded'), ...denied);
      story
        .when(again)
        .thenRefused('remanded-already', '第一百七十七条')
        .when(onStep(key, 'second-denial', 'upheld'))
        .then(['StepActed'], ['StepEnded']);
      arrearsCase()
        .given(...tried('denied'), onStep(key, 'appeal-denial', 'worker'), onStep(key, 'second-file-denial', 'filed'))
        .when(again)
        .then(['StepActed', { next: 'try' }]);
    });

    test('不予受理、驳回起诉的裁定可以上诉，撤销的回到一审', () => {
      const refused = [...started, onStep(key, 'sue', 'sued'), onStep(key, 'file', 'not-accepted', { by })];
      for (const ruled of [refused, tried('ruled')]) {
        const filed = [...ruled, onStep(key, 'appeal-ruling', 'worker'), onStep(key, 'second-file-ruling', 'filed')];
        expect(at(...filed, onStep(key, 'second-ruling', 'ordered-to-try'))).toBe('try');
        expect(at(...filed, onStep(key, 'second-ruling', 'upheld'))).toBeNull();
      }
    });
  });
});
