import type { InlineRows } from '@qingxin/event-store';

export interface TableRows {
  readonly key: readonly string[];
  readonly rows: ReadonlyMap<string, object>;
}

/** Rows of read models by table and key; of one key the last that was written stands, and none is ever taken away again. */
export class RowBook {
  readonly #tables = new Map<string, { readonly key: readonly string[]; readonly rows: Map<string, object> }>();

  get tables(): ReadonlyMap<string, TableRows> {
    return this.#tables;
  }

  add(entries: readonly InlineRows[]): void {
    for (const { table, key, rows } of entries) {
      if (!table.startsWith('rm.')) continue;
      const kept = this.#tables.get(table) ?? { key, rows: new Map<string, object>() };
      this.#tables.set(table, kept);
      for (const row of rows) kept.rows.set(key.map((name) => String(Reflect.get(row, name))).join('\n'), row);
    }
  }
}
