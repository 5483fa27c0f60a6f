import { describe, expect, it } from '@jest/globals';
import { steadied } from './steady.ts';

interface Row {
  readonly key: string;
  readonly value: number;
}

const rows = (...keys: readonly string[]): readonly Row[] => keys.map((key) => ({ key, value: 1 }));
const newer = (...keys: readonly string[]): readonly Row[] => keys.map((key) => ({ key, value: 2 }));
const keyOf = ({ key }: Row): string => key;

describe('a list that is brought up to date while somebody works in it', () => {
  it('takes new values where they are', () => {
    expect(steadied(rows('a', 'b'), newer('a', 'b'), keyOf)).toEqual({
      rows: newer('a', 'b'),
      gone: new Set(),
      pending: 0,
    });
  });

  it('lets no row move, come or go by itself, and counts those that would', () => {
    const { rows: shown, gone, pending } = steadied(rows('a', 'b', 'c'), newer('n', 'c', 'b'), keyOf);
    expect(shown.map(keyOf)).toEqual(['a', 'b', 'c']);
    expect([...gone]).toEqual(['a']);
    expect(pending).toBe(4);
  });
});
