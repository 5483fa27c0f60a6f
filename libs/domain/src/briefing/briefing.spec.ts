import { describe, expect, test } from '@jest/globals';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import {
  addParty,
  arrearsCase,
  assignLead,
  pay,
  TO_CLEARED,
  TO_OPENED,
  TO_VERIFIED,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { complaint, decideFirst, register } from '../testing/complaint.ts';
import { on } from '../testing/district.ts';
import { redCaseOf, caseForLeaders, overdueOf } from './attention.ts';
import {
  type BriefingFacts,
  briefCase,
  briefComplaint,
  briefingOf,
  briefingSum,
  emptyBriefing,
  subjectsIn,
} from './briefing.ts';
import type { RawEntry } from './entry.ts';
import { countedOnce } from './once.ts';

interface Told<S> {
  readonly state: S;
  readonly log: readonly Recorded<EventOf>[];
}

const SPAN = { since: on('2026-05-31 09:00'), until: on('2026-06-30 09:00') };
const NEXT = { since: on('2026-06-30 09:00'), until: on('2026-07-31 09:00') };

function read(
  { complaints = [], cases = [] }: { complaints?: readonly Told<ComplaintState>[]; cases?: readonly Told<CaseState>[] },
  span = SPAN,
): BriefingFacts {
  const draft = emptyBriefing();
  for (const { state, log } of complaints) briefComplaint(draft, { state, events: log }, span);
  for (const { state, log } of cases) briefCase(draft, { state, events: log }, span);
  return briefingOf(draft, (subject) => subject);
}

const matters = ({ entries }: BriefingFacts): object =>
  Object.fromEntries(Object.entries(entries).map(([id, all]) => [id, briefingSum(all).matters]));

describe('一页专报的数字', () => {
  test('a complaint is new in the span in which it came into the log, and 未清零 until it ends', () => {
    const told = complaint().given(register(), decideFirst('handle'));
    expect(matters(read({ complaints: [told] }))).toMatchObject({ received: 1, closed: 0, uncleared: 1 });
    expect(matters(read({ complaints: [told] }, NEXT))).toMatchObject({ received: 0, uncleared: 1 });
  });

  test.each([
    ['voided', { voided: true }],
    ['the same as another', { duplicates: { 'complaint-x': 'same' } }],
  ] as const)('one that is %s is not counted', (_what, change) => {
    const told = complaint().given(register());
    const facts = read({ complaints: [{ state: { ...told.state, ...change }, log: told.log }] });
    expect(matters(facts)).toMatchObject({ received: 0, uncleared: 0 });
  });

  test.each([
    ['in a case', { membership: { caseId: 'case-x', ordinal: 1, opens: true } }],
    ['found to be no arrears', { check: 'no-arrears' }],
    ['closed', { closed: 'withdrawn' }],
  ] as const)('one that is %s is new, and no arrears of its own', (_what, change) => {
    const told = complaint().given(register());
    const facts = read({ complaints: [{ state: { ...told.state, ...change }, log: told.log }] });
    expect(matters(facts)).toMatchObject({ received: 1, uncleared: 0 });
  });

  test('部分支付不算清零: the case stands whole, its people and sum are those that are open', () => {
    const open = arrearsCase().given(...TO_OPENED, assignLead());
    const [whole] = read({ cases: [open] }).entries.uncleared;
    expect(whole).toMatchObject({ kind: 'case', unit: 'housing', people: 2, sector: '社会投资' });
    const { w1 } = open.state.lines;
    if (w1 === undefined) throw new Error('no line w1');
    const half: CaseState = { ...open.state, lines: { ...open.state.lines, w1: { ...w1, end: 'paid' } } };
    const [left] = read({ cases: [{ state: half, log: open.log }] }).entries.uncleared;
    expect([left?.people, (left?.fen ?? 0) < (whole?.fen ?? 0)]).toEqual([1, true]);
  });

  test('what was paid is paid once it has reached the person; a sum that nobody has said is unknown', () => {
    const sent = arrearsCase().given(...TO_VERIFIED, addParty('sub', 'labour-subcontractor'), pay({ w1: 400_000 }));
    const [before] = read({ cases: [sent] }).entries.uncleared;
    sent.given({ ...verifyPaid('p1', ['w1']), at: on('2026-06-04 09:00') });
    const [after] = read({ cases: [sent] }).entries.uncleared;
    expect([before?.fenUnknown, (before?.fen ?? 0) - (after?.fen ?? 0)]).toEqual([false, 400_000]);
    const lines = Object.fromEntries(
      Object.entries(sent.state.lines).map(([id, line]) => [id, { ...line, claimedFen: 0, verifiedFen: null }]),
    );
    expect(read({ cases: [{ state: { ...sent.state, lines }, log: sent.log }] }).entries.uncleared[0]?.fenUnknown).toBe(
      true,
    );
  });

  test('a case is new once, cleared once, and then no more 未清零', () => {
    const cleared = arrearsCase().given(...TO_CLEARED);
    expect(matters(read({ cases: [cleared] }))).toMatchObject({ opened: 1, cleared: 1, uncleared: 0 });
    expect(matters(read({ cases: [cleared] }, NEXT))).toMatchObject({ opened: 0, cleared: 0, uncleared: 0 });
    expect(read({ cases: [cleared] }).entries.cleared[0]).toMatchObject({ people: 2 });
  });
});

describe('同一人、同一项目、同一期间只计一次', () => {
  const entry = (stream: string, more: Partial<RawEntry['persons'][number]> = {}): RawEntry => ({
    ...{ stream, kind: 'complaint', number: stream, project: '安置房', unit: 'hrss', sector: null },
    ...{ people: 2, fen: 300, fenUnknown: false, versions: [1] },
    persons: [
      { subject: `${stream}-person`, place: '安置房', months: ['2026-05'], fen: 100, concealed: false, ...more },
    ],
  });
  const once = (second: Partial<RawEntry['persons'][number]> = {}) =>
    countedOnce([entry('a'), entry('b', second)], () => 'one worker')[1];

  test('the second matter keeps its other people and their sum', () => {
    expect(once()).toMatchObject({ people: 1, fen: 200, countedElsewhere: 1 });
    expect(once({ months: null })).toMatchObject({ people: 1 });
  });

  test.each([
    ['another month', { months: ['2026-06'] }],
    ['another project', { place: '学校' }],
    ['no project that anybody named', { place: null }],
    ['a concealed person', { concealed: true }],
  ])('%s is counted', (_what, second) => {
    expect(once(second)).toMatchObject({ people: 2, fen: 300, countedElsewhere: 0 });
  });

  test('a concealed person is looked for nowhere', () => {
    const draft = emptyBriefing();
    draft.entries.received.push(entry('a'), entry('b', { concealed: true }));
    expect(subjectsIn(draft)).toEqual(['a-person']);
  });
});

describe('红色案件、超期、需领导协调事项', () => {
  const red = (more: Partial<CaseState> = {}): CaseState => ({
    ...arrearsCase().given(...TO_OPENED, assignLead()).state,
    ...{ grade: 'red', gradeReasons: ['group'], clearBy: '2026-06-20' },
    ...more,
  });

  test('one line and one person each: 包案领导 first, else whoever has it in hand', () => {
    expect(redCaseOf(red({ patron: 'person:leader' }), SPAN.until)).toMatchObject({
      ...{ person: 'person:leader', because: 'patron', daysOver: 10, people: 2, unit: 'housing', reasons: ['group'] },
    });
    const task = { id: 't', kind: 'investigate', unit: 'housing', key: null, role: 'officer', status: 'open' } as const;
    const held = { t: { ...task, assignee: 'person:x', openedAt: SPAN.until, endedAt: null } };
    expect(redCaseOf(red({ tasks: held }), SPAN.until)).toMatchObject({ person: 'person:x', because: 'assignee' });
    expect(redCaseOf(red({ tasks: {} }), SPAN.until)).toMatchObject({ person: null, because: null });
    expect(redCaseOf(red({ cleared: true }), SPAN.until)).toBeNull();
    expect(redCaseOf(red({ grade: 'blue' }), SPAN.until)).toBeNull();
  });

  test('what lapsed and is still owed is late, by the unit that owes it', () => {
    const late = complaint().given(register(), decideFirst('handle')).whenTimeReaches(on('2026-06-09 00:30')).state;
    const [entry] = overdueOf(late);
    expect(entry).toMatchObject({ unit: 'hrss', clocks: expect.any(Number), since: '2026-06-08' });
    const history = Object.fromEntries(
      Object.entries(late.clocks).map(([id, c]) => [id, { ...c, historical: 'open' as const }]),
    );
    expect(overdueOf({ ...late, clocks: history })).toEqual([]);
  });

  test('a case without a lead, or over its date, and what waits for the leading group', () => {
    const because = (state: CaseState) => caseForLeaders(state, SPAN.until).map((one) => one.because);
    expect(because(red({ tasks: {} }))).toEqual(['past-clearing']);
    expect(because(red({ tasks: {}, clearBy: '2026-06-30' }))).toEqual([]);
    expect(because(red({ tasks: {}, lead: null }))).toEqual(['no-lead']);
    expect(because(red({ cleared: true }))).toEqual([]);
    const task = { id: 't', kind: 'decide-rung-upward', unit: 'leaders', key: null, role: 'leading-group' } as const;
    const upward = { t: { ...task, status: 'open' as const, assignee: null, openedAt: SPAN.until, endedAt: null } };
    expect(because(red({ tasks: upward, clearBy: null }))).toEqual(['task']);
  });
});
