import { join } from 'node:path';
import { freePort, isFree, keepPorts } from './ports.ts';
import type { Mode } from '@qingxin/platform';
import { apiIsReady, startApp } from './stack-apps.ts';
import type { AppName } from './stack-apps.ts';
import { embeddedOwnerUrl, prepareDatabase, startDatabasePart } from './stack-database.ts';
import type { DatabaseAddresses } from './stack-database.ts';
import { RunLedger } from './supervisor-ledger.ts';
import { startKeeper } from './supervisor-watch.ts';
import type { Keeper } from './supervisor-watch.ts';
import type { Part } from './supervisor-part.ts';
import { StoppingError, Supervisor, waitUntilReady } from './supervisor.ts';
import type { Crash } from './supervisor.ts';
import { preparedTool, startTemporal } from './temporal.ts';

export type PartName = 'postgres' | 'temporal' | AppName;

export interface StackOptions {
  /** Data folder; two stacks on one folder are refused. */
  readonly home: string;
  /** A free port when absent. */
  readonly apiPort?: number;
  readonly mode: Mode;
  /** A PostgreSQL server to use instead of an own one: a role that owns the database and may make roles. */
  readonly databaseUrl?: string;
  /** `own` starts a development server; an address uses that server; `none` runs without. */
  readonly temporal: 'own' | 'none' | { readonly address: string };
  readonly apps: readonly AppName[];
  readonly demoPassword?: string;
  /** Called once the data folder is this stack's own, before anything runs on it. */
  readonly onTaken?: () => Promise<void>;
  /** Told when a part has come up, with the seconds it took. */
  readonly onUp?: (name: PartName | 'migrations', seconds: number) => void;
}

/** The API's port is taken by another program. */
export class ApiPortTakenError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} of the API is taken`);
    this.port = port;
  }
}

const apiReadyWithinMs = 90_000;

interface Ports {
  readonly api: number;
  readonly postgres: number;
  readonly temporal: number;
  readonly temporalUi: number;
}

/**
 * PostgreSQL, Temporal, API and worker of one data folder, each a process of its own. Parts can be stopped,
 * killed and started again one by one.
 */
export class Stack {
  readonly #options: StackOptions;
  readonly #supervisor = new Supervisor();
  #ledger: RunLedger | undefined;
  #ports: Ports | undefined;
  #database: DatabaseAddresses | undefined;
  #keeper: Keeper | undefined;
  #stopped: Promise<void> | undefined;
  readonly #starting = new Set<Promise<void>>();

  constructor(options: StackOptions) {
    this.#options = options;
  }

  /** The first part that ended without being asked to. */
  get crashed(): Promise<Crash> {
    return this.#supervisor.crashed;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#knownPorts.api}`;
  }

  get database(): DatabaseAddresses {
    if (this.#database === undefined) throw new Error('the database is not up yet');
    return this.#database;
  }

  get temporalAddress(): string | undefined {
    const { temporal } = this.#options;
    if (temporal === 'none') return undefined;
    return temporal === 'own' ? `127.0.0.1:${this.#knownPorts.temporal}` : temporal.address;
  }

  /** Web page of the own Temporal server. */
  get temporalUiUrl(): string | undefined {
    return this.#options.temporal === 'own' ? `http://127.0.0.1:${this.#knownPorts.temporalUi}` : undefined;
  }

  logFile(name: PartName): string {
    return join(this.#options.home, 'logs', `${name}.log`);
  }

  /**
   * Brings everything up, in order; what has come up is ended again when a later part fails. A stop that is asked for
   * before this resolves makes it refuse.
   * @throws ApiPortTakenError, HomeTakenError, CrashedError, StoppingError
   */
  async start(): Promise<void> {
    try {
      this.#ledger = await RunLedger.take(this.#options.home);
      this.#keeper = startKeeper(this.#options.home);
      await this.#options.onTaken?.();
      this.#ports = await this.#choosePorts();
      if (this.#options.databaseUrl !== undefined) await this.#timed('migrations', () => this.#migrate());
      for (const name of this.#serverNames()) await this.startPart(name);
      await Promise.all(this.#options.apps.map((name) => this.startPart(name)));
      this.#refuseWhenStopping('the stack');
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Starts one part, again after a stop or a kill, and resolves when it can serve. */
  async startPart(name: PartName): Promise<void> {
    const starting = this.#timed(name, async () => {
      this.#refuseWhenStopping(name);
      await this.#launch(name);
      if (name === 'api') await this.#untilApiIsReady();
    });
    this.#starting.add(starting);
    await starting.finally(() => this.#starting.delete(starting));
    if (name === 'postgres') await this.#timed('migrations', () => this.#migrate());
  }

  async stopPart(name: PartName): Promise<void> {
    await this.#supervisor.stop(name);
  }

  /** `kill -9`, which for the database means its first process. */
  async killPart(name: PartName): Promise<void> {
    await this.#supervisor.kill(name);
  }

  /** Ends all parts in the reverse order of their starts and gives the data folder free. */
  stop(): Promise<void> {
    this.#stopped ??= this.#endAll();
    return this.#stopped;
  }

  /** Kills what is left, for a person who does not want to wait for good order. */
  killNow(): void {
    this.#supervisor.killAll();
  }

  /** The folder stays taken until nothing is on its way up any more. */
  async #endAll(): Promise<void> {
    await this.#supervisor.stopAll();
    await Promise.allSettled([...this.#starting]);
    await this.#ledger?.release();
    this.#keeper?.dismiss();
  }

  #refuseWhenStopping(what: string): void {
    if (this.#stopped !== undefined) throw new StoppingError(`${what} is not started, the stack is stopping`);
  }

  async #untilApiIsReady(): Promise<void> {
    const isReady = (): Promise<boolean> => {
      this.#refuseWhenStopping('api');
      return apiIsReady(this.apiUrl);
    };
    await waitUntilReady('api', isReady, { timeoutMs: apiReadyWithinMs, crashed: this.crashed });
  }

  get #knownPorts(): Ports {
    if (this.#ports === undefined) throw new Error('the stack has not chosen its ports yet');
    return this.#ports;
  }

  #serverNames(): readonly PartName[] {
    const { databaseUrl, temporal } = this.#options;
    return [
      ...(databaseUrl === undefined ? (['postgres'] as const) : []),
      ...(temporal === 'own' ? (['temporal'] as const) : []),
    ];
  }

  async #choosePorts(): Promise<Ports> {
    const { apiPort, home } = this.#options;
    if (apiPort !== undefined && !(await isFree(apiPort))) throw new ApiPortTakenError(apiPort);
    const kept = await keepPorts(home, ['postgres', 'temporal', 'temporalUi']);
    return { api: apiPort ?? (await freePort()), ...kept };
  }

  /** A process is known to supervisor and ledger as soon as it is there, so that no impatient end leaves it behind. */
  async #launch(name: PartName): Promise<void> {
    const logFile = this.logFile(name);
    switch (name) {
      case 'postgres':
        return this.#know(
          await startDatabasePart({ home: this.#options.home, port: this.#knownPorts.postgres, logFile }),
        );
      case 'temporal':
        await startTemporal({
          port: this.#knownPorts.temporal,
          uiPort: this.#knownPorts.temporalUi,
          dbFile: join(this.#options.home, 'temporal', 'temporal.sqlite'),
          executable: await preparedTool('temporal'),
          logFile,
          onSpawned: (part) => this.#know(part),
        });
        return;
      case 'api':
      case 'worker':
        return this.#know(await this.#launchApp(name, logFile));
      default:
        return name satisfies never;
    }
  }

  async #know(part: Part): Promise<void> {
    await this.#supervisor.adopt(part);
    await this.#ledger?.record(part);
  }

  #launchApp(name: AppName, logFile: string): Promise<Part> {
    const { home, mode, demoPassword } = this.#options;
    const { temporalAddress } = this;
    const surroundings = {
      home,
      mode,
      apiPort: this.#knownPorts.api,
      database: this.database,
      ...(temporalAddress === undefined ? {} : { temporalAddress }),
      ...(demoPassword === undefined ? {} : { demoPassword }),
    };
    return startApp(name, surroundings, logFile);
  }

  async #migrate(): Promise<void> {
    const { home, databaseUrl } = this.#options;
    this.#database = await prepareDatabase(home, databaseUrl ?? embeddedOwnerUrl(home, this.#knownPorts.postgres));
  }

  async #timed(name: PartName | 'migrations', act: () => Promise<void>): Promise<void> {
    const started = performance.now();
    await act();
    this.#options.onUp?.(name, (performance.now() - started) / 1000);
  }
}

/** Brings up a stack and resolves when it is ready. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stack = new Stack(options);
  await stack.start();
  return stack;
}
