import { describe, expect, test } from '@jest/globals';
import { loadRoutes, type Route, RoutesInvalid, routesFor } from './route.ts';
import { ROUTES } from './routes.ts';

const ON = '2026-11-30';
const first = (said: string, on = ON): string | undefined => routesFor(ROUTES, said, on)[0]?.route.id;

describe('the table of who a matter belongs to by its trade', () => {
  test('agrees with its own dated examples', () => {
    expect(loadRoutes(ROUTES)).toBe(ROUTES);
    expect(ROUTES.length).toBeGreaterThan(12);
  });

  test.each([
    ['潞州区示例村农田灌区配套', 'RT-08', 'RT-03'],
    ['示例小学住宅楼', 'RT-01', 'RT-05'],
  ])('%s may be of two trades, and both are told', (said, ...ids) => {
    const found = routesFor(ROUTES, said, ON).map(({ route }) => route.id);
    expect(found.toSorted()).toEqual(ids.toSorted());
  });

  test('the longest word decides: 教学楼 is a school before it is 小区', () => {
    expect(first('小区旁的教学楼')).toBe('RT-05');
    expect(first('示例公路改造')).toBe('RT-02');
    expect(first('没有写明是什么')).toBeUndefined();
    expect(first('示例公路改造', '2022-01-04')).toBeUndefined();
  });

  test('a row that nobody handles says where the person is sent', () => {
    for (const { units, destination } of ROUTES) expect(units.length === 0).toBe(destination !== null);
  });

  test('a table that contradicts itself does not start', () => {
    const [row] = ROUTES as readonly [Route];
    const wrong = [
      { ...row, examples: [{ on: ON, said: '示例公路', applies: true }] },
      { ...row, id: 'RT-99' },
      { ...row, id: 'RT-98', words: ['单'], units: [], destination: null, examples: [] },
    ];
    for (const other of wrong) expect(() => loadRoutes([row, other])).toThrow(RoutesInvalid);
  });
});
