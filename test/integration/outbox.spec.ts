import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { localMailbox, MessageRefused, type OutboxMessage } from '../../apps/worker/src/outbox/messenger.ts';
import { OutboxSender } from '../../apps/worker/src/outbox/outbox-sender.ts';
import { testDatabase, type TestDatabase } from '../../infra/src/testing/postgres.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db?.close());

beforeEach(() => db.superuser.query('TRUNCATE es.outbox'));

async function put(recipient: string): Promise<string> {
  const id = randomUUID();
  await db.app.query(
    `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload) VALUES ($1, $2, $3, $4, 'sms', '{"text":"有一件待签收"}')`,
    [id, randomUUID(), randomUUID(), recipient],
  );
  return id;
}

const row = async (id: string) =>
  (await db.app.query('SELECT attempts, sent_at IS NOT NULL AS sent, last_error FROM es.outbox WHERE id = $1', [id]))
    .rows[0] as { attempts: number; sent: boolean; last_error: string | null };

const senderOf = (deliver: (message: OutboxMessage) => Promise<void>): OutboxSender =>
  new OutboxSender({ sql: db.appDatabase.sql, messenger: { deliver }, onError: () => undefined });

describe('the outbox', () => {
  it('is sent once, oldest first, to the local mailbox', async () => {
    const [first, second] = [await put('liaison-housing'), await put('liaison-police')];
    const order: string[] = [];
    const sender = senderOf((message) => {
      order.push(message.id);
      return localMailbox.deliver(message);
    });
    while ((await sender.sendNext()) > 0);
    await sender.stop();
    expect(order).toEqual([first, second]);
    expect(await row(first)).toEqual({ attempts: 1, sent: true, last_error: null });
  });

  it('marks an attempt before it is made and keeps the code of a failure, not its words', async () => {
    const id = await put('liaison-housing');
    const sender = senderOf(() => Promise.reject(new Error('number 13800000001 is blocked')));
    expect(await sender.sendNext()).toBe(1);
    expect(await row(id)).toEqual({ attempts: 1, sent: false, last_error: 'unexpected' });
    expect(await sender.sendNext()).toBe(0);
    await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '1 hour'");
    await sender.stop();
    const later = senderOf(localMailbox.deliver);
    expect(await later.sendNext()).toBe(1);
    await later.stop();
    expect(await row(id)).toEqual({ attempts: 2, sent: true, last_error: null });
  });

  it('sets aside what can never be delivered, and goes on with the others', async () => {
    const [id, next] = [await put('liaison-housing'), await put('liaison-police')];
    const sender = senderOf(({ recipient }) =>
      recipient === 'liaison-housing' ? Promise.reject(new MessageRefused('recipient-unknown')) : Promise.resolve(),
    );
    while ((await sender.sendNext()) > 0);
    await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '1 day'");
    expect(await sender.sendNext()).toBe(0);
    await sender.stop();
    expect(await row(id)).toEqual({ attempts: 1, sent: false, last_error: 'recipient-unknown' });
    expect(await row(next)).toMatchObject({ sent: true });
  });

  it('still sends after a message that has failed for months', async () => {
    const id = await put('liaison-housing');
    await db.superuser.query("UPDATE es.outbox SET attempts = 5000, last_attempt_at = now() - interval '2 hours'");
    const sender = senderOf(localMailbox.deliver);
    expect(await sender.sendNext()).toBe(1);
    await sender.stop();
    expect(await row(id)).toMatchObject({ attempts: 5001, sent: true });
  });

  it('is sent by one worker at a time', async () => {
    await put('liaison-housing');
    const [one, other] = [senderOf(localMailbox.deliver), senderOf(localMailbox.deliver)];
    expect(await one.sendNext()).toBe(1);
    await put('liaison-police');
    expect(await other.sendNext()).toBe(0);
    await one.stop();
    expect(await other.sendNext()).toBe(1);
    await other.stop();
  });
});
