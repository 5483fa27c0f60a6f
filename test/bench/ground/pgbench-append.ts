import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contestant } from '../measure/rounds.ts';
import { FLOOR_HASH, type FloorStreams } from './floor-streams.ts';
import { MARKS, type RecordedAppend, type RecordedVisit } from './recorded-append.ts';
import type { Ground } from './server.ts';

const run = promisify(execFile);

/** Null: not on the search path, so that this floor cannot be run. */
export async function pgbenchVersion(): Promise<string | null> {
  try {
    return (await run('pgbench', ['--version'])).stdout.trim();
  } catch {
    return null;
  }
}

/** More events than one window can append to a stream; versions start over above it before each window. */
const WINDOW_STEP = 100_000;

/** Floor F: the same statements by `pgbench -M prepared`, without Node. */
export class PgbenchAppend {
  readonly #ground: Ground;
  readonly #visit: RecordedVisit;
  readonly #streams: FloorStreams;
  readonly #series: number;
  #windows = 0;

  constructor(ground: Ground, visit: RecordedVisit, streams: FloorStreams, series: number) {
    this.#ground = ground;
    this.#visit = visit;
    this.#streams = streams;
    this.#series = series;
  }

  contestant(name: string, callers: number): Contestant {
    const perCaller = Math.floor(this.#streams.count / callers);
    return {
      name,
      prepare: async () => {
        this.#windows += 1;
        const { superuser } = this.#ground;
        await superuser.query(
          'UPDATE es.stream SET version = $1, last_hash = $2 WHERE stream_id BETWEEN $3::uuid AND $4::uuid',
          [this.#windows * WINDOW_STEP, FLOOR_HASH, this.#streams.id(0), this.#streams.id(this.#streams.count - 1)],
        );
      },
      window: async (milliseconds) => ({ [name]: await this.#rate(callers, perCaller, milliseconds) }),
    };
  }

  async #rate(callers: number, perCaller: number, milliseconds: number): Promise<number> {
    const script = join(this.#ground.folder, 'visit.sql');
    const events = this.#visit.appends.reduce((sum, append) => sum + append.types.length, 0);
    await writeFile(script, this.#script(perCaller, callers, events));
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(callers),
      '-j',
      String(Math.min(callers, 2)),
      '-T',
      String(seconds),
    ];
    const variables = Object.entries(this.#texts()).flatMap(([key, value]) => ['-D', `${key}=${value}`]);
    const { stdout } = await run('pgbench', [...args, ...variables, '-f', script, await this.#address()]);
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0';
    if (tps === undefined || failed !== '0') throw new Error(`pgbench did not finish:\n${stdout}`);
    return Number(tps) * this.#visit.appends.length;
  }

  /** With the password in a file, because arguments are seen by every user of the machine. */
  async #address(): Promise<string> {
    const { hostname, port, username, password, pathname } = new URL(this.#ground.appUrl);
    const passwords = join(this.#ground.folder, 'pgpass');
    await writeFile(passwords, `${hostname}:${port}:*:${username}:${password}\n`, { mode: 0o600 });
    return `host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)} passfile=${passwords}`;
  }

  /** Each client walks through its own share of the streams; where it is follows from the number of its visits. */
  #script(perCaller: number, callers: number, events: number): string {
    const start = this.#windows * WINDOW_STEP;
    const lines = [
      `\\set i (:n % ${perCaller}) * ${callers} + :client_id`,
      `\\set v ${start} + (:n / ${perCaller}) * ${events}`,
    ];
    this.#visit.appends.forEach((append, ordinal) => {
      lines.push(
        '\\set c random(1, 9000000000000000000)',
        `${this.#statement(append, ordinal)};`,
        `\\set v :v + ${append.types.length}`,
      );
    });
    return [...lines, '\\set n :n + 1', ''].join('\n');
  }

  #texts(): Readonly<Record<string, string>> {
    const texts: Record<string, string> = { n: '0' };
    this.#visit.appends.forEach((append, ordinal) => {
      texts[`t${ordinal}`] = append.occurredAt;
      texts[`s${ordinal}`] = append.sender;
      append.actors.forEach((text, index) => (texts[`a${ordinal}_${index}`] = text));
      append.data.forEach((text, index) => (texts[`d${ordinal}_${index}`] = text));
      append.meta.forEach((text, index) => (texts[`m${ordinal}_${index}`] = text));
      append.rows.forEach((text, index) => (texts[`r${ordinal}_${index}`] = text));
    });
    return texts;
  }

  /** A literal would not do where it holds a colon, which pgbench takes for a variable. */
  #statement(append: RecordedAppend, ordinal: number): string {
    const hash = `'\\x${FLOOR_HASH.toString('hex')}'`;
    const list = (items: readonly string[], type: string): string => `ARRAY[${items.join(', ')}]::${type}[]`;
    const quoted = (items: readonly string[]): readonly string[] => items.map((item) => `'${item}'`);
    const uuid = `('${String(this.#series).padStart(8, '0')}-0000-4000-8000-' || lpad(to_hex((:i)::bigint), 12, '0'))`;
    const after = `((:v)::int + ${append.types.length})::text`;
    const rows = append.rows.map((_, index) =>
      [
        [MARKS.stream, uuid],
        [MARKS.receipt, `('F${this.#series}-' || (:i)::text)`],
        [MARKS.ticket, 'gen_random_uuid()::text'],
        [MARKS.version, after],
      ].reduce((text, [mark, value]) => `replace(${text}, '${mark}', ${value})`, `(:r${ordinal}_${index})::text`),
    );
    const values = [
      `lpad(to_hex((:c)::bigint), 32, '0')`,
      `'\\x${append.fingerprint.toString('hex')}'`,
      uuid,
      '(:v)',
      `:t${ordinal}`,
      list(
        append.types.map(() => 'gen_random_uuid()'),
        'uuid',
      ),
      list(quoted(append.types), 'text'),
      list(append.schemaVersions.map(String), 'smallint'),
      list(
        append.actors.map((_, index) => `:a${ordinal}_${index}`),
        'text',
      ),
      list(
        append.data.map((_, index) => `:d${ordinal}_${index}`),
        'jsonb',
      ),
      list(
        append.meta.map((_, index) => `:m${ordinal}_${index}`),
        'jsonb',
      ),
      list(
        append.types.map(() => hash),
        'bytea',
      ),
      String(append.hashAlgorithm),
      `:s${ordinal}`,
      hash,
      ...rows,
    ];
    return append.statement.text
      .replaceAll(/\$(\d+)/g, (_, number: string) => values[Number(number) - 1] ?? '')
      .replaceAll('\n', ' ');
  }
}
