import { setImmediate } from 'node:timers/promises';
import { type Instant, MATTER_PROCESSES, type StreamState } from '@qingxin/domain';
import {
  BoundedCache,
  type FeedEvent,
  type FeedHandler,
  type InlineRows,
  type SqlExecutor,
} from '@qingxin/event-store';
import { byCommand, type StreamReplay, streamOf } from './stream-replay.ts';

/** Kinds of streams that give work. */
const MATTERS = new Set(Object.keys(MATTER_PROCESSES));
const CACHED_STATES = 2000;
const CACHED_MILLISECONDS = 600_000;

/** A task's row as it stood from a position on. */
export interface TaskVersion {
  readonly task: string;
  readonly position: number;
  readonly at: string;
  readonly row: object;
}

/** Name of the subscription that feeds `rm.task_version`; run it under a lease of the same name. */
export const TASK_HISTORY = 'task-history';

/** Every state that a task's row has had. Fed by the reader, so that it needs neither the door nor Temporal. */
export class TaskHistory {
  readonly #replay: StreamReplay;
  readonly #schema: 'rm' | 'rm_new';
  readonly #states = new BoundedCache<StreamState>(CACHED_STATES, CACHED_MILLISECONDS);

  constructor(replay: StreamReplay, schema: 'rm' | 'rm_new' = 'rm') {
    this.#replay = replay;
    this.#schema = schema;
  }

  /** For a subscription `with-position`: rows and position commit together. */
  readonly handle: FeedHandler = async (batch, sql) => {
    const versions: TaskVersion[] = [];
    for (const command of byCommand(batch.filter(({ category }) => MATTERS.has(category)))) {
      versions.push(...(await this.#versionsOf(command)));
      // A long case takes its time to fold, and the process has others to serve.
      await setImmediate();
    }
    if (versions.length > 0) await this.#write(versions, sql);
  };

  /** Rows as they stood after a command, at the position of its last event; or of the part of it that is in this batch. */
  async #versionsOf(command: readonly FeedEvent[]): Promise<readonly TaskVersion[]> {
    const [first, last] = [command[0], command.at(-1)];
    if (first === undefined || last === undefined) return [];
    const stream = streamOf(first);
    const cached = this.#states.get(stream.name);
    const before =
      cached?.version === first.version - 1 ? cached : await this.#replay.stateBefore(stream, first.version);
    const { after, rows } = this.#replay.step(stream, before, command);
    this.#states.set(stream.name, after);
    const { position, occurredAt: at } = last;
    return taskVersions(rows, position, at);
  }

  /** Into an empty table: versions of whole streams, of one task in the order of their positions. */
  async writeFirst(versions: readonly TaskVersion[], sql: SqlExecutor): Promise<void> {
    if (versions.length === 0) return;
    const later = new Map<string, TaskVersion>();
    const next = versions.toReversed().map((version) => {
      const known = later.get(version.task) ?? null;
      later.set(version.task, version);
      return known;
    });
    next.reverse();
    // What follows what is known here already, and rows that are parsed as one text are not taken apart again.
    const add = `INSERT INTO ${this.#schema}.task_version (task, from_position, to_position, from_at, to_at, row)
      SELECT v.* FROM ROWS FROM (unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::timestamptz[]),
        jsonb_array_elements($6::jsonb)) AS v(task, from_position, to_position, from_at, to_at, row)`;
    await sql({ text: add }, [
      versions.map(({ task }) => task),
      versions.map(({ position }) => position),
      next.map((version) => version?.position ?? null),
      versions.map(({ at }) => at),
      next.map((version) => version?.at ?? null),
      JSON.stringify(versions.map(({ row }) => row)),
    ]);
  }

  async #write(versions: readonly TaskVersion[], sql: SqlExecutor): Promise<void> {
    // Closed first and by itself: parts of one statement have no order, and a task has one version without an end.
    const close = `${NEXT} UPDATE ${this.#schema}.task_version v SET to_position = n.position, to_at = n.at FROM n
      WHERE n.i = 1 AND v.task = n.task AND v.to_position IS NULL`;
    await sql({ text: close }, [JSON.stringify(versions)]);
    await this.#add(versions, sql);
  }

  async #add(versions: readonly TaskVersion[], sql: SqlExecutor): Promise<void> {
    const add = `${NEXT} INSERT INTO ${this.#schema}.task_version (task, from_position, to_position, from_at, to_at, row)
      SELECT task, position, to_position, at, to_at, row FROM n`;
    await sql({ text: add }, [JSON.stringify(versions)]);
  }
}

const NEXT = `WITH n AS (
    SELECT r.*, lead(r.position) OVER w AS to_position, lead(r.at) OVER w AS to_at, row_number() OVER w AS i
    FROM jsonb_to_recordset($1::jsonb) AS r(task text, position bigint, at timestamptz, row jsonb)
    WINDOW w AS (PARTITION BY r.task ORDER BY r.position))`;

export function taskVersions(rows: readonly InlineRows[], position: number, at: Instant): readonly TaskVersion[] {
  return rows
    .filter(({ table }) => table === 'rm.task')
    .flatMap((entry) => entry.rows)
    .map((row) => ({ task: String(Reflect.get(row, 'id')), position, at, row }));
}
