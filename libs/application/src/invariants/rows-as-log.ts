import type { SqlExecutor } from '@qingxin/event-store';
import type { RowBook } from '../replay/row-book.ts';
import type { ReplayedStream } from '../replay/stream-replay.ts';

/** What the log says must stand in the tables for one stream. */
export interface FoldedRows {
  readonly stream: ReplayedStream;
  readonly book: RowBook;
}

export interface RowFault {
  readonly stream: string;
  readonly code: 'row-missing-or-differs' | 'row-not-in-log';
  readonly table: string;
}

interface TableOf {
  readonly table: string;
  readonly column: 'stream' | 'stream_id';
}

const TABLES = {
  text: `SELECT 'rm.' || table_name AS table, min(column_name) AS column FROM information_schema.columns
    WHERE table_schema = 'rm' AND column_name IN ('stream', 'stream_id') GROUP BY table_name ORDER BY table_name`,
};

/** Holds the live rows of streams against what a fold of their logs would write. */
export class RowsAsLog {
  readonly #sql: SqlExecutor;
  #owned: readonly TableOf[] | undefined;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async faults(folded: readonly FoldedRows[]): Promise<readonly RowFault[]> {
    this.#owned ??= await this.#sql<TableOf>(TABLES);
    const faults: RowFault[] = [];
    for (const [table, { key, rows, of }] of gathered(folded)) {
      const same = key.map((name) => `t."${name}" = r."${name}"`).join(' AND ');
      const text = `SELECT n.i::int AS i FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY n (row, i)
        CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, n.row) r LEFT JOIN ${table} t ON ${same}
        WHERE t IS DISTINCT FROM r`;
      for (const { i } of await this.#sql<{ i: number }>({ text }, [JSON.stringify(rows)])) {
        faults.push({ stream: of[i - 1] ?? '', code: 'row-missing-or-differs', table });
      }
    }
    return [...faults, ...(await this.#unfounded(folded))];
  }

  /** Rows that say they are of one of the streams and that no event of it has written. */
  async #unfounded(folded: readonly FoldedRows[]): Promise<readonly RowFault[]> {
    const all = gathered(folded);
    const faults: RowFault[] = [];
    for (const { table, column } of this.#owned ?? []) {
      const { key, rows } = all.get(table) ?? { key: [], rows: [] };
      const same = ['true', ...key.map((name) => `t."${name}" = r."${name}"`)].join(' AND ');
      const text = `SELECT t.${column}::text AS owner FROM ${table} t WHERE t.${column} = ANY ($2)
        AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) r WHERE ${same})`;
      const owners = folded.map(({ stream }) => (column === 'stream' ? stream.name : stream.id));
      for (const { owner } of await this.#sql<{ owner: string }>({ text }, [JSON.stringify(rows), owners])) {
        const stream = folded[owners.indexOf(owner)]?.stream.name ?? owner;
        faults.push({ stream, code: 'row-not-in-log', table });
      }
    }
    return faults;
  }
}

interface Gathered {
  readonly key: readonly string[];
  readonly rows: object[];
  /** Whose each row is. */
  readonly of: string[];
}

function gathered(folded: readonly FoldedRows[]): ReadonlyMap<string, Gathered> {
  const all = new Map<string, Gathered>();
  for (const { stream, book } of folded) {
    for (const [table, { key, rows }] of book.tables) {
      const one = all.get(table) ?? { key, rows: [], of: [] };
      all.set(table, one);
      for (const row of rows.values()) {
        one.rows.push(row);
        one.of.push(stream.name);
      }
    }
  }
  return all;
}
