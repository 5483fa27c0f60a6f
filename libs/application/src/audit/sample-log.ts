import type { Actor, Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** A sample as it was drawn. */
export interface SampleNote {
  /** From which matters: kind, unit, days and state as they were asked. */
  readonly filter: Readonly<Record<string, string | null>>;
  readonly seed: string;
  /** Chosen by whoever drew, not by the machine. */
  readonly seedGiven: boolean;
  /** How many were asked for. */
  readonly count: number;
  /** How many there were to draw from. */
  readonly population: number;
  /** SHA-256 over their names, in hexadecimal. */
  readonly populationHash: string;
  /** Streams in the order in which they were drawn. */
  readonly drawn: readonly string[];
}

export interface SampleEntry extends SampleNote {
  /** Place in the reads log. */
  readonly position: string;
  /** By the clock of the machine. */
  readonly at: Instant;
  readonly actor: string;
  readonly unit: string | null;
}

const NOTE = {
  name: 'sample_note',
  text: `INSERT INTO es.read_log (actor, unit, action, meta) VALUES ($1::text, $2::text, 'sample', $3::jsonb)
    RETURNING position::text AS position, at`,
};
const LATEST = {
  name: 'sample_latest',
  text: `SELECT position::text AS position, at, actor, unit, meta FROM es.read_log
    WHERE action = 'sample' ORDER BY position DESC LIMIT $1::int`,
};

/**
 * Samples stand in the reads log, which is only ever added to and is sealed with the log: nobody can draw until something suits
 * him without its being seen.
 */
export class SampleLog {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async note({ id, unit }: Pick<Actor, 'id' | 'unit'>, note: SampleNote): Promise<SampleEntry> {
    const [row] = await this.#sql<{ position: string; at: Date }>(NOTE, [id, unit, JSON.stringify(note)]);
    if (row === undefined) throw new Error('an insert gives its row');
    return { ...note, position: row.position, at: row.at.toISOString(), actor: id, unit };
  }

  /** Newest first. */
  async latest(most: number): Promise<readonly SampleEntry[]> {
    const rows = await this.#sql<Pick<SampleEntry, 'position' | 'actor' | 'unit'> & { at: Date; meta: SampleNote }>(
      LATEST,
      [most],
    );
    return rows.map(({ meta, at, ...row }) => ({ ...row, ...meta, at: at.toISOString() }));
  }
}
