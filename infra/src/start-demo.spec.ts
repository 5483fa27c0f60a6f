import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { demoPassword } from './start-demo.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'qingxin-demo-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

describe('the password of the demo accounts', () => {
  test('is made at the first start and stays, for its owner alone to read', async () => {
    const made = await demoPassword({ home });
    expect(made.length).toBeGreaterThan(10);
    expect(await demoPassword({ home })).toBe(made);
    expect((await stat(join(home, 'demo-password'))).mode & 0o077).toBe(0);
  });

  test('set at the first start it is told at every later one; another that is set then opens nothing and is not told', async () => {
    expect(await demoPassword({ home, demoPassword: 'Set-at-first-1' })).toBe('Set-at-first-1');
    expect(await demoPassword({ home })).toBe('Set-at-first-1');
    expect(await demoPassword({ home, demoPassword: 'Set-later-22' })).toBe('Set-at-first-1');
  });
});
