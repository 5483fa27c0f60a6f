import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { builtSql } from './sql-strings.ts';
import { projectRoot } from './support.ts';

const ROOTS = ['libs', 'apps', 'infra', 'workflows'];

/** Where SQL is put together from parts that the file itself or the schema gives; a request reaches none of these parts. */
const FROM_OWN_PARTS: Readonly<Record<string, string>> = {
  'libs/event-store/src/append.ts': 'one statement of the parts that an append has',
  'libs/event-store/src/inline-rows.ts': 'tables and columns of the projections, quoted',
  'libs/event-store/src/feed/feed-reader.ts': 'a page size that is a number of the program',
  'libs/event-store/src/trust/logged-events.ts': 'its own columns',
  'libs/application/src/invariants/rows-as-log.ts': 'names and keys of read models',
  'libs/application/src/personal/reading.ts': 'one of two actions',
  'libs/application/src/process/merger.ts': 'its own parts',
  'libs/application/src/replay/beside.ts': 'names of read models',
  'libs/application/src/replay/rebuild.ts': 'names of read models',
  'libs/application/src/replay/task-history.ts': 'one of two schemas',
  'libs/read-models/src/queries/audit-query.ts': 'one of its own lists',
  'libs/read-models/src/queries/board-query.ts': 'one of its own sources',
  'libs/read-models/src/queries/inbox-query.ts': 'columns of its own filters; values are parameters',
  'libs/read-models/src/queries/past-tasks.ts': 'conditions of its own; values are parameters',
  'infra/src/migrate.ts': 'roles of the migration',
  'infra/src/testing/postgres.ts': 'databases of the tests',
  'infra/src/backup/dump-database.ts': 'tables and columns of the schema, quoted',
  'infra/src/backup/load-database.ts': 'tables and columns of the schema, quoted',
};

function sources(): readonly string[] {
  return ROOTS.flatMap((root) =>
    readdirSync(join(projectRoot, root), { recursive: true, encoding: 'utf8' })
      .map((file) => join(root, file))
      .filter((file) => /\/src\/.*\.ts$/.test(file) && !/node_modules|\/dist\/|\.spec\.ts$/.test(file)),
  );
}

describe('SQL', () => {
  const files = sources();
  const found = files.flatMap((file) => builtSql(file, readFileSync(join(projectRoot, file), 'utf8')));

  it('is never built from what somebody sent: only texts of the source are put together', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(found.filter(({ file }) => !Object.hasOwn(FROM_OWN_PARTS, file))).toEqual([]);
  });

  it('is built nowhere in the API, whatever the list above may say', () => {
    expect(Object.keys(FROM_OWN_PARTS).filter((file) => file.startsWith('apps/'))).toEqual([]);
  });

  it('is still put together in every file of that list', () => {
    const seen = new Set(found.map(({ file }) => file));
    expect(Object.keys(FROM_OWN_PARTS).filter((file) => !seen.has(file))).toEqual([]);
  });
});

describe('a planted statement', () => {
  it.each([
    ['a template', 'export const q = (name: string) => `SELECT 1 FROM t WHERE name = ${name}`;'],
    ['a quoted value', "export const q = (name: string) => `DELETE FROM t WHERE name = '${name}'`;"],
    ['a sum', "export const q = (name: string) => 'SELECT 1 FROM t WHERE name = ' + name;"],
    ['a part', 'export const q = (by: string) => `ORDER BY ${by} LIMIT 1`;'],
    ['a method of what was sent', 'export const q = (ids: string[]) => `SELECT 1 WHERE id IN (${ids.join()})`;'],
    [
      'a fixed text made of it',
      'const of = (x: string) => x; export const q = (n: string) => `UPDATE t SET a = ${of(n)}`;',
    ],
  ])('is found in %s', (_, text) => {
    expect(builtSql('planted.ts', text)).toHaveLength(1);
  });

  it.each([
    ['constants', "const ONE = 'a'; export const q = `SELECT ${ONE} FROM t WHERE b = $1`;"],
    ['one of several constants', "const SOME = { a: 'x' }; export const q = (k: 'a') => `SELECT ${SOME[k]} FROM t`;"],
    ['a quoted identifier', 'export const q = (c: Client, n: string) => `DROP TABLE ${c.escapeIdentifier(n)}`;'],
    ['other words', 'export const q = (name: string) => `Select whom you want, ${name}`;'],
  ])('is not seen in %s', (_, text) => {
    expect(builtSql('planted.ts', text)).toEqual([]);
  });
});
