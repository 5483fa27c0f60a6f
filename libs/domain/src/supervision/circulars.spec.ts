import { describe, expect, it } from '@jest/globals';
import { HEAD, HOUSING, LEADER, on, TRANSPORT } from '../testing/district.ts';
import { HRSS, issue, proposed } from '../testing/ladder.ts';
import { act, applied, asFacts, did, draftLetter, rungOf } from '../testing/supervision.ts';

/** 约谈 was issued and not answered: 通报 is proposed. */
const { state: UNMOVED } = proposed()
  .given(issue())
  .whenTimeReaches(on('2026-06-17 00:30'))
  .given(issue('E3#1', HRSS, LEADER))
  .whenTimeReaches(on('2026-06-26 00:30'));
const ASKED = [rungOf(UNMOVED, 'E4#1')];
const drafted = (addressees: readonly string[] = ['housing', 'city-hrss', 'housing', 'hrss']) =>
  act(on('2026-06-26 09:00')).when(
    draftLetter([UNMOVED], { kind: 'circular', rungs: ASKED, addressees, demand: '通报如下' }),
  );
const out = () =>
  drafted().given(
    did('IssueAct', { number: '领导小组督〔2026〕5号' }, { by: LEADER, facts: asFacts(UNMOVED) }),
    applied('o1'),
  );
const sign = (by = HOUSING) => did('AcknowledgeCircular', {}, { by });

describe('通报', () => {
  it('goes to its unit and to every member named, each once; the leading group issues it', () => {
    drafted().then(
      ['ActDrafted', { kind: 'circular', rung: 'E4', rungs: ASKED, addressees: ['hrss', 'housing', 'city-hrss'] }],
      ['TaskOpened', { kind: 'issue-act', unit: 'leaders', role: 'leading-group' }],
    );
    drafted(['nobody']).thenRefused('unit-unknown');
    drafted()
      .when(did('IssueAct', { number: '督' }, { facts: asFacts(UNMOVED) }))
      .thenRefused('act-decided-elsewhere');
  });

  it('is signed for by each unit that can sign here, once', () => {
    out()
      .and(({ tasks }) => {
        const receipts = Object.values(tasks).filter(({ kind }) => kind === 'acknowledge-circular');
        expect(receipts.map(({ unit, role }) => [unit, role])).toEqual([
          ['hrss', 'unit-head'],
          ['housing', 'unit-head'],
        ]);
      })
      .when(sign())
      .then(['CircularAcknowledged', { unit: 'housing', acknowledgedOn: '2026-06-26' }], ['TaskCompleted', {}])
      .when(sign())
      .thenNothing()
      .when(sign(HEAD))
      .then(['CircularAcknowledged', { unit: 'hrss' }], ['TaskCompleted', {}])
      .when(sign(TRANSPORT))
      .thenRefused('circular-to-others');
  });

  it('is not signed for before it went out', () => {
    out()
      .when(did('AcknowledgeCircular', {}, { by: HOUSING, actedOn: '2026-06-25' }))
      .thenRefused('acknowledged-before-served');
  });
});
