import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts, openDatabase } from '@qingxin/platform';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { COMMANDS } from '../../../apps/cli/src/commands/index.ts';
import { qx } from '../../../apps/cli/src/qx.ts';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';

jest.setTimeout(60_000);

let home: string;
let db: TestDatabase;

/** A data folder whose database is new and migrated, as a start leaves it. */
beforeEach(async () => {
  db = await testDatabase();
  home = mkdtempSync(join(tmpdir(), 'qingxin-cli-'));
  const { password } = new URL(db.url('qingxin_app'));
  writeFileSync(join(home, 'postgres.passwords.json'), JSON.stringify({ qingxin_app: password }));
  jest.replaceProperty(process, 'env', {
    QINGXIN_HOME: home,
    DATABASE_URL: db.url('postgres'),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await db.close();
  rmSync(home, { recursive: true, force: true });
});

async function typed(...args: readonly string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const out = { print: (text: string) => printed.push(text), note: (text: string) => noted.push(text) };
  const code = await qx(['account', 'create-admin', ...args], COMMANDS, out);
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

/** Whether this password opens the account, and whether it must then be changed. */
async function signsIn(account: string, password: string): Promise<boolean> {
  const database = openDatabase({
    url: db.url('qingxin_app'),
    applicationName: 'test',
    use: 'write',
    connections: 1,
    onIdleError: () => undefined,
  });
  try {
    return (await new Accounts(database).verify(account, password)).mustChangePassword;
  } finally {
    await database.close();
  }
}

test('opens the first administrator with a password for one sign-in, and says it once', async () => {
  const { code, printed, noted } = await typed('admin01');
  expect({ code, noted }).toEqual({ code: 0, noted: '' });
  const password = /一次性密码 (\S+)（/.exec(printed)?.[1] ?? '';
  expect(await signsIn('admin01', password)).toBe(true);
  const { rows } = await db.superuser.query(`SELECT type FROM es.event ORDER BY version`);
  expect(rows.map((row: { readonly type: string }) => row.type)).toEqual(['UnitAdded', 'PostAdded', 'PersonAppointed']);
});

test('tells machines the same', async () => {
  const { code, printed } = await typed('admin01', '--unit-name', '示例区治欠办', '--json');
  expect(code).toBe(0);
  const told = JSON.parse(printed) as { readonly account: string; readonly oneTimePassword: string };
  expect(told.account).toBe('admin01');
  expect(await signsIn('admin01', told.oneTimePassword)).toBe(true);
  const { rows } = await db.superuser.query(
    `SELECT data -> 'unit' ->> 'name' AS name FROM es.event WHERE type = 'UnitAdded'`,
  );
  expect(rows).toEqual([{ name: '示例区治欠办' }]);
});

test('opens no second one, and nothing is left of what is refused', async () => {
  expect((await typed('Admin 01')).noted).toMatch(/账号名由小写字母/);
  const { rows } = await db.superuser.query(
    'SELECT (SELECT count(*) FROM es.event)::int + (SELECT count(*) FROM app.account)::int AS n',
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect((await typed('admin01')).code).toBe(0);
  const again = await typed('admin02');
  expect(again).toMatchObject({ code: 1, printed: '', noted: '已有在任管理员，由其登录后开设账号' });
});

test('takes up an account whose appointment failed: its name is not spent', async () => {
  await db.superuser.query(
    `INSERT INTO app.account (account, shown_as, password_hash, must_change) VALUES ('admin01', '系统管理员', 'none', true)`,
  );
  const { code, printed } = await typed('admin01');
  expect(code).toBe(0);
  expect(await signsIn('admin01', /一次性密码 (\S+)（/.exec(printed)?.[1] ?? '')).toBe(true);
  expect((await typed('admin01')).noted).toMatch(/已有在任管理员/);
});

test('refuses an account that there is, and arguments that make no sense', async () => {
  await db.superuser.query(
    `INSERT INTO app.account (account, shown_as, password_hash, must_change) VALUES ('admin01', '经办人', 'none', false)`,
  );
  expect(await typed('admin01')).toMatchObject({ code: 1, noted: expect.stringMatching(/已经存在/) });
  expect((await typed()).code).toBe(2);
  expect((await typed('admin01', 'admin02')).code).toBe(2);
});
