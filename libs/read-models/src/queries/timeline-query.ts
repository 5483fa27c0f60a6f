import type { FreeText, Instant } from '@qingxin/domain';
import { type SqlExecutor, streamIdOf, type Upcasters } from '@qingxin/event-store';

/** One event as it stands in the log; personal fields are still sealed. */
export interface TimelineEntry {
  readonly version: number;
  readonly type: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly post: string | null;
  readonly occurredAt: Instant;
  /** 发生日期. */
  readonly actedOn: string | null;
  readonly lateReason: FreeText | null;
  /** 录入时间, wall time of the database. */
  readonly recordedAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  /** Events of one command have one. */
  readonly commandId: string;
  /** Who sent the command, where the event is another's, e.g. a lapse that was settled. */
  readonly sentBy: string | null;
  /** Versions of organisation, rulebook and calendar that the decision saw; empty where the log does not say. */
  readonly seen: readonly number[];
}

interface Row {
  readonly version: number;
  readonly command_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly actor: string;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly data: TimelineEntry['data'];
  readonly meta: Readonly<Record<string, unknown>>;
}

/** The history of one stream, straight from the log. */
export class TimelineQuery {
  readonly #sql: SqlExecutor;
  readonly #upcasters: Upcasters;

  constructor(sql: SqlExecutor, upcasters: Upcasters) {
    this.#sql = sql;
    this.#upcasters = upcasters;
  }

  /** Events after `afterVersion` that had occurred at `asOf` (all when absent), in order. */
  async of(
    stream: string,
    options: { readonly asOf?: Instant; readonly afterVersion?: number; readonly limit?: number } = {},
  ) {
    const rows = await this.#sql<Row>(
      {
        text: `SELECT version, command_id, type, schema_version, actor, occurred_at, recorded_at, data, meta FROM es.event
          WHERE stream_id = $1::uuid AND version > $2::int AND ($3::timestamptz IS NULL OR occurred_at <= $3::timestamptz)
          ORDER BY version LIMIT $4::int`,
      },
      [streamIdOf(stream), options.afterVersion ?? 0, options.asOf ?? null, options.limit ?? 1000],
    );
    return rows.map((row) =>
      entryOf({
        ...row,
        ...this.#upcasters.upcast({ type: row.type, schemaVersion: row.schema_version, data: row.data }),
      }),
    );
  }
}

function entryOf({
  version,
  command_id: commandId,
  type,
  actor,
  occurred_at: occurredAt,
  recorded_at: recordedAt,
  data,
  meta,
}: Row): TimelineEntry {
  const text = (field: string): string | null => {
    const value = meta[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    version,
    type,
    actor,
    unit: text('unit'),
    post: text('post'),
    occurredAt: occurredAt.toISOString(),
    actedOn: text('actedOn'),
    lateReason: (meta['lateReason'] ?? null) as FreeText | null,
    recordedAt: recordedAt.toISOString(),
    data,
    commandId,
    sentBy: text('sentBy'),
    seen: (meta['seen'] ?? []) as readonly number[],
  };
}
