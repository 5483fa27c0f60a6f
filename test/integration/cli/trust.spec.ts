import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutsideSystems } from '@qingxin/application';
import { AnchorFile, EventStore, FileKeyRing, streamIdOf, TimeStampFile } from '@qingxin/event-store';
import { askTimeStamp } from '@qingxin/platform';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { COMMANDS } from '../../../apps/cli/src/commands/index.ts';
import { qx } from '../../../apps/cli/src/qx.ts';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { TimeStampWatch } from '../../../apps/worker/src/time-stamp-watch.ts';
import { TimeStampAuthority } from '../../samples/time-stamp-authority.ts';
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

test('each seal is stamped by the authority that is named, later where it is away, and the stamp is checked', async () => {
  const authority = await TimeStampAuthority.create('时间戳机构');
  const url = await authority.open();
  const folder = join(home, 'anchors');
  const outside = new OutsideSystems(db.appDatabase.sql);
  const stamped: number[] = [];
  const watch = new TimeStampWatch({
    ...{ sql: db.appDatabase.sql, anchors: new AnchorFile(folder), file: new TimeStampFile(folder), outside },
    ask: (text) => askTimeStamp(url, text, [authority.certificate]),
    onStamped: (blockNo) => stamped.push(blockNo),
    onError: () => undefined,
  });
  const failing = async () => (await outside.failing()).map(({ system, code }) => [system, code]);
  for (const [wrong, code] of [
    ['refused', 'stamp-refused'],
    ['imprint', 'stamp-of-other'],
    ['nonce', 'stamp-of-other'],
    ['signature', 'stamp-signature-wrong'],
  ] as const) {
    authority.wrong = wrong;
    expect(await watch.look()).toBe(0);
    expect(await failing()).toEqual([['time-stamp', code]]);
  }
  authority.wrong = null;
  expect([await watch.look(), await watch.look(), stamped, await failing()]).toEqual([1, 0, [1], []]);
  await authority.close();

  await new EventStore(db.appDatabase.sql).append(
    appendOf({ streamId: streamIdOf(`complaint-${randomUUID()}`), events: 1 }),
  );
  await db.app.query('SELECT es.number_events()');
  expect((await typed('seal')).printed).toContain('第 2 号封存');
  expect(await watch.look()).toBe(0);
  expect(await failing()).toEqual([['time-stamp', 'no-connection']]);

  const ca = join(home, 'authority.pem');
  writeFileSync(ca, authority.pem);
  const checked = await typed('verify', '--tsa-ca', ca);
  expect(checked.printed).toMatch(
    /时间戳 1 个，最近一个证明第 1 号封存不晚于 .*；签发者在所给的机构证书之内\n全部一致$/,
  );
  const path = join(home, 'stamped.zip');
  expect((await typed('export-bundle', MATTER, '--to', path)).code).toBe(0);
  expect((await typed('verify-bundle', path)).printed).toMatch(/签发者自称“时间戳机构”，没有与机构证书核对\n全部一致$/);
  writeFileSync(ca, (await TimeStampAuthority.create('另一机构')).pem);
  const foreign = await typed('verify-bundle', path, '--tsa-ca', ca);
  expect(foreign.code).toBe(1);
  expect(foreign.printed).toContain('第 1 号封存，总第 1 步：时间戳的签发者不在所给的机构证书之内');
});

test('a matter goes out as a bundle that is verified with published keys and seals, and nothing else', async () => {
  const path = join(home, 'out.zip');
  const made = await typed('export-bundle', MATTER, '--to', path);
  expect(made).toMatchObject({
    code: 0,
    noted: '',
    printed: `${path}\n2 件事项、5 步、证据材料 0 份，凭第 2 号封存核验`,
  });
  const published = ['--keys', join(home, 'anchors/keys.jsonl'), '--anchors', join(home, 'anchors/anchors.jsonl')];
  const checked = await typed('verify-bundle', path, ...published);
  expect(checked.code).toBe(0);
  expect(checked.printed).toMatch(/2 件事项、5 步[\s\S]*在所给的公钥之内[\s\S]*比对 2 个区块\n时间戳[^\n]*\n全部一致$/);
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
  writeFileSync(join(home, 'anchors/anchors.jsonl'), kept + kept.split('\n')[0]?.replace('"blockNo":1', '"blockNo":3'));
  const refused = await typed('seal');
  expect(refused.code).toBe(1);
  expect(refused.noted).toContain('日志是从较早的备份恢复的');
});
