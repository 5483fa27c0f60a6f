import { describe, expect, test } from '@jest/globals';
import type { RuleRow } from '../rules/rule.ts';
import {
  act,
  archive,
  arrearsCase,
  type CaseStory,
  conclude,
  endLine,
  fileDossier,
  proposeClearing,
  confirmClearing,
  reopen,
  TO_ARCHIVED,
  TO_CLEARED,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { COORDINATOR, HOUSING, LEADER, on } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';

const WITH_ROWS = { ...WITHOUT_RULES, rules: rulebookOf(ROWS) };
const conflict = act(
  'DeclareConflict',
  { unit: 'housing', reason: '系建设单位的上级', document: 'doc-9' },
  { by: COORDINATOR },
);

/** Archived on 1 June 2026, with the shapes of the shipped rules. */
const archived = (): CaseStory => arrearsCase(WITH_ROWS).given(...TO_ARCHIVED);
const filing = ({ state }: CaseStory) =>
  Object.values(state.tasks)
    .filter(({ kind }) => kind === 'file-dossier')
    .map(({ unit, role, status }) => [unit, role, status]);
const clock = ({ state }: CaseStory, ordinal = 1) => state.clocks[`S10-09-FILE#${ordinal}`];

describe('案卷入档', () => {
  test('follows 结案归档, and says where the file stands, under what number and how long it is kept', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(fileDossier())
      .thenRefused('case-not-archived');
    arrearsCase()
      .given(...TO_ARCHIVED)
      .when(fileDossier({ retention: 'hundred-years' }))
      .thenRefused('retention-unknown')
      .when(fileDossier())
      .then(['DossierFiled', { place: '档案室', box: '2026-1', retention: 'thirty-years' }])
      .and(({ filing }) => expect(filing).toMatchObject({ place: '档案室', box: '2026-1' }));
  });

  test('is entered again when the file is moved, and not twice the same', () => {
    arrearsCase()
      .given(...TO_ARCHIVED, fileDossier())
      .when(fileDossier())
      .thenRefused('dossier-already-filed')
      .when(fileDossier({ place: '区档案馆' }))
      .then(['DossierFiled', { place: '区档案馆' }]);
  });

  test('of a case that was opened again is to be done anew after it is archived anew', () => {
    arrearsCase()
      .given(...TO_ARCHIVED, fileDossier(), reopen(['w1']))
      .and(({ filing }) => expect(filing).toBeNull())
      .when(fileDossier())
      .thenRefused('case-not-archived');
  });

  test('offers the terms of the district as they are on the day of the filing', () => {
    const terms = { ...(ROWS[0] as RuleRow), id: 'D-RETENTION', choices: { 'hundred-years': '100年' } };
    const from = (effectiveFrom: string) => ({ ...WITHOUT_RULES, rules: rulebookOf([{ ...terms, effectiveFrom }]) });
    arrearsCase(from('2026-06-01'))
      .given(...TO_ARCHIVED)
      .when(fileDossier())
      .thenRefused('retention-unknown')
      .when(fileDossier({ retention: 'hundred-years' }))
      .then(['DossierFiled', { retention: 'hundred-years' }]);
    arrearsCase(from('2027-01-01'))
      .given(...TO_ARCHIVED)
      .when(fileDossier({ retention: 'hundred-years' }))
      .thenRefused('retention-unknown');
  });
});

describe('案卷入档的待办和期限', () => {
  test('both begin with 结案归档, for the unit that led the case, and end with the filing', () => {
    expect(filing(arrearsCase(WITH_ROWS).given(...TO_CLEARED))).toEqual([]);
    const story = archived();
    expect(filing(story)).toEqual([['housing', 'officer', 'open']]);
    expect(clock(story)).toMatchObject({ unit: 'housing', due: '2026-07-01', status: 'running' });
    story.given(fileDossier());
    expect(filing(story)).toEqual([['housing', 'officer', 'completed']]);
    expect(clock(story)).toMatchObject({ status: 'met' });
    story.given(fileDossier({ place: '区档案馆' }));
    expect([filing(story).length, clock(story, 2)]).toEqual([1, undefined]);
  });

  test('a unit that has to stand back files nothing: the 治欠办 has it, before the archiving and after', () => {
    const before = arrearsCase(WITH_ROWS).given(...TO_CLEARED, conclude(), conflict, archive());
    expect(filing(before)).toEqual([['office', 'coordinator', 'open']]);
    expect(clock(before)).toMatchObject({ unit: 'office' });
    const after = archived().given(conflict);
    expect(filing(after)).toEqual([
      ['housing', 'officer', 'cancelled'],
      ['office', 'coordinator', 'open'],
    ]);
    expect(clock(after)).toMatchObject({ unit: 'office', status: 'running' });
    after.when({ ...fileDossier(), by: HOUSING }).thenRefused('unit-stands-back');
  });

  test('a case that is opened again has nothing to file, and its days begin anew with the next archiving', () => {
    const story = archived().given(reopen(['w1']));
    expect(filing(story)).toEqual([['housing', 'officer', 'cancelled']]);
    expect(clock(story)).toMatchObject({ status: 'ended', endedAs: 'reopened' });
    story.given(endLine('w1', 'settled'), proposeClearing(), confirmClearing());
    story.given({ ...archive(), at: on('2026-08-03 09:00') });
    expect(filing(story).at(-1)).toEqual(['housing', 'officer', 'open']);
    expect(clock(story, 2)).toMatchObject({ due: '2026-09-02', status: 'running' });
  });

  test('left undone it is pressed for, then 督办 is proposed; that is lifted when the file is there, not before', () => {
    const story = archived().whenTimeReaches(on('2026-07-31 12:00'));
    const ladder = () => story.state.ladders['ladder-housing']?.rungs.map(({ rung, status }) => `${rung} ${status}`);
    expect(ladder()).toEqual(['E1 issued', 'E2 proposed']);
    const E2 = { ladderKey: 'ladder-housing', rungId: 'E2#1' };
    const issued = { ...E2, demand: '限期入档', number: '潞治督〔2026〕1号' };
    story.given(act('IssueRung', issued, { by: LEADER, at: on('2026-07-31 13:00') }));
    const lifting = () => Object.values(story.state.tasks).filter(({ kind }) => kind === 'lift-rung').length;
    expect(lifting()).toBe(0);
    story.given({ ...fileDossier(), at: on('2026-08-03 09:00') });
    expect([clock(story)?.status, lifting()]).toEqual(['doneLate', 1]);
  });
});
