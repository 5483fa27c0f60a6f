import { describe, expect, it } from '@jest/globals';
import { HEAD, HOUSING, LEADER, on, person } from '../testing/district.ts';
import {
  act,
  applied,
  asFacts,
  BOTH,
  called,
  did,
  directive,
  draftLetter,
  held,
  INTERVIEW,
  INVITATION,
  late,
  NAMED_MATTER,
  OVER_BOTH,
  rungOf,
  unanswered,
} from '../testing/supervision.ts';

const [ONE = unanswered(1), TWO = unanswered(2)] = OVER_BOTH;
const LADDERS = BOTH.map(({ stream, ladderKey }) => ({ stream, ladderKey, rungId: null }));
const NUMBER = INTERVIEW;
const PROMISE = { demand: '全部受理', dueOn: '2026-06-24' };
const promised = () => called().given(held([PROMISE]));
const report = (itemId = 'p1', by = HEAD, at = on('2026-06-24 16:00')) =>
  did('ReportFollowUp', { itemId, report: '已受理', document: 'doc-2' }, { by, at });
const judge = (verdict: 'done' | 'not-done', itemId = 'p1', by = LEADER) =>
  did('JudgeFollowUp', { itemId, verdict, reason: verdict === 'done' ? null : '未附证明' }, { by });

describe('约谈', () => {
  it('is decided by the leading group, with day, place and who is called', () => {
    act(on('2026-06-17 09:00'))
      .given(draftLetter([ONE, TWO], { kind: 'interview', invitation: INVITATION, rungs: BOTH }))
      .and(({ tasks }) => expect(tasks['issue-act#1']).toMatchObject({ unit: 'leaders', role: 'leading-group' }))
      .when(did('IssueAct', { number: NUMBER }, { facts: asFacts(ONE, TWO) }))
      .thenRefused('act-decided-elsewhere');
    act()
      .when(draftLetter([ONE], { kind: 'interview', rungs: [BOTH[0] ?? rungOf(ONE)] }))
      .thenRefused('invitation-of-interview-only');
    called().and(({ tasks }) => expect(tasks['hold-interview#1']).toMatchObject({ unit: 'leaders', status: 'open' }));
  });

  it('takes in 约谈 and no 督办', () => {
    const mixed = late(3);
    act(on('2026-06-17 09:00'))
      .when(
        draftLetter(
          [ONE, mixed],
          { kind: 'interview', invitation: INVITATION, rungs: [...BOTH, rungOf(mixed)] },
          {
            facts: asFacts(ONE, TWO, mixed),
          },
        ),
      )
      .then(['ActDrafted', { rungs: BOTH, leftOut: [{ ...rungOf(mixed), code: 'rung-of-another-height' }] }]);
  });

  it('gives each promise its own date, which starts no ladder in the act', () => {
    promised()
      .when(report('p9'))
      .thenRefused('follow-up-unknown')
      .and(({ clocks }) => expect(clocks['S10-01-PROMISE/p1#1']).toMatchObject({ unit: 'hrss', due: '2026-06-24' }))
      .whenTimeReaches(on('2026-06-25 00:30'))
      .then(
        ['ClockLapsed', { clockId: 'S10-01-PROMISE/p1#1' }],
        [
          'ActOrdered',
          {
            command: 'RecordDirection',
            targets: LADDERS,
            direction: { unit: 'hrss', number: `${NUMBER}/p1`, rung: 'E4' },
          },
        ],
      )
      .and(({ ladders }) => expect(ladders).toEqual({}));
  });

  it('that nobody came to asks for 通报 on every ladder at once', () => {
    called()
      .when(held([], false))
      .then(
        ['InterviewHeld', { came: false, heldOn: '2026-06-18' }],
        [
          'ActOrdered',
          {
            command: 'RecordDirection',
            targets: LADDERS,
            direction: { unit: 'hrss', number: `${NUMBER}/not-come`, rung: 'E4' },
          },
        ],
      );
    called()
      .when(held([PROMISE], false))
      .thenRefused('promises-of-who-came-only');
  });

  it('a promise that was not kept asks for 通报, once', () => {
    promised()
      .given(report())
      .when(judge('not-done'))
      .then(['FollowUpJudged'], ['ActOrdered', { command: 'RecordDirection', targets: LADDERS, itemId: 'p1' }])
      .given(report(), applied('o2'))
      .when(judge('not-done'))
      .then(['FollowUpJudged']);
  });

  it('promises that were kept propose to lift it', () => {
    promised()
      .given(report())
      .when(judge('done'))
      .then(['FollowUpJudged'], ['TaskCompleted'], ['TaskOpened', { kind: 'lift-act', unit: 'leaders' }])
      .when(did('LiftAct', { rungs: null, reason: '承诺已兑现' }, { by: LEADER }))
      .then(['ActOrdered', { command: 'LiftRung', targets: BOTH }]);
  });

  it('is judged by whoever called, never by the unit itself', () => {
    promised()
      .given(report())
      .when(judge('done', 'p1', HEAD))
      .thenRefused('act-kept-elsewhere');
    promised().when(judge('done')).thenRefused('follow-up-not-reported');
    promised().when(report('p1', HOUSING)).thenRefused('no-follow-up-of-unit');
  });
});

describe('领导批示、会议议定事项', () => {
  const matter = NAMED_MATTER;
  const items = [{ unit: 'housing', demand: '督促付清', dueOn: '2026-06-18', matter: null }] as const;

  it('gives each item a unit, a date and work', () => {
    act()
      .when(directive())
      .then(
        ['DirectiveRecorded', { issuer: 'office', number: '批示〔2026〕3号' }],
        ['FollowUpSet', { itemId: 'i1', unit: 'housing', of: 'directive' }],
        ['FollowUpSet', { itemId: 'i2', unit: 'hrss', matter: matter.stream }],
      )
      .and(({ clocks, tasks }) => {
        expect(Object.values(clocks).map(({ id, due }) => [id, due])).toEqual([
          ['S10-01-ITEM/i1#1', '2026-06-18'],
          ['S10-01-MATTER/i2#1', '2026-06-18'],
        ]);
        expect(tasks['report-follow-up/i1#1']).toMatchObject({ unit: 'housing', role: 'unit-head' });
      });
  });

  it('a 检察建议 that is about no case has its units and days in the same way', () => {
    const advice = { kind: 'advice', number: '检建〔2026〕4号', givenBy: '区人民检察院', items } as const;
    act()
      .when(directive(advice))
      .then(
        ['DirectiveRecorded', { kind: 'advice', number: '检建〔2026〕4号' }],
        ['FollowUpSet', { itemId: 'i1', unit: 'housing', of: 'directive', dueOn: '2026-06-18' }],
      )
      .and(({ kind, tasks }) => {
        expect(kind).toBe('advice');
        expect(tasks['report-follow-up/i1#1']).toMatchObject({ unit: 'housing' });
      });
  });

  it('late, it asks for 督办 in the matter that it names, and on a ladder of its own where it names none', () => {
    act()
      .given(directive())
      .whenTimeReaches(on('2026-06-19 00:30'))
      .then(
        ['ClockLapsed', { clockId: 'S10-01-ITEM/i1#1' }],
        ['GroundAdded', { unit: 'housing', rung: 'E2', kind: 'lapse' }],
        ['ClockLapsed', { clockId: 'S10-01-MATTER/i2#1' }],
        [
          'ActOrdered',
          {
            command: 'RecordDirection',
            targets: [{ stream: matter.stream, ladderKey: 'ladder-hrss', rungId: null }],
            direction: { unit: 'hrss', number: '批示〔2026〕3号/i2', rung: 'E2' },
          },
        ],
        ['RungProposed', { rung: 'E2', unit: 'housing' }],
      )
      .and(({ ladders }) => expect(Object.keys(ladders)).toEqual(['ladder-housing']));
  });

  it('done with proof and judged, nothing is asked', () => {
    act()
      .given(directive(), report('i1', person('housing-head', 'housing', 'unit-head'), on('2026-06-18 15:00')))
      .given(report('i2', HEAD, on('2026-06-18 15:05')))
      .given(did('JudgeFollowUp', { itemId: 'i1', verdict: 'done', reason: null }))
      .given(did('JudgeFollowUp', { itemId: 'i2', verdict: 'done', reason: null }))
      .whenTimeReaches(on('2026-06-25'))
      .thenNothing()
      .and(({ orders, ladders }) => expect([orders, ladders]).toEqual([{}, {}]));
  });

  it('judged not done, it asks for 督办 before its date', () => {
    act()
      .given(directive(), report('i1', HOUSING, on('2026-06-10 15:00')))
      .when(did('JudgeFollowUp', { itemId: 'i1', verdict: 'not-done', reason: null }))
      .thenRefused('reason-missing')
      .when(did('JudgeFollowUp', { itemId: 'i1', verdict: 'not-done', reason: '未付清' }))
      .then(['FollowUpJudged'], ['GroundAdded', { kind: 'direction', rung: 'E2', unit: 'housing' }], ['RungProposed']);
  });

  it('names units and matters that are there, and no day to come', () => {
    act()
      .when(directive({ givenOn: '2026-06-10' }))
      .thenRefused('directive-in-future');
    const unknown = [{ ...items[0], matter: 'complaint-00000000-0000-4000-8000-000000000077' }];
    act()
      .when(directive({ items: unknown }))
      .thenRefused('matter-unknown');
    act()
      .when(directive({ items: [{ ...items[0], unit: 'nobody' }] }))
      .thenRefused('unit-unknown');
    act()
      .when(directive({ items: [{ ...items[0], dueOn: '2026-06-08' }] }))
      .thenRefused('follow-up-day-passed');
  });
});
