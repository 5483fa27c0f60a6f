import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Door } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import type { Database } from '@qingxin/event-store';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door-fixture.ts';

let fixture: DoorFixture;
/** Two processes on one log; `here` notes the statements it sends. */
let here: Door;
let there: Door;
let sent: string[];

beforeAll(async () => {
  fixture = await doorFixture();
  const database: Database = {
    ...fixture.db.appDatabase,
    sql: (statement, params) => {
      sent.push((statement.name ?? '').replace(/_[0-9a-f]{24}$/, ''));
      return fixture.db.appDatabase.sql(statement, params);
    },
  };
  sent = [];
  here = fixture.another(database);
  there = fixture.another();
});

afterAll(() => fixture?.close());

const send = (door: Door, stream: string, type: string, payload: object, actor: Actor, commandId = randomUUID()) =>
  door.handler.handle({ commandId, stream, type, payload }, actor);

const FIRST_CONTACT = { decision: 'handle', reason: '属劳动保障监察', units: [] };
const URGED = { ticketId: null, channel: 'phone' };

async function complaintKnownHere(): Promise<string> {
  const stream = newComplaint();
  await send(here, stream, 'RegisterComplaint', registration(), person('hrss01'));
  await send(here, stream, 'RecordUrging', URGED, person('hrss01'));
  sent = [];
  return stream;
}

test('a command on a stream held in memory takes one statement', async () => {
  const stream = await complaintKnownHere();
  const answer = await send(here, stream, 'RecordUrging', URGED, person('hrss01'));
  expect(answer.events).toEqual(['ComplaintUrged']);
  expect(sent).toEqual(['append']);
});

test('a list of a channel is there from its events alone, as after a change of what is kept of it', async () => {
  const stream = `batch-${randomUUID()}`;
  const ticket = {
    ...{ externalNumber: 'M1', receivedAt: null, returnBy: null, replyBy: null, phone: null, idNumber: null },
    ...{
      concealment: 'open',
      urgent: false,
      statement: '没发',
      employer: null,
      project: null,
      place: null,
      people: null,
      repeatOf: null,
    },
  };
  const row = {
    ...{ row: 2, name: null, team: null, fen: null, samePerson: null, named: null, slip: null, paidOn: null },
    ...{ unreadable: [], ticket },
  };
  const day = fixture.clock.instant.slice(0, 10);
  const target = { kind: 'channel', stream: 'organisation', channel: 'hotline-12345', unit: 'hrss', day };
  const file = { kind: 'channel-tickets', document: 'doc-1', original: null, fileHash: 'b'.repeat(64) };
  await send(here, stream, 'ReceiveBatch', { ...file, target, rows: [row] }, person('hrss01'));
  await fixture.db.superuser.query('DELETE FROM es.stream_state');
  expect((await there.journal.open(stream)).state).toMatchObject({
    received: { target },
    rows: { 2: { status: 'ready' } },
  });
});

test('the state in memory is the one that the log folds to', async () => {
  const stream = await complaintKnownHere();
  await send(here, stream, 'DecideFirstContact', FIRST_CONTACT, person('hrss01'));
  await send(here, stream, 'AcceptComplaint', {}, person('hrss01'));
  const held = here.journal.recall(stream);
  const { state, head } = await there.journal.open(stream);
  expect(held?.state).toEqual(state);
  expect(held?.head).toEqual(head);
});

test('what another process appended meanwhile is seen before the command is decided', async () => {
  const stream = await complaintKnownHere();
  await send(there, stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss02'));
  const claim = send(here, stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss01'));
  await expect(claim).rejects.toMatchObject({ code: 'task-already-claimed' });
  const urged = await send(here, stream, 'RecordUrging', URGED, person('hrss01'));
  expect(urged.events).toEqual(['ComplaintUrged']);
});

test('a refusal rests on the log: what another process made possible is accepted', async () => {
  const stream = await complaintKnownHere();
  const release = { taskId: 'first-contact#1', reason: null };
  await expect(send(here, stream, 'ReleaseTask', release, person('hrss01'))).rejects.toMatchObject({
    code: 'task-not-claimed',
  });
  await send(there, stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss01'));
  const released = await send(here, stream, 'ReleaseTask', release, person('hrss01'));
  expect(released.events).toEqual(['TaskReleased']);
});

test('an appointment ended by another process ends the right here with the next command', async () => {
  const stream = await complaintKnownHere();
  const ended = { person: 'person:hrss02', post: 'hrss-officer', until: '2022-05-09', reason: '调离' };
  await send(there, 'organisation', 'EndAppointment', ended, person('admin01'));
  await expect(send(here, stream, 'RecordUrging', URGED, person('hrss02'))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the demo clock moved by another process is the time of the next command', async () => {
  const stream = await complaintKnownHere();
  const day = 86_400_000;
  await fixture.db.app.query(
    `INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) SELECT max(epoch) + 1, $1, 'system:test' FROM es.clock_epoch`,
    [day],
  );
  await send(here, stream, 'RecordUrging', URGED, person('hrss01'));
  const { lastOccurredAt } = await there.journal.open(stream);
  expect(lastOccurredAt).toBe(fixture.clock.now(day));
});

test('a command sent again is given its first answer, and its id is refused to another request', async () => {
  const stream = await complaintKnownHere();
  const commandId = randomUUID();
  const first = await send(here, stream, 'RecordUrging', URGED, person('hrss01'), commandId);
  expect(await send(here, stream, 'RecordUrging', URGED, person('hrss01'), commandId)).toEqual(first);
  const other = send(here, stream, 'RecordUrging', { ...URGED, channel: 'visit' }, person('hrss01'), commandId);
  await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
});
