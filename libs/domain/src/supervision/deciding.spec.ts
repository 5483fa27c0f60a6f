import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, HEAD, LEADER, SECOND_LEADER } from '../testing/district.ts';
import { decline, DIRECTED, directed, proposed } from '../testing/ladder.ts';
import { act, applied, asFacts, did, late, rungOf, unanswered } from '../testing/supervision.ts';
import { pendingOrders } from './state.ts';

const ONE = late(1);
const TWO = late(2);
const HIGHER = unanswered(4);
/** 住建局 is to be urged: the 治欠办 decides. */
const HOUSING = { ...directed().state, stream: 'complaint-00000000-0000-4000-8000-0000000000a5' };
const WORDS = '已当面督促';

type Decided = Parameters<typeof did<'DecideTogether'>>[1];
const decide = (more: Partial<Decided> = {}, matters = [ONE, TWO, HOUSING], by = LEADER) =>
  did(
    'DecideTogether',
    {
      ...{ decision: 'decline', words: WORDS, until: null, approver: null },
      rungs: [rungOf(ONE), rungOf(TWO), rungOf(HOUSING, 'E2#1', DIRECTED)],
      ...more,
    },
    { by, facts: asFacts(...matters) },
  );

describe('集中决定', () => {
  it('is one event of the decision and one command per ladder, of whatever unit', () => {
    act()
      .when(decide())
      .then(
        ['RungsDecided', { decision: 'decline', words: WORDS, issuer: LEADER.unit ?? '', leftOut: [] }],
        [
          'ActOrdered',
          {
            command: 'DeclineRung',
            targets: [rungOf(ONE), rungOf(TWO), rungOf(HOUSING, 'E2#1', DIRECTED)],
          },
        ],
      )
      .when(decide())
      .thenRefused('act-exists');
  });

  it('leaves out what somebody has decided, what is not there and what this person may not decide', () => {
    const gone = { ...proposed().given(decline()).state, stream: TWO.stream };
    act()
      .when(decide({ rungs: [rungOf(ONE), rungOf(TWO), rungOf(HIGHER, 'E9#1')] }, [ONE, gone, HIGHER]))
      .then(
        [
          'RungsDecided',
          {
            rungs: [rungOf(ONE)],
            leftOut: [
              { ...rungOf(TWO), code: 'rung-already-decided' },
              { ...rungOf(HIGHER, 'E9#1'), code: 'rung-unknown' },
            ],
          },
        ],
        ['ActOrdered', { targets: [rungOf(ONE)] }],
      );
    // Against 人社局 the leading group decides, against 住建局 the 治欠办 too.
    act()
      .when(decide({}, undefined, COORDINATOR))
      .then(
        ['RungsDecided', { rungs: [rungOf(HOUSING, 'E2#1', DIRECTED)] }],
        ['ActOrdered', { targets: [rungOf(HOUSING, 'E2#1', DIRECTED)] }],
      );
    act()
      .when(decide({}, undefined, HEAD))
      .thenRefused('no-rung-to-decide');
  });

  it('issues 督办 alone: what has a form of its own is issued in it', () => {
    act()
      .when(decide({ decision: 'issue', rungs: [rungOf(ONE), rungOf(HIGHER, 'E3#1')] }, [ONE, HIGHER]))
      .then(
        ['RungsDecided', { leftOut: [{ ...rungOf(HIGHER, 'E3#1'), code: 'rung-needs-its-form' }] }],
        ['ActOrdered', { command: 'IssueRung', targets: [rungOf(ONE)] }],
      );
    act()
      .when(decide({ rungs: [rungOf(HIGHER, 'E3#1')] }, [HIGHER]))
      .then(['RungsDecided', { rungs: [rungOf(HIGHER, 'E3#1')] }], ['ActOrdered']);
  });

  it('postpones to a day to come with an approver who may, and neither for anything else', () => {
    const until = '2026-06-20';
    const postpone = (more: Partial<Decided> = {}) =>
      decide({ decision: 'postpone', until, approver: SECOND_LEADER.id, ...more });
    act()
      .when(postpone())
      .then(['RungsDecided', { until, approver: SECOND_LEADER.id }], ['ActOrdered', { command: 'PostponeRung' }]);
    for (const [more, code] of [
      [{ until: null }, 'postponement-needs-day-and-approver'],
      [{ approver: null }, 'postponement-needs-day-and-approver'],
      [{ until: '2026-06-09' }, 'postponed-into-past'],
      [{ approver: LEADER.id }, 'approver-is-requester'],
      [{ approver: HEAD.id }, 'no-rung-to-decide'],
    ] as const)
      act().when(postpone(more)).thenRefused(code);
    act()
      .when(decide({ until, approver: SECOND_LEADER.id }))
      .thenRefused('postponement-needs-day-and-approver');
  });

  it('goes out in parts of five, says of each what became of it, and is stopped by whoever decided', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...ONE,
      stream: `complaint-00000000-0000-4000-8000-0000000000${String(index + 10)}`,
    }));
    const rungs = many.map((one) => rungOf(one));
    const refused = rungs.slice(5, 10).map((rung) => ({ ...rung, code: 'deciding-stopped' }));
    act()
      .given(decide({ rungs }, many))
      .and((state) => expect(pendingOrders(state).map(({ targets }) => targets.length)).toEqual([5, 5, 2]))
      .given(applied('o1'))
      .when(did('StopDeciding', {}, { by: COORDINATOR }))
      .thenRefused('deciding-of-another-unit')
      .when(did('StopDeciding', {}, { by: LEADER }))
      .then(['DecidingStopped'])
      .when(did('StopDeciding', {}, { by: LEADER }))
      .thenRefused('deciding-stopped')
      .given(
        applied('o2', refused),
        applied(
          'o3',
          rungs.slice(10).map((rung) => ({ ...rung, code: 'deciding-stopped' })),
        ),
      )
      .and((state) => {
        expect(state.rungs.map(({ taken }) => taken)).toEqual(
          [...'dddddrrrrrrr'].map((c) => (c === 'd' ? 'done' : 'refused')),
        );
        expect(state.rungs.at(-1)?.code).toBe('deciding-stopped');
      })
      .when(did('StopDeciding', {}, { by: LEADER }))
      .thenRefused('no-order-pending');
    act()
      .given(
        did(
          'LiftTogether',
          { unit: 'hrss', rungs: [rungOf(HIGHER)], reason: '清零' },
          { by: LEADER, facts: asFacts(HIGHER) },
        ),
      )
      .when(did('StopDeciding', {}, { by: LEADER }))
      .thenRefused('act-decides-nothing');
  });
});
