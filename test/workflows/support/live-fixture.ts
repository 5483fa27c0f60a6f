import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CatchUp,
  DemoClock,
  LookBook,
  ProcessDesk,
  rehydrate,
  type Rehydration,
  workflowRoll,
} from '@qingxin/application';
import { type MatterState, workflowRefOf } from '@qingxin/domain';
import type { Database, SqlExecutor } from '@qingxin/event-store';
import { createLogger } from '@qingxin/platform';
import { Client, Connection } from '@temporalio/client';
import { createActivities } from '../../../apps/worker/src/activities.ts';
import { DueWatch } from '../../../apps/worker/src/nudging/due-watch.ts';
import { NudgingReader } from '../../../apps/worker/src/nudging/nudging-reader.ts';
import { ProcessClient } from '../../../apps/worker/src/temporal/process-client.ts';
import { ProcessWorker } from '../../../apps/worker/src/temporal/process-worker.ts';
import { freePort } from '../../../infra/src/ports.ts';
import { preparedTool, startTemporal } from '../../../infra/src/temporal.ts';
import {
  type DoorFixture,
  doorFixture,
  newComplaint,
  person,
  REGISTRATION,
} from '../../integration/door/door-fixture.ts';
import type { Act } from './acts.ts';
import { ChartCheck } from './chart-check.ts';
import { type HistoryEntry, readHistory } from './history.ts';

const OPERATOR = 'person:admin01';
const QUIET_WITHIN_MS = 20_000;

export interface OwnTemporal {
  readonly address: string;
  stop(): Promise<void>;
  /** `kill -9`, and a new start on the same state and address. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
}

/** A Temporal development server of its own, in a temporary folder. */
export async function ownTemporal(dynamicConfig: readonly string[] = []): Promise<OwnTemporal> {
  const home = await mkdtemp(join(tmpdir(), 'qingxin-temporal-'));
  const options = {
    port: await freePort(),
    uiPort: await freePort(),
    dbFile: join(home, 'temporal.sqlite'),
    executable: await preparedTool('temporal'),
    logFile: join(home, 'temporal.log'),
    dynamicConfig,
  };
  let server = await startTemporal(options);
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
    async startAgain() {
      server = await startTemporal(options);
    },
  };
}

/** The worker's parts against a real Temporal server; business time is the demo clock's and moves only by it. */
export class LiveFixture {
  readonly log: DoorFixture;
  readonly clock: DemoClock;
  readonly desk: ProcessDesk;
  readonly client: Client;
  readonly chart: ChartCheck;
  /** While true the workflows cannot read or write the log. */
  logIsDown = false;
  readonly #worker: ProcessWorker;
  readonly #catchUp: CatchUp;

  private constructor(log: DoorFixture, address: string, connection: Connection) {
    this.log = log;
    this.client = new Client({ connection });
    const { sql } = log.db.appDatabase;
    this.clock = new DemoClock({ sql, now: (offsetMs) => log.clock.now(offsetMs), patienceMs: QUIET_WITHIN_MS });
    this.#catchUp = new CatchUp(sql);
    this.chart = new ChartCheck({ sql, client: this.client, state: (stream) => this.state(stream) });
    const reached = this.#whileUp(log.db.appDatabase);
    this.desk = new ProcessDesk({ door: log.another(reached), book: new LookBook(reached.sql), spreadMs: 0 });
    const logger = createLogger({ name: 'test', level: 'error' });
    this.#worker = new ProcessWorker({
      address,
      logger,
      activities: createActivities(this.desk, () => undefined),
      onUp: (client) => this.#startNudging(client),
    });
    this.#worker.start();
  }

  static async begin(address: string): Promise<LiveFixture> {
    const [log, connection] = await Promise.all([doorFixture(), Connection.connect({ address })]);
    return new LiveFixture(log, address, connection);
  }

  async end(): Promise<void> {
    await this.#worker.stop();
    await this.client.connection.close();
    await this.log.close();
  }

  async registered(): Promise<string> {
    const stream = newComplaint();
    await this.log.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    await this.settle();
    return stream;
  }

  async take(stream: string, { type, payload, by }: Act): Promise<void> {
    await this.log.send(stream, type, payload, by);
    await this.settle();
  }

  async now(): Promise<string> {
    return (await this.clock.read()).now;
  }

  async settle(): Promise<void> {
    await this.#inPlace(await this.#catchUp.within(QUIET_WITHIN_MS, () => this.clock.read()));
  }

  skipTo(instant: string): Promise<void> {
    return this.passTo(instant);
  }

  async passTo(instant: string): Promise<void> {
    await this.#inPlace((await this.clock.move(instant, OPERATOR)).behind);
  }

  nudge(stream: string): Promise<void> {
    const ref = workflowRefOf(stream);
    return new ProcessClient(this.client).nudge(ref === null ? [] : [ref]);
  }

  rehydrate(mode: 'dry-run' | 'restart'): Promise<Rehydration> {
    this.chart.forget();
    const roll = workflowRoll(this.log.db.appDatabase.sql, this.desk);
    return rehydrate({ server: new ProcessClient(this.client), roll, mode });
  }

  history(stream: string): Promise<readonly HistoryEntry[]> {
    return readHistory(this.log.db.app, stream);
  }

  async state<S extends MatterState>(stream: string): Promise<S> {
    const { state } = await this.log.door.journal.open(stream);
    return state as S;
  }

  async #inPlace(behind: readonly string[]): Promise<void> {
    if (behind.length > 0) throw new Error(`not settled: ${behind.join(', ')}`);
    await this.chart.check();
  }

  #whileUp(database: Database): Database {
    const sql: SqlExecutor = (...query) =>
      this.logIsDown ? Promise.reject(new Error('no connection')) : database.sql(...query);
    return { ...database, sql };
  }

  #startNudging(client: ProcessClient): Promise<() => Promise<void>> {
    const database = this.log.db.appDatabase;
    const nudge = client.nudge.bind(client);
    const onError = (): void => undefined;
    const reader = new NudgingReader({ database, nudge, onError });
    const now = (offsetMs: number): string => this.log.clock.now(offsetMs);
    const due = new DueWatch({ sql: database.sql, now, spreadMs: 0, nudge, onError, pace: { busyMs: 20, idleMs: 50 } });
    reader.start();
    due.start();
    return Promise.resolve(async () => {
      await reader.stop();
      await due.stop();
    });
  }
}
