import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { DEMO_POSTS } from '../../infra/src/demo/district.ts';
import { freePort } from '../../infra/src/ports.ts';
import { runningStack } from '../../infra/src/running-stack.ts';
import { readSettings } from '../../infra/src/settings.ts';
import { identify } from '../../infra/src/supervisor-identity.ts';
import { waitUntilReady } from '../../infra/src/supervisor.ts';
import { REGISTRATION } from '../samples/registration.ts';

const PROGRAM = fileURLToPath(new URL('../../infra/dist/start.js', import.meta.url));
const PASSWORD = 'start-2026';
const IS_UP = '按 Ctrl-C 停止';

let home: string;
let port: number;
let programs: StartProgram[];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-start-'));
  // Run as root, the database is another user, who has to pass through.
  chmodSync(home, 0o711);
  port = await freePort();
  programs = [];
});

afterEach(async () => {
  for (const program of programs) await program.interrupt();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm start` behind its preparation, as a process of its own. */
class StartProgram {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  text = '';

  constructor() {
    const settings = [`PORT=${port}`, `QINGXIN_HOME=${home}`, `QINGXIN_DEMO_PASSWORD=${PASSWORD}`];
    const without = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'QINGXIN_MODE', 'QINGXIN_DEMO_CASES'].flatMap((name) => [
      '-u',
      name,
    ]);
    this.#child = spawn('env', [...without, ...settings, process.execPath, PROGRAM], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString('utf8')));
    }
    this.ended = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
    programs.push(this);
  }

  async up(): Promise<void> {
    const isUp = () => Promise.resolve(this.text.includes(IS_UP) || this.#child.exitCode !== null);
    await waitUntilReady('the start', isUp, { timeoutMs: 300_000 });
    expect(this.text).toContain(IS_UP);
  }

  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.ended;
  }
}

interface Part {
  readonly name: string;
  readonly pid: number;
}

function parts(): readonly Part[] {
  return (JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as { readonly parts: readonly Part[] }).parts;
}

async function expectGone(started: readonly Part[]): Promise<void> {
  for (const { pid } of started) expect(await identify(pid)).toBeUndefined();
  expect(existsSync(join(home, 'run.json'))).toBe(false);
}

async function asked(path: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, init);
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}

async function tokenOf(account: string): Promise<unknown> {
  return (await asked('session', sent({ account, password: PASSWORD })))['token'];
}

async function seenBy(account: string, path: string): Promise<readonly unknown[]> {
  const headers = { authorization: `Bearer ${String(await tokenOf(account))}` };
  return (await asked(path, { headers }))['items'] as readonly unknown[];
}

/** Everybody of a unit sees its work; who audits sees every matter, who administers none. */
/** They read, look after accounts, or answer what a trace-back sends them. */
const WITHOUT_WORK = ['auditor', 'administrator', 'accountability'];

async function unitsWithoutWork(): Promise<readonly string[]> {
  const stack = await runningStack(readSettings({ QINGXIN_HOME: home }));
  const client = new Client({ connectionString: stack?.databaseUrl ?? '' });
  await client.connect();
  try {
    const { rows } = await client.query<{ unit: string }>(`SELECT DISTINCT unit FROM rm.task WHERE status = 'open'`);
    const busy = new Set(rows.map(({ unit }) => unit));
    const working = DEMO_POSTS.filter(({ role }) => !WITHOUT_WORK.includes(role));
    return working.map(({ unit }) => unit).filter((unit) => !busy.has(unit));
  } finally {
    await client.end();
  }
}

const sent = (body: object, token?: unknown): RequestInit => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    ...(typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}),
  },
  body: JSON.stringify(body),
});

describe('npm start', () => {
  it('shows where everything is, stops by Ctrl-C with all its parts, keeps the data, and ends when a part dies', async () => {
    const first = new StartProgram();
    await first.up();
    for (const address of ['/', '/api/docs', '/api/openapi.json']) {
      expect(first.text).toContain(`http://127.0.0.1:${port}${address}`);
    }
    expect(first.text).toMatch(/流程界面 Temporal +http:/);
    expect(first.text).toContain('office01');
    expect(first.text).toContain('✔ 演示案件');
    expect(first.text).not.toContain('没有讲到');
    expect(await unitsWithoutWork()).toEqual([]);
    const cases = await seenBy('audit01', 'cases?limit=100');
    expect(cases.length).toBeGreaterThan(10);
    const token = await tokenOf('hrss.01');
    const { result } = await asked('complaints', sent(REGISTRATION, token));
    const { number, receiptCode } = result as { readonly number: string; readonly receiptCode: string };
    const before = parts();
    expect(before.map(({ name }) => name).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);
    expect(await first.interrupt()).toBe(0);
    await expectGone(before);

    const second = new StartProgram();
    await second.up();
    expect(await asked(`public/receipts/${receiptCode}`)).toMatchObject({ number });
    expect(second.text).not.toContain('演示案件');
    expect(await seenBy('audit01', 'cases?limit=100')).toHaveLength(cases.length);
    const again = parts();
    process.kill(again.find(({ name }) => name === 'worker')?.pid ?? 0, 'SIGKILL');
    expect(await second.ended).toBe(1);
    expect(second.text).toMatch(/流程工作进程 worker.*SIGKILL/);
    await expectGone(again);
  }, 480_000);

  it('says that the port is taken, and leaves nothing running', async () => {
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    const program = new StartProgram();
    expect(await program.ended).toBe(1);
    expect(program.text).toContain(String(port));
    expect(program.text).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
    await new Promise((resolve) => stranger.close(resolve));
  }, 60_000);
});
