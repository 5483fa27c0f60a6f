import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  countedAgain,
  type Counterfactual,
  counterfactual,
  type Counting,
  type EventOf,
  lateAcceptances,
  localDayOf,
  type Recorded,
  type RuleRow,
  type Rulebook,
} from '@qingxin/domain';
import { group, PLACES, register } from '../../../libs/domain/src/testing/complaint.ts';
import { anyCaseMove, CASE_PLACES, caseStepOf } from '../../../libs/domain/src/testing/random-case-steps.ts';
import { anyMove, stepOf } from '../../../libs/domain/src/testing/random-steps.ts';
import { caseUnderLaw, complaintUnderLaw, SHIPPED } from './shipped-setting.ts';

type History = readonly Recorded<EventOf>[];
interface Told {
  readonly log: History;
  readonly at: string;
}

const under = ({ at }: Told, rules: Rulebook = SHIPPED.rules): Counting => ({
  ...{ rules, at },
  calendarOf: () => SHIPPED.calendar,
});

/** The rulebook with one more version of each of its rules that counts a period, longer by so much; in force far away. */
function withLonger(by: number): Rulebook {
  const next = (row: RuleRow): readonly RuleRow[] => {
    if (row.end.kind === 'dateField') return [];
    const end = { ...row.end, amount: row.end.amount + by };
    return [{ ...row, version: row.version + 1, end, effectiveFrom: '2098-01-01' }];
  };
  const added = SHIPPED.rules.rows.flatMap(next);
  return {
    ...{ version: 2, rows: [...SHIPPED.rules.rows, ...added] },
    versionOn: (id, day) => SHIPPED.rules.versionOn(id, day),
    startedBy: (kind, type) => SHIPPED.rules.startedBy(kind, type),
    row: (id, version) =>
      added.find((one) => one.id === id && one.version === version) ?? SHIPPED.rules.row(id, version),
  };
}

const differences = ({ clocks, rungs }: Counterfactual): readonly string[] => [
  ...clocks.flatMap(({ was, differs, unknown }) => (differs || unknown !== null ? [`${was.id} ${unknown ?? ''}`] : [])),
  ...rungs.flatMap(({ rungId, verdict }) => (verdict === 'same' ? [] : [`${rungId} ${verdict}`])),
];

const HOUR = 3_600_000;
const later = (from: string, hours: number): string => new Date(Date.parse(from) + hours * HOUR).toISOString();

/** Random matters whose workflows keep up, so that what time makes due comes about on its instant. */
function told(): readonly Told[] {
  const all: Told[] = [];
  const cases = fc.record({
    place: fc.constantFrom(...Object.keys(CASE_PLACES)),
    moves: fc.array(anyCaseMove, { minLength: 5, maxLength: 30 }),
  });
  for (const { place, moves } of fc.sample(cases, { numRuns: 24, seed: 20260601 })) {
    const story = caseUnderLaw().given(...(CASE_PLACES[place] ?? []));
    for (const move of moves) {
      story.whenTimeReaches(later(story.now, move.hours));
      story.when(caseStepOf(story, { ...move, hours: 0 }));
    }
    story.whenTimeReaches(later(story.now, 9 * 24));
    all.push({ log: story.log, at: story.now });
  }
  const complaints = fc.record({
    kind: fc.constantFrom('complaint' as const, 'report' as const, 'petition' as const),
    place: fc.constantFrom(...Object.keys(PLACES)),
    moves: fc.array(anyMove, { minLength: 5, maxLength: 30 }),
  });
  for (const { kind, place, moves } of fc.sample(complaints, { numRuns: 30, seed: 20260701 })) {
    const story = complaintUnderLaw().given(register({ kind, claimants: group(2, 1), peopleSaid: 2 }));
    for (const next of (PLACES[place] ?? []).slice(1)) {
      story.whenTimeReaches(later(story.now, 31));
      story.when(next);
    }
    for (const move of moves) {
      story.whenTimeReaches(later(story.now, move.hours));
      story.when(stepOf(story, { ...move, hours: 0 }));
    }
    story.whenTimeReaches(later(story.now, 12 * 24));
    all.push({ log: story.log, at: story.now });
  }
  return all;
}

const STORIES = told();

describe('a history under a supposition', () => {
  it('counted again with nothing supposed is the record, clock by clock and rung by rung; the events stay as they are', () => {
    let [clocks, lapses, rungs] = [0, 0, 0];
    for (const story of STORIES) {
      const before = JSON.stringify(story.log);
      const again = countedAgain(story.log, under(story));
      expect(differences(again)).toEqual([]);
      expect(JSON.stringify(story.log)).toBe(before);
      clocks += again.clocks.length;
      lapses += again.clocks.filter(({ was }) => was.lapsedAt !== null).length;
      rungs += again.rungs.length;
    }
    expect([clocks > 200, lapses > 40, rungs > 20]).toEqual([true, true, true]);
  });

  it('the version that it had makes no difference, nor does the day on which all of it began', () => {
    for (const story of STORIES) {
      const rules = new Set(countedAgain(story.log, under(story)).clocks.map(({ was }) => was.ruleId));
      for (const ruleId of rules) {
        const { version } = SHIPPED.rules.versionOn(ruleId, localDayOf(story.at)) ?? { version: 0 };
        expect(differences(counterfactual(story.log, { kind: 'rule', ruleId, version }, under(story)))).toEqual([]);
      }
      const day = localDayOf(story.at);
      expect(differences(counterfactual(story.log, { kind: 'rulesOn', day }, under(story)))).toEqual([]);
    }
  });

  it('a longer period never gives an earlier date, makes nobody late and brings no measure forward', () => {
    const rules = withLonger(3);
    let [moved, spared, never] = [0, 0, 0];
    for (const story of STORIES) {
      const { clocks } = countedAgain(story.log, under(story));
      for (const was of new Map(clocks.map((pair) => [pair.was.ruleId, pair.was])).values()) {
        const assumption = { kind: 'rule', ruleId: was.ruleId, version: was.ruleVersion + 1 } as const;
        if (rules.rows.every((row) => row.id !== was.ruleId || row.version !== assumption.version)) continue;
        const result = counterfactual(story.log, assumption, under(story, rules));
        for (const pair of result.clocks) {
          if (pair.would === null || !pair.differs) continue;
          moved += 1;
          const { was: then, would: so } = pair;
          if (then.dueAt !== null && so.dueAt !== null) expect(so.dueAt >= then.dueAt).toBe(true);
          if (then.lapsedAt === null) expect([then.id, so.lapsedAt]).toEqual([then.id, null]);
          if (then.lapsedAt !== null && so.lapsedAt === null) spared += 1;
        }
        for (const rung of result.rungs) {
          if (rung.verdict === 'never') never += 1;
          if (rung.was !== null && rung.would !== null) {
            expect(rung.would.nominalAt >= rung.was.nominalAt).toBe(true);
          }
        }
      }
    }
    expect([moved > 100, spared > 10, never > 5]).toEqual([true, true, true]);
  });

  it('an acceptance on the first day is met on it, moves nothing to a later day and makes nobody late', () => {
    let [asked, moved] = [0, 0];
    for (const story of STORIES) {
      const clocks = countedAgain(story.log, under(story)).clocks.map(({ was }) => was);
      const late = new Set(lateAcceptances(Object.fromEntries(clocks.map((clock) => [clock.id, clock]))));
      for (const clock of clocks) {
        const result = counterfactual(story.log, { kind: 'accepted', clockId: clock.id }, under(story));
        const taken = clock.metOn !== null && localDayOf(clock.metOn) > localDayOf(clock.start);
        if (!taken) expect([clock.id, ...differences(result)]).toEqual([clock.id]);
        if (!late.has(clock)) continue;
        asked += 1;
        expect(counterfactual(story.log, { kind: 'accepted', clockId: clock.id }, under(story))).toEqual(result);
        const own = result.clocks.find(({ was }) => was.id === clock.id);
        expect(localDayOf(own?.would?.metOn ?? '2000-01-01')).toBe(localDayOf(clock.start));
        for (const { was, would } of result.clocks) {
          if (would === null) continue;
          if (would.start !== was.start) moved += 1;
          expect([was.id, would.start <= was.start, (would.metOn ?? '') <= (was.metOn ?? '')]).toEqual([
            ...[was.id, true, true],
          ]);
          if (was.lapsedAt === null) expect([was.id, would.lapsedAt]).toEqual([was.id, null]);
        }
      }
    }
    expect([asked > 10, moved > 10]).toEqual([true, true]);
  });
});
