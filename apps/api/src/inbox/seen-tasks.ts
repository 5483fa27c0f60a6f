import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** Of the line as it stands now; what was done to it since makes it new again. */
const SEE = {
  name: 'inbox_see',
  text: `INSERT INTO app.inbox_seen (person, task, version)
    SELECT $1::text, id, version FROM rm.task WHERE id = ANY ($2::text[])
    ON CONFLICT (person, task) DO UPDATE SET version = EXCLUDED.version`,
};
/** What is there when somebody opens the inbox for the first time counts as seen. */
const SINCE = {
  name: 'inbox_since',
  text: `WITH first AS (
      INSERT INTO app.inbox_reader (person, since) SELECT $1::text, $2::timestamptz
        WHERE NOT EXISTS (SELECT FROM app.inbox_reader WHERE person = $1::text)
        ON CONFLICT (person) DO NOTHING)
    SELECT to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since
      FROM app.inbox_reader WHERE person = $1::text`,
};
const SEEN = {
  name: 'inbox_seen',
  text: 'SELECT task, version FROM app.inbox_seen WHERE person = $1::text AND task = ANY ($2::text[])',
};
/** Work that is over is in no inbox. */
const FORGET = {
  name: 'inbox_forget',
  text: `DELETE FROM app.inbox_seen s WHERE person = $1::text
    AND (SELECT count(*) FROM app.inbox_seen WHERE person = $1::text) > $2::int
    AND NOT EXISTS (SELECT FROM rm.task t WHERE t.id = s.task AND t.status = 'open')`,
};
const MANY = 2_000;

interface Line {
  readonly stream: string;
  readonly taskId: string;
  readonly version: number;
  readonly openedAt: Instant;
}

/** What of the work somebody has looked at: his own, whichever computer he sits at. */
export class SeenTasks {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** @param tasks as `<stream>/<task id>` */
  async see(person: string, tasks: readonly string[]): Promise<void> {
    await this.#sql(SEE, [person, tasks]);
    await this.#sql(FORGET, [person, MANY]);
  }

  /** Which of the lines came or changed and were not looked at since. @param at business time of the look */
  async unread(person: string, lines: readonly Line[], at: Instant): Promise<ReadonlySet<string>> {
    const [[reader], seen] = await Promise.all([
      this.#sql<{ readonly since: string }>(SINCE, [person, at]),
      this.#sql<{ readonly task: string; readonly version: number }>(SEEN, [person, lines.map(keyOf)]),
    ]);
    const since = reader?.since ?? at;
    const known = new Map(seen.map(({ task, version }) => [task, version]));
    const isNew = (line: Line): boolean => {
      const version = known.get(keyOf(line));
      return version === undefined ? line.openedAt > since : version < line.version;
    };
    return new Set(lines.filter(isNew).map(keyOf));
  }
}

export const keyOf = ({ stream, taskId }: Pick<Line, 'stream' | 'taskId'>): string => `${stream}/${taskId}`;
