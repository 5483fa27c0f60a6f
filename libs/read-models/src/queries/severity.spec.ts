import { describe, expect, test } from '@jest/globals';
import { buildCalendar, type Rulebook } from '@qingxin/domain';
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts';
import { severityBounds } from './severity.ts';

const calendar = buildCalendar({ version: 1, years: [] });
const saying = (parameters: Readonly<Record<string, number>> | undefined) => ({
  calendar,
  rules: { versionOn: (rule: string) => (rule === 'D-GROUPS' ? { parameters } : null) } as unknown as Rulebook,
});

describe('severity', () => {
  test('is severe after three working days late and near up to the next working day, weekends passed over', () => {
    // Tuesday, 11 May 2027, 09:00 in Shanghai.
    expect(severityBounds(saying(undefined), '2027-05-11T01:00:00.000Z')).toEqual({
      now: '2027-05-11T01:00:00.000Z',
      severeUntil: '2027-05-06T16:00:00.000Z',
      nearUntil: '2027-05-12T16:00:00.000Z',
    });
    expect(severityBounds(saying(undefined), '2027-05-14T01:00:00.000Z').nearUntil).toBe('2027-05-17T16:00:00.000Z');
  });

  test('goes by the working days that the rule of the district has on the day', () => {
    expect(severityBounds(saying({ severeAfter: 1, nearWithin: 2 }), '2027-05-11T01:00:00.000Z')).toMatchObject({
      ...{ severeUntil: '2027-05-10T16:00:00.000Z', nearUntil: '2027-05-13T16:00:00.000Z' },
    });
  });
});

describe('a page', () => {
  test('goes on from a cursor of ours and refuses any other', () => {
    const cursor = { at: '2022-05-10T01:00:00.000Z', id: 'complaint-1/first-contact#1' };
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    for (const text of [
      '',
      'x',
      Buffer.from('["now","id"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
    ]) {
      expect(() => decodeCursor(text)).toThrow('cursor-invalid');
    }
  });

  test('has at most 200 rows', () => {
    expect(pageSize(undefined)).toBe(50);
    for (const limit of [0, 201, 1.5, -1]) expect(() => pageSize(limit)).toThrow('limit-invalid');
  });
});
