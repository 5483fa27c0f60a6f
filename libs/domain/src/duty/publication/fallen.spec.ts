import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type CaseStep, onStep, outcome, startStep } from '../../testing/arrears-case.ts';
import { asFact, company, type CompanyStep, disobeyed, onListing, propose, register } from '../../testing/company.ts';
import { HEAD, on, person } from '../../testing/district.ts';
import { did, type DutyStory } from '../../testing/duty.ts';
import { approved, asRead, drew, filed, ordered, owed, PERIOD, submitted } from '../../testing/publication.ts';
import { publishedFalls } from './fallen.ts';
import type { Publications } from './state.ts';

const STATE = ordered();
const READ = asRead(STATE);
const LINE = `${STATE.stream}/general`;
const GROUND = `${STATE.stream}/instruction-disobeyed/o1`;
const LATER = on('2026-07-10 09:00');
const CASE_WORKFLOW: Actor = { id: 'system:arrears-case-workflow', unit: null, post: null, roles: ['system'] };

const out = (): DutyStory => owed().given(drew(READ), submitted(READ), approved(READ), filed(READ));
const check = (arrears: CaseState) =>
  did('CheckPublishedGrounds', { matter: STATE.stream }, { by: CASE_WORKFLOW, facts: asRead(arrears), at: LATER });
const change = (type: 'CorrectPublishedLine' | 'WithdrawPublishedLine') =>
  did(
    type,
    {
      ...{ period: PERIOD, lineId: LINE, because: 'decision-annulled', on: '2026-07-10' },
      ...{ words: '处理决定经复议撤销', document: 'doc-11' },
    },
    { by: HEAD, at: LATER },
  );
const tasks = ({ state }: DutyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit, role, key }) =>
    status === 'open' && kind === 'correct-publication' ? [`${unit} ${role} ${key ?? ''}`] : [],
  );
const line = ({ state }: DutyStory) => state.publications[PERIOD]?.filed?.lines[LINE];

const key = 'decision-review-1';
const reviewed = (...more: readonly CaseStep[]): CaseState =>
  ordered([
    outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }),
    startStep('decision-review', { targetUnit: 'government', orderId: 'o1' }),
    onStep(key, 'receive', 'review', { dueOn: '2026-07-01' }),
    onStep(key, 'answer', 'answered'),
    ...more,
  ]);
const ends = (how: string, more: object = { reason: '金额有误' }) =>
  onStep(key, 'await', how, { signedBy: '复议机关', ...more });
const WITHDRAWN = ordered([outcome('o1', 'withdrawn')]);

describe('公布以后，处理决定撤销、变更', () => {
  it.each([
    ['撤销', WITHDRAWN, 'withdrawn'],
    ['复议撤销', reviewed(ends('annulled')), 'annulled'],
    ['复议变更', reviewed(ends('changed')), 'annulled'],
  ] as const)('%s的：公布的单位负责人得到待办，一次', (_, now, because) => {
    const story = out();
    expect(publishedFalls(story.state.publications, now)).toMatchObject([{ lineId: LINE, fallen: [GROUND], because }]);
    story
      .when(check(now))
      .then(['PublishedGroundFell', { key: `${PERIOD}/${LINE}`, unit: 'hrss', because, groundIds: [GROUND] }]);
    expect(tasks(story)).toEqual([`hrss unit-head ${PERIOD}/${LINE}`]);
    expect(publishedFalls(story.state.publications, now)).toEqual([]);
    story.when(check(now)).thenNothing();
  });

  it.each(['CorrectPublishedLine', 'WithdrawPublishedLine'] as const)('%s 即办结，不再重复要求', (type) => {
    const story = out().given(check(WITHDRAWN), change(type));
    expect(tasks(story)).toEqual([]);
    expect(line(story)).toMatchObject({ fell: { open: false } });
    expect(publishedFalls(story.state.publications, WITHDRAWN)).toEqual([]);
  });

  it('没有公布的、复议还在进行的，没有待办；没有这一件的拒绝', () => {
    expect(publishedFalls(owed().given(drew(READ)).state.publications, WITHDRAWN)).toEqual([]);
    out().when(check(reviewed())).thenNothing();
    out()
      .when({ ...check(WITHDRAWN), facts: {} })
      .thenRefused('case-unknown');
    const down = out().given(change('WithdrawPublishedLine'));
    expect(publishedFalls(down.state.publications, WITHDRAWN)).toEqual([]);
  });

  it('后来又维持的，待办随之取消', () => {
    const story = out().given(check(reviewed(ends('annulled'))));
    const appealed = reviewed(
      ends('annulled'),
      onStep(key, 'act-anew', 'appealed', { by: HEAD, reason: '不服复议决定' }),
      ends('upheld', {}),
    );
    story.when(check(appealed)).then(['PublishedGroundRestored', { groundIds: [GROUND] }], ['TaskCancelled']);
    expect(tasks(story)).toEqual([]);
    expect(line(story)).toMatchObject({ fell: null });
  });
});

describe('公布以后，列入决定撤销', () => {
  const MARKET = person('market-clerk', 'market', 'officer');
  const listed = (...more: readonly CompanyStep[]): CompanyState =>
    company().given(
      ...[register(), propose({}, { facts: asFact(disobeyed()) })],
      ...[onListing('notify', 'told', { dueOn: '2026-06-23' }), onListing('await-objection', 'waived')],
      ...[onListing('decide', 'listed', { by: HEAD, number: '1' }), onListing('serve', 'served')],
      ...[onListing('publish', 'published'), onListing('show', 'shown', { by: MARKET })],
      ...more,
    ).state;
  const annulled = listed(onListing('listed', 'annulled', { reason: '责令已经撤销' }));
  const id = `${annulled.stream}/listed/listing-1`;
  const published = (groundId: string): Publications => {
    const publication = out().state.publications[PERIOD];
    const filedAs = publication?.filed;
    const was = filedAs?.lines[LINE];
    if (publication === undefined || filedAs === undefined || filedAs === null || was === undefined)
      throw new Error(LINE);
    const grounds = was.grounds.map((ground) => ({ ...ground, code: 'listed' as const, groundId }));
    return { [PERIOD]: { ...publication, filed: { ...filedAs, lines: { [LINE]: { ...was, grounds } } } } };
  };

  it('撤销列入的，公布的事项应当更正或者撤下；仍在名单的、别的用人单位的不动', () => {
    expect(publishedFalls(published(id), annulled)).toMatchObject([{ fallen: [id], because: 'delisted' }]);
    expect(publishedFalls(published(id), listed())).toEqual([]);
    expect(publishedFalls(published('company-9/listed/listing-1'), annulled)).toEqual([]);
  });
});

describe('公告有文号', () => {
  const decide = (number: string | null) =>
    did('DecidePublication', { period: PERIOD, decision: 'approved', reason: null, number }, { by: HEAD, facts: READ });
  const number = (story: DutyStory) => story.state.publications[PERIOD]?.number;

  it('批准时取得；改后再批准的沿用', () => {
    const story = owed().given(drew(READ), submitted(READ), decide('潞人社公告〔2026〕1号'));
    expect(number(story)).toBe('潞人社公告〔2026〕1号');
    story.given(drew(asRead(WITHDRAWN)), drew(READ), submitted(READ), decide(null), filed(READ));
    expect(number(story)).toBe('潞人社公告〔2026〕1号');
  });
});
