import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStore, FileKeyRing, streamIdOf } from '@qingxin/event-store';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { COMMANDS } from '../../../apps/cli/src/commands/index.ts';
import { qx } from '../../../apps/cli/src/qx.ts';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from '../event-store/requests.ts';

jest.setTimeout(60_000);

const MATTER = `case-${randomUUID()}`;
let home: string;
let db: TestDatabase;

/** A data folder with a log, as a start leaves it. */
beforeAll(async () => {
  db = await testDatabase();
  home = mkdtempSync(join(tmpdir(), 'qingxin-cli-'));
  const passwords = ['qingxin_app', 'qingxin_sealer'] as const;
  const known = Object.fromEntries(passwords.map((role) => [role, new URL(db.url(role)).password]));
  writeFileSync(join(home, 'postgres.passwords.json'), JSON.stringify(known));
  FileKeyRing.create(join(home, 'keys'));
  jest.replaceProperty(process, 'env', {
    QINGXIN_HOME: home,
    DATABASE_URL: db.url('postgres'),
    TEMPORAL_ADDRESS: '127.0.0.1:1',
  });
  const store = new EventStore(db.appDatabase.sql);
  const complaint = randomUUID();
  await store.append(appendOf({ streamId: streamIdOf(`complaint-${complaint}`), events: 2 }));
  const request = appendOf({ streamId: streamIdOf(MATTER), events: 3, note: `complaint-${complaint}` });
  await store.append({ ...request, stream: { ...request.stream, name: MATTER } });
  await db.app.query('SELECT es.number_events()');
});

afterAll(async () => {
  jest.restoreAllMocks();
  await db.close();
  rmSync(home, { recursive: true, force: true });
});

async function typed(...args: readonly string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const out = { print: (text: string) => printed.push(text), note: (text: string) => noted.push(text) };
  const code = await qx(args, COMMANDS, out);
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

test('the log is sealed, and sealed again only when there is more', async () => {
  const first = await typed('seal');
  expect(first).toMatchObject({ code: 0, noted: '' });
  expect(first.printed).toMatch(/^第 1 号封存：总第 1 步至第 5 步，根 [0-9a-f]{64}$/);
  expect(await typed('seal')).toMatchObject({ code: 0, printed: '上次封存以来没有新增' });
});

test('the whole log is verified against the seals kept outside', async () => {
  const { code, printed } = await typed('verify');
  expect(code).toBe(0);
  expect(printed).toMatch(
    /已核对 5 步、2 件事项[\s\S]*封存 1 次，与库外封存记录比对 1 次；尚未封存 0 步\n查看留痕 0 条；尚未封存 0 条\n全部一致/,
  );
});

test('a matter goes out as a bundle that is verified with published keys and seals, and nothing else', async () => {
  const path = join(home, 'out.zip');
  const made = await typed('export-bundle', MATTER, '--to', path);
  expect(made).toMatchObject({
    code: 0,
    noted: '',
    printed: `${path}\n2 件事项、5 步、证据材料 0 份，凭第 1 号封存核验`,
  });
  const published = ['--keys', join(home, 'anchors/keys.jsonl'), '--anchors', join(home, 'anchors/anchors.jsonl')];
  const checked = await typed('verify-bundle', path, ...published);
  expect(checked.code).toBe(0);
  expect(checked.printed).toMatch(/2 件事项、5 步[\s\S]*在所给的公钥之内[\s\S]*比对 1 个区块\n全部一致$/);
  expect((await typed('verify-bundle', path)).printed).toMatch(/没有与公布的核对[\s\S]*没有与另存的封存记录比对/);
  expect((await typed('export-bundle', MATTER, '--to', path)).code).toBe(2);
});

test('what is not right is said, with an exit code', async () => {
  const kept = readFileSync(join(home, 'anchors/anchors.jsonl'), 'utf8');
  const forged = join(home, 'forged.jsonl');
  writeFileSync(forged, kept.replace(/"root":"[0-9a-f]{4}/, '"root":"0000'));
  const wrong = await typed('verify', '--anchors', forged);
  expect(wrong.code).toBe(1);
  expect(wrong.printed).toContain('第 1 号封存，总第 1 步：封存区块的根被替换');
  expect(await typed('export-bundle', `case-${randomUUID()}`)).toMatchObject({ code: 1, printed: '' });
  expect(await typed('verify-bundle', forged)).toMatchObject({ code: 1, printed: '' });
  expect((await typed('verify-bundle', forged, '--keys', forged)).noted).toContain('没有公钥');
  writeFileSync(join(home, 'anchors/anchors.jsonl'), kept + kept.replace('"blockNo":1', '"blockNo":2'));
  const refused = await typed('seal');
  expect(refused.code).toBe(1);
  expect(refused.noted).toContain('日志是从较早的备份恢复的');
});
