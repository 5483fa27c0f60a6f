import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlExecutor } from '../sql.ts';

const NAME = 'erasures.jsonl';

/** A key that was destroyed: whose is not said, the subject means nothing outside the database. */
export interface Erasure {
  readonly subject: string;
  /** ISO instant of the machine that destroyed it. */
  readonly at: string;
}

/**
 * The erasure register, `erasures.jsonl` beside the anchors: what was erased stays erased when an older database comes back.
 * It is only ever added to, and kept where neither the database nor its backups are.
 */
export class ErasureFile {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get path(): string {
    return join(this.#folder, NAME);
  }

  /** In the order in which they were noted; a line that was only half written is left out. */
  all(): readonly Erasure[] {
    if (!existsSync(this.path)) return [];
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .flatMap((line) => erasureOf(line) ?? []);
  }

  /** There from the first start on, so that a register that is not there is one that is missing. */
  begin(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.path, '', { flag: 'a' });
  }

  /** On the disk when this returns. @throws where the folder cannot be written: then nothing may be destroyed either */
  add(subjects: readonly string[], at: string): void {
    if (subjects.length === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    const text = subjects.map((subject) => `${JSON.stringify({ subject, at })}\n`).join('');
    // A line that a crash left half written is ended first, so that it does not swallow the next one.
    const cut = existsSync(this.path) && !/(?:^|\n)$/.test(readFileSync(this.path, 'utf8'));
    writeFileSync(this.path, `${cut ? '\n' : ''}${text}`, { flag: 'a', flush: true });
  }
}

const SUBJECT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function erasureOf(line: string): Erasure | null {
  try {
    const { subject, at } = JSON.parse(line) as Partial<Erasure>;
    return typeof subject === 'string' && SUBJECT.test(subject) && typeof at === 'string' ? { subject, at } : null;
  } catch {
    return null;
  }
}

const AGAIN = {
  text: `SELECT es.destroy_subject(l.subject_id) FROM (SELECT DISTINCT subject_id FROM es.subject_key
    WHERE subject_id = ANY ($1::uuid[]) AND destroyed_at IS NULL) l`,
};
const DESTROYED = {
  text: 'SELECT DISTINCT subject_id FROM es.subject_key WHERE destroyed_at IS NOT NULL ORDER BY subject_id',
};

/**
 * Before the door opens: what the register knows is destroyed again, as after a restore of an older database, and what only
 * the database knows is noted. Answers how many keys were destroyed anew.
 */
export async function keepErasures(sql: SqlExecutor, file: ErasureFile, at: string): Promise<number> {
  file.begin();
  const noted = new Set(file.all().map(({ subject }) => subject));
  const again = noted.size === 0 ? [] : await sql(AGAIN, [[...noted]]);
  const destroyed = await sql<{ readonly subject_id: string }>(DESTROYED);
  file.add(
    destroyed.map(({ subject_id }) => subject_id).filter((subject) => !noted.has(subject)),
    at,
  );
  return again.length;
}
