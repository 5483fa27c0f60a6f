import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Stack, startStack, type StackOptions } from '../../infra/src/stack.ts';
import { identify } from '../../infra/src/supervisor-identity.ts';
import { StoppingError, waitUntilReady } from '../../infra/src/supervisor.ts';
import { temporalAnswers } from '../../infra/src/temporal-health.ts';

let home: string;
let stacks: Stack[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-stack-'));
  // Run as root, the database is another user, who has to pass through.
  chmodSync(home, 0o711);
  stacks = [];
});

afterEach(async () => {
  for (const stack of stacks) await stack.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const servers = (): StackOptions => ({ home, mode: 'demo', temporal: 'own', apps: [] });

async function open(options: StackOptions): Promise<Stack> {
  const stack = await startStack(options);
  stacks.push(stack);
  return stack;
}

async function eventCount(stack: Stack): Promise<unknown> {
  const client = new Client({ connectionString: stack.database.app });
  await client.connect();
  try {
    return (await client.query('SELECT count(*)::int AS events FROM es.event')).rows[0];
  } finally {
    await client.end();
  }
}

interface Recorded {
  readonly parts: readonly { readonly name: string; readonly pid: number }[];
}

const recorded = (): Recorded => JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as Recorded;

describe('the local stack', () => {
  it('serves again after kill -9 of the database and of Temporal', async () => {
    const stack = await open(servers());
    await stack.killPart('postgres');
    await expect(eventCount(stack)).rejects.toThrow();
    await stack.startPart('postgres');
    expect(await eventCount(stack)).toEqual({ events: 0 });

    await stack.killPart('temporal');
    expect(await temporalAnswers(stack.temporalAddress ?? '')).toBe(false);
    await stack.startPart('temporal');
    expect(await temporalAnswers(stack.temporalAddress ?? '')).toBe(true);
  }, 60_000);

  it('keeps its addresses from start to start and leaves nothing running after a stop', async () => {
    const first = await open(servers());
    const { temporalAddress, database } = first;
    const { parts } = recorded();
    await first.stop();
    for (const { pid } of parts) expect(await identify(pid)).toBeUndefined();
    expect(existsSync(join(home, 'run.json'))).toBe(false);
    const second = await open(servers());
    expect(second.temporalAddress).toBe(temporalAddress);
    expect(second.database).toEqual(database);
  }, 60_000);

  it('refuses a second stack on its data folder and a taken port of the API', async () => {
    await open({ ...servers(), temporal: 'none' });
    let taken = false;
    const onTaken = (): Promise<void> => Promise.resolve(void (taken = true));
    await expect(open({ ...servers(), temporal: 'none', onTaken })).rejects.toThrow(/is in use by process/);
    expect(taken).toBe(false);

    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const address = stranger.address();
    const apiPort = typeof address === 'object' && address !== null ? address.port : 0;
    const other = { ...servers(), home: join(home, 'other'), apiPort };
    await expect(open(other)).rejects.toThrow(`port ${apiPort} of the API is taken`);
    await new Promise((resolve) => stranger.close(resolve));
  }, 60_000);

  it('knows Temporal before it can serve: a stop in the middle of its start leaves nothing behind', async () => {
    const stack = new Stack(servers());
    const starting = stack.start().catch((error: unknown) => error);
    const isRecorded = (): boolean =>
      existsSync(join(home, 'run.json')) && recorded().parts.some(({ name }) => name === 'temporal');
    // It is up within a fifth of a second: whoever looks ten times a second may come too late.
    while (!isRecorded()) await pause(2);
    const [temporal] = recorded().parts.filter(({ name }) => name === 'temporal');
    expect(await temporalAnswers(stack.temporalAddress ?? '')).toBe(false);
    await stack.stop();
    expect(await identify(temporal?.pid ?? 0)).toBeUndefined();
    await starting;
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  }, 60_000);

  it.each(['migrations', 'temporal'])(
    'answers an error when it is stopped as its %s have come up',
    async (last) => {
      const stack: Stack = new Stack({ ...servers(), onUp: (name) => (name === last ? void stack.stop() : undefined) });
      stacks.push(stack);
      await expect(stack.start()).rejects.toThrow(StoppingError);
      expect(existsSync(join(home, 'run.json'))).toBe(false);
    },
    60_000,
  );

  it('tells the part that ended by itself', async () => {
    const stack = await open({ ...servers(), temporal: 'none' });
    const [database] = recorded().parts;
    process.kill(database?.pid ?? 0, 'SIGKILL');
    expect(await stack.crashed).toMatchObject({ name: 'postgres', exit: { signal: 'SIGKILL' } });
  }, 60_000);

  it('does not outlive a supervisor that was killed', async () => {
    const library = new URL('../../infra/dist/stack.js', import.meta.url).href;
    const script = `const { startStack } = await import(${JSON.stringify(library)});
      await startStack(${JSON.stringify(servers())}); process.send('up'); setInterval(() => {}, 1000);`;
    const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await new Promise((resolve) => supervisor.once('message', resolve));
    const { parts } = recorded();
    expect(parts.map(({ name }) => name)).toEqual(['postgres', 'temporal']);
    supervisor.kill('SIGKILL');
    const allGone = async (): Promise<boolean> =>
      (await Promise.all(parts.map(({ pid }) => identify(pid)))).every((identity) => identity === undefined);
    await waitUntilReady('the end of the servers', allGone, { timeoutMs: 20_000 });
  }, 60_000);
});
