import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from '../../../infra/src/postgres.ts';
import { forgetOwner } from '../../../infra/src/postgres-process.ts';

const QUICK = { initdbFlags: ['--no-sync'], serverFlags: ['fsync=off'] };

let home: string;
const running: PostgresServer[] = [];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-home-'));
  chmodSync(home, 0o711);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(home, { recursive: true }));

async function start(folder: string, port?: number): Promise<PostgresServer> {
  const dataFolder = join(home, folder);
  const server = await startPostgres({ dataFolder, ...QUICK, ...(port === undefined ? {} : { port }) });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('starting and stopping', () => {
  test('the first start makes a UTF-8 cluster whose password only the owner of the folder can read', async () => {
    const server = await start('first');
    const sql = `SELECT current_setting('server_encoding') AS encoding, datcollate FROM pg_database WHERE datname = 'template1'`;
    expect(await query(server.url('postgres', 'postgres'), sql)).toEqual([{ encoding: 'UTF8', datcollate: 'C' }]);
    const file = join(home, 'first.passwords.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home).filter((name) => name.includes('.new-'))).toEqual([]);
    const wrong = server.url('postgres', 'postgres').replace(server.passwords.postgres, 'wrong');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('it listens on the loopback interface only, and flushes to disk unless told otherwise', async () => {
    const server = await startPostgres({ dataFolder: join(home, 'first') });
    running.push(server);
    const sql = `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
      current_setting('fsync') AS fsync, current_setting('password_encryption') AS passwords`;
    expect(await query(server.url('postgres', 'postgres'), sql)).toEqual([
      { addresses: '127.0.0.1', sockets: '', fsync: 'on', passwords: 'scram-sha-256' },
    ]);
  });

  test('a second start keeps what was written', async () => {
    const before = await start('kept');
    await query(before.url('postgres', 'postgres'), 'CREATE TABLE kept AS SELECT 7 AS seven');
    await before.stop();
    const after = await start('kept');
    expect(await query(after.url('postgres', 'postgres'), 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  });
});

describe('after a hard end', () => {
  test('kill -9 of the server leaves a lock file that does not prevent the next start', async () => {
    const server = await start('killed');
    await query(server.url('postgres', 'postgres'), 'CREATE TABLE kept AS SELECT 7 AS seven');
    process.kill(server.pid, 'SIGKILL');
    expect(await server.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(join(home, 'killed', 'postmaster.pid'))).toBe(true);
    const again = await start('killed');
    expect(await query(again.url('postgres', 'postgres'), 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  });

  test('a lock file whose process id belongs to another program now is no obstacle', async () => {
    const server = await start('reused');
    await server.stop();
    const other = spawn('sleep', ['60']);
    writeFileSync(join(home, 'reused', 'postmaster.pid'), `${other.pid ?? 0}\n${join(home, 'reused')}\n`);
    expect((await start('reused')).pid).toBeGreaterThan(0);
    other.kill();
  });

  test('a server whose starter is gone is stopped and started anew', async () => {
    const orphan = await start('orphan');
    forgetOwner(join(home, 'orphan'));
    const server = await start('orphan');
    expect(await orphan.ended).toMatchObject({ code: 0 });
    expect(await query(server.url('postgres', 'postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a server whose starter lives is left alone', async () => {
    const server = await start('busy');
    await expect(start('busy')).rejects.toMatchObject({ code: 'already-running' });
    expect(await query(server.url('postgres', 'postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('refusals', () => {
  test('a port in use is named', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await new Promise((settle) => listener.once('listening', settle));
    const address = listener.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(start('port', port)).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining(String(port)),
    });
    listener.close();
  });

  test('a data folder of another major version is named in both languages and left as it was', async () => {
    mkdirSync(join(home, 'old'));
    writeFileSync(join(home, 'old', 'PG_VERSION'), '17\n');
    const refused = start('old');
    await expect(refused).rejects.toMatchObject({ code: 'data-folder-version' });
    await expect(refused).rejects.toThrow(/PostgreSQL 17 建立[\s\S]*made by PostgreSQL 17/);
    expect(readdirSync(join(home, 'old'))).toEqual(['PG_VERSION']);
  });

  test('a folder that holds something else is left as it was', async () => {
    mkdirSync(join(home, 'foreign'));
    writeFileSync(join(home, 'foreign', 'letter.txt'), 'x');
    await expect(start('foreign')).rejects.toMatchObject({ code: 'data-folder-foreign' });
    expect(readFileSync(join(home, 'foreign', 'letter.txt'), 'utf8')).toBe('x');
  });

  test('a cluster without its password file is not given new passwords', async () => {
    await (await start('lost')).stop();
    rmSync(join(home, 'lost.passwords.json'));
    await expect(start('lost')).rejects.toMatchObject({ code: 'passwords-missing' });
    expect(existsSync(join(home, 'lost.passwords.json'))).toBe(false);
  });

  test('a folder that only the caller can enter, such as a clone in a temporary folder, serves as well', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await startPostgres({ dataFolder: join(closed, 'data'), ...QUICK });
    running.push(server);
    expect(server.pid).toBeGreaterThan(1);
    expect(statSync(closed).mode & 0o077).toBe(0);
  });
});
