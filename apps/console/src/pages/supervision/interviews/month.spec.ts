import { describe, expect, it } from '@jest/globals';
import { type Interview, dayOfInterview, monthAfter, stageOf, weeksOf } from './month.ts';

const interview = (more: Partial<Interview> = {}): Interview => ({
  ...{ id: '1', unit: 'housing', unitName: '住建局', status: 'issued', number: null, on: '2026-05-20', place: null },
  ...{ called: null, heldOn: null, came: null, promises: 0, promisesOpen: 0 },
  ...more,
});

describe('interviews in their month', () => {
  it('have weeks from Monday to Sunday, with the days of the neighbours and none too many', () => {
    const weeks = weeksOf('2026-05');
    expect(weeks[0]).toEqual([
      ...['2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30'],
      ...['2026-05-01', '2026-05-02', '2026-05-03'],
    ]);
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-04-27',
      '2026-05-04',
      '2026-05-11',
      '2026-05-18',
      '2026-05-25',
    ]);
    // A month that begins on a Sunday, and one that begins on a Monday.
    expect(weeksOf('2026-11').map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeksOf('2027-02').map((week) => week[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('stand on the day on which they were held, else on the day to which they call', () => {
    expect(dayOfInterview(interview())).toBe('2026-05-20');
    expect(dayOfInterview(interview({ heldOn: '2026-05-21' }))).toBe('2026-05-21');
  });

  it.each([
    [{ status: 'drafted' }, 'drafted'],
    [{}, 'issued'],
    [{ on: '2026-05-10' }, 'due'],
    [{ on: '2026-05-11' }, 'issued'],
    [{ on: '2026-05-10', heldOn: '2026-05-10', came: true }, 'held'],
    [{ on: '2026-05-10', heldOn: '2026-05-10', came: false }, 'absent'],
  ] as const)('%j: %s', (more, stage) => {
    expect(stageOf(interview(more), '2026-05-11')).toBe(stage);
  });
});
