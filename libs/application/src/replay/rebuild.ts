import { setTimeout } from 'node:timers/promises';
import { MATTER_PROCESSES } from '@qingxin/domain';
import {
  type Database,
  type NumberedEvent,
  readFeed,
  sqlError,
  type SqlExecutor,
  type Upcasters,
} from '@qingxin/event-store';
import { DISTRICT_UPCASTERS } from './upcasters.ts';
import { compare, createBeside, finishBeside, numberedSoFar, switchOver, type TableReport } from './beside.ts';
import { RowBook } from './row-book.ts';
import type { ReplayedStream, StreamReplay } from './stream-replay.ts';
import { TASK_HISTORY, TaskHistory, type TaskVersion, taskVersions } from './task-history.ts';

export interface RebuildOptions {
  /** As owner of the tables: the application's role may not make or rename schemas. */
  readonly owner: Database;
  readonly replay: StreamReplay;
  readonly upcasters?: Upcasters;
  readonly onProgress?: (progress: RebuildProgress) => void;
}

export interface RebuildProgress {
  readonly phase: 'streams' | 'indexes' | 'history' | 'comparison' | 'switch';
  /** Streams built, or the position of the feed reached; null where there is nothing to count. */
  readonly done: number | null;
}

/** Another rebuild of this database is under way. */
export class RebuildRunning extends Error {
  readonly code = 'rebuild-running';

  constructor() {
    super('rebuild-running');
    this.name = 'RebuildRunning';
  }
}

interface BuiltStream {
  readonly stream_id: string;
  readonly version: number;
}

interface StreamPage {
  readonly streams: readonly ReplayedStream[];
  readonly events: ReadonlyMap<string, readonly NumberedEvent[]>;
}

interface Folded {
  readonly rows: RowBook;
  readonly versions: readonly BuiltStream[];
  readonly tasks: readonly TaskVersion[];
}

const PAGE = 200;
/** Kinds of streams that have rows. */
const MATTERS = [...Object.keys(MATTER_PROCESSES), 'roster'];
const LOCK = 7_236_106;
/** Well below the time after which an idle transaction is ended. */
const SIGN_OF_LIFE_MS = 3_000;
const SWITCH_TRIES = 20;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes every read model anew from the log, beside the live ones, and switches. Lists are never empty meanwhile; an
 * append waits only while the two schemas change names.
 */
export class Rebuild {
  readonly #options: RebuildOptions;
  #position = 0;

  constructor(options: RebuildOptions) {
    this.#options = options;
  }

  /** @throws RebuildRunning */
  run(): Promise<readonly TableReport[]> {
    return alone(this.#options.owner, () => this.#run());
  }

  async #run(): Promise<readonly TableReport[]> {
    const { owner } = this.#options;
    const tables = await createBeside(owner.sql);
    const history = new TaskHistory(this.#options.replay, 'rm_new');
    this.#position = await numberedSoFar(owner.sql);
    await this.#buildAll(history);
    this.#tell('indexes');
    await finishBeside(owner.sql, tables);
    await this.#follow(history, owner.sql);
    this.#tell('comparison');
    const report = await compare(owner.sql, tables);
    this.#tell('switch');
    await this.#switch(tables, history);
    return report;
  }

  #tell(phase: RebuildProgress['phase'], done: number | null = null): void {
    this.#options.onProgress?.({ phase, done });
  }

  /** The server reads the next page and writes the one before while this process folds. */
  async #buildAll(history: TaskHistory): Promise<void> {
    let built = 0;
    let written: Promise<void> = Promise.resolve();
    let next = this.#pageAfter('');
    for (;;) {
      const page = await next;
      const last = page.streams.at(-1);
      if (last === undefined) break;
      next = this.#pageAfter(last.name);
      // Its refusal is told when its turn comes, also when the write before it fails first.
      next.catch(() => undefined);
      const { rows, versions, tasks } = this.#fold(page);
      await written;
      written = this.#writeFirst(rows, versions, () => history.writeFirst(tasks, this.#options.owner.sql));
      written.catch(() => undefined);
      built += page.streams.length;
      this.#tell('streams', built);
    }
    await written;
  }

  /** Beside each other; both are over when this is, however they ended. */
  async #writeFirst(rows: RowBook, versions: readonly BuiltStream[], writeTasks: () => Promise<void>): Promise<void> {
    const writes = await Promise.allSettled([
      this.#write({ rows, versions }, this.#options.owner.sql, 'first'),
      writeTasks(),
    ]);
    for (const write of writes) if (write.status === 'rejected') throw write.reason;
  }

  async #pageAfter(name: string): Promise<StreamPage> {
    const { owner, replay } = this.#options;
    const streams = await owner.sql<ReplayedStream>(
      {
        text: `SELECT name, stream_id AS id FROM es.stream WHERE category = ANY ($2::text[]) AND name > $1::text
          ORDER BY name LIMIT ${PAGE}`,
      },
      [name, MATTERS],
    );
    return { streams, events: await replay.eventsOf(streams) };
  }

  #fold({ streams, events }: StreamPage): Folded {
    const rows = new RowBook();
    const versions: BuiltStream[] = [];
    const tasks: TaskVersion[] = [];
    for (const stream of streams) {
      let version = 0;
      for (const step of this.#options.replay.steps(stream, events.get(stream.id) ?? [])) {
        rows.add(step.rows);
        version = step.version;
        // What came later is followed by the feed.
        if (step.position !== null && step.position <= this.#position) {
          tasks.push(...taskVersions(step.rows, step.position, step.at));
        }
      }
      versions.push({ stream_id: stream.id, version });
    }
    return { rows, versions, tasks };
  }

  async #write(
    { rows, versions }: Pick<Folded, 'rows' | 'versions'>,
    sql: SqlExecutor,
    time: 'first' | 'again',
  ): Promise<void> {
    await writeRows(rows, sql, time);
    const text = `INSERT INTO rm_new.built SELECT * FROM jsonb_populate_recordset(NULL::rm_new.built, $1::jsonb)
      ON CONFLICT (stream_id) DO UPDATE SET version = EXCLUDED.version`;
    await sql({ text }, [JSON.stringify(versions)]);
  }

  /** Streams that have moved since they were built. Their rows are written over; rows are never taken away again. */
  async #catchUp(sql: SqlExecutor): Promise<void> {
    const moved = await sql<ReplayedStream>(
      {
        text: `SELECT s.name, s.stream_id AS id FROM es.stream s LEFT JOIN rm_new.built b USING (stream_id)
        WHERE s.category = ANY ($1::text[]) AND s.version > coalesce(b.version, 0) ORDER BY s.name`,
      },
      [MATTERS],
    );
    for (let at = 0; at < moved.length; at += PAGE) {
      const streams = moved.slice(at, at + PAGE);
      await this.#write(this.#fold({ streams, events: await this.#options.replay.eventsOf(streams) }), sql, 'again');
    }
  }

  async #follow(history: TaskHistory, sql: SqlExecutor): Promise<void> {
    await this.#catchUp(sql);
    await this.#followHistory(history, sql);
  }

  async #followHistory(history: TaskHistory, sql: SqlExecutor): Promise<void> {
    const upcasters = this.#options.upcasters ?? DISTRICT_UPCASTERS;
    for (;;) {
      const batch = await readFeed(sql, upcasters, this.#position);
      const last = batch.at(-1);
      if (last === undefined) return;
      await history.handle(batch, sql);
      this.#position = last.position;
      this.#tell('history', last.position);
    }
  }

  /**
   * A busy moment is let pass: the locks are asked for again, never waited for long. Before each try most of what has
   * come meanwhile is done without any lock, so that writers wait for the rest alone.
   */
  async #switch(tables: readonly string[], history: TaskHistory): Promise<void> {
    for (let turn = 1; ; turn += 1) {
      await this.#follow(history, this.#options.owner.sql);
      const from = this.#position;
      try {
        await this.#options.owner.transaction(async (sql) => {
          await switchOver(sql, tables, async () => {
            await this.#follow(history, sql);
            await sql(
              {
                text: `INSERT INTO es.subscription (name, position, updated_at) VALUES ($1::text, $2::bigint, clock_timestamp())
                  ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position, updated_at = EXCLUDED.updated_at`,
              },
              [TASK_HISTORY, this.#position],
            );
          });
        });
        return await this.#dropOld();
      } catch (error) {
        if (sqlError(error)?.code !== LOCK_NOT_AVAILABLE || turn >= SWITCH_TRIES) throw error;
        this.#position = from;
        await setTimeout(turn * 20);
      }
    }
  }

  /**
   * Whoever still reads the old tables is let finish: the lock is waited for so shortly that nobody else can be chosen as
   * the victim of a deadlock. What is left in the end goes with the next rebuild.
   */
  async #dropOld(): Promise<void> {
    for (let turn = 1; turn <= SWITCH_TRIES; turn += 1) {
      try {
        return await this.#options.owner.transaction(async (sql) => {
          await sql({ text: "SET LOCAL lock_timeout = '100ms'" });
          await sql({ text: 'DROP SCHEMA IF EXISTS rm_old CASCADE' });
        });
      } catch (error) {
        if (sqlError(error)?.code !== LOCK_NOT_AVAILABLE) throw error;
        await setTimeout(turn * 20);
      }
    }
  }
}

/**
 * Runs `act` while no other does, in whatever process. The lock goes with its transaction, also when the process dies; a
 * transaction that rests is ended by the server, so it says that it is alive.
 */
function alone<T>(owner: Database, act: () => Promise<T>): Promise<T> {
  return owner.transaction(async (sql) => {
    const [lock] = await sql<{ taken: boolean }>({ text: 'SELECT pg_try_advisory_xact_lock($1) AS taken' }, [LOCK]);
    if (lock?.taken !== true) throw new RebuildRunning();
    const alive = setInterval(() => void sql({ text: 'SELECT 1' }).catch(() => undefined), SIGN_OF_LIFE_MS);
    try {
      return await act();
    } finally {
      clearInterval(alive);
    }
  });
}

/** The first time nothing can be there yet, and no index would find it. */
async function writeRows({ tables }: RowBook, sql: SqlExecutor, time: 'first' | 'again'): Promise<void> {
  for (const [table, { key, rows }] of tables) {
    const target = table.replace('rm.', 'rm_new.');
    const same = key.map((name) => `t."${name}" = r."${name}"`).join(' AND ');
    const source = `jsonb_populate_recordset(NULL::${target}, $1::jsonb) r`;
    const params = [JSON.stringify([...rows.values()])];
    if (time === 'again') await sql({ text: `DELETE FROM ${target} t USING ${source} WHERE ${same}` }, params);
    await sql({ text: `INSERT INTO ${target} SELECT r.* FROM ${source}` }, params);
  }
}
