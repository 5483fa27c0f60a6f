import { randomUUID } from 'node:crypto';
import type { Actor, Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { type Checked, type Finding, type InvariantId, INVARIANTS, NOT_EVERYWHERE } from './invariant.ts';

/** How an invariant stood at its last check. */
export interface InvariantStanding {
  readonly invariant: InvariantId;
  readonly last: (Omit<Checked, 'invariant'> & { readonly at: Instant }) | null;
  /** The first of the checks in a row, up to the last one, at which it did not hold. */
  readonly brokenSince: Instant | null;
}

const RECORD = {
  name: 'invariants_record',
  text: `INSERT INTO es.invariant_check (run, invariant, looked, found, findings)
    SELECT $1::uuid, c.invariant, c.looked, c.found, c.findings
    FROM jsonb_to_recordset($2::jsonb) AS c (invariant text, looked int, found int, findings jsonb)`,
};

const STANDING = {
  name: 'invariants_standing',
  text: `SELECT DISTINCT ON (c.invariant) c.invariant, c.run, c.at, c.looked, c.found, c.findings, (
      SELECT min(b.at) FROM es.invariant_check b WHERE b.invariant = c.invariant AND b.at > coalesce(
        (SELECT max(h.at) FROM es.invariant_check h WHERE h.invariant = c.invariant AND h.found = 0), '-infinity')) AS since
    FROM es.invariant_check c ORDER BY c.invariant, c.at DESC`,
};

const LAST = { name: 'invariants_last', text: 'SELECT max(at) AS at FROM es.invariant_check' };

/** One at a time: nothing is added while a check that was asked for is still to come. */
const ASK = {
  name: 'invariants_ask',
  text: `INSERT INTO es.check_request (actor, unit) SELECT $1::text, $2::text
    WHERE NOT EXISTS (SELECT FROM es.check_request r WHERE r.at > coalesce((SELECT max(at) FROM es.invariant_check), '-infinity'))
    RETURNING at`,
};
/** Asked for since the last check ended; under way while a worker holds its lease. */
const ASKED = {
  name: 'invariants_asked',
  text: `SELECT r.at, r.actor, EXISTS (SELECT FROM es.projection_lease l WHERE l.name = $1::text AND l.until > clock_timestamp()) AS running
    FROM es.check_request r WHERE r.at > coalesce((SELECT max(at) FROM es.invariant_check), '-infinity') ORDER BY r.at DESC LIMIT 1`,
};

/** The lease of whoever checks. */
export const CHECKING = 'invariants';

/** A check that somebody wants and that has not ended. */
export interface CheckAsked {
  readonly at: Instant;
  readonly actor: string;
  readonly running: boolean;
}

interface StandingRow {
  readonly run: string;
  readonly invariant: string;
  readonly at: Date;
  readonly looked: number;
  readonly found: number;
  readonly findings: readonly Finding[];
  readonly since: Date | null;
}

/** What the checks have found, kept for ever: when something first stopped to hold is part of the history. */
export class InvariantLog {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async record(results: readonly Checked[]): Promise<void> {
    await this.#sql(RECORD, [randomUUID(), JSON.stringify(results)]);
  }

  /** Asks for a check now; null where one is asked for already. */
  async ask({ id, unit }: Pick<Actor, 'id' | 'unit'>): Promise<Instant | null> {
    const [row] = await this.#sql<{ at: Date }>(ASK, [id, unit]);
    return row?.at.toISOString() ?? null;
  }

  /** What was asked for and has not ended. */
  async asked(): Promise<CheckAsked | null> {
    const [row] = await this.#sql<{ at: Date; actor: string; running: boolean }>(ASKED, [CHECKING]);
    return row === undefined ? null : { at: row.at.toISOString(), actor: row.actor, running: row.running };
  }

  async lastAt(): Promise<Instant | null> {
    const [row] = await this.#sql<{ at: Date | null }>(LAST);
    return row?.at?.toISOString() ?? null;
  }

  /** All of them, in their order, also those that were never checked; of what is not everywhere what the last check looked at. */
  async standing(): Promise<readonly InvariantStanding[]> {
    const all = await this.#sql<StandingRow>(STANDING);
    const newest = all.reduce<StandingRow | null>(
      (last, row) => (last !== null && last.at > row.at ? last : row),
      null,
    );
    const rows = new Map(all.map((row) => [row.invariant, row]));
    const isHere = (id: InvariantId): boolean =>
      !NOT_EVERYWHERE.has(id) || (newest !== null && rows.get(id)?.run === newest.run);
    return INVARIANTS.filter(isHere).map((invariant) => {
      const row = rows.get(invariant);
      if (row === undefined) return { invariant, last: null, brokenSince: null };
      const { at, looked, found, findings, since } = row;
      return {
        invariant,
        last: { at: at.toISOString(), looked, found, findings },
        brokenSince: found === 0 ? null : (since?.toISOString() ?? null),
      };
    });
  }
}
