import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from './supervisor-identity.ts';
import { HomeTakenError, RunLedger } from './supervisor-ledger.ts';
import { spawnPart } from './supervisor-part.ts';
import type { Part } from './supervisor-part.ts';

let home: string;
const started: number[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-ledger-'));
});

afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue;
    }
  }
  rmSync(home, { recursive: true, force: true });
});

async function sleeper(): Promise<Part> {
  const part = await spawnPart({
    name: 'server',
    command: process.execPath,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    environment: {},
    folder: home,
    logFile: join(home, 'server.log'),
  });
  started.push(part.pid);
  return part;
}

/** A pid that belonged to a process which has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

async function leaveBehind(part: Part, identity: string): Promise<void> {
  const owner = { name: 'supervisor', pid: await deadPid(), identity: 'gone', stopSignal: 'SIGTERM' };
  const recorded = { name: part.name, pid: part.pid, identity, stopSignal: 'SIGTERM' };
  writeFileSync(join(home, 'run.json'), JSON.stringify({ owner, parts: [recorded] }));
}

describe('RunLedger', () => {
  it('refuses a second start on the same data folder while the first one lives', async () => {
    const ledger = await RunLedger.take(home);
    await expect(RunLedger.take(home)).rejects.toThrow(HomeTakenError);
    await ledger.release();
    const next = await RunLedger.take(home);
    await next.release();
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  });

  it('lets exactly one of many simultaneous starts take a stale data folder', async () => {
    const part = await sleeper();
    await leaveBehind(part, (await identify(part.pid)) ?? '');
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => RunLedger.take(home)));
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  it('ends the processes that a killed supervisor left behind', async () => {
    const part = await sleeper();
    await leaveBehind(part, (await identify(part.pid)) ?? '');
    await RunLedger.take(home);
    expect(await identify(part.pid)).toBeUndefined();
  });

  it('never touches a process that merely got the pid of a recorded one', async () => {
    const stranger = await sleeper();
    await leaveBehind(stranger, '1 postgres -D elsewhere');
    await RunLedger.take(home);
    expect(await identify(stranger.pid)).toContain('setInterval');
  });

  it('lists every one of several parts that come up at the same moment', async () => {
    const ledger = await RunLedger.take(home);
    const { pid, ...part } = await sleeper();
    const names = Array.from({ length: 40 }, (_, index) => `part-${index}`);
    await Promise.all(names.map((name) => ledger.record({ ...part, pid, name })));
    const { parts } = JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as { parts: { name: string }[] };
    expect(parts.map(({ name }) => name).sort()).toEqual([...names].sort());
    await Promise.all([ledger.record({ ...part, pid, name: 'late' }), ledger.release()]);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  });

  it('takes over from a file that was cut off half way', async () => {
    writeFileSync(join(home, 'run.json'), '{"owner":{"na');
    await RunLedger.take(home);
    expect(JSON.parse(readFileSync(join(home, 'run.json'), 'utf8'))).toMatchObject({ owner: { pid: process.pid } });
  });

  it('lets the keeper end the recorded processes of its own supervisor only', async () => {
    const part = await sleeper();
    const ledger = await RunLedger.take(home);
    await ledger.record(part);
    await RunLedger.endPartsOf(home, process.pid + 1);
    expect(await identify(part.pid)).toBeDefined();
    await RunLedger.endPartsOf(home, process.pid);
    expect(await identify(part.pid)).toBeUndefined();
  });
});
