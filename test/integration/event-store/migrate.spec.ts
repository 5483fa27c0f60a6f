import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate, shippedMigrations } from '../../../infra/src/migrate.ts';
import { startTestServer, type TestServer } from '../../../infra/src/testing/postgres.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(owner?: string): Promise<string> {
  const name = `empty_${randomBytes(4).toString('hex')}`;
  await on(server.url, (client) =>
    client.query(`CREATE DATABASE ${name}${owner === undefined ? '' : ` OWNER ${owner}`}`),
  );
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

describe('migrate', () => {
  test('an empty database is brought to the newest file, and a second run has nothing to do', async () => {
    const ownerUrl = await emptyDatabase();
    const shipped = (await shippedMigrations()).map((migration) => migration.name);
    expect(await migrate({ ownerUrl })).toEqual(shipped);
    expect(await migrate({ ownerUrl })).toEqual([]);
  });

  test('two processes that start at once apply each file once', async () => {
    const ownerUrl = await emptyDatabase();
    const runs = await Promise.all([migrate({ ownerUrl }), migrate({ ownerUrl })]);
    expect(runs.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, (await shippedMigrations()).length]);
  });

  test('a file whose content is no longer what was applied is refused by name', async () => {
    const ownerUrl = await emptyDatabase();
    await migrate({ ownerUrl });
    const change = `UPDATE es.migration SET sha256 = 'other' WHERE name = '0003_feed.sql'`;
    await on(ownerUrl, (client) => client.query(change));
    await expect(migrate({ ownerUrl })).rejects.toMatchObject({
      code: 'migration-changed',
      message: expect.stringContaining('0003_feed.sql'),
    });
  });

  test('a database with data that lacks the last files gets these alone and keeps its data', async () => {
    const ownerUrl = await emptyDatabase();
    const shipped = await shippedMigrations();
    const missing = 2;
    await migrate({ ownerUrl, migrations: shipped.slice(0, -missing) });
    const moved = `INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES (1, 86400000, 'person:admin01')`;
    await on(ownerUrl, (client) => client.query(moved));
    expect(await migrate({ ownerUrl })).toEqual(shipped.slice(-missing).map(({ name }) => name));
    const kept = await on(ownerUrl, (client) => client.query('SELECT offset_ms FROM es.clock_epoch ORDER BY epoch'));
    expect(kept.rows).toEqual([{ offset_ms: '0' }, { offset_ms: '86400000' }]);
  });

  test('a database that a newer program migrated is refused', async () => {
    const ownerUrl = await emptyDatabase();
    await migrate({ ownerUrl });
    await on(ownerUrl, (client) =>
      client.query(`INSERT INTO es.migration (name, sha256) VALUES ('9999_later.sql', 'x')`),
    );
    await expect(migrate({ ownerUrl })).rejects.toMatchObject({ code: 'migration-unknown' });
  });

  test('a role that owns the database and may make roles suffices; no superuser is needed', async () => {
    const password = randomBytes(8).toString('hex');
    const ownRoles = await startTestServer();
    try {
      await on(ownRoles.url, async (client) => {
        await client.query(`CREATE ROLE hosting LOGIN CREATEROLE PASSWORD '${password}'`);
        await client.query('CREATE DATABASE hosted OWNER hosting');
      });
      const url = new URL(ownRoles.url);
      url.pathname = '/hosted';
      url.username = 'hosting';
      url.password = password;
      const names = await migrate({ ownerUrl: url.href, appPassword: 'app-password' });
      expect(names.length).toBeGreaterThan(0);
      url.username = 'qingxin_app';
      url.password = 'app-password';
      const rows = await on(url.href, (client) => client.query('SELECT es.number_events() AS n'));
      expect(rows.rows).toEqual([{ n: 0 }]);
    } finally {
      await ownRoles.stop();
    }
  });
});
