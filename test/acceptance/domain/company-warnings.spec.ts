import { describe, expect, test } from '@jest/globals';
import type { ClockState } from '@qingxin/domain';
import { company, type CompanyStory, did, register } from '../../../libs/domain/src/testing/company.ts';
import { HOUSING, on, person } from '../../../libs/domain/src/testing/district.ts';
import { SHIPPED } from './shipped-setting.ts';

const HEAD_OF_HOUSING = person('housing-head', 'housing', 'unit-head');
const TOWN = person('town-clerk', 'town', 'officer');

/** Monday 15 June 2026: 信访 has heard of unpaid wages at a company that an officer of 住建局 keeps contact with. */
const warned = (): CompanyStory =>
  company(SHIPPED).given(
    register(),
    did('AppointContact', { unit: 'housing', person: HOUSING.id }),
    did('RecordSignal', { kind: 'petition', observedOn: '2026-06-15', note: null, document: null }, { by: TOWN }),
  );
const sign = (at: string, by = HOUSING) => did('SignForWarning', { warningId: 'w1' }, { by, at: on(at) });

function clock({ state }: CompanyStory, rule: string): ClockState | undefined {
  return Object.values(state.clocks).find(({ ruleId }) => ruleId === rule);
}

describe('用人单位预警的时限', () => {
  test('signed for in one working day, verified in three: 17, 18, 22 June, the 19th being 端午节', () => {
    const story = warned();
    expect(clock(story, 'W-COMPANY-SIGN')).toMatchObject({ due: '2026-06-16', unit: 'housing', key: 'w1' });
    story.given(sign('2026-06-16 10:00'));
    expect(clock(story, 'W-COMPANY-SIGN')?.status).toBe('met');
    expect(clock(story, 'W-COMPANY-VERIFY')).toMatchObject({ start: '2026-06-16', due: '2026-06-22' });
  });

  test('a silent contact person: his head is asked, and the ladder of his unit begins', () => {
    const story = warned().whenTimeReaches(on('2026-06-17 00:00'));
    const pressed = Object.values(story.state.tasks).find(({ kind }) => kind === 'press-warning');
    expect(pressed).toMatchObject({ unit: 'housing', role: 'unit-head', key: 'w1', status: 'open' });
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-housing']);
    story.given(sign('2026-06-17 09:00', HEAD_OF_HOUSING));
    expect(clock(story, 'W-COMPANY-SIGN')).toMatchObject({ status: 'doneLate', workingDaysLate: 1 });
  });
});
