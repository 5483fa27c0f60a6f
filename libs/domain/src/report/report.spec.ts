import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { effectiveFacts, foldedOfDay } from '../ledgers/effective.ts';
import {
  arrearsCase,
  assignLead,
  fileCase,
  pay,
  TO_CLEARED,
  TO_OPENED,
  TO_VERIFIED,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { caseStream } from '../arrears-case/decide.ts';
import { complaint, decideFirst, register } from '../testing/complaint.ts';
import { on } from '../testing/district.ts';
import { changedCells, type CountedPeriod } from './changes.ts';
import { countReport, entriesOfCell, isAdditive, type ReportCount } from './count.ts';
import { caseEntries, complaintEntries, type ReportEntry, type ReportSpan } from './entries.ts';
import { REPORT_FIGURES, reportFigure } from './figures.ts';
import { reportPeriod } from './period.ts';
import { SHIPPED_TEMPLATES } from './shipped.ts';
import { checkTemplate, type ReportShape } from './template.ts';

interface Told<S> {
  readonly state: S;
  readonly log: readonly Recorded<EventOf>[];
}

const JUNE: ReportSpan = { ...reportPeriod('month', '2026-06', 24), groupPeople: 10 };
const JULY: ReportSpan = { ...reportPeriod('month', '2026-07', 24), groupPeople: 10 };
const NOBODY_ELSE = { sameAs: (subject: string) => subject, unitName: (unit: string) => `单位${unit}` };
const ALL: ReportShape = {
  ...{ cutOffHour: 24, rows: 'unit', columns: REPORT_FIGURES.map(({ id }) => id) },
  filters: { sectors: [], units: [], minFen: 0, minPeople: 0 },
};

const ofCase = ({ state, log }: Told<CaseState>, span = JUNE, before: CaseState | null = null) =>
  caseEntries({ state, events: log, before }, span);
const ofComplaint = ({ state, log }: Told<ComplaintState>, span = JUNE) =>
  complaintEntries({ state, events: log, before: null }, span);

function total(count: ReportCount, id: string, shape = ALL): number | undefined {
  return count.totals[shape.columns.indexOf(id)];
}
const sets = (entries: readonly ReportEntry[]): readonly string[] => [...new Set(entries.map(({ set }) => set))].sort();

describe('报表的指标', () => {
  test('each has its definition, and the shipped templates use no other', () => {
    expect(new Set(REPORT_FIGURES.map(({ title }) => title)).size).toBe(REPORT_FIGURES.length);
    expect(REPORT_FIGURES.every(({ counts }) => counts.length > 8)).toBe(true);
    for (const { template } of SHIPPED_TEMPLATES)
      checkTemplate({ ...template, layout: { ...template.layout, notes: null } });
    expect(SHIPPED_TEMPLATES.map(({ duty }) => duty)).toEqual(['month-report', 'quarter-report', 'winter-report']);
  });

  test('a complaint is new in the month of its registration, and 未清零 until it ends', () => {
    const told = complaint().given(register(), decideFirst('handle'));
    expect(sets(ofComplaint(told))).toEqual(['involved', 'received', 'uncleared']);
    expect(sets(ofComplaint(told, JULY))).toEqual(['involved', 'uncleared']);
  });

  test.each([
    ['voided', { voided: true }, []],
    ['the same as another', { duplicates: { 'complaint-x': 'same' } }, []],
    ['in a case', { membership: { caseId: 'case-x', ordinal: 1, opens: true } }, ['received']],
    ['found to be no arrears', { check: 'no-arrears' }, ['received']],
    ['closed by mistake before the month', { closed: 'withdrawn' }, ['received']],
  ] as const)('one that is %s', (_what, change, left) => {
    const told = complaint().given(register());
    const entries = ofComplaint({ state: { ...told.state, ...change }, log: told.log });
    expect(sets(entries)).toEqual(left);
  });

  test("from the district's number of people on it is a group", () => {
    const told = complaint().given(register());
    const said = { state: { ...told.state, peopleSaid: 10 } as ComplaintState, log: told.log };
    expect(sets(ofComplaint(said))).toContain('group');
    expect(sets(ofComplaint(said, { ...JUNE, groupPeople: 11 }))).not.toContain('group');
  });

  test('a case that is paid in part is 未清零, with what is open', () => {
    const verified = arrearsCase().given(...TO_VERIFIED);
    const part = arrearsCase().given(...TO_VERIFIED, pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']));
    const count = countReport(ofCase(part), ALL, NOBODY_ELSE);
    const before = countReport(ofCase(verified), ALL, NOBODY_ELSE);
    expect(total(count, 'uncleared.matters')).toBe(1);
    expect(total(count, 'cleared.matters')).toBe(0);
    expect(total(count, 'uncleared.people')).toBe((total(before, 'uncleared.people') ?? 0) - 1);
    expect(total(count, 'recovered.fen')).toBe(1_000_000);
    expect(total(count, 'recovered.people')).toBe(1);
  });

  test('what was paid before the period is not recovered in it', () => {
    const part = arrearsCase().given(...TO_VERIFIED, pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']));
    expect(sets(ofCase(part, JUNE, part.state))).not.toContain('recovered');
  });

  test('清零 counts in its month and stands in no 未清零 then', () => {
    const cleared = arrearsCase().given(...TO_CLEARED);
    expect(sets(ofCase(cleared))).toEqual(expect.arrayContaining(['cleared', 'involved', 'opened', 'recovered']));
    expect(sets(ofCase(cleared))).not.toContain('uncleared');
    expect(sets(ofCase(cleared, JULY, cleared.state))).toEqual([]);
  });

  test('立案 is counted in the month of the filing', () => {
    const filed = arrearsCase().given(...TO_OPENED, assignLead(), fileCase());
    expect(sets(ofCase(filed))).toContain('filed');
    expect(sets(ofCase(filed, JULY))).not.toContain('filed');
  });
});

describe('期间', () => {
  test.each([
    ['month', '2026-02', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['day', '2026-12-01', '2026-12-01', '2026-12-01'],
    ['days', '2026-11-01_2026-11-15', '2026-11-01', '2026-11-15'],
  ] as const)('%s %s', (every, period, from, to) => {
    expect(reportPeriod(every, period, 24)).toMatchObject({ from, to });
  });

  test.each([
    ['month', '2026-13'],
    ['quarter', '2026-Q5'],
    ['days', '2026-11-15_2026-11-01'],
    ['days', '2020-01-01_2026-11-01'],
    ['month', '2026-Q4'],
  ] as const)('%s %s is none', (every, period) => {
    expect(() => reportPeriod(every, period, 24)).toThrow('report-period-invalid');
  });

  test('periods of one cut-off touch: what happens at the cut-off belongs to the next', () => {
    const [first, second] = [reportPeriod('day', '2026-12-01', 17), reportPeriod('day', '2026-12-02', 17)];
    expect(first.until).toBe(second.since);
    expect(first.until).toBe(on('2026-12-01 17:00'));
    expect(reportPeriod('month', '2026-11', 24)).toMatchObject({
      since: on('2026-11-01 00:00'),
      until: on('2026-12-01 00:00'),
    });
  });

  test('an act at noon is not yet among the facts of a period that ends at ten', () => {
    const { log } = arrearsCase().given(...TO_CLEARED);
    const cleared = log.find(({ type }) => type === 'WagesCleared');
    const day = cleared?.occurredAt.slice(0, 10) ?? '';
    const at = cleared?.occurredAt ?? '';
    const state = (before: string) => foldedOfDay(caseStream, 'case-x', effectiveFacts(log, day, before)).state;
    expect(state(at).cleared).toBe(false);
    expect(state(new Date(Date.parse(at) + 1).toISOString()).cleared).toBe(true);
  });
});

const UNITS = ['a', 'b', null] as const;
const PROJECTS = ['p', 'q', null] as const;

const entry = fc.record({
  stream: fc.constantFrom('case-1', 'case-2', 'complaint-1', 'complaint-2', 'complaint-3'),
  unit: fc.constantFrom(...UNITS),
  project: fc.constantFrom(...PROJECTS),
  named: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
  unnamed: fc.integer({ min: 0, max: 3 }),
  concealed: fc.integer({ min: 0, max: 2 }),
});

/** Matters of one set, each in one unit and one project. */
const matters = fc.uniqueArray(entry, { selector: ({ stream }) => stream, maxLength: 5 }).map((all) =>
  all.map(({ stream, unit, project, named, unnamed, concealed }): ReportEntry => {
    const own = [...new Set(named)];
    const persons = [
      ...own.map((subject) => ({ subject, place: project, months: null, fen: 100, concealed: false })),
      ...Array.from({ length: concealed }, () => ({
        ...{ subject: 'x', place: project, months: null, fen: 100, concealed: true },
      })),
    ];
    const people = persons.length + unnamed;
    const kind = stream.startsWith('case') ? 'case' : 'complaint';
    return {
      ...{ set: 'uncleared', stream, kind, number: stream, project, unit, sector: null, works: null },
      ...{ people, fen: people * 100, fenUnknown: false, versions: [1], times: 1, persons },
      whole: { people, fen: people * 100 },
    };
  }),
);

describe('只计一次', () => {
  const shape = (rows: ReportShape['rows']): ReportShape => ({
    ...ALL,
    rows,
    columns: ['uncleared.matters', 'uncleared.people', 'uncleared.fen'],
  });

  test('rows add up where the column says so, and never to less than the total', () => {
    fc.assert(
      fc.property(matters, fc.constantFrom('district', 'unit', 'project', 'case', 'sector'), (all, rows) => {
        const count = countReport(all, shape(rows), NOBODY_ELSE);
        count.totals.forEach((sum, column) => {
          const added = count.rows.reduce((so, { cells }) => so + (cells[column] ?? 0), 0);
          if (count.additive[column] === true) expect(added).toBe(sum);
          else expect(added).toBeGreaterThanOrEqual(sum);
        });
      }),
    );
  });

  test('the total has each person once for a project, everybody unnamed, and every concealed one where he stands', () => {
    fc.assert(
      fc.property(matters, (all) => {
        const classes = new Set<string>();
        let others = 0;
        for (const { persons, people } of all) {
          others += people - persons.length;
          for (const { subject, place, concealed } of persons) {
            if (concealed || place === null) others += 1;
            else classes.add(`${subject}/${place}`);
          }
        }
        const count = countReport(all, shape('unit'), NOBODY_ELSE);
        expect(count.totals[1]).toBe(classes.size + others);
      }),
    );
  });

  test('the order in which matters are read changes nothing', () => {
    fc.assert(
      fc.property(matters, (all) => {
        expect(countReport([...all].reverse(), shape('unit'), NOBODY_ELSE)).toEqual(
          countReport(all, shape('unit'), NOBODY_ELSE),
        );
      }),
    );
  });

  test('a person of two units on one project makes rows that do not add up, and the column says so', () => {
    const person = { subject: 'x', place: 'p', months: null, fen: 100, concealed: false };
    const of = (stream: string, unit: string): ReportEntry => ({
      ...{ set: 'uncleared', stream, kind: 'complaint', number: stream, project: 'p', unit, sector: null, works: null },
      ...{ people: 1, fen: 100, fenUnknown: false, versions: [1], times: 1, persons: [person] },
      whole: { people: 1, fen: 100 },
    });
    const count = countReport([of('complaint-1', 'a'), of('complaint-2', 'b')], shape('unit'), NOBODY_ELSE);
    expect(count).toMatchObject({ totals: [2, 1, 100], additive: [true, false, false] });
    expect(count.rows.map(({ cells }) => cells)).toEqual([
      [1, 1, 100],
      [1, 1, 100],
    ]);
    const column = reportFigure('uncleared.people');
    expect(column !== null && isAdditive(column, 'unit')).toBe(false);
  });

  test('filters look at the matter as a whole', () => {
    const told = arrearsCase().given(...TO_VERIFIED);
    const people = ofCase(told)[0]?.whole.people ?? 0;
    const count = (minPeople: number) =>
      countReport(ofCase(told), { ...ALL, filters: { ...ALL.filters, minPeople } }, NOBODY_ELSE);
    expect(total(count(people), 'uncleared.matters')).toBe(1);
    expect(total(count(people + 1), 'uncleared.matters')).toBe(0);
  });
});

describe('后来的变化', () => {
  const shape: ReportShape = { ...ALL, columns: ['received.matters', 'uncleared.people'] };
  const as = (entries: readonly ReportEntry[]): CountedPeriod => ({
    ...countReport(entries, shape, NOBODY_ELSE),
    entries,
    sameAs: NOBODY_ELSE.sameAs,
  });
  const told = complaint().given(register(), decideFirst('handle'));

  test('nothing is listed while nothing has changed', () => {
    expect(changedCells(as(ofComplaint(told)), as(ofComplaint(told)), shape)).toEqual([]);
  });

  test('a complaint that was entered later: cell, then, now, and the matter that made it', () => {
    const changes = changedCells(as([]), as(ofComplaint(told)), shape);
    const { stream, number } = told.state;
    expect(changes[0]).toEqual({
      ...{ row: null, column: 'received.matters', then: 0, now: 1 },
      matters: [{ stream, number, kind: 'complaint', then: null, now: 1 }],
    });
    expect(changes[1]).toMatchObject({ row: { key: 'hrss', label: '单位hrss' }, then: 0, now: 1 });
  });

  test('one that was voided since', () => {
    const voided = { state: { ...told.state, voided: true }, log: told.log };
    const changes = changedCells(as(ofComplaint(told)), as(ofComplaint(voided)), shape);
    expect(changes.find(({ row, column }) => row === null && column === 'received.matters')).toMatchObject({
      ...{ then: 1, now: 0 },
      matters: [{ then: 1, now: null }],
    });
  });

  test('one matter in the place of another is a change, though the number stays', () => {
    const [one] = ofComplaint(told).filter(({ set }) => set === 'received');
    if (one === undefined) throw new Error('nothing received');
    const changes = changedCells(as([one]), as([{ ...one, stream: 'complaint-x' }]), shape);
    expect(changes[0]).toMatchObject({ then: 1, now: 1 });
    expect(changes[0]?.matters).toHaveLength(2);
  });

  test('a cell opens what it counts', () => {
    const column = reportFigure('received.matters');
    if (column === null) throw new Error('no such column');
    const entries = ofComplaint(told);
    const of = (row: string) => entriesOfCell(entries, shape, { column, row, sameAs: NOBODY_ELSE.sameAs });
    expect(of('hrss')).toHaveLength(1);
    expect(of('housing')).toEqual([]);
    expect(of('hrss')[0]).not.toHaveProperty('persons');
  });
});
