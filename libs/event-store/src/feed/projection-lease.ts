import { randomUUID } from 'node:crypto';
import type { SqlExecutor } from '../sql.ts';

const ACQUIRE = {
  name: 'acquire_lease',
  text: `INSERT INTO es.projection_lease AS l (name, holder, until)
    VALUES ($1::text, $2::uuid, clock_timestamp() + $3::int * interval '1 millisecond')
    ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
    WHERE l.holder = EXCLUDED.holder OR l.until < clock_timestamp() RETURNING l.holder`,
};
const RELEASE = {
  name: 'release_lease',
  text: `UPDATE es.projection_lease SET until = '-infinity' WHERE name = $1::text AND holder = $2::uuid`,
};

/** At most one holder of a name at a time, by the database's clock. Renewed by acquiring again before it runs out. */
export class ProjectionLease {
  readonly #sql: SqlExecutor;
  readonly #name: string;
  readonly #milliseconds: number;
  readonly #holder = randomUUID();

  constructor(sql: SqlExecutor, name: string, milliseconds: number) {
    this.#sql = sql;
    this.#name = name;
    this.#milliseconds = milliseconds;
  }

  /** Takes or renews the lease; false while another holds it. */
  async acquire(): Promise<boolean> {
    const rows = await this.#sql(ACQUIRE, [this.#name, this.#holder, this.#milliseconds]);
    return rows.length === 1;
  }

  async release(): Promise<void> {
    await this.#sql(RELEASE, [this.#name, this.#holder]);
  }
}
