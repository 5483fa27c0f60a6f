import { describe, expect, test } from '@jest/globals';
import {
  act,
  addParty,
  addSource,
  arrearsCase,
  ask,
  confirmChange,
  correct,
  endLine,
  pay,
  removeSource,
  TO_CLEARED,
  verify,
  verifyPaid,
  worker,
  assignLead,
  fileCase,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { HEAD, INSPECTOR } from '../testing/district.ts';
import { caseMoney, teamMoney } from './money.ts';

const assign = (party: string, ...lineIds: readonly string[]) => act('AssignTeam', { party, lineIds });
const moveTo = (to: string, by = HEAD) => correct({ field: 'team', on: 'w1', to, reason: '实为另一班组' }, by);

/** Three workers, each claiming 10 000 yuan, and the leaders of two teams. */
const gangs = (): CaseStory =>
  arrearsCase().given(
    addSource({ workers: ['w1', 'w2', 'w3'].map((id) => worker(id)) }),
    assignLead(),
    fileCase(),
    ...[addParty('general', 'general-contractor'), addParty('zhang', 'team-leader'), addParty('li', 'team-leader')],
  );

describe('班组', () => {
  test('分班组的金额各归各，没有归入的另列，合起来就是合计', () => {
    const story = gangs()
      .given(assign('zhang', 'w1', 'w2'), verify('w1'), verify('w3', 900_000), pay({ w1: 1_000_000 }))
      .given(act('ReportWageLine', { lineId: 'w2', reportedFen: 700_000, party: 'general' }))
      .given(verifyPaid('p1', ['w1']));
    expect(teamMoney(story.state)).toMatchObject([
      { party: 'zhang', people: 2, claimedFen: 2_000_000, reportedFen: 700_000, verifiedFen: 1_000_000 },
      { party: null, people: 1, claimedFen: 1_000_000, reportedFen: 0, verifiedFen: 900_000, paidFen: 0 },
    ]);
    expect(teamMoney(story.state)[0]).toMatchObject({ recordedFen: 1_000_000, paidFen: 1_000_000, solvedPeople: 1 });
    const sum = teamMoney(story.state).reduce((total, { claimedFen }) => total + claimedFen, 0);
    expect(sum).toBe(caseMoney(story.state).claimedFen);
  });

  test.each([
    ['party-unknown', assign('nobody', 'w1')],
    ['party-not-team-leader', assign('general', 'w1')],
    ['line-unknown', assign('zhang', 'w9')],
    ['team-without-lines', assign('zhang')],
    ['line-twice', assign('zhang', 'w1', 'w1')],
  ])('只归入登记为班组长的人：%s', (code, step) => {
    gangs().when(step).thenRefused(code);
  });

  test('每条只归入一次', () => {
    const story = gangs().when(assign('zhang', 'w1'));
    story.then(['TeamAssigned', { party: 'zhang', lineIds: ['w1'] }]);
    story.when(assign('li', 'w2', 'w1')).thenRefused('line-in-team');
  });

  test('改到另一班组是更正，经两人，留下原来的', () => {
    gangs()
      .when(moveTo('li'))
      .thenRefused('line-without-team')
      .given(assign('zhang', 'w1'))
      .when(moveTo('li', INSPECTOR))
      .thenRefused('approver-is-requester')
      .when(moveTo('zhang'))
      .thenRefused('correction-without-change')
      .when(moveTo('general'))
      .thenRefused('party-not-team-leader')
      .when(moveTo('li'))
      .then(['FactCorrected', { field: 'team', on: 'w1', from: 'zhang', to: 'li', approvedBy: HEAD.id }])
      .and((state) =>
        expect(teamMoney(state).map(({ party, people }) => [party, people])).toEqual([
          ['li', 1],
          [null, 2],
        ]),
      )
      .given(ask({ act: 'CorrectFact', data: { field: 'team', on: 'w1', to: 'zhang', reason: '又查明' } }))
      .when(confirmChange('c1'))
      .then(['ChangeConfirmed'], ['FactCorrected', { from: 'li', to: 'zhang' }]);
  });

  test('了结和清零之后还能归入；离开的人带不走别人的班组', () => {
    arrearsCase()
      .given(...TO_CLEARED, addParty('zhang', 'team-leader'))
      .when(assign('zhang', 'w1'))
      .then(['TeamAssigned']);
    gangs()
      .given(assign('zhang', 'w1', 'w2', 'w3'), verify('w3'), endLine('w2', 'settled'), removeSource())
      .and((state) => expect(Object.values(state.lines).map(({ team }) => team)).toEqual(['zhang', 'zhang', 'zhang']));
  });
});
