import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDoor, SETUP_ACTOR } from '@qingxin/application';
import type { OrganisationState } from '@qingxin/domain';
import { businessClock, openKeyRing } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { seedDemo, seedShown } from '../../../infra/src/demo/seed-demo.ts';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';

let db: TestDatabase;
let home: string;

beforeAll(async () => {
  db = await testDatabase();
  home = mkdtempSync(join(tmpdir(), 'qingxin-seed-'));
});

afterAll(async () => {
  await db.close();
  rmSync(home, { recursive: true, force: true });
});

async function counts(): Promise<object> {
  const { rows } = await db.app.query<object>(
    `SELECT (SELECT count(*)::int FROM es.event) AS events, (SELECT count(*)::int FROM app.account) AS accounts`,
  );
  return rows[0] ?? {};
}

test('the demo district is loaded once, through the door; a second start adds nothing', async () => {
  const target = { database: { app: db.url('qingxin_app') }, home, password: 'Demo-Password-1' };
  const seeded = await seedDemo(target);
  const first = await counts();
  expect(seeded.find(({ account }) => account === 'hrss.01')?.title).toBe('区人社局 经办岗 经办人01');
  expect(first).toMatchObject({ accounts: seeded.length });
  await seedDemo(target);
  expect(await counts()).toEqual(first);
});

test('the demo shows four projects, one with a gap, one of a company with an account; a second start adds nothing', async () => {
  const target = { database: { app: db.url('qingxin_app') }, home, password: 'Demo-Password-1' };
  const seeded = await seedShown(target);
  const first = await counts();
  expect(first).toMatchObject({ accounts: seeded.length });
  expect(seeded.at(-1)).toEqual({ account: 'contractor.01', title: '示例总包单位01 劳资专管员 劳资专管员01' });
  const { rows } = await db.app.query<{ name: string; gap_fen: string; open_breaches: number }>(
    'SELECT name, gap_fen, open_breaches FROM rm.project ORDER BY name',
  );
  expect(rows.map(({ name, gap_fen }) => [name, Number(gap_fen)])).toEqual([
    ['示例厂房项目04', 0],
    ['示例安置房项目01', 40_000_000],
    ['示例河道项目03', 0],
    ['示例道路项目02', 0],
  ]);
  // All is in order where all was done in time.
  expect(rows.find(({ name }) => name === '示例河道项目03')?.open_breaches).toBe(0);
  expect(rows.find(({ name }) => name === '示例厂房项目04')?.open_breaches).toBe(1);
  // Two units have one report to make, and nobody of the district has more of it than that.
  const { rows: work } = await db.app.query<{ unit: string; kind: string }>(
    `SELECT unit, kind FROM rm.task WHERE status = 'open' AND matter_kind = 'duty' ORDER BY unit, kind`,
  );
  expect(work).toEqual(expect.arrayContaining([{ unit: 'publicity', kind: 'report:opinion-watch' }]));
  expect(work.filter(({ kind }) => kind.startsWith('report:')).length).toBeLessThanOrEqual(2);
  expect(work.filter(({ kind }) => kind === 'acknowledge-information').map(({ unit }) => unit)).toEqual([
    'housing',
    'transport',
  ]);
  const joined = await db.superuser.query(`SELECT status FROM rm.task WHERE kind = 'check-entrants'`);
  expect(joined.rows).toEqual([{ status: 'open' }]);
  await seedShown(target);
  expect(await counts()).toEqual(first);
});

test('a district loaded when fewer kinds of unit were known gets the kinds of today, once', async () => {
  const target = { database: { app: db.url('qingxin_app') }, home, password: 'Demo-Password-1' };
  await seedDemo(target);
  const door = openDoor({
    database: db.appDatabase,
    ring: await openKeyRing(join(home, 'keys'), db.appDatabase.sql),
    clock: businessClock('demo'),
    projections: inlineProjections(),
    ...doorLookups(db.appDatabase.sql),
    hooks: { committed: () => undefined, stateNotKept: () => undefined },
  });
  const unitOf = async (id: string) => {
    const { state } = await door.journal.open('organisation');
    return (state as OrganisationState).units[id];
  };
  const today = await unitOf('justice');
  const older = { ...today, kind: 'member', phone: '0355-0000000' };
  const change = { type: 'ChangeUnit', payload: { unit: older, reason: '旧版' } };
  await door.handler.handle({ commandId: randomUUID(), stream: 'organisation', ...change }, SETUP_ACTOR);
  await seedDemo(target);
  expect(await unitOf('justice')).toEqual({ ...older, kind: 'justice' });
  const once = await counts();
  await seedDemo(target);
  expect(await counts()).toEqual(once);
});
