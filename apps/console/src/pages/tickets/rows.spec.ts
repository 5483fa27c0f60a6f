import { describe, expect, test } from '@jest/globals';
import { countsOf, isShown, linesOf } from './rows.ts';

const answer = {
  rows: [
    { ticket: '20220509001', due: '2022-05-16' },
    { ticket: '20220509002', due: '2022-05-10' },
    { ticket: '20220509003', due: '2022-05-10' },
    { ticket: '20220509004', due: null },
  ],
  tickets: [
    { id: 'a', ticketId: 't1', status: 'open' },
    { id: 'b', ticketId: 't1', status: 'open' },
    { id: 'c', ticketId: 't2', status: 'replied' },
    { id: 'd', ticketId: 't1', status: 'return-asked' },
  ],
};

describe('tickets of a channel', () => {
  test('are late while nobody has answered and their day has passed', () => {
    const lines = linesOf(answer, '2022-05-11');
    expect(lines.filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual(['b']);
    expect(linesOf(answer, '2022-05-10').some(({ isLate }) => isLate)).toBe(false);
    expect(linesOf(answer, undefined).some(({ isLate }) => isLate)).toBe(false);
  });

  test('are counted by what can be asked for, a late one twice', () => {
    const lines = linesOf(answer, '2022-05-11');
    expect(countsOf(lines)).toEqual({ open: 2, late: 1, 'return-asked': 1, replied: 1, returned: 0 });
    expect(lines.filter((line) => isShown(line, undefined))).toHaveLength(4);
  });
});
