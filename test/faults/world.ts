import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidV5 } from '@qingxin/event-store';
import { HttpClient, inheritedEnvironment, seedDemo, Stack } from '@qingxin/infra';
import { businessClock, openDatabase, type OpenDatabase } from '@qingxin/platform';
import { REGISTRATION } from '../samples/registration.ts';

export type PartName = 'postgres' | 'temporal' | 'api' | 'worker';

/** What the service said was done, to be found again whatever fails. */
export interface Acknowledged {
  readonly commandId: string;
  readonly stream: string;
  readonly events: readonly string[];
}

interface Sent {
  readonly stream: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly commandId?: string;
}

const OFFICER = 'hrss.01';
const ANSWER_WITHIN_MS = 120_000;
const AGAIN_AFTER_MS = 200;
const HOUR_MS = 3_600_000;

/** The whole product as four processes of its own, and a clerk who sends again under the same key until there is an answer. */
export class World {
  readonly home: string;
  readonly acknowledged: Acknowledged[] = [];
  /** Complaints that were registered and decided on, with the hours of their acceptance period still to come. */
  readonly complaints: string[] = [];
  readonly #stack: Stack;
  readonly #password: string;
  readonly #twins: ChildProcess[] = [];
  #client: HttpClient;
  #database: OpenDatabase | undefined;

  private constructor(home: string, stack: Stack, password: string) {
    this.home = home;
    this.#stack = stack;
    this.#password = password;
    this.#client = new HttpClient(stack.apiUrl, password);
  }

  static async start(): Promise<World> {
    const home = await mkdtemp(join(tmpdir(), 'qingxin-faults-'));
    const password = randomBytes(9).toString('base64url');
    const stack = new Stack({ home, mode: 'demo', temporal: 'own', apps: [], demoPassword: password });
    await stack.start();
    const world = new World(home, stack, password);
    await seedDemo({ database: stack.database, home, password });
    await Promise.all((['api', 'worker'] as const).map((name) => stack.startPart(name)));
    return world;
  }

  get stack(): Stack {
    return this.#stack;
  }

  /** As the superuser of the embedded server, past every kill of it. */
  async asSuperuser<T>(act: (database: OpenDatabase) => Promise<T>): Promise<T> {
    const passwords = JSON.parse(await readFile(join(this.home, 'postgres.passwords.json'), 'utf8')) as Record<
      string,
      string
    >;
    const url = new URL(this.#stack.database.app);
    url.username = 'postgres';
    url.password = passwords['postgres'] ?? '';
    const database = openDatabase({
      url: url.href,
      applicationName: 'faults',
      use: 'write',
      connections: 1,
      onIdleError: () => undefined,
    });
    try {
      return await act(database);
    } finally {
      await database.close();
    }
  }

  /** The proofs' own connection as the application's role. */
  get database(): OpenDatabase {
    this.#database ??= openDatabase({
      url: this.#stack.database.app,
      applicationName: 'faults-proofs',
      use: 'write',
      connections: 2,
      statementTimeoutMs: ANSWER_WITHIN_MS,
      onIdleError: () => undefined,
    });
    return this.#database;
  }

  async now(): Promise<number> {
    const [row] = await this.database.sql<{ offset_ms: string }>({
      text: 'SELECT offset_ms FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1',
    });
    return Date.parse(businessClock('demo').now(Number(row?.offset_ms ?? 0)));
  }

  /** Business time as a service says it. */
  async timeAt(url: string): Promise<number> {
    const { now } = (await new HttpClient(url, this.#password).read(OFFICER, '/api/v1/demo/clock')) as { now: string };
    return Date.parse(now);
  }

  /** The acts by which a complaint is taken in, one after the other; `during` is told the number of the act that is on its way. */
  async takeIn(during: (act: number) => Promise<void> = () => Promise.resolve()): Promise<string> {
    const commandId = randomUUID();
    const stream = `complaint-${uuidV5(commandId, 'complaint')}`;
    const acts: readonly Sent[] = [
      { stream, type: 'RegisterComplaint', payload: REGISTRATION, commandId },
      { stream, type: 'ClaimTask', payload: { taskId: 'first-contact#1' } },
      { stream, type: 'DecideFirstContact', payload: { decision: 'handle', reason: '属本单位', units: [] } },
    ];
    for (const [act, sent] of acts.entries()) await Promise.all([this.insist(sent), during(act)]);
    this.complaints.push(stream);
    return stream;
  }

  /** Sends one act under one key until the service has answered it. @throws when it refuses */
  async insist({ commandId = randomUUID(), ...sent }: Sent, at: { readonly url?: string } = {}): Promise<void> {
    const until = performance.now() + ANSWER_WITHIN_MS;
    for (;;) {
      try {
        const client = at.url === undefined ? this.#client : new HttpClient(at.url, this.#password);
        const answer = await client.send({ ...sent, account: OFFICER, commandId });
        if (answer.kind === 'refused') throw new Refused(`${sent.type}：${answer.code} ${answer.sentence}`);
        this.acknowledged.push({ commandId, stream: sent.stream, events: answer.events });
        return;
      } catch (error) {
        if (error instanceof Refused || performance.now() > until) throw error;
        // A session may have been on its way to being made when the service went.
        this.#client = new HttpClient(this.#stack.apiUrl, this.#password);
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  /** Moves business time on until it has arrived, however often the service goes away on the way. */
  async passHours(hours: number, during: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const to = new Date((await this.now()) + hours * HOUR_MS).toISOString();
    await Promise.all([this.#moveTo(to), during()]);
  }

  async #moveTo(to: string): Promise<void> {
    const until = performance.now() + ANSWER_WITHIN_MS;
    for (;;) {
      try {
        const { arrived, behind } = await this.#client.moveClock(OFFICER, to);
        if (arrived) return;
        if (performance.now() > until) throw new Error(`time does not go on, behind are ${behind.join()}`);
      } catch (error) {
        // The move may have been made, and its answer lost.
        const at = await this.now().catch(() => 0);
        if (at >= Date.parse(to)) return;
        if (performance.now() > until) throw error;
        this.#client = new HttpClient(this.#stack.apiUrl, this.#password);
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  /** `kill -9` after a moment, and a new start. */
  async killAfter(part: PartName, ms: number): Promise<void> {
    await pause(ms);
    await this.#stack.killPart(part);
    await this.#stack.startPart(part);
  }

  async pidOf(part: PartName): Promise<number> {
    const { parts } = JSON.parse(await readFile(join(this.home, 'run.json'), 'utf8')) as {
      readonly parts: readonly { readonly name: string; readonly pid: number }[];
    };
    const pid = parts.findLast(({ name }) => name === part)?.pid;
    if (pid === undefined) throw new Error(`${part} is not running`);
    return pid;
  }

  /** A second process of the same kind on the same database. */
  async startTwin(name: 'api' | 'worker', more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
    const { database, temporalAddress } = this.#stack;
    const log = openSync(join(this.home, 'logs', `${name}-twin.log`), 'a');
    const twin = spawn(process.execPath, [new URL(`../../../apps/${name}/dist/main.js`, import.meta.url).pathname], {
      env: {
        ...inheritedEnvironment(),
        QINGXIN_HOME: this.home,
        QINGXIN_MODE: 'demo',
        QINGXIN_DEMO_PASSWORD: this.#password,
        DATABASE_URL: database.app,
        DATABASE_READ_URL: database.read,
        DATABASE_SEALER_URL: database.sealer,
        TEMPORAL_ADDRESS: temporalAddress ?? '',
        ...more,
      },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#twins.push(twin);
    return twin;
  }

  async endTwin(twin: ChildProcess): Promise<void> {
    if (twin.exitCode !== null || twin.signalCode !== null) return;
    const ended = new Promise((resolve) => twin.once('exit', resolve));
    twin.kill('SIGTERM');
    await ended;
  }

  async stop(): Promise<void> {
    for (const twin of this.#twins) await this.endTwin(twin);
    await this.#database?.close();
    await this.#stack.stop();
    await rm(this.home, { recursive: true, force: true });
  }
}

/** The service understood the act and said no: under the same key it must not. */
export class Refused extends Error {}
