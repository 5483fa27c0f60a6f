import { type Door, mayReadWhole } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** How a clock stands to its version: still counted, over time and not done, or over. */
export const STANDINGS = ['open', 'late', 'ended'] as const;
export type UseStanding = (typeof STANDINGS)[number];

const STATUSES: Readonly<Record<UseStanding, readonly string[]>> = {
  open: ['running', 'paused'],
  late: ['lapsed'],
  ended: ['met', 'doneLate', 'ended', 'voided'],
};

/** Clocks and matters by the version under which they are counted. */
export interface VersionUse extends Readonly<Record<UseStanding, number>> {
  readonly matters: number;
}

const NONE: VersionUse = { open: 0, late: 0, ended: 0, matters: 0 };

const ACTS = {
  name: 'rule_use_acts',
  text: `SELECT DISTINCT stream FROM rm.clock WHERE rule_id = $1::text AND stream LIKE 'supervision-%'`,
};
const COUNTED = {
  name: 'rule_use_counted',
  text: `SELECT rule_version AS version,
      (count(*) FILTER (WHERE status IN ('running', 'paused')))::int AS open,
      (count(*) FILTER (WHERE status = 'lapsed'))::int AS late,
      (count(*) FILTER (WHERE status NOT IN ('running', 'paused', 'lapsed')))::int AS ended,
      count(DISTINCT stream)::int AS matters
    FROM rm.clock WHERE rule_id = $1::text AND stream <> ALL ($2::text[]) GROUP BY rule_version`,
};
const OF_VERSION = `c.rule_id = $1::text AND c.rule_version = $2::int AND c.stream <> ALL ($3::text[])
    AND ($4::text[] IS NULL OR c.status = ANY ($4::text[]))`;
const TOTAL = {
  name: 'rule_use_total',
  text: `SELECT count(*)::int AS total FROM rm.clock c WHERE ${OF_VERSION}`,
};
const PAGE = {
  name: 'rule_use_page',
  text: `SELECT c.id, c.stream, c.clock_id AS "clockId", c.unit, c.status, c.start, c.due_day::text AS due,
      coalesce(o.number, a.number, p.number, s.number) AS number
    FROM rm.clock c
      LEFT JOIN rm.complaint o ON o.stream = c.stream LEFT JOIN rm.arrears_case a ON a.stream = c.stream
      LEFT JOIN rm.project p ON p.stream = c.stream LEFT JOIN rm.supervision_act s ON s.stream = c.stream
    WHERE ${OF_VERSION} AND ($5::text IS NULL OR c.id > $5::text) ORDER BY c.id LIMIT $6::int`,
};
const ROWS_OF_A_PAGE = 50;

export interface UsedBy {
  /** Stream and clock: what the next page goes on from. */
  readonly id: string;
  readonly stream: string;
  readonly clockId: string;
  readonly unit: string;
  readonly status: string;
  readonly start: string;
  readonly due: string | null;
  readonly number: string | null;
}

export interface UseAsked {
  readonly rule: string;
  readonly version: number;
  readonly actor: Actor;
  readonly standing?: UseStanding;
  readonly limit?: number;
  readonly after?: string;
}

/** Which clocks are counted by which version of a rule. Of a trace-back only for whoever reads all of it, as in ledgers. */
export class RuleUse {
  readonly #door: Door;
  readonly #sql: SqlExecutor;

  constructor(door: Door, sql: SqlExecutor) {
    this.#door = door;
    this.#sql = sql;
  }

  async counted(rule: string, actor: Actor): Promise<(version: number) => VersionUse> {
    const rows = await this.#sql<VersionUse & { readonly version: number }>(COUNTED, [
      rule,
      await this.#kept(rule, actor),
    ]);
    const uses = new Map(rows.map(({ version, ...use }) => [version, use]));
    return (version) => uses.get(version) ?? NONE;
  }

  async page({ rule, version, actor, standing, limit = ROWS_OF_A_PAGE, after }: UseAsked): Promise<{
    readonly items: readonly UsedBy[];
    readonly total: number;
    readonly nextAfter: string | null;
  }> {
    const statuses = standing === undefined ? null : STATUSES[standing];
    const asked = [rule, version, await this.#kept(rule, actor), statuses];
    const [counted] = await this.#sql<{ readonly total: number }>(TOTAL, asked);
    const found = await this.#sql<UsedBy>(PAGE, [...asked, after ?? null, limit + 1]);
    const items = found.slice(0, limit);
    return {
      ...{ items, total: counted?.total ?? 0 },
      nextAfter: found.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }

  /** Acts of supervision that are not for these eyes. */
  async #kept(rule: string, actor: Actor): Promise<readonly string[]> {
    const acts = await this.#sql<{ readonly stream: string }>(ACTS, [rule]);
    const seen = await Promise.all(
      acts.map(async ({ stream }) => mayReadWhole(actor, (await this.#door.journal.open(stream)).state)),
    );
    return acts.filter((_, place) => seen[place] !== true).map(({ stream }) => stream);
  }
}
