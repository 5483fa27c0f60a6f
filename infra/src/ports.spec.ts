import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isFree, keepPorts } from './ports.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-ports-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const names = ['postgres', 'temporal'] as const;
/** Of Linux; other systems take higher ones for connections. */
const FIRST_OUTGOING = 32_768;

async function whileTaken<Result>(port: number, act: () => Promise<Result>): Promise<Result> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    return await act();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('ports', () => {
  it('stay the same from start to start', async () => {
    const first = await keepPorts(home, names);
    expect(first.postgres).not.toBe(first.temporal);
    for (const port of Object.values(first)) expect(port).toBeLessThan(FIRST_OUTGOING);
    expect(await keepPorts(home, names)).toEqual(first);
  });

  it('are replaced one by one when somebody else has taken them', async () => {
    const first = await keepPorts(home, names);
    const second = await whileTaken(first.postgres, () => keepPorts(home, names));
    expect(second.temporal).toBe(first.temporal);
    expect(second.postgres).not.toBe(first.postgres);
  });

  it('are not free while a server listens', async () => {
    const port = await freePort();
    expect(await whileTaken(port, () => isFree(port))).toBe(false);
    expect(await isFree(port)).toBe(true);
  });
});
