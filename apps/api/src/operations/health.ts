import type { SqlExecutor } from '@qingxin/event-store';

export interface MissingPart {
  readonly part: string;
  /** Chinese, for whoever looks after the machine. */
  readonly words: string;
}

export interface Readiness {
  /** degraded: everything is served, but something behind it is missing. */
  readonly status: 'ready' | 'degraded' | 'unready';
  readonly missing: readonly MissingPart[];
}

const PATIENCE_MS = 2_000;

/** Streams without which nothing can be decided, and the leases a worker renews while it lives and reaches Temporal. */
const PARTS = {
  name: 'parts_there',
  text: `SELECT name FROM es.stream WHERE name IN ('organisation', 'rulebook', 'calendar')
    UNION ALL SELECT name FROM es.projection_lease WHERE name IN ('worker', 'workflows') AND until > clock_timestamp()`,
};
const WORDS: Readonly<Record<string, string>> = {
  organisation: '机构人员尚未载入',
  rulebook: '规则库尚未载入',
  calendar: '工作日历尚未载入',
  worker: '流程工作进程没有运行，通知和到期事项将在恢复后补上',
  workflows: '流程服务器（Temporal）无法连接，到期提醒和督办将在恢复后补上',
};

/** What this service needs and whether it is there. Temporal missing is degraded, not unready. */
export class Health {
  readonly #sql: SqlExecutor;
  readonly #flaws: () => readonly string[];

  /** `flaws`: what is wrong with organisation, rules and calendar as they were last loaded, in Chinese. */
  constructor(sql: SqlExecutor, flaws: () => readonly string[]) {
    this.#sql = sql;
    this.#flaws = flaws;
  }

  async readiness(): Promise<Readiness> {
    const there = await this.#partsThere();
    if (there === null) return { status: 'unready', missing: [{ part: 'database', words: '数据库无法连接' }] };
    const missing = Object.entries(WORDS)
      .filter(([part]) => !there.includes(part))
      .map(([part, words]) => ({ part, words }));
    missing.push(...this.#flaws().map((words) => ({ part: 'references', words })));
    return { status: missing.length === 0 ? 'ready' : 'degraded', missing };
  }

  async #partsThere(): Promise<readonly string[] | null> {
    const late = new Promise<null>((settle) => setTimeout(settle, PATIENCE_MS, null).unref());
    const asked = this.#sql<{ name: string }>(PARTS).then(
      (rows) => rows.map(({ name }) => name),
      () => null,
    );
    return Promise.race([asked, late]);
  }
}
