import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { adoptShipped, type Door, openDoor } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import { FileKeyRing } from '@qingxin/event-store';
import { openDatabase, type OpenDatabase } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { migrate } from '../../../infra/src/migrate.ts';
import { type PostgresServer, startPostgres } from '../../../infra/src/postgres.ts';
import { SETUP, SteppedClock } from './door-fixture.ts';

const SERVER = { initdbFlags: ['--no-sync'], serverFlags: ['fsync=off'] };

let home: string;
let server: PostgresServer;
let database: OpenDatabase;
let door: Door;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qingxin-outage-'));
  chmodSync(home, 0o711);
  server = await startPostgres({ dataFolder: join(home, 'data'), ...SERVER });
  await migrate({ ownerUrl: server.url('postgres', 'postgres'), appPassword: server.passwords.qingxin_app });
  database = openDatabase({
    url: server.url('postgres', 'qingxin_app'),
    applicationName: 'outage-spec',
    use: 'write',
    onIdleError: () => undefined,
  });
  door = openDoor({
    database,
    ring: FileKeyRing.create(join(home, 'keys')),
    clock: new SteppedClock(),
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: { committed: () => undefined, stateNotKept: () => undefined },
  });
}, 30_000);

afterAll(async () => {
  await database.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function addUnit(id: string, commandId: string = randomUUID(), actor: Actor = SETUP) {
  const unit = { id, name: id, kind: 'member', outside: false, phone: null, active: true };
  return door.handler.handle({ commandId, stream: 'organisation', type: 'AddUnit', payload: { unit } }, actor);
}

test('while PostgreSQL is stopped a command fails with one code; when it is back the same command succeeds by itself', async () => {
  await adoptShipped(door.handler, 'outage');
  await addUnit('unit-01');
  await server.stop();
  const commandId = randomUUID();
  await expect(addUnit('unit-02', commandId)).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(addUnit('unit-02', commandId)).rejects.toMatchObject({ code: 'store-unavailable' });
  server = await startPostgres({ dataFolder: join(home, 'data'), port: server.port, ...SERVER });
  expect(await addUnit('unit-02', commandId)).toMatchObject({ version: 2, events: ['UnitAdded'] });
  expect(await addUnit('unit-02', commandId)).toMatchObject({ version: 2, events: ['UnitAdded'] });
}, 30_000);
