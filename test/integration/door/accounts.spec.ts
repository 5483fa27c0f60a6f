import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Accounts, Sessions } from '@qingxin/platform';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';

let db: TestDatabase;
let accounts: Accounts;
let sessions: Sessions;

const PASSWORD = 'Correct-Horse-1';

beforeAll(async () => {
  db = await testDatabase();
  accounts = new Accounts(db.appDatabase);
  sessions = new Sessions(db.appDatabase.sql);
});

afterAll(() => db.close());

async function account(name: string): Promise<string> {
  await accounts.create({ account: name, password: PASSWORD, firstPassword: 'lasting', shownAs: name });
  return name;
}

describe('signing in', () => {
  test('answers alike for a wrong password and an unknown account', async () => {
    await account('first');
    for (const [name, password] of [
      ['first', 'Wrong-Horse-1'],
      ['nobody', PASSWORD],
      ['../odd', PASSWORD],
    ] as const) {
      await expect(accounts.verify(name, password)).rejects.toMatchObject({ code: 'sign-in-refused', details: {} });
    }
    expect(await accounts.verify('first', PASSWORD)).toMatchObject({
      person: 'person:first',
      mustChangePassword: false,
    });
  });

  test('is locked after five failures in a row, for the right password too', async () => {
    await account('locked');
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(accounts.verify('locked', 'Wrong-Horse-1')).rejects.toMatchObject({ code: 'sign-in-refused' });
    }
    await expect(accounts.verify('locked', PASSWORD)).rejects.toMatchObject({ code: 'account-locked' });
  });

  test('keeps neither password nor token where the database could give them away', async () => {
    await account('secret');
    const { token } = await sessions.open('secret');
    const { rows } = await db.app.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM app.account a WHERE a::text LIKE $1) OR EXISTS (SELECT FROM app.session s WHERE s::text LIKE $2) AS found`,
      [`%${PASSWORD}%`, `%${token}%`],
    );
    expect(rows).toEqual([{ found: false }]);
  });
});

describe('a session', () => {
  test('ends with sign-out, and everywhere at once', async () => {
    const name = await account('everywhere');
    const [one, other] = [await sessions.open(name), await sessions.open(name, 'some-post')];
    expect(await sessions.find(other.token)).toMatchObject({ person: 'person:everywhere', post: 'some-post' });
    await sessions.signOut(one.token);
    expect(await sessions.find(one.token)).toBeNull();
    await sessions.signOutEverywhere(name);
    expect(await sessions.find(other.token)).toBeNull();
    expect(await sessions.find('not a token')).toBeNull();
  });

  test('ends when it was not used for two hours, or is twelve hours old', async () => {
    const name = await account('idle');
    const [idle, old] = [await sessions.open(name), await sessions.open(name)];
    const age = async (column: string, token: string) =>
      db.owner.query(
        `UPDATE app.session SET ${column} = clock_timestamp() - interval '121 minutes' WHERE token_hash = sha256($1::bytea)`,
        [Buffer.from(token)],
      );
    await age('last_used_at', idle.token);
    await age('expires_at', old.token);
    expect(await sessions.find(idle.token)).toBeNull();
    expect(await sessions.find(old.token)).toBeNull();
  });

  test('of a changed password is over, and the new password has to be a good one', async () => {
    const name = await account('changing');
    const { token } = await sessions.open(name);
    for (const [password, code] of [
      ['Short-1', 'password-too-short'],
      ['alllowercaseletters', 'password-too-simple'],
      ['Changing-Horse-1', 'password-contains-account'],
      [PASSWORD, 'password-unchanged'],
    ] as const) {
      await expect(accounts.changePassword(name, PASSWORD, password)).rejects.toMatchObject({ code });
    }
    await accounts.changePassword(name, PASSWORD, 'Another-Horse-2');
    expect(await sessions.find(token)).toBeNull();
    await expect(accounts.verify(name, PASSWORD)).rejects.toMatchObject({ code: 'sign-in-refused' });
  });

  test('of a disabled account is over', async () => {
    const name = await account('leaving');
    const { token } = await sessions.open(name);
    await accounts.disable(name);
    expect(await sessions.find(token)).toBeNull();
    await expect(accounts.verify(name, PASSWORD)).rejects.toMatchObject({ code: 'account-disabled' });
  });
});
