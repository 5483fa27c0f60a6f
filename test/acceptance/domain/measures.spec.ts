import { describe, expect, test } from '@jest/globals';
import {
  act,
  archive,
  type CaseStory,
  choose,
  conclude,
  confirmClearing,
  endLine,
  onStep,
  outcome,
  pay,
  POLICE,
  proposeClearing,
  startStep,
  TO_ORDERED,
  verifyPaid,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR, on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

const CLOCK = 'S4-14/o1#1';
/** The order of Monday, 1 June 2026 says Friday, 12 June: 15, 16, 17 June are the three working days. */
const passed = (): CaseStory => {
  const found = act('FindCause', { cause: 'no-funds', note: '资金断裂' });
  const story = caseUnderLaw().given(...TO_ORDERED, conclude(), found);
  story.whenTimeReaches(on('2026-06-13 00:01'));
  return story;
};

describe('逾期未支付后确定措施的期限（区里自定3个工作日）', () => {
  test('自支付期限届满起算，6月17日止', () => {
    expect(clockOf(passed(), CLOCK)).toMatchObject({
      ...{ unit: 'hrss', tier: 'local', start: '2026-06-12', due: '2026-06-17', status: 'running' },
    });
  });

  test('按期逐项确定的，办结；移送的由负责人决定，另有待办', () => {
    const story = passed();
    expect(story.when(choose('o1', {}, { at: on('2026-06-17 17:00') })).refused).toBe('transfer-awaits-head');
    story.given(choose('o1', { transfer: 't1' }));
    expect(clockOf(story, CLOCK).status).toBe('met');
    expect(clockOf(story, 'S7-02/t1#1').status).toBe('running');
  });

  test('公安机关自行立案侦办拒不支付劳动报酬的，填它的环节；只是接触的不算', () => {
    const own = { ...startStep('police-case'), by: POLICE };
    const acted = (name: string, result: string) => onStep('police-case-1', name, result, { by: POLICE });
    const story = passed().given(own);
    expect(story.when(choose('o1', { transfer: 'police-case-1' })).refused).toBe('measure-not-begun');
    story.given(acted('find', 'clue'), acted('decide', 'filed'));
    story.when(choose('o1', { transfer: 'police-case-1' })).then(['MeasuresChosen']);
  });

  test('没有人确定的，6月18日起进入催办，再过3个工作日提请督办', () => {
    const story = passed();
    story.whenTimeReaches(on('2026-06-18 00:01'));
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-06-18 00:00') });
    const ladder = () => story.state.ladders['ladder-hrss'];
    expect(ladder()?.rungs).toMatchObject([{ rung: 'E1', status: 'issued' }]);
    // 19 June is a holiday: the 18th is the day of service, 22, 23 and 24 June are the three days.
    story.whenTimeReaches(on('2026-06-24 23:59'));
    expect(ladder()?.rungs).toHaveLength(1);
    story.whenTimeReaches(on('2026-06-25 00:01'));
    expect(ladder()?.rungs).toMatchObject([{ rung: 'E1' }, { rung: 'E2', status: 'proposed' }]);
  });

  test('超期后确定的，注明超期；催办随之解除', () => {
    const story = passed();
    story.whenTimeReaches(on('2026-06-22 09:00'));
    story.given(choose('o1', { transfer: 't1' }));
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'doneLate', lapsedAt: on('2026-06-18 00:00') });
    expect(story.state.ladders['ladder-hrss']?.rungs).toMatchObject([{ rung: 'E1', status: 'lifted' }]);
  });

  test('系统停了几天的，期限仍从支付期限届满起算，超期恰好一次', () => {
    const story = caseUnderLaw().given(...TO_ORDERED);
    story.whenOutageEndsAt(on('2026-06-23 09:00'));
    expect(clockOf(story, CLOCK)).toMatchObject({ start: '2026-06-12', due: '2026-06-17', status: 'lapsed' });
    const inOneAct = caseUnderLaw().given(...TO_ORDERED, outcome('o1', 'ignored', { at: on('2026-06-23 09:00') }));
    expect(clockOf(inOneAct, CLOCK)).toMatchObject({ due: '2026-06-17', status: 'lapsed' });
    const lapses = inOneAct.log.filter((event) => event.type === 'ClockLapsed' && event.data.clockId === CLOCK);
    expect(lapses).toHaveLength(1);
  });

  test('登记履行、撤销的，期限随之了结', () => {
    for (const what of ['fulfilled', 'withdrawn'] as const) {
      const story = passed().given(pay({ w1: 1_000_000, w2: 1_000_000 }), outcome('o1', what));
      expect(clockOf(story, CLOCK)).toMatchObject({ status: 'ended', endedAs: 'calledOff' });
    }
  });
});

describe('具备移送条件的，决定前不能归档', () => {
  /** Both wages go to arbitration: nothing is paid on the order. */
  const cleared = () =>
    passed().given(
      ...[choose('o1', { transfer: 't1' }), outcome('o1', 'ignored')],
      ...[endLine('w1', 'other-route'), endLine('w2', 'other-route'), proposeClearing(), confirmClearing()],
    );
  const step = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}) =>
    onStep('crime-transfer-1', name, result, more);

  test('转仲裁的工资仍是没有支付；负责人决定不移送后才能归档', () => {
    const story = cleared();
    story.when(archive()).thenRefused('transfer-not-considered');
    story.given(startStep('crime-transfer'));
    expect(story.when(archive()).refused).toBe('step-still-running');
    story.given(
      step('name-officers', 'named', { officers: [CLERK.id, INSPECTOR.id] }),
      step('report', 'no-transfer', { reason: '没有转移财产、逃匿' }),
      step('approve', 'refused', { by: HEAD, reason: '同意' }),
    );
    story.when(archive()).then(['CaseArchived']);
  });

  test('和解、付清的，条件不再具备，可以归档', () => {
    const settled = passed().given(
      ...[choose('o1', { transfer: 't1' }), outcome('o1', 'ignored'), pay({ w1: 1_000_000 })],
      ...[verifyPaid('p1', ['w1']), endLine('w2', 'settled'), proposeClearing(), confirmClearing()],
    );
    expect(clockOf(settled, 'S7-02/t1#1').endedAs).toBe('conditionsGone');
    settled.when(archive()).then(['CaseArchived']);
  });
});
