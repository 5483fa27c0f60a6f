import { describe, expect, test } from '@jest/globals';
import {
  act,
  arrearsCase,
  type CaseStory,
  confirmClearing,
  proposeClearing,
  TO_PAID,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { COORDINATOR, HOUSING, LEADER } from '../testing/district.ts';
import { BREACH } from '../testing/ladder.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';

const LADDER_RULES = { ...WITHOUT_RULES, rules: rulebookOf(ROWS.filter(({ timedBy }) => timedBy === 'ladder')) };
const RUNG = { ladderKey: 'ladder-housing', rungId: 'E2#1' };

/** Everybody is paid, and 督办 has been issued by one of the two offices. */
function supervised(by = COORDINATOR): CaseStory {
  return arrearsCase(LADDER_RULES).given(
    ...TO_PAID,
    act('RecordListedFact', BREACH),
    act('IssueRung', { ...RUNG, demand: '限期整改', number: '潞治督〔2026〕1号' }, { by }),
  );
}

const clear = (story: CaseStory): CaseStory => story.given(proposeClearing(), confirmClearing());
const lifting = ({ state }: CaseStory) => Object.values(state.tasks).filter(({ kind }) => kind === 'lift-rung');

describe('清零后提请解除督办等措施', () => {
  test('nothing is proposed while wages are owed, then lifting to whoever issued', () => {
    expect(lifting(supervised())).toEqual([]);
    const task = { key: 'ladder-housing/E2#1', status: 'open' };
    expect(lifting(clear(supervised()))).toMatchObject([{ ...task, unit: 'office', role: 'coordinator' }]);
    expect(lifting(clear(supervised(LEADER)))).toMatchObject([{ ...task, unit: 'leaders', role: 'leading-group' }]);
  });

  test('the work ends with the lifting, and gives way to an answer that is to be judged', () => {
    const lifted = clear(supervised()).given(act('LiftRung', { ...RUNG, reason: '工资已经清零' }, { by: COORDINATOR }));
    expect(lifting(lifted)).toMatchObject([{ status: 'completed' }]);
    const report = { ...RUNG, text: '已整改', document: null };
    const answered = clear(supervised()).given(act('AnswerRung', report, { by: HOUSING }));
    expect(lifting(answered)).toMatchObject([{ status: 'completed' }]);
  });

  test('what was only proposed is decided, not lifted', () => {
    const story = arrearsCase(LADDER_RULES).given(...TO_PAID, act('RecordListedFact', BREACH));
    expect(lifting(clear(story))).toEqual([]);
  });
});
