import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ComplaintState } from '@qingxin/domain';
import { doorFixture, type DoorFixture, newComplaint, person, REGISTRATION } from './door-fixture.ts';

let fixture: DoorFixture;

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture.close());

const urging = { ticketId: null, channel: 'phone' };

test('callers of two processes on one stream all succeed, in some order, without a conflict reaching any of them', async () => {
  const stream = newComplaint();
  const registered = await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
  const doors = [fixture.another(), fixture.another()];
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, turn) => {
      const door = doors[turn % doors.length] ?? fixture.door;
      return door.handler.handle(
        { commandId: randomUUID(), stream, type: 'RecordUrging', payload: urging },
        person('hrss02'),
      );
    }),
  );
  const versions = answers.map((answer) => answer.version).sort((one, other) => one - other);
  expect(new Set(versions).size).toBe(12);
  expect(versions[0]).toBeGreaterThan(registered.version);
  const { rows } = await fixture.db.app.query<{ urged: number }>(
    "SELECT count(*)::int AS urged FROM es.event e JOIN es.stream s USING (stream_id) WHERE s.name = $1 AND e.type = 'ComplaintUrged'",
    [stream],
  );
  expect(rows[0]?.urged).toBe(12);
});

test('a caller that pinned a version is told when the stream has moved', async () => {
  const stream = newComplaint();
  const { version } = await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
  await fixture.send(stream, 'RecordUrging', urging, person('hrss01'));
  await expect(
    fixture.send(stream, 'RecordUrging', urging, person('hrss01'), { expectedVersion: version }),
  ).rejects.toMatchObject({ code: 'version-conflict', details: { version: version + 1 } });
});

test('of two officers who claim one task at once, one has it and the other is told who', async () => {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
  const claim = (who: string) =>
    fixture
      .another()
      .handler.handle(
        { commandId: randomUUID(), stream, type: 'ClaimTask', payload: { taskId: 'first-contact#1' } },
        person(who),
      );
  const outcomes = await Promise.allSettled([claim('hrss01'), claim('hrss02')]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({
    reason: { code: 'task-already-claimed', details: { by: expect.stringMatching(/^person:hrss0[12]$/) } },
  });
});

test('the same registration sent twice at once through two processes is recorded once', async () => {
  const stream = newComplaint();
  const envelope = { commandId: randomUUID(), stream, type: 'RegisterComplaint', payload: REGISTRATION };
  const [one, other] = await Promise.all([
    fixture.another().handler.handle(envelope, person('hrss01')),
    fixture.another().handler.handle(envelope, person('hrss01')),
  ]);
  expect(other).toEqual(one);
});

test('a stream longer than fifty events goes on from its kept state in a process that has never seen it', async () => {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
  for (let turn = 0; turn < 60; turn += 1) await fixture.send(stream, 'RecordUrging', urging, person('hrss01'));
  const { state } = await fixture.door.journal.open(stream);
  const elsewhere = await fixture.another().journal.open(stream);
  expect(elsewhere.state).toEqual(state);
  expect(Object.keys((elsewhere.state as ComplaintState).tasks)).toEqual(Object.keys((state as ComplaintState).tasks));
  const { rows } = await fixture.db.app.query(
    'SELECT t.version FROM es.stream_state t JOIN es.stream USING (stream_id) WHERE name = $1',
    [stream],
  );
  expect(rows).toHaveLength(1);
});
