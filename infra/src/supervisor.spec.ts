import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from './supervisor-identity.ts';
import { spawnPart } from './supervisor-part.ts';
import type { Part } from './supervisor-part.ts';
import { CrashedError, StoppingError, Supervisor, waitUntilReady } from './supervisor.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingxin-supervisor-'));
const started: Part[] = [];

async function child(name: string, script: string, graceMs = 5_000): Promise<Part> {
  const part = await spawnPart({
    name,
    command: process.execPath,
    args: ['-e', script],
    environment: {},
    folder,
    logFile: join(folder, `${name}.log`),
    graceMs,
  });
  started.push(part);
  return part;
}

const staysUp = 'setInterval(() => {}, 1000); console.log("up")';
const notesItsEnd = (name: string): string =>
  `const fs = require('fs'); process.on('SIGTERM', () => { fs.appendFileSync('ends.txt', '${name} '); process.exit(0); });
   setInterval(() => {}, 1000); console.log('up')`;

async function upOf(part: Part): Promise<void> {
  const { lastLines } = await import('./supervisor-part.ts');
  await waitUntilReady(part.name, async () => (await lastLines(part.logFile)).includes('up'), { timeoutMs: 10_000 });
}

afterEach(() => {
  for (const part of started.splice(0)) {
    try {
      process.kill(part.pid, 'SIGKILL');
    } catch {
      continue;
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('Supervisor', () => {
  it('ends every child in the reverse order of the starts', async () => {
    const supervisor = new Supervisor();
    for (const name of ['first', 'second', 'third']) {
      const part = await child(name, notesItsEnd(name));
      await supervisor.adopt(part);
      await upOf(part);
    }
    const { readFileSync } = await import('node:fs');
    await supervisor.stopAll();
    expect(readFileSync(join(folder, 'ends.txt'), 'utf8')).toBe('third second first ');
    expect(supervisor.parts).toEqual([]);
  });

  it('names a child that ends by itself, with its exit code and the last lines of its log', async () => {
    const supervisor = new Supervisor();
    await supervisor.adopt(await child('steady', staysUp));
    await supervisor.adopt(await child('fragile', 'console.error("no disk left"); process.exit(7)'));
    const crash = await supervisor.crashed;
    expect(crash).toMatchObject({ name: 'fragile', exit: { code: 7, signal: null } });
    expect(crash.lastLines).toContain('no disk left');
    expect(supervisor.parts.map((part) => part.name)).toEqual(['steady']);
  });

  it('takes kill -9 from outside for a crash, and from its owner for a wish', async () => {
    const supervisor = new Supervisor();
    const wanted = await child('wanted', staysUp);
    const accident = await child('accident', staysUp);
    await supervisor.adopt(wanted);
    await supervisor.adopt(accident);
    await supervisor.kill('wanted');
    process.kill(accident.pid, 'SIGKILL');
    expect(await supervisor.crashed).toMatchObject({ name: 'accident', exit: { code: null, signal: 'SIGKILL' } });
  });

  it('kills a child that does not end in its time of grace', async () => {
    const part = await child('deaf', `process.on('SIGTERM', () => {}); ${staysUp}`, 300);
    const supervisor = new Supervisor();
    await supervisor.adopt(part);
    await upOf(part);
    await supervisor.stopAll();
    expect(await part.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('ends a child that comes up while everything is being stopped', async () => {
    const supervisor = new Supervisor();
    await supervisor.stopAll();
    const late = await child('late', staysUp);
    await expect(supervisor.adopt(late)).rejects.toThrow(StoppingError);
    expect(await identify(late.pid)).toBeUndefined();
  });

  it('says which program is missing when a child cannot be started', async () => {
    const missing = spawnPart({
      name: 'ghost',
      command: join(folder, 'no-such-program'),
      args: [],
      environment: {},
      folder: tmpdir(),
      logFile: join(folder, 'ghost.log'),
    });
    await expect(missing).rejects.toThrow(/ghost could not be started: .*no-such-program/);
  });

  it('stops waiting for readiness as soon as a child has crashed', async () => {
    const supervisor = new Supervisor();
    await supervisor.adopt(await child('fragile', 'console.error("bad setting"); process.exit(1)'));
    const waiting = waitUntilReady('api', async () => false, { timeoutMs: 20_000, crashed: supervisor.crashed });
    await expect(waiting).rejects.toThrow(CrashedError);
    await expect(waiting).rejects.toThrow('bad setting');
  });
});
