import { describe, expect, it } from '@jest/globals';
import { type ClockState, type RuleRow, tryRule } from '@qingxin/domain';
import { RULE_ROWS } from '@qingxin/rulebook';
import fc from 'fast-check';
import { complaint, type ComplaintStory, step } from '../../../libs/domain/src/testing/complaint.ts';
import { WORKFLOW } from '../../../libs/domain/src/testing/district.ts';
import { anyComplaintRun, tellComplaint } from './random-complaints.ts';
import { MONDAY, SHIPPED } from './shipped-setting.ts';

/** Rules that time complaints by a period, each in its newest version. */
const TIMED: readonly RuleRow[] = [
  ...new Map(
    RULE_ROWS.filter(({ streamKind, end }) => streamKind === 'complaint' && end.kind === 'period').map((row) => [
      row.id,
      row,
    ]),
  ).values(),
];

/** The shipped rows and one more version of each of them, which governs no start yet. */
function settingWith(next: readonly RuleRow[]): typeof SHIPPED {
  const { rules } = SHIPPED;
  const row: typeof rules.row = (id, version) =>
    next.find((one) => one.id === id && one.version === version) ?? rules.row(id, version);
  return { ...SHIPPED, rules: { ...rules, rows: [...rules.rows, ...next], row } };
}

const longer = (row: RuleRow, amount: number): RuleRow => ({
  ...{ ...row, version: row.version + 1, effectiveFrom: '2090-01-01' },
  end: row.end.kind === 'period' ? { ...row.end, amount } : row.end,
});

/** All that a clock decides by; what brought it there aside. */
const dated = ({ status, due, dueAt, ruleVersion, questioned }: ClockState) => ({
  status,
  due,
  dueAt,
  ruleVersion,
  questioned,
});

/** Answers how many clocks the batch would move or question. */
function dryRunThenRun(story: ComplaintStory, next: RuleRow): number {
  // The dry run reads a matter as the door would: what has passed has lapsed.
  story.when(step('LapseClocks', {}));
  const at = new Date(Date.parse(story.now) + 60_000).toISOString();
  story.when(step('LapseClocks', {}, { at }));
  const before = story.state;
  const trials = tryRule(before.clocks, next, story.contextOf({ at }));
  expect(story.state).toBe(before);
  const moving = trials.filter(({ outcome }) => outcome === 'moves' || outcome === 'lapses');
  const spared = trials.filter(({ outcome }) => outcome === 'spared');
  const clocks = moving.map(({ clockId, after }) => ({ clockId, ...after, mayLapse: true }));
  const order = {
    batch: 'recount-1',
    rule: next.id,
    version: next.version,
    clocks,
    spared: spared.map(({ clockId }) => clockId),
  };
  story.given(step('MoveClocksToRule', order, { by: WORKFLOW, at }));
  const shown = new Map(
    moving.flatMap(({ clockId, after, follows }) => [
      [clockId, after] as const,
      ...follows.map((one) => [one.clockId, one.after] as const),
    ]),
  );
  const asked = new Map(spared.map(({ clockId, after }) => [clockId, after]));
  for (const [id, clock] of Object.entries(before.clocks)) {
    const now = story.state.clocks[id];
    if (now === undefined) throw new Error(`${id} is gone`);
    const moved = shown.get(id);
    const spare = asked.get(id);
    if (moved !== undefined) expect([id, now.due, now.dueAt]).toEqual([id, moved.due, moved.dueAt]);
    else if (spare !== undefined) {
      expect(dated({ ...now, questioned: null })).toEqual(dated({ ...clock, questioned: null }));
      expect([id, now.questioned?.due, now.questioned?.dueAt]).toEqual([id, spare.due, spare.dueAt]);
    } else expect([id, dated(now)]).toEqual([id, dated(clock)]);
  }
  return moving.length + spared.length;
}

describe('a batch over the clocks of a rule, whatever happened to the complaint', () => {
  it('does what its dry run showed, clock by clock and date by date, and nothing else', () => {
    const touched = { clocks: 0 };
    fc.assert(
      fc.property(anyComplaintRun, fc.integer({ min: 1, max: 60 }), (run, amount) => {
        const next = TIMED.map((row) => longer(row, amount));
        const story = tellComplaint(
          run,
          () => undefined,
          () => complaint(settingWith(next), MONDAY),
        );
        const known = new Set(Object.values(story.state.clocks).map(({ ruleId }) => ruleId));
        for (const row of next.filter(({ id }) => known.has(id))) touched.clocks += dryRunThenRun(story, row);
      }),
      { numRuns: 25, seed: 20260601, endOnFailure: true },
    );
    expect(touched.clocks).toBeGreaterThan(30);
  });
});
