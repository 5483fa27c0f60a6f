import { describe, expect, it } from '@jest/globals';
import {
  type Card,
  choose,
  columnsOf,
  decidedOf,
  groupsOf,
  keyOfCard,
  lanesOf,
  periodOf,
  previewOf,
  stillThere,
} from './model.ts';

const card = (id: string, more: Partial<Card> = {}): Card => ({
  ...{ kind: 'case', id, ladderKey: 'ladder-housing', rungId: 'E2#1', rung: 'E2', unit: 'housing', unitName: '住建局' },
  ...{ status: 'proposed', proposedAt: '', nominalAt: '', shownUpward: false, upwardAt: null, number: null },
  ...{ issuedBy: null, answerBy: null, statements: 0, cleared: false, matterNumber: id, project: null, employer: null },
  ...{ people: 1, amountFen: null, daysOver: null, next: null, grounds: [] },
  decidedBy: null,
  may: ['IssueRung', 'PostponeRung', 'DeclineRung'],
  ...more,
});
const issued = (id: string, more: Partial<Card> = {}) => card(id, { status: 'issued', may: ['LiftRung'], ...more });

describe('lanes', () => {
  it('stand by unit and rung, what waits for a decision first', () => {
    const cards = [issued('1'), card('2', { rung: 'E3' }), card('3'), card('4', { unit: 'hrss', unitName: null })];
    const lanes = lanesOf(cards);
    expect(lanes.map(({ unitName }) => unitName)).toEqual(['住建局', 'hrss']);
    expect(lanes[0]?.cells.E2.map(({ id }) => id)).toEqual(['3', '1']);
    expect(columnsOf(lanes)).toEqual(['E2', 'E3']);
    expect(columnsOf([])).toEqual(['E2']);
  });
});

describe('several measures at once', () => {
  it('makes one letter for each unit and height, and leaves out the others with the reason', () => {
    const cards = [card('1'), card('2'), card('3', { unit: 'hrss' }), card('4', { rung: 'E5' }), issued('5')];
    const groups = groupsOf('letter', cards);
    expect(groups.map(({ unit, rung, count }) => [unit, rung, count])).toEqual([
      ['housing', 'E2', 2],
      ['hrss', 'E2', 1],
    ]);
    const { taken, leftOut } = choose('letter', cards, { group: groups[0] });
    expect(taken.map(({ id }) => id)).toEqual(['1', '2']);
    expect(leftOut.map(({ card: { id }, why }) => [id, why])).toEqual([
      ['3', '责任单位或者措施不同，另行拟函'],
      ['4', '问责逐件决定'],
      ['5', '已经发出'],
    ]);
  });

  it('lifts what was issued, of one unit at a time', () => {
    const cards = [issued('1'), issued('2', { rung: 'E3' }), card('3'), issued('4', { may: [] })];
    const [group] = groupsOf('lift', cards);
    expect(group).toMatchObject({ unit: 'housing', count: 2 });
    const { taken, leftOut } = choose('lift', cards, { group });
    expect(taken.map(({ id }) => id)).toEqual(['1', '2']);
    expect(leftOut.map(({ why }) => why)).toEqual(['尚未发出', '当前岗位不能对这一级措施作出决定']);
  });

  it('decides over units on what the service lets through, but not unseen on what has moved meanwhile', () => {
    const cards = [card('1'), card('2', { unit: 'hrss' }), card('3', { rung: 'E3' }), card('4')];
    const { taken: there, leftOut: moved } = stillThere(cards, new Set([keyOfCard(card('4'))]));
    expect(there.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(moved.map(({ card: { id }, why }) => [id, why])).toEqual([['4', '已有变化，请先更新']]);
    const named = (id: string) => ({ matterKind: 'case', matterId: id, ladderKey: 'ladder-housing', rungId: 'E2#1' });
    const { taken, leftOut } = previewOf(there, {
      eligible: [named('1'), named('2')],
      excluded: [{ ...named('3'), code: 'rung-needs-its-form', title: '须单独发出', detail: '请逐件发出。' }],
    });
    expect(taken.map(({ id }) => id)).toEqual(['1', '2']);
    expect(leftOut.map(({ card: { id }, why }) => [id, why])).toEqual([['3', '须单独发出：请逐件发出。']]);
  });

  it('tells of each what became of it: done, refused with the reason, left out since, or not come to', () => {
    const place = (matterId: string) => ({
      ...{ matterKind: 'case', matterId, ladderKey: 'ladder-housing', rungId: 'E2#1' },
    });
    const of = (matterId: string, taken: string, code: string | null = null, reason: string | null = null) => ({
      ...{ ...place(matterId), taken, now: null, answered: false, lifted: false, code, reason },
    });
    const rungs = [
      of('1', 'done'),
      of('2', 'refused', 'rung-already-decided', '该措施已有决定'),
      of('3', 'ordered'),
      of('4', 'refused', 'deciding-stopped', '集中决定已经停止'),
    ];
    const leftOut = [{ ...place('5'), code: 'rung-already-decided', reason: '该措施已有决定' }];
    const results = decidedOf(
      ['1', '2', '3', '4', '5'].map((id) => card(id)),
      { rungs, leftOut },
    );
    expect(results.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['done', null],
      ['failed', '该措施已有决定'],
      ['left', null],
      ['left', null],
      ['failed', '该措施已有决定'],
    ]);
  });
});

describe('usual periods', () => {
  it.each([
    ['this', '2026-11-01', '2026-11-30'],
    ['last', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-11-30'],
    ['year', '2026-01-01', '2026-11-30'],
  ] as const)('%s', (name, from, to) => {
    expect(periodOf(name, '2026-11-30')).toEqual({ from, to });
  });

  it('of January the last month lies in the year before', () => {
    expect(periodOf('last', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});
