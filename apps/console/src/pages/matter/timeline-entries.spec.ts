import { describe, expect, it } from '@jest/globals';
import type { Entry } from './routes-of.ts';
import { changesOf, choicesOf, filtered, grouped, isForSystem } from './timeline-entries.ts';

const entry = (version: number, part: Partial<Entry> = {}): Entry =>
  ({
    version,
    type: 'WageLineAdded',
    label: '增加工资明细',
    actor: 'person:hrss.01',
    unit: 'hrss',
    occurredAt: '2026-11-26T02:00:00.000Z',
    voided: false,
    data: {},
    ...part,
  }) as Entry;

describe('the timeline of a matter', () => {
  const entries = [
    entry(1),
    entry(2, { occurredAt: '2026-11-26T02:00:30.000Z' }),
    entry(3, { type: 'CaseGraded', label: '定级', actor: 'system:case-workflow', unit: null }),
    entry(4, { occurredAt: '2026-11-27T02:00:00.000Z' }),
  ];

  it('is filtered by what, which unit and who, all at once', () => {
    const none = { types: [], units: [], people: [] };
    expect(filtered(entries, none)).toHaveLength(4);
    expect(filtered(entries, { ...none, units: ['hrss'] })).toHaveLength(3);
    expect(filtered(entries, { types: ['CaseGraded'], units: ['hrss'], people: [] })).toEqual([]);
    expect(filtered(entries, { ...none, people: ['system:case-workflow'] }).map(({ version }) => version)).toEqual([3]);
  });

  it('offers what occurs, the most frequent first', () => {
    expect(choicesOf(entries, ({ type, label }) => [type, label])).toEqual([
      { value: 'WageLineAdded', label: '增加工资明细', count: 3 },
      { value: 'CaseGraded', label: '定级', count: 1 },
    ]);
  });

  it('tells what was done for many at once as one act', () => {
    expect(grouped(entries).map(({ entries: all }) => all.map(({ version }) => version))).toEqual([[1, 2], [3], [4]]);
  });

  it('never joins what was voided with what stands', () => {
    expect(grouped([entry(1), entry(2, { voided: true })])).toHaveLength(2);
  });
});

describe('before and after', () => {
  it.each([
    [
      'FactCorrected',
      { field: 'amountFen', from: 100, to: 200, reason: '更正' },
      [{ field: 'amountFen', before: 100, after: 200 }],
    ],
    [
      'ClaimantCorrected',
      { from: { amountFen: 1 }, to: { amountFen: 2 } },
      [{ field: 'amountFen', before: 1, after: 2 }],
    ],
    ['LabourCostRestated', { dueFen: 5, before: 4 }, [{ field: 'dueFen', before: 4, after: 5 }]],
    [
      'ClockMovedToRule',
      { due: '2026-12-02', before: { due: '2026-12-01' } },
      [{ field: 'due', before: '2026-12-01', after: '2026-12-02' }],
    ],
    ['TransferRecorded', { from: 'housing', to: 'hrss' }, []],
    ['TaskOpened', null, []],
  ])('of %s', (type, data, changes) => {
    expect(changesOf({ type, data })).toEqual(changes);
  });
});

it.each([
  ['EntriesDrawn', true],
  ['lead-assigned', true],
  ['轮岗', false],
  ['批示〔2026〕12号', false],
  ['MES', false],
])('a value %s is for the system: %s', (value, isCode) => {
  expect(isForSystem(value)).toBe(isCode);
});
