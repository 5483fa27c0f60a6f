import { describe, expect, test } from '@jest/globals';
import type { ClockTrial } from '../clocks/trials.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { RuleRow } from '../rules/rule.ts';
import { COORDINATOR, on, SECOND_COORDINATOR } from '../testing/district.ts';
import { reference } from '../testing/reference.ts';
import { ROWS } from '../testing/rows.ts';
import type { RecountCommand } from './events.ts';
import { ordersOf } from './state.ts';
import { RECOUNT_FACTS, recountStream } from './stream.ts';

const FIRST = ROWS.find(({ id }) => id === 'S1-08-FIRST') as RuleRow;
const NEXT: RuleRow = { ...FIRST, version: 2, effectiveFrom: '2026-06-01' };

interface Book {
  readonly rows: readonly RuleRow[];
  readonly proposals: Readonly<Record<string, { readonly row: RuleRow }>>;
}
const rulebook = (fact: Book): DecideContext['facts'] => ({
  [RECOUNT_FACTS.rulebook]: { stream: 'rulebook', version: 9, fact },
});
const IN_FORCE = rulebook({ rows: [FIRST, NEXT], proposals: {} });
const PROPOSED = rulebook({ rows: [FIRST], proposals: { p1: { row: NEXT } } });

const trial = (clockId: string, outcome: ClockTrial['outcome'], more: Partial<ClockTrial> = {}): ClockTrial => ({
  ...{ clockId, ruleId: FIRST.id, ruleVersion: 1, unit: 'hrss', outcome },
  ...{
    before: { due: '2026-06-02', dueAt: on('2026-06-03 00:00') },
    after: { due: '2026-06-04', dueAt: on('2026-06-05 00:00') },
  },
  ...{ follows: [], ...more },
});
const ONE = {
  number: null,
  stream: 'complaint-1',
  version: 4,
  trials: [trial('a#1', 'moves'), trial('b#1', 'lapses'), trial('c#1', 'stuck')],
};
const TWO = { number: '示例2号', stream: 'complaint-2', version: 7, trials: [trial('a#1', 'spared')] };

const LATER = { due: '2026-06-05', dueAt: on('2026-06-06 00:00') };
const PAST = { due: '2026-06-01', dueAt: on('2026-06-02 00:00') };

type Data<T extends RecountCommand['type']> = Extract<RecountCommand, { readonly type: T }>['data'];
const command = <T extends RecountCommand['type']>(
  type: T,
  data: Data<T>,
  facts = IN_FORCE,
  by: Actor = COORDINATOR,
) => ({
  ...{ command: { type, data } as Extract<RecountCommand, { readonly type: T }>, facts, by },
});
const request = (data: Data<'RequestRecount'> = { rule: FIRST.id }, facts = IN_FORCE) =>
  command('RequestRecount', data, facts);
const tried = command('RecordRecountTrial', { streams: [ONE, TWO], last: true, calendarVersion: 1 });
const order = (lapsing: Data<'OrderRecount'>['lapsing'] = [], facts = IN_FORCE) =>
  command('OrderRecount', { reason: '新版', lapsing }, facts);
const approve = (by = SECOND_COORDINATOR, facts = IN_FORCE) => command('ApproveRecount', {}, facts, by);
const result = (code: string | null, last = true) =>
  command('RecordRecountResult', { results: [{ stream: ONE.stream, code }], last });
const batch = () => reference(recountStream);

describe('批次重算', () => {
  test('is asked for a version that is in the book or proposed, not for one without earlier clocks', () => {
    batch()
      .when(request())
      .then(['RecountRequested', { cause: { kind: 'rule', row: NEXT }, follows: null }]);
    batch()
      .when(request({ proposalId: 'p1' }, PROPOSED))
      .then(['RecountRequested', { cause: { kind: 'rule', row: NEXT } }]);
    batch()
      .when(request({ proposalId: 'p2' }, PROPOSED))
      .thenRefused('proposal-unknown');
    batch()
      .when(request({ rule: 'S9-99' }))
      .thenRefused('rule-unknown');
    batch()
      .when(request({ rule: FIRST.id, version: 1 }))
      .thenRefused('recount-without-clocks');
    const untimed = rulebook({ rows: [{ ...NEXT, streamKind: null }], proposals: {} });
    batch()
      .when(request({ rule: FIRST.id }, untimed))
      .thenRefused('recount-without-clocks');
    batch().given(request()).when(request()).thenRefused('recount-known');
  });

  test('keeps the dry run part by part; streams that it does not concern are left out', () => {
    const part = command('RecordRecountTrial', {
      streams: [ONE, { ...TWO, trials: [] }],
      last: false,
      calendarVersion: 1,
    });
    const story = batch().given(request(), part);
    expect([story.state.status, Object.keys(story.state.streams)]).toEqual(['trying', [ONE.stream]]);
    story.when(order()).thenRefused('recount-not-ready');
    story.when(tried).then(['RecountTried'], ['RecountReady', { calendarVersion: 1 }]);
    story.when(tried).thenNothing();
  });

  test('is ordered by one person and approved by another', () => {
    const story = batch().given(request(), tried);
    story.when(approve()).thenRefused('recount-not-ordered');
    story.given(order()).when(approve(COORDINATOR)).thenRefused('approver-is-requester');
    story.when(approve()).then(['RecountApproved', { orderedBy: COORDINATOR.id }]);
    story.when(order()).thenRefused('recount-not-ready');
    story.when(command('DropRecount', { reason: '不需要' })).thenRefused('recount-over');
  });

  test('moves nothing before its version is approved, governs and is the latest', () => {
    const story = batch().given(request({ proposalId: 'p1' }, PROPOSED), tried);
    story.when(order([], PROPOSED)).thenRefused('recount-rule-not-approved');
    story
      .when(order([], rulebook({ rows: [FIRST, { ...NEXT, onLapse: 'E2' }], proposals: {} })))
      .thenRefused('recount-rule-not-approved');
    const newer = { ...NEXT, version: 3, effectiveFrom: '2026-07-01' };
    story.when(order([], rulebook({ rows: [FIRST, NEXT, newer], proposals: {} }))).thenRefused('recount-rule-replaced');
    const later = { ...NEXT, effectiveFrom: '2026-06-02' };
    const ahead = rulebook({ rows: [FIRST, later], proposals: {} });
    batch()
      .given(request({ rule: FIRST.id }, ahead), tried)
      .when(order([], ahead))
      .thenRefused('recount-rule-not-in-force');
    story.given(order()).when(approve(SECOND_COORDINATOR, PROPOSED)).thenRefused('recount-rule-not-approved');
  });

  test('leaves out what would be late at once, but for the units that the order names with a reason', () => {
    const story = batch().given(request(), tried);
    story.when(order([{ unit: 'police', reason: '无' }])).thenRefused('recount-unit-not-concerned');
    story.given(order());
    expect(ordersOf(story.state)).toMatchObject([
      { stream: ONE.stream, version: 4, clocks: [{ clockId: 'a#1', due: '2026-06-04', mayLapse: false }], spared: [] },
      { stream: TWO.stream, version: 7, clocks: [], spared: ['a#1'] },
    ]);
    story.given(command('RejectRecount', { reason: '再议' }), order([{ unit: 'hrss', reason: '已告知' }]));
    expect(ordersOf(story.state)[0]?.clocks).toMatchObject([{ mayLapse: false }, { clockId: 'b#1', mayLapse: true }]);
  });

  test('a clock with which one of another unit would be late needs that unit named too', () => {
    const follows = [{ clockId: 'x#1', ruleId: 'X', unit: 'police', ...{ before: LATER, after: PAST } }];
    const read = { ...ONE, trials: [trial('b#1', 'lapses', { follows })] };
    const known = command('RecordRecountTrial', { streams: [read], last: true, calendarVersion: 1 });
    const story = batch().given(request(), known);
    story.when(order([{ unit: 'hrss', reason: '已告知' }])).thenRefused('recount-moves-nothing');
    story.when(order(['hrss', 'police'].map((unit) => ({ unit, reason: '已告知' })))).then(['RecountOrdered']);
  });

  test('what had moved on since is told, and goes to a new dry run alone', () => {
    const story = batch().given(request(), tried, order(), approve());
    story.when(result('version-conflict', false)).then(['RecountApplied']);
    const rest = command('RecordRecountResult', { results: [{ stream: TWO.stream, code: null }], last: true });
    story.when(rest).then(['RecountApplied'], ['RecountFinished', { drifted: [ONE.stream] }]);
    story.when(rest).thenNothing();
    const facts = { [RECOUNT_FACTS.before]: { stream: 'recount-1', version: 6, fact: story.state } };
    const follow = command('FollowRecount', { before: 'recount-1' }, facts);
    const next = batch().when(follow);
    next.then(['RecountRequested', { cause: { kind: 'rule', row: NEXT }, follows: 'recount-1', only: [ONE.stream] }]);
    next.when(follow).thenNothing();
    const whole = batch().given(request(), tried, order(), approve(), result(null));
    const none = { [RECOUNT_FACTS.before]: { stream: 'recount-1', version: 6, fact: whole.state } };
    batch()
      .when(command('FollowRecount', { before: 'recount-1' }, none))
      .thenRefused('recount-over');
  });

  test('a dry run of a notice is looked at and ordered by nobody', () => {
    const notice = { year: 2027, status: 'published', notice: '示例', statutory: [], daysOff: [], makeupDays: [] };
    const facts = {
      [RECOUNT_FACTS.calendar]: { stream: 'calendar', version: 2, fact: { proposals: { n1: { year: notice } } } },
    };
    const story = batch().given(request({ proposalId: 'n1' }, facts), tried);
    expect(story.state.cause).toEqual({ kind: 'notice', proposalId: 'n1', year: notice });
    story.when(order()).thenRefused('recount-of-notice');
  });

  test('offers exactly what it would not refuse', () => {
    const story = batch().given(request(), tried);
    const offered = () =>
      Object.fromEntries(
        recountStream
          .allowed(story.state, story.contextOf({ facts: IN_FORCE }))
          .map(({ command: name, refusal }) => [name, refusal]),
      );
    expect(offered()).toMatchObject({ OrderRecount: null, ApproveRecount: 'recount-not-ordered', DropRecount: null });
    story.given(order());
    expect(offered()).toMatchObject({
      OrderRecount: 'recount-not-ready',
      ApproveRecount: 'approver-is-requester',
      RejectRecount: null,
    });
  });
});
