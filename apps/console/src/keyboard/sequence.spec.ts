import { describe, expect, it } from '@jest/globals';
import { KeySequence } from './sequence.ts';

const BINDINGS = ['j', '?', 'g i', 'g h'];

describe('keys', () => {
  it('are bound one by one and in pairs', () => {
    const keys = new KeySequence();
    expect(keys.press('j', 0, BINDINGS)).toBe('j');
    expect(keys.press('g', 10, BINDINGS)).toBeNull();
    expect(keys.press('i', 20, BINDINGS)).toBe('g i');
    expect(keys.press('i', 30, BINDINGS)).toBeNull();
  });

  it('of a pair have to follow one another at once', () => {
    const keys = new KeySequence(1_000);
    keys.press('g', 0, BINDINGS);
    expect(keys.press('i', 1_001, BINDINGS)).toBeNull();
    keys.press('g', 2_000, BINDINGS);
    expect(keys.press('j', 2_100, BINDINGS)).toBe('j');
    expect(keys.press('h', 2_200, BINDINGS)).toBeNull();
  });
});
