import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase, type OpenDatabase } from '@qingxin/platform';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { Cable } from '../api/cable.ts';

const STATEMENT_TIMEOUT_MS = 200;

let db: TestDatabase;
let cable: Cable;
let database: OpenDatabase;

beforeAll(async () => {
  db = await testDatabase();
  cable = new Cable();
  database = openDatabase({
    url: await cable.lay(db.url('qingxin_app')),
    applicationName: 'frozen-spec',
    use: 'write',
    connections: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onIdleError: () => undefined,
  });
});

afterAll(async () => {
  await cable.close();
  await database.close().catch(() => undefined);
  await db.close();
});

const now = () => database.sql<{ one: number }>({ text: 'SELECT 1 AS one' });

test('a server that answers no more is an outage and not a wait without end; the connection is not used again', async () => {
  expect(await now()).toEqual([{ one: 1 }]);
  cable.freeze();
  await expect(now()).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(await now()).toEqual([{ one: 1 }]);
}, 30_000);

test('nor does a transaction wait without end', async () => {
  const frozen = database.transaction(async (sql) => {
    await sql({ text: 'SELECT 1' });
    cable.freeze();
    return sql({ text: 'SELECT 2' });
  });
  await expect(frozen).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(await now()).toEqual([{ one: 1 }]);
}, 30_000);
