import {
  IncidentList,
  InvariantLog,
  MessageList,
  OUTSIDE_SYSTEMS,
  OutsideSystems,
  type OutboxFigures,
} from '@qingxin/application';
import { EvidenceRegister, feedMetrics, type SqlExecutor } from '@qingxin/event-store';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommandCount } from '../commands/send-command.ts';
import type { RequestCount } from '../http/access-log.ts';
import type { RefusalCount } from '../http/problem.filter.ts';

const DUE = {
  name: 'metrics_due',
  text: `SELECT count(n.workflow_id)::int AS waiting, coalesce(extract(epoch FROM max(c.now - n.next_due)), 0)::float8 AS oldest
    FROM (SELECT clock_timestamp() + offset_ms * interval '1 millisecond' AS now FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1) c
    LEFT JOIN rm.next_due n ON n.next_due <= c.now`,
};
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus reads: labels are routes, commands and codes, never ids. */
export class Metrics implements CommandCount, RequestCount, RefusalCount {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'qingxin_http_request_seconds',
    help: 'Time until an HTTP request was answered',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #commands = new Histogram({
    name: 'qingxin_door_command_seconds',
    help: 'Time a command spent at the door',
    labelNames: ['command', 'outcome'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #refusals = new Counter({
    name: 'qingxin_refusals_total',
    help: 'Problems answered, by code',
    labelNames: ['code'],
    registers: [this.#registry],
  });

  constructor(sql: SqlExecutor, pools: Readonly<Record<string, Pool>>) {
    collectDefaultMetrics({ register: this.#registry, prefix: 'qingxin_' });
    this.#watchFeed(sql);
    this.#watchIncidents(new IncidentList(sql));
    this.#watchMessages(new MessageList(sql));
    this.#watchOutside(new OutsideSystems(sql));
    this.#watchDue(sql);
    this.#watchInvariants(new InvariantLog(sql));
    this.#watchEvidence(new EvidenceRegister(sql));
    this.#watchPools(pools);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** @throws when the database cannot be asked for the feed */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  handled(command: string, outcome: 'done' | 'failed', seconds: number): void {
    this.#commands.observe({ command, outcome }, seconds);
  }

  answered({ method, route, status, seconds }: Parameters<RequestCount['answered']>[0]): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  refused(code: string): void {
    this.#refusals.inc({ code });
  }

  #watchFeed(sql: SqlExecutor): void {
    const registers = [this.#registry];
    const feed = together(() => feedMetrics(sql));
    new Gauge({
      name: 'qingxin_feed_oldest_unnumbered_milliseconds',
      help: 'How long the oldest committed event has waited for its position',
      registers,
      async collect() {
        this.set((await feed()).oldestUnnumberedAgeMs);
      },
    });
    new Gauge({
      name: 'qingxin_feed_positions_behind',
      help: 'How far a reader is behind the head of the feed',
      labelNames: ['reader'],
      registers,
      async collect() {
        for (const [reader, positions] of (await feed()).positionsBehind) this.set({ reader }, positions);
      },
    });
    new Gauge({
      name: 'qingxin_feed_head',
      help: 'Last position of the feed',
      registers,
      async collect() {
        this.set((await feed()).head);
      },
    });
  }

  #watchIncidents(incidents: IncidentList): void {
    new Gauge({
      name: 'qingxin_incidents_open',
      help: 'Commands of workflows that were refused or failed and are still wanted',
      registers: [this.#registry],
      async collect() {
        this.set(await incidents.openCount());
      },
    });
  }

  #watchMessages(messages: MessageList): void {
    const registers = [this.#registry];
    const read = together(() => messages.figures());
    const figure = (name: string, help: string, of: keyof OutboxFigures): void => {
      new Gauge({
        ...{ name, help, registers },
        async collect() {
          this.set((await read())[of]);
        },
      });
    };
    figure('qingxin_messages_waiting', 'Messages that have not gone out yet', 'waiting');
    figure(
      'qingxin_messages_oldest_seconds',
      'For how long the oldest message that has not gone out has waited',
      'oldestSeconds',
    );
    figure(
      'qingxin_messages_undeliverable',
      'Messages that were refused, or failed again and again, and that nobody has set aside',
      'undeliverable',
    );
  }

  #watchOutside(outside: OutsideSystems): void {
    new Gauge({
      name: 'qingxin_outside_failing',
      help: 'Whether an outside system did not answer when it was asked last',
      labelNames: ['system'],
      registers: [this.#registry],
      async collect() {
        const failing = new Set((await outside.failing()).map(({ system }) => system));
        for (const system of OUTSIDE_SYSTEMS) this.set({ system }, failing.has(system) ? 1 : 0);
      },
    });
  }

  #watchDue(sql: SqlExecutor): void {
    const registers = [this.#registry];
    const due = together(async () => (await sql<{ waiting: number; oldest: number }>(DUE))[0]);
    new Gauge({
      name: 'qingxin_due_oldest_seconds',
      help: 'For how long the oldest date that has come has waited for its workflow, in business time',
      registers,
      async collect() {
        this.set((await due())?.oldest ?? 0);
      },
    });
    new Gauge({
      name: 'qingxin_due_workflows',
      help: 'Workflows whose date has come and that have not acted on it yet',
      registers,
      async collect() {
        this.set((await due())?.waiting ?? 0);
      },
    });
  }

  #watchInvariants(log: InvariantLog): void {
    const registers = [this.#registry];
    const standing = together(() => log.standing());
    new Gauge({
      name: 'qingxin_invariants_checked_timestamp_seconds',
      help: 'When an invariant was checked last',
      labelNames: ['invariant'],
      registers,
      async collect() {
        const all = await standing();
        this.reset();
        for (const { invariant, last } of all) {
          if (last !== null) this.set({ invariant }, Date.parse(last.at) / 1000);
        }
      },
    });
    new Gauge({
      name: 'qingxin_invariant_violations',
      help: 'Places at which an invariant did not hold at its last check',
      labelNames: ['invariant'],
      registers,
      async collect() {
        const all = await standing();
        this.reset();
        for (const { invariant, last } of all) {
          if (last !== null) this.set({ invariant }, last.found);
        }
      },
    });
  }

  #watchEvidence(register: EvidenceRegister): void {
    const registers = [this.#registry];
    const byStatus = (name: string, help: string, of: 'files' | 'bytes'): void => {
      new Gauge({
        ...{ name, help, labelNames: ['status'], registers },
        async collect() {
          for (const count of await register.counts()) this.set({ status: count.status }, count[of]);
        },
      });
    };
    byStatus('qingxin_evidence_files', 'Evidence files by what has become of them', 'files');
    byStatus('qingxin_evidence_bytes', 'Clear bytes of evidence files by what has become of them', 'bytes');
    new Gauge({
      name: 'qingxin_evidence_damaged',
      help: 'Evidence files that the store did not give back as they were entered',
      registers,
      async collect() {
        const counts = await register.counts();
        this.set(counts.reduce((sum, { damaged }) => sum + damaged, 0));
      },
    });
  }

  #watchPools(pools: Readonly<Record<string, Pool>>): void {
    new Gauge({
      name: 'qingxin_database_connections',
      help: 'Connections of a pool by state; waiting are requests without one',
      labelNames: ['pool', 'state'],
      registers: [this.#registry],
      collect() {
        for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
          this.set({ pool, state: 'total' }, totalCount);
          this.set({ pool, state: 'idle' }, idleCount);
          this.set({ pool, state: 'waiting' }, waitingCount);
        }
      },
    });
  }
}

/** Asked for once by the gauges of one scrape. One that is only set beside another would show what the scrape before found. */
function together<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  const forget = (): void => {
    reading = undefined;
  };
  return () => {
    reading ??= read().finally(forget);
    return reading;
  };
}
