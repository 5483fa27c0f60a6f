import { describe, expect, test } from '@jest/globals';
import { changesSince, isFinallyOut, periodText, reasonsFor, stepOf } from './model.ts';

const line = (more: object = {}) =>
  ({ in: true, overtaken: null, left: null, gone: false, grounds: [], ...more }) as never;
const of = (status: string, more: object = {}) => ({ status, due: true, lines: [], fresh: [], gone: [], ...more });

describe('the course of a quarterly publication', () => {
  test('a quarter that runs is looked at, one that is over is drawn, then chosen, decided, published', () => {
    expect(stepOf(of('not-drawn', { due: false }))).toBe('early');
    expect(stepOf(of('not-drawn'))).toBe('draw');
    expect(stepOf(of('open', { lines: [line()] }))).toBe('choose');
    expect(stepOf(of('submitted'))).toBe('decide');
    expect(stepOf(of('approved'))).toBe('file');
    expect(stepOf(of('published'))).toBe('published');
  });

  test('nothing taken in is a 零报告', () => {
    expect(stepOf(of('open', { lines: [line({ in: false })] }))).toBe('zero');
  });

  test('what the log says otherwise since it was drawn is told until it is out', () => {
    expect(changesSince(of('submitted'))).toBeNull();
    expect(changesSince(of('approved', { fresh: [line()], lines: [line({ overtaken: '文书已撤回' })] }))).toEqual({
      ...{ fresh: 1, gone: 0, overtaken: 1 },
    });
    // What is not taken in may change as it likes.
    expect(changesSince(of('open', { lines: [line({ in: false, overtaken: '文书已撤回' })] }))).toBeNull();
    expect(changesSince(of('not-drawn', { fresh: [line()] }))).toBeNull();
  });
});

describe('taking in and leaving out', () => {
  test('have reasons of their own', () => {
    expect(reasonsFor('include')).toEqual(['serious', 'checked']);
    expect(reasonsFor('exclude')).toContain('next-quarter');
    expect(reasonsFor('exclude')).not.toContain('serious');
  });

  test('what was withdrawn or annulled nobody takes in, what is paid somebody may', () => {
    const ground = (left: string | null) => ({ left });
    expect(isFinallyOut(line({ left: 'withdrawn', grounds: [ground('withdrawn'), ground('annulled')] }))).toBe(true);
    expect(isFinallyOut(line({ left: 'withdrawn', grounds: [ground('withdrawn'), ground('paid')] }))).toBe(false);
    expect(isFinallyOut(line({ left: 'paid', grounds: [ground('paid')] }))).toBe(false);
    expect(isFinallyOut(line({ grounds: [ground(null)] }))).toBe(false);
    expect(isFinallyOut(line({ gone: true }))).toBe(true);
  });
});

test('a quarter is said in words', () => {
  expect(periodText('2026-Q4')).toBe('2026年第四季度');
  expect(['2026-H1', '2026-11', '2026-02', '2026-W09', '2026'].map(periodText)).toEqual([
    ...['2026年上半年', '2026年11月', '2026年2月', '2026年第9周', '2026年'],
  ]);
  expect(periodText('2026-Q4.2')).toBe('2026-Q4.2');
});
