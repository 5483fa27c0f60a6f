import { describe, expect, test } from '@jest/globals';
import type { ClockState } from '@qingxin/domain';
import { contract, letter, project, type ProjectStory, register } from '../../../libs/domain/src/testing/project.ts';
import {
  describeSubcontractors,
  JANUARY,
  noWork,
  OTHER_FILE,
  SECOND_FILE,
  sheet,
  transfers,
  worker,
} from '../../../libs/domain/src/testing/wage-sheets.ts';
import { SHIPPED } from './shipped-setting.ts';

/** Wages of January 2026 are agreed for the 15th of February, a Sunday in the holidays: due on Saturday the 14th, at work. */
const opened = (...subcontractors: readonly string[]): ProjectStory => {
  const known = subcontractors.length === 0 ? [] : [describeSubcontractors(...subcontractors)];
  return project(SHIPPED).given(...[register(), letter(), contract(), ...known], JANUARY);
};

const SHEET = sheet([worker('工人01', 500_000), worker('工人02', 300_000)]);

const payDay = ({ state }: ProjectStory): ClockState | undefined =>
  Object.values(state.clocks).find(({ ruleId, key }) => ruleId === 'P0-12' && key === '2026-01');
const lateWages = ({ state }: ProjectStory) =>
  Object.values(state.breaches).flatMap(({ kind, status }) => (kind === 'wages-late' ? [status] : []));
const on = (story: ProjectStory, day: string): ProjectStory => {
  return story.whenTimeReaches(`${day}T01:00:00.000Z`);
};

describe('the pay day of a month that is told by line', () => {
  test('is kept when every worker of the sheet has his money by 14 February', () => {
    const story = opened().given(SHEET, transfers([['n1', 500_000]]));
    expect(payDay(story)).toMatchObject({ due: '2026-02-14', status: 'running' });
    story.given(transfers([['n2', 300_000]], { day: '2026-02-14' }));
    expect(payDay(story)).toMatchObject({ status: 'met' });
    expect(lateWages(on(story, '2026-02-25'))).toEqual([]);
  });

  test('passes for one worker who got nothing, though the others got more than they were owed', () => {
    const story = on(opened().given(SHEET, transfers([['n1', 900_000]])), '2026-02-25');
    expect(payDay(story)).toMatchObject({ status: 'lapsed' });
    expect(lateWages(story)).toEqual(['open']);
  });

  test('money of a stranger keeps nothing', () => {
    const paid = transfers([
      ['n1', 500_000],
      [null, 300_000],
    ]);
    expect(lateWages(on(opened().given(SHEET, paid), '2026-02-25'))).toEqual(['open']);
  });

  test('what was paid in time and entered after the pay day strikes the breach', () => {
    const story = on(opened().given(SHEET, transfers([['n1', 500_000]])), '2026-02-25');
    story.given(transfers([['n2', 300_000]], { day: '2026-02-14', entered: '2026-02-26' }));
    expect(lateWages(story)).toEqual(['struck']);
  });

  test('is not kept by the first sheet while another subcontractor’s is missing, but once nobody worked there', () => {
    const paid = transfers([
      ['n1', 500_000],
      ['n2', 300_000],
    ]);
    const story = opened('示例分包01', '示例分包02').given(SHEET, paid);
    expect(payDay(story)).toMatchObject({ status: 'running' });
    story.given(noWork('示例分包02', '2026-02-14'));
    expect(payDay(story)).toMatchObject({ status: 'met' });
    expect(lateWages(on(opened('示例分包01', '示例分包02').given(SHEET, paid), '2026-02-25'))).toEqual(['open']);
  });

  test('is kept by a corrected sheet that owes no more than was paid', () => {
    const story = opened().given(SHEET, transfers([['n1', 500_000]]));
    const corrected = [worker('工人01', 500_000, { earlier: 'n1' })];
    story.given(sheet(corrected, { batch: SECOND_FILE, day: '2026-02-14' }));
    expect(payDay(story)).toMatchObject({ status: 'met' });
    story.given(sheet([worker('工人09', 1)], { batch: OTHER_FILE, keeper: '示例分包09', day: '2026-02-14' }));
    // Work again, and no new date.
    expect(payDay(story)).toMatchObject({ status: 'met' });
    expect(Object.values(story.state.tasks)).toContainEqual(
      expect.objectContaining({ kind: 'see-wages-paid', key: '2026-01', status: 'open' }),
    );
  });
});
