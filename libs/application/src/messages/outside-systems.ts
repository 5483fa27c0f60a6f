import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** What is asked over the network or run beside us, and is not ours. Temporal and PostgreSQL are told by the health check. */
export const OUTSIDE_SYSTEMS = [
  'webhook',
  'mail',
  'sms',
  'evidence-store',
  'evidence-scan',
  'identity',
  'time-stamp',
] as const;
export type OutsideSystem = (typeof OUTSIDE_SYSTEMS)[number];

export const OUTSIDE_SYSTEM_LABELS: Readonly<Record<OutsideSystem, string>> = {
  webhook: '通知推送网关',
  mail: '邮件服务器',
  sms: '短信网关',
  'evidence-store': '证据材料存储',
  'evidence-scan': '病毒扫描程序',
  identity: '统一身份认证',
  'time-stamp': '时间戳服务',
};

/** One that did not answer when it was asked last. */
export interface FailingSystem {
  readonly system: OutsideSystem;
  readonly since: Instant;
  readonly failures: number;
  readonly lastAt: Instant;
  /** Of the network or of the system, never what it said. */
  readonly code: string;
  /** Null: it has never answered. */
  readonly lastAnswerAt: Instant | null;
  /** It wants to be left alone until then; null: it did not say, or the moment is over. */
  readonly heldUntil: Instant | null;
}

const FAILED = {
  name: 'outside_failed',
  text: `INSERT INTO es.outside_system AS o (system, failing_since, failures, last_failure_at, last_code, not_before)
    VALUES ($1::text, clock_timestamp(), 1, clock_timestamp(), $2::text, clock_timestamp() + $3::int * interval '1 second')
    ON CONFLICT (system) DO UPDATE SET failing_since = coalesce(o.failing_since, EXCLUDED.failing_since), failures = o.failures + 1,
      last_failure_at = EXCLUDED.last_failure_at, last_code = EXCLUDED.last_code, not_before = EXCLUDED.not_before`,
};
const ANSWERED = {
  name: 'outside_answered',
  text: `INSERT INTO es.outside_system AS o (system, last_answer_at) VALUES ($1::text, clock_timestamp())
    ON CONFLICT (system) DO UPDATE SET last_answer_at = EXCLUDED.last_answer_at, failing_since = NULL, failures = 0,
      not_before = NULL`,
};
const FAILING = {
  name: 'outside_failing',
  text: `SELECT system, failing_since AS since, failures, last_failure_at AS "lastAt", last_code AS code, last_answer_at AS "lastAnswerAt",
      CASE WHEN not_before > clock_timestamp() THEN not_before END AS "heldUntil"
    FROM es.outside_system WHERE failing_since IS NOT NULL ORDER BY failing_since, system`,
};
const HELD = {
  name: 'outside_held',
  text: `SELECT system, ceil(extract(epoch FROM not_before - clock_timestamp()))::int AS seconds
    FROM es.outside_system WHERE not_before > clock_timestamp()`,
};
const FORGET = {
  name: 'outside_forget',
  text: 'DELETE FROM es.outside_system WHERE NOT system = ANY ($1::text[])',
};

/** An answer after an answer is written down so often at most. */
const NOTED_MS = 60_000;

type Row = Omit<FailingSystem, 'since' | 'lastAt' | 'lastAnswerAt' | 'heldUntil'> & {
  readonly since: Date;
  readonly lastAt: Date;
  readonly lastAnswerAt: Date | null;
  readonly heldUntil: Date | null;
};

/** Keeps which outside systems answer, so that one that does not is shown until it does. */
export class OutsideSystems {
  readonly #sql: SqlExecutor;
  /** When each was last noted to answer, on the process's own clock. */
  readonly #answered = new Map<OutsideSystem, number>();

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** @param waitSeconds for which it wants to be left alone, if it said so */
  async failed(system: OutsideSystem, code: string, waitSeconds: number | null = null): Promise<void> {
    this.#answered.delete(system);
    await this.#sql(FAILED, [system, code, waitSeconds]);
  }

  /** Those that want to be left alone, each with the seconds that are left. */
  async held(): Promise<ReadonlyMap<OutsideSystem, number>> {
    const rows = await this.#sql<{ system: OutsideSystem; seconds: number }>(HELD);
    return new Map(rows.map(({ system, seconds }) => [system, seconds]));
  }

  async answered(system: OutsideSystem): Promise<void> {
    const noted = this.#answered.get(system);
    if (noted !== undefined && performance.now() - noted < NOTED_MS) return;
    await this.#sql(ANSWERED, [system]);
    this.#answered.set(system, performance.now());
  }

  /** Forgets those that are not configured any more. */
  async keep(systems: readonly OutsideSystem[]): Promise<void> {
    await this.#sql(FORGET, [systems]);
  }

  /** Longest first. */
  async failing(): Promise<readonly FailingSystem[]> {
    const rows = await this.#sql<Row>(FAILING);
    return rows.map(({ since, lastAt, lastAnswerAt, heldUntil, ...row }) => ({
      ...row,
      since: since.toISOString(),
      lastAt: lastAt.toISOString(),
      lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
      heldUntil: heldUntil?.toISOString() ?? null,
    }));
  }
}
