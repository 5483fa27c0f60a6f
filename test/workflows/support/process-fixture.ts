import { CatchUp, type CommandEnvelope, type Door, LookBook, ProcessDesk } from '@qingxin/application';
import type { Actor, MatterState } from '@qingxin/domain';
import { type ProcessActivities, TASK_QUEUE } from '@qingxin/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { createActivities } from '../../../apps/worker/src/activities.ts';
import { NudgingReader } from '../../../apps/worker/src/nudging/nudging-reader.ts';
import { ProcessClient } from '../../../apps/worker/src/temporal/process-client.ts';
import { bundleWorkflows } from '../../../apps/worker/src/temporal/workflow-bundle.ts';
import { createTimeSkippingEnvironment } from '../../../infra/src/testing/temporal-test-server.ts';
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
import { untilEqual } from './until-equal.ts';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type HistoryEvent = NonNullable<History['events']>[number];

const BEGUN = ['workflowTaskScheduledEventAttributes', 'activityTaskScheduledEventAttributes'] as const;
const DONE = [
  ...(['workflowTaskCompletedEventAttributes', 'workflowTaskFailedEventAttributes'] as const),
  ...(['workflowTaskTimedOutEventAttributes', 'activityTaskCompletedEventAttributes'] as const),
  ...(['activityTaskFailedEventAttributes', 'activityTaskTimedOutEventAttributes'] as const),
];

/** Every task that the server gave out has come back. */
function isAtRest({ events }: History): boolean {
  const count = (names: readonly (keyof HistoryEvent)[]): number =>
    (events ?? []).filter((event) => names.some((name) => (event[name] ?? null) !== null)).length;
  return count(BEGUN) === count(DONE);
}

/** A closed run is at rest for good. */
const ENDS = [
  ...(['workflowExecutionCompletedEventAttributes', 'workflowExecutionFailedEventAttributes'] as const),
  ...(['workflowExecutionCanceledEventAttributes', 'workflowExecutionTerminatedEventAttributes'] as const),
];

const isEnd = (event: HistoryEvent): boolean => ENDS.some((name) => (event[name] ?? null) !== null);

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Business time at which every spec starts: a Tuesday, 09:00 in the district. */
const START = Date.parse('2022-05-10T01:00:00.000Z');

const QUIET_WITHIN_MS = 20_000;
/** A timer starts as much later as its task took to come back, and fires as much later than it is due. */
const LATE_TIMER_MS = 5_000;

export interface ProcessFixtureOptions {
  readonly bundle?: WorkflowBundleWithSourceMap;
}

/** The real door, log, reader and workflows; time is the test server's and moves only when a spec lets it pass. */
export class ProcessFixture {
  readonly log: DoorFixture;
  readonly environment: TestWorkflowEnvironment;
  readonly client: ProcessClient;
  readonly desk: ProcessDesk;
  readonly chart: ChartCheck;
  readonly errors: unknown[] = [];
  readonly #bundle: WorkflowBundleWithSourceMap;
  readonly #serverStart: number;
  readonly #reader: NudgingReader;
  readonly #catchUp: CatchUp;
  /** Workflows whose run was found closed, with the version of their stream that they saw last. */
  readonly #ended = new Map<string, number>();
  #worker: { readonly worker: Worker; readonly running: Promise<void> } | undefined;

  private constructor(
    log: DoorFixture,
    environment: TestWorkflowEnvironment,
    bundle: WorkflowBundleWithSourceMap,
    serverStart: number,
  ) {
    this.log = log;
    this.environment = environment;
    this.#bundle = bundle;
    this.#serverStart = serverStart;
    this.client = new ProcessClient(environment.client);
    const database = log.db.appDatabase;
    this.desk = new ProcessDesk({ door: this.#openDoor(), book: new LookBook(database.sql), spreadMs: 0 });
    this.#catchUp = new CatchUp(database.sql);
    this.chart = new ChartCheck({
      sql: database.sql,
      client: environment.client,
      state: (stream) => this.state(stream),
    });
    this.#reader = new NudgingReader({
      database,
      nudge: (refs) => this.client.nudge(refs),
      onError: (error) => this.errors.push(error),
    });
  }

  static async begin(options: ProcessFixtureOptions = {}): Promise<ProcessFixture> {
    // First the server, which has five seconds to start, then what keeps the processor busy.
    const environment = await createTimeSkippingEnvironment();
    const [log, bundle] = await Promise.all([
      doorFixture(),
      options.bundle ?? bundleWorkflows(new DefaultLogger('ERROR')),
    ]);
    return new ProcessFixture(log, environment, bundle, await environment.currentTimeMs());
  }

  async end(): Promise<void> {
    await this.stopWorker();
    await this.environment.teardown();
    await this.log.close();
  }

  /** As a process of its own: it shares nothing with the door that the spec's persons use. */
  #openDoor(): Door {
    return this.log.another();
  }

  async startWorker(): Promise<void> {
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      taskQueue: TASK_QUEUE,
      workflowBundle: this.#bundle,
      activities: this.#atServerTime(createActivities(this.desk, (error) => this.errors.push(error))),
    });
    this.#worker = { worker, running: worker.run() };
  }

  async stopWorker(): Promise<void> {
    if (this.#worker === undefined) return;
    const { worker, running } = this.#worker;
    this.#worker = undefined;
    worker.shutdown();
    await running;
  }

  now(): string {
    return this.log.clock.instant;
  }

  /** What a person does, now. */
  async send(
    stream: string,
    type: string,
    payload: object,
    actor: Actor,
    more: Pick<CommandEnvelope, 'actedOn' | 'lateReason'> = {},
  ): Promise<readonly string[]> {
    await this.#readServerTime();
    return (await this.log.send(stream, type, payload, actor, more)).events;
  }

  /** Acts of persons one after the other; what the workflows do after each is awaited. */
  async take(stream: string, ...acts: readonly Act[]): Promise<void> {
    for (const { type, payload, by } of acts) {
      await this.send(stream, type, payload, by);
      await this.settle();
    }
  }

  /** The reader takes what was written, and the workflows deal with it until nobody is behind and each is in its place. */
  async settle(): Promise<void> {
    await this.#quiet();
    await this.chart.check();
  }

  async #quiet(): Promise<void> {
    const until = performance.now() + QUIET_WITHIN_MS;
    for (;;) {
      await this.#readServerTime();
      await this.log.db.app.query('SELECT es.number_events()');
      const read = await this.#reader.drain();
      const { epoch, now } = await this.#now();
      const behind = [...(await this.#catchUp.behind(now, epoch)), ...(await this.#overdue(now))];
      if (read === 0 && behind.length === 0) return;
      if (performance.now() > until) throw new Error(`not settled: ${behind.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Lets business time pass up to an instant, settling at each date on which something falls due. */
  async passTo(instant: string): Promise<void> {
    for (;;) {
      const now = await this.#readServerTime();
      const stop = await this.#nextDue(now, instant);
      await this.sleepTo(stop ?? instant);
      await this.settle();
      if (stop === null) return;
    }
  }

  /** As after an outage: all that fell due meanwhile is done at once. */
  async skipTo(instant: string): Promise<void> {
    await this.sleepTo(instant);
    await this.settle();
  }

  /**
   * Lets time pass and nothing else: what the reader would do is left undone. Goes past every timer that is due around the
   * instant, and leaves the workflows at rest: the test server loses a task for good that cancels a timer which fired while
   * the worker had the task (temporalio/sdk-java#3088).
   */
  async sleepTo(instant: string): Promise<void> {
    await this.#atRest();
    const now = await this.#readServerTime();
    await this.environment.sleep(Math.max(0, Date.parse(instant) + LATE_TIMER_MS - Date.parse(now)));
    await this.#atRest();
    await this.#readServerTime();
  }

  /** Every task that the server gave out has come back; what a workflow saw is written before that. */
  async #atRest(): Promise<void> {
    if (this.#worker === undefined) return;
    const { rows } = await this.log.db.app.query<Seen>('SELECT workflow_id AS id, version FROM es.workflow_seen');
    for (const { id, version } of rows) {
      if (this.#ended.get(id) === version) continue;
      const handle = this.environment.client.workflow.getHandle(id);
      let ended = false;
      const rests = async (): Promise<boolean> => {
        const history = await handle.fetchHistory().catch(() => undefined);
        ended = history?.events?.some(isEnd) === true;
        return history === undefined || isAtRest(history);
      };
      // Who waits for an outage to end never rests.
      await untilEqual(rests, true);
      if (ended) this.#ended.set(id, version);
    }
  }

  history(stream: string): Promise<readonly HistoryEntry[]> {
    return readHistory(this.log.db.app, stream);
  }

  async state<S extends MatterState>(stream: string): Promise<S> {
    const { state } = await this.log.door.journal.open(stream);
    return state as S;
  }

  /** Version of its stream that a workflow saw last before it waited. */
  async seenVersion(workflowId: string): Promise<number | null> {
    const { rows } = await this.log.db.app.query<{ version: number }>(
      'SELECT version FROM es.workflow_seen WHERE workflow_id = $1',
      [workflowId],
    );
    return rows[0]?.version ?? null;
  }

  async registered(stream = newComplaint()): Promise<string> {
    await this.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    return stream;
  }

  async #now(): Promise<{ readonly now: string; readonly epoch: number }> {
    const { rows } = await this.log.db.app.query<{ epoch: number; offset_ms: string }>(
      'SELECT epoch, offset_ms FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1',
    );
    return { now: this.log.clock.now(Number(rows[0]?.offset_ms ?? 0)), epoch: rows[0]?.epoch ?? 0 };
  }

  /** Workflows whose date has come and that have neither acted nor said why they could not. */
  async #overdue(now: string): Promise<readonly string[]> {
    const { rows } = await this.log.db.app.query<{ id: string }>(
      `SELECT workflow_id AS id FROM rm.next_due n WHERE n.next_due <= $1
        AND NOT EXISTS (SELECT FROM es.incident i WHERE i.workflow_id = n.workflow_id AND i.resolved_at IS NULL)`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  async #nextDue(now: string, until: string): Promise<string | null> {
    const { rows } = await this.log.db.app.query<{ at: Date | null }>(
      'SELECT min(next_due) AS at FROM rm.next_due WHERE next_due > $1 AND next_due <= $2',
      [now, until],
    );
    return rows[0]?.at?.toISOString() ?? null;
  }

  async #readServerTime(): Promise<string> {
    const passed = (await this.environment.currentTimeMs()) - this.#serverStart;
    this.log.clock.instant = new Date(START + passed).toISOString();
    return this.log.clock.instant;
  }

  #atServerTime(activities: ProcessActivities): ProcessActivities {
    const timed =
      <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await this.#readServerTime();
        return act(...args);
      };
    return {
      lookAtComplaint: timed(activities.lookAtComplaint),
      lookAtCase: timed(activities.lookAtCase),
      lookAtCompany: timed(activities.lookAtCompany),
      lookAtDuty: timed(activities.lookAtDuty),
      lookAtEmergency: timed(activities.lookAtEmergency),
      lookAtProject: timed(activities.lookAtProject),
      lookAtConduct: timed(activities.lookAtConduct),
      lookAtBatch: timed(activities.lookAtBatch),
      lookAtAct: timed(activities.lookAtAct),
      lookAtLadder: timed(activities.lookAtLadder),
      lookAtStep: timed(activities.lookAtStep),
      send: timed(activities.send),
      echoMembership: timed(activities.echoMembership),
      applyPart: timed(activities.applyPart),
      applyOrder: timed(activities.applyOrder),
    };
  }
}
