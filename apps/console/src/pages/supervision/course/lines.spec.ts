import { describe, expect, it } from '@jest/globals';
import { linesOfCourse } from './lines.ts';

const day = (name: string, open: number) => ({
  ...{ day: name, at: '', working: true, open, overdue: 1, paused: 0 },
  ...{ E1: 0, E2: 2, E3: 0, E4: 0, E5: 0 },
});

describe('the course of the board', () => {
  it('is one line for each figure, with the year where it begins', () => {
    const days = [day('2026-12-30', 3), day('2026-12-31', 4), day('2027-01-01', 5)];
    const words = { open: '在办', overdue: '超期', paused: '中止', E1: '', E2: '督办', E3: '', E4: '', E5: '' };
    expect(linesOfCourse(days, ['open', 'E2'], words)).toEqual({
      labels: ['2026-12-30', '12-31', '2027-1-1'],
      series: [
        { name: '在办', values: [3, 4, 5] },
        { name: '督办', values: [2, 2, 2] },
      ],
    });
  });
});
