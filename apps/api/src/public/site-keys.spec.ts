import { createHmac } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { SiteKeys } from './site-keys.ts';

const keys = (secret: string) =>
  new SiteKeys((purpose, text) => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest());
const PROJECT = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

it('leads back to the project, the same each time, and says nothing of it', () => {
  const key = keys('a').of(PROJECT);
  expect(key).toMatch(/^[\w-]{22}$/);
  expect(keys('a').of(PROJECT)).toBe(key);
  expect(keys('a').idOf(key)).toBe(PROJECT);
  expect(Buffer.from(key, 'base64url').toString('hex')).not.toBe(PROJECT.replaceAll('-', ''));
});

it('is another one in another district, and what is made up leads nowhere known', () => {
  const key = keys('a').of(PROJECT);
  expect(keys('b').of(PROJECT)).not.toBe(key);
  expect(keys('b').idOf(key)).not.toBe(PROJECT);
  for (const odd of ['', 'x', 'a'.repeat(23), '工'.repeat(22)]) expect(keys('a').idOf(odd)).toBeNull();
});
