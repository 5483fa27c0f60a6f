import { createHmac } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { EntryKeys } from './entry-keys.ts';

const keys = (secret: string) =>
  new EntryKeys((purpose, text) => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest());
const COMPLAINT = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';
const OTHER = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c12';

it('leads back to the complaint, and is of one opening alone', () => {
  const key = keys('a').of(COMPLAINT, 1);
  expect(key).toMatch(/^[\w-]{38}$/);
  expect(keys('a').idOf(key)).toBe(COMPLAINT);
  expect(keys('a').isOf(key, COMPLAINT, 1)).toBe(true);
  for (const [id, ordinal] of [
    [COMPLAINT, 2],
    [OTHER, 1],
  ] as const)
    expect(keys('a').isOf(key, id, ordinal)).toBe(false);
  expect(keys('b').of(COMPLAINT, 1)).not.toBe(key);
});

it('what is made up, cut off or put together from two opens nothing', () => {
  const [one, other] = [keys('a').of(COMPLAINT, 1), keys('a').of(OTHER, 1)];
  expect(keys('a').isOf(`${one.slice(0, 22)}${other.slice(22)}`, COMPLAINT, 1)).toBe(false);
  for (const odd of ['', 'x', one.slice(1), `${one}A`, '工'.repeat(38)]) expect(keys('a').idOf(odd)).toBeNull();
});
