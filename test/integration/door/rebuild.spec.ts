import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { districtStreams, Rebuild, StreamReplay, TASK_HISTORY, TaskHistory } from '@qingxin/application';
import { EventStore, poolDatabase, Subscription } from '@qingxin/event-store';
import { inlineProjections, InboxQuery, openReadSource, readExecutor, severityBounds } from '@qingxin/read-models';
import type { DataSource } from 'typeorm';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door-fixture.ts';

let fixture: DoorFixture;
let source: DataSource;

beforeAll(async () => {
  fixture = await doorFixture();
  source = await openReadSource({ url: fixture.db.url('qingxin_read'), applicationName: 'rebuild-spec' });
});

afterAll(async () => {
  await source.destroy();
  await fixture.close();
});

const replay = () =>
  new StreamReplay({
    store: new EventStore(fixture.db.appDatabase.sql),
    registry: districtStreams(),
    projections: inlineProjections(),
  });

async function feedHistory(): Promise<void> {
  await fixture.db.app.query('SELECT es.number_events()');
  const subscription = new Subscription({
    name: TASK_HISTORY,
    database: fixture.db.appDatabase,
    handler: new TaskHistory(replay()).handle,
    onError: (error) => {
      throw error;
    },
  });
  await subscription.drain();
}

async function handled(): Promise<string> {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  await fixture.send(stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss01'));
  const decision = { decision: 'hand-on', reason: '房屋市政工程', units: ['housing'] };
  await fixture.send(stream, 'DecideFirstContact', decision, person('hrss01'));
  return stream;
}

async function inboxAt(asOf?: string) {
  const { referenceHeads } = await fixture.door.journal.open('organisation');
  const { calendar } = await fixture.door.references.asSeen(referenceHeads, fixture.clock.instant);
  const bounds = severityBounds(calendar, asOf ?? fixture.clock.instant);
  const units = ['hrss', 'housing'];
  const page = await new InboxQuery(readExecutor(source)).page({
    units,
    bounds,
    ...(asOf === undefined ? {} : { asOf }),
  });
  return page.items.map(({ stream, kind, assignee }) => `${stream} ${kind} ${assignee ?? '-'}`);
}

test('the inbox of a past moment shows the work and the claims as they stood then', async () => {
  fixture.clock.instant = '2022-05-11T01:00:00.000Z';
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  fixture.clock.instant = '2022-05-11T02:00:00.000Z';
  await fixture.send(stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss02'));
  fixture.clock.instant = '2022-05-11T03:00:00.000Z';
  await fixture.send(
    stream,
    'DecideFirstContact',
    { decision: 'handle', reason: '属本单位', units: [] },
    person('hrss02'),
  );
  await feedHistory();
  expect(await inboxAt('2022-05-11T00:59:59.000Z')).toEqual([]);
  expect(await inboxAt('2022-05-11T01:30:00.000Z')).toEqual([`${stream} first-contact -`]);
  expect(await inboxAt('2022-05-11T02:30:00.000Z')).toEqual([`${stream} first-contact person:hrss02`]);
  expect(await inboxAt('2022-05-11T03:30:00.000Z')).toEqual(await inboxAt());
});

test('a rebuild from the log gives the same rows as the door wrote, and the door goes on writing into them', async () => {
  for (let turn = 0; turn < 3; turn += 1) await handled();
  await feedHistory();
  const before = await inboxAt();
  const report = await new Rebuild({ owner: poolDatabase(fixture.db.owner), replay: replay() }).run();
  expect(report.filter(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt > 0)).toEqual([]);
  expect(report.find(({ table }) => table === 'task')?.rows).toBeGreaterThan(5);
  expect(report.find(({ table }) => table === 'task_version')?.rows).toBeGreaterThan(5);
  expect(await inboxAt()).toEqual(before);
  const stream = await handled();
  expect((await inboxAt()).filter((line) => line.startsWith(stream))).not.toEqual([]);
  await feedHistory();
  expect((await inboxAt(fixture.clock.instant)).filter((line) => line.startsWith(stream))).not.toEqual([]);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('a rebuild mends rows that were changed or lost', async () => {
  await handled();
  await feedHistory();
  const before = await inboxAt();
  await fixture.db.owner.query("DELETE FROM rm.task WHERE unit = 'housing'");
  await fixture.db.owner.query("UPDATE rm.task SET unit = 'police' WHERE unit = 'hrss'");
  expect(await inboxAt()).toEqual([]);
  const report = await new Rebuild({ owner: poolDatabase(fixture.db.owner), replay: replay() }).run();
  expect(report.find(({ table }) => table === 'task')?.onlyRebuilt).toBeGreaterThan(0);
  expect(await inboxAt()).toEqual(before);
});
