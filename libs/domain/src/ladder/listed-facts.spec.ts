import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  act,
  arrearsCase,
  ask,
  confirmChange,
  TO_ARCHIVED,
  TO_FILED,
  voidEntry,
  WITHOUT_RULES,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { complaint, register, step, type ComplaintStep, type ComplaintStory } from '../testing/complaint.ts';
import { CLERK, HEAD, INSPECTOR, on } from '../testing/district.ts';
import { BREACH, decline, direction, HRSS, issue, lift, proposed, urged } from '../testing/ladder.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import type { ListedFact } from './facts.ts';
import { isActive, restsOn } from './state.ts';

const record = (more: Partial<ListedFact> = {}): ComplaintStep => step('RecordListedFact', { ...BREACH, ...more });
const repeat: Partial<ListedFact> = { fact: 'repeat-arrears', regime: null, earlierOn: '2025-08-01' };
const crowd: Partial<ListedFact> = { fact: 'group-event', regime: null };

const LADDER_HOUSING = 'ladder-housing';
const LADDER_RULES = { ...WITHOUT_RULES, rules: rulebookOf(ROWS.filter(({ timedBy }) => timedBy === 'ladder')) };
const filed = (): CaseStory => arrearsCase(LADDER_RULES).given(...TO_FILED);
const onCase = (more: Partial<ListedFact> = {}) => act('RecordListedFact', { ...BREACH, ...more });

function versionOf(story: CaseStory | ComplaintStory, factId = 'f1'): number {
  return story.state.listedFacts[factId]?.version ?? 0;
}

const voidedOnPaper = (version: number, by = HEAD): ComplaintStep =>
  step('VoidEntry', { version, reason: '查无此事', requestedBy: CLERK.id, document: 'scan-9' }, { by });

describe('督办事由：重复欠薪、群体性事件、制度违反', () => {
  test.each([
    ['制度违反', {}],
    ['重复欠薪', repeat],
    ['群体性事件', crowd],
  ])('%s提请督办，在登记的同一笔里', (_, more) => {
    const story = complaint().given(register()).when(record(more));
    story
      .then(
        ['ListedFactRecorded', { factId: 'f1', unit: 'housing' }],
        ['GroundAdded', { ladderKey: LADDER_HOUSING, kind: 'fact', rung: 'E2', at: story.now }],
        ['RungProposed', { rungId: 'E2#1', grounds: ['g1'], nominalAt: story.now }],
        ['TaskOpened', { kind: 'decide-rung', unit: 'office' }],
      )
      .whenOutageEndsAt(on('2026-06-01 10:00'))
      .thenNo('RungProposed');
  });

  test('案件上同样登记', () => {
    filed()
      .when(onCase())
      .then(['ListedFactRecorded'], ['GroundAdded'], ['RungProposed', { ladderKey: LADDER_HOUSING, rungId: 'E2#1' }])
      .and(({ listedFacts }) => expect(listedFacts['f1']).toMatchObject({ regime: 'wage-deposit', voided: false }));
  });

  test('又一个事由列入正在办理的措施，不再提请', () => {
    complaint()
      .given(register(), record())
      .when(record(crowd))
      .then(['ListedFactRecorded'], ['GroundAdded', { groundId: 'g2', next: null }])
      .given(issue('E2#1', LADDER_HOUSING))
      .when(record(repeat))
      .then(['ListedFactRecorded'], ['GroundAdded', { groundId: 'g3', next: null }]);
  });

  test('催办之上提出督办', () => {
    urged()
      .when(record({ unit: 'hrss' }))
      .then(['ListedFactRecorded'], ['GroundAdded'], ['RungProposed', { ladderKey: HRSS, rungId: 'E2#1' }]);
  });

  test('超期与事由同在一条督办层级，只提请一次', () => {
    proposed()
      .when(record({ unit: 'hrss' }))
      .then(['ListedFactRecorded'], ['GroundAdded', { ladderKey: HRSS, groundId: 'g2', next: null }]);
  });

  test('决定之后再有新的事由，另行提请', () => {
    complaint()
      .given(register(), record(), decline('E2#1', LADDER_HOUSING))
      .when(record(crowd))
      .then(['ListedFactRecorded'], ['GroundAdded'], ['RungProposed', { rungId: 'E2#2', grounds: ['g2'] }]);
  });
});

describe('登记督办事由的条件', () => {
  const refused: readonly (readonly [string, Partial<ListedFact>])[] = [
    ['unit-unknown', { unit: 'nobody' }],
    ['fact-in-future', { occurredOn: '2026-06-02' }],
    ['regime-of-breach-only', { regime: null }],
    ['regime-of-breach-only', { ...crowd, regime: 'real-name' }],
    ['earlier-arrears-of-repeat-only', { ...repeat, earlierOn: null }],
    ['earlier-arrears-of-repeat-only', { earlierOn: '2026-01-05' }],
    ['earlier-arrears-not-earlier', { ...repeat, earlierOn: '2026-05-20' }],
    ['arrears-no-repeat', { ...repeat, earlierOn: '2025-05-12' }],
  ];
  test.each(refused)('%s：%j', (code, more) => {
    complaint().given(register()).when(record(more)).thenRefused(code);
  });

  test('同一单位同一天的同一事由只登记一次', () => {
    complaint()
      .given(register(), record())
      .when(record({ source: '另一份检查记录' }))
      .thenRefused('listed-fact-known')
      .when(record({ regime: 'real-name' }))
      .then(['ListedFactRecorded', { factId: 'f2' }], ['GroundAdded']);
  });

  test('归档的案件不再登记', () => {
    arrearsCase(LADDER_RULES)
      .given(...TO_ARCHIVED)
      .when(onCase())
      .thenRefused('case-archived');
  });
});

describe('作废督办事由', () => {
  test('由第二人确认；提出的督办随之作废，看得见', () => {
    const story = complaint().given(register(), record());
    story
      .when(voidedOnPaper(versionOf(story)))
      .then(
        ['EntryVoided', { voidedType: 'ListedFactRecorded' }],
        ['GroundStruck', { groundId: 'g1', because: 'entry-voided', next: null }],
        ['RungVoided', { rungId: 'E2#1' }],
      )
      .and(({ listedFacts }) => expect(listedFacts['f1']?.voided).toBe(true))
      .when(voidedOnPaper(versionOf(story)))
      .thenRefused('entry-already-voided')
      .when(record())
      .then(['ListedFactRecorded', { factId: 'f2' }], ['GroundAdded'], ['RungProposed', { rungId: 'E2#2' }]);
  });

  test('已经发出的也一样；还有别的事由的，措施不动', () => {
    const story = complaint().given(register(), record(), issue('E2#1', LADDER_HOUSING), record(crowd));
    story
      .when(voidedOnPaper(versionOf(story)))
      .then(['EntryVoided'], ['GroundStruck', { groundId: 'g1' }])
      .thenNo('RungVoided')
      .when(voidedOnPaper(versionOf(story, 'f2')))
      .then(['EntryVoided'], ['GroundStruck', { groundId: 'g2' }], ['RungVoided', { rungId: 'E2#1' }]);
  });

  test('不是同一人', () => {
    const story = complaint().given(register(), record());
    story.when(voidedOnPaper(versionOf(story), CLERK)).thenRefused('approver-is-requester');
  });

  test('案件上用纸面或两次登录', () => {
    const story = filed().given(onCase());
    story
      .when(voidEntry(versionOf(story)))
      .then(
        ['EntryVoided', { on: 'f1', requestedBy: INSPECTOR.id, approvedBy: HEAD.id }],
        ['GroundStruck'],
        ['RungVoided'],
      )
      .given(onCase(crowd))
      .given(ask({ act: 'VoidEntry', data: { version: versionOf(story, 'f2'), reason: '误报' } }))
      .when(confirmChange('c1'))
      .then(
        ['ChangeConfirmed'],
        ['EntryVoided', { on: 'f2' }],
        ['GroundStruck'],
        ['RungVoided', { rungId: 'E2#2' }],
        ['CaseGraded', { reasons: [] }],
      )
      .and(({ listedFacts }) => expect(Object.values(listedFacts).map(({ voided }) => voided)).toEqual([true, true]))
      .when(voidEntry(versionOf(story)))
      .thenRefused('entry-already-voided');
  });
});

describe('任意先后', () => {
  type Move = 'fact' | 'crowd' | 'void' | 'direct' | 'issue' | 'decline' | 'lift' | 'day';

  function after(story: ComplaintStory, move: Move, count: number): ComplaintStory {
    const ladder = story.state.ladders[HRSS];
    const rungId = ladder?.rungs.findLast(isActive)?.id ?? 'E2#1';
    const occurredOn = `2026-05-${String(count + 1).padStart(2, '0')}`;
    const fact = Object.values(story.state.listedFacts).findLast(({ voided }) => !voided);
    switch (move) {
      case 'fact':
        return story.when(record({ unit: 'hrss', occurredOn }));
      case 'crowd':
        return story.when(record({ ...crowd, unit: 'hrss', occurredOn }));
      case 'void':
        return story.when(voidedOnPaper(fact?.version ?? 1));
      case 'direct':
        return story.when(direction('E2'));
      case 'issue':
        return story.when(issue(rungId));
      case 'decline':
        return story.when(decline(rungId));
      case 'lift':
        return story.when(lift(rungId));
      default:
        return story.whenOutageEndsAt(new Date(Date.parse(story.now) + 3 * 86_400_000).toISOString());
    }
  }

  test('一次只提请一级，每级只提请一次，留下的措施都有事由', () => {
    const moves = fc.array(
      fc.constantFrom<Move>('fact', 'fact', 'crowd', 'void', 'direct', 'issue', 'decline', 'lift', 'day'),
      { minLength: 3, maxLength: 14 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const story = complaint().given(register());
        list.forEach((move, count) => {
          after(story, move, count);
          expect(story.happened.filter(({ type }) => type === 'RungProposed').length).toBeLessThanOrEqual(1);
        });
        const ladder = story.state.ladders[HRSS];
        if (ladder === undefined) return;
        const proposals = story.log.flatMap((event) => (event.type === 'RungProposed' ? [event.data.rungId] : []));
        expect(new Set(proposals).size).toBe(proposals.length);
        const active = ladder.rungs.filter(isActive);
        expect(active.map(({ rung }) => rung)).toEqual([...new Set(active.map(({ rung }) => rung))].sort());
        for (const rung of active) {
          expect(ladder.grounds.some((ground) => !ground.struck && restsOn(ladder, rung, ground))).toBe(true);
        }
        for (const { id, fact, voided } of Object.values(story.state.listedFacts)) {
          const grounds = ladder.grounds.filter(({ subject }) => subject === `${fact}/${id}`);
          expect(grounds.map(({ struck }) => struck)).toEqual([voided]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
