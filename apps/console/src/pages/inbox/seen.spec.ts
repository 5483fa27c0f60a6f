import { describe, expect, it } from '@jest/globals';
import { isUnseen, type Seen, withoutSeen, withSeen } from './seen.ts';

const START: Seen = { since: '2026-11-30T01:00:00.000Z', keys: [] };
const LATER = { openedAt: '2026-11-30T02:00:00.000Z' };

describe('unread work', () => {
  it('is what came after the inbox was first opened and was not looked at', () => {
    expect(isUnseen(START, 'a/1', { openedAt: '2026-11-29T01:00:00.000Z' })).toBe(false);
    expect(isUnseen(START, 'a/1', LATER)).toBe(true);
    expect(isUnseen(withSeen(START, ['a/1']), 'a/1', LATER)).toBe(false);
  });

  it('is again what changed since', () => {
    const seen = withoutSeen(withSeen(START, ['a/1', 'b/1']), (key) => key.startsWith('a/'));
    expect(isUnseen(seen, 'a/1', LATER)).toBe(true);
    expect(isUnseen(seen, 'b/1', LATER)).toBe(false);
  });

  it('is remembered for a bounded number', () => {
    const many = Array.from({ length: 2_100 }, (_, index) => `a/${index}`);
    expect(withSeen(START, many).keys).toHaveLength(2_000);
    expect(withSeen(START, many).keys).toContain('a/2099');
  });
});
