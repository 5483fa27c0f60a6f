import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { add, drop } from './lists.ts';
import { refusalCode, refuse, RuleViolation } from './refusal.ts';
import { sameValue } from './same-value.ts';

describe('sameValue', () => {
  it('asks for the same JSON, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameValue(value, reversed(value))).toBe(true);
      }),
      { seed: 1 },
    );
    expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameValue({ a: undefined }, {})).toBe(true);
    expect(sameValue(null, {})).toBe(false);
  });
});

describe('refusals', () => {
  it('carry a stable code, and only refusals do', () => {
    const refused = (): never => refuse('too-late', { article: '第十七条', details: { due: '2026-06-08' } });
    expect(refused).toThrow(RuleViolation);
    try {
      refused();
    } catch (error) {
      expect(refusalCode(error)).toBe('too-late');
      expect(error).toMatchObject({ article: '第十七条', details: { due: '2026-06-08' } });
    }
    expect(refusalCode(new Error('too-late'))).toBeNull();
    expect(refusalCode('too-late')).toBeNull();
  });
});

describe('lists', () => {
  it('stay the same object when nothing changes', () => {
    const list = ['a'];
    expect([add(list, 'a'), drop(list, 'b')]).toEqual([list, list]);
    expect(add(list, 'a')).toBe(list);
    expect(drop(list, 'b')).toBe(list);
    expect(drop(add(list, 'b'), 'a')).toEqual(['b']);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}
