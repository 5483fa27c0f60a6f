import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MessageKeeping, MessageList, OutsideSystems } from '@qingxin/application';
import {
  DeliveryFailed,
  localMailbox,
  MessageRefused,
  nowhere,
  type Way,
} from '../../apps/worker/src/outbox/messenger.ts';
import type { Ways } from '../../apps/worker/src/outbox/ways.ts';
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

const senderOf = (deliver: Way['deliver'], ...further: readonly Way[]): OutboxSender => {
  const mailbox: Way = { ...localMailbox, deliver };
  return new OutboxSender({
    ...{ sql: db.appDatabase.sql, ways: { ways: [mailbox, ...further], otherwise: nowhere } },
    onError: () => undefined,
  });
};

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

  it('shows as undeliverable what keeps failing for an hour, and sends no more what somebody set aside', async () => {
    const list = new MessageList(db.appDatabase.sql);
    const keeping = new MessageKeeping(db.appDatabase);
    const shown = async () => (await list.undeliverable({ limit: 9 })).map(({ id, tries }) => [id, tries]);
    const id = await put('unit:housing');
    const sender = senderOf(() => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })));
    // The waits after five failures, and the hour, are over.
    for (let tries = 1; tries <= 6; tries += 1) {
      expect([await shown(), await sender.sendNext()]).toEqual([[], 1]);
      await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '10 minutes'");
    }
    expect(await shown()).toEqual([]);
    await db.superuser.query("UPDATE es.outbox SET first_attempt_at = first_attempt_at - interval '1 hour'");
    expect(await shown()).toEqual([[id, 6]]);
    expect(await list.figures()).toMatchObject({ undeliverable: 1, waiting: 1 });
    await keeping.retry({ id: 'person:admin01', unit: 'office' }, { id });
    expect([await sender.sendNext(), await shown()]).toEqual([1, [[id, 7]]]);
    await keeping.setAside({ id: 'person:admin01', unit: 'office' }, id, 'no-longer-needed');
    await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '2 hours'");
    expect([await sender.sendNext(), await shown()]).toEqual([0, []]);
    expect(await list.figures()).toEqual({ undeliverable: 0, waiting: 0, oldestSeconds: 0 });
    await sender.stop();
  });

  it('still sends after a message that has failed for months', async () => {
    const id = await put('liaison-housing');
    await db.superuser.query("UPDATE es.outbox SET attempts = 5000, last_attempt_at = now() - interval '2 hours'");
    const sender = senderOf(localMailbox.deliver);
    expect(await sender.sendNext()).toBe(1);
    await sender.stop();
    expect(await row(id)).toMatchObject({ attempts: 5001, sent: true });
  });

  it('says the same id again after a crash between the sending and the mark, and no more afterwards', async () => {
    const id = await put('unit:housing');
    const told: string[] = [];
    const ways: Ways = {
      ways: [
        { name: 'webhook', leadsTo: () => true, deliver: (message) => Promise.resolve(void told.push(message.id)) },
      ],
      otherwise: nowhere,
    };
    const { sql } = db.appDatabase;
    const dying = new OutboxSender({
      sql: (statement, params) =>
        statement.name === 'outbox_taken_by' ? Promise.reject(new Error('killed')) : sql(statement, params),
      ...{ ways, onError: () => undefined },
    });
    await expect(dying.sendNext()).rejects.toThrow('killed');
    await dying.stop();
    await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '1 hour'");
    const next = new OutboxSender({ sql, ways, onError: () => undefined });
    expect([await next.sendNext(), await next.sendNext()]).toEqual([1, 0]);
    await next.stop();
    expect(told).toEqual([id, id]);
    expect(await row(id)).toEqual({ attempts: 2, sent: true, last_error: null });
  });

  it('goes by every way that leads there, each once, and shows the one that refused it', async () => {
    const told: string[] = [];
    let answer: Error | null = Object.assign(new Error(), { code: 'http-500' });
    const second: Way = {
      name: 'webhook',
      leadsTo: ({ recipient }) => recipient.startsWith('unit:'),
      deliver: () => (answer === null ? Promise.resolve(void told.push('webhook')) : Promise.reject(answer)),
    };
    const sender = senderOf(() => Promise.resolve(void told.push('mailbox')), second);
    const again = async () => {
      await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '1 hour'");
      return sender.sendNext();
    };
    const id = await put('unit:housing');
    await again();
    expect(await row(id)).toMatchObject({ sent: false, last_error: 'http-500' });
    answer = null;
    await again();
    expect([told, (await row(id)).sent]).toEqual([['mailbox', 'webhook'], true]);
    const other = await put('unit:police');
    answer = new MessageRefused('http-410');
    expect([await again(), await again()]).toEqual([1, 0]);
    expect(await row(other)).toEqual({ attempts: 1, sent: false, last_error: 'http-410' });
    await sender.stop();
  });

  it('notes that the other side of a way does not answer, and takes a refusal for an answer', async () => {
    const outside = new OutsideSystems(db.appDatabase.sql);
    const failing = async () => (await outside.failing()).map(({ system, code, failures }) => [system, code, failures]);
    let answer: Error | null = new DeliveryFailed('no-answer');
    const deliver = () => (answer === null ? Promise.resolve() : Promise.reject(answer));
    const way: Way = { name: 'webhook', outside: 'webhook', leadsTo: () => true, deliver };
    const sender = new OutboxSender({
      ...{ sql: db.appDatabase.sql, ways: { ways: [way], otherwise: nowhere }, outside, onError: () => undefined },
    });
    await put('unit:housing');
    await put('unit:police');
    expect([await sender.sendNext(), await sender.sendNext(), await failing()]).toEqual([
      1,
      1,
      [['webhook', 'no-answer', 2]],
    ]);
    const keeping = new MessageKeeping(db.appDatabase);
    const retried = () => keeping.retry({ id: 'person:admin01', unit: 'office' }, {});
    answer = new DeliveryFailed('http-404', true);
    expect([await retried(), await sender.sendNext(), await failing()]).toEqual([2, 1, []]);
    answer = null;
    expect([await retried(), await sender.sendNext(), await sender.sendNext()]).toEqual([1, 1, 1]);
    await sender.stop();
  });

  it('leaves a system alone that wants to be, for whatever message, until the time is over or somebody sends again', async () => {
    const outside = new OutsideSystems(db.appDatabase.sql);
    const told: string[] = [];
    let answer: Error | null = new DeliveryFailed('http-429', true, 3600);
    const deliver: Way['deliver'] = ({ id }) => {
      told.push(id);
      return answer === null ? Promise.resolve() : Promise.reject(answer);
    };
    const leadsTo: Way['leadsTo'] = ({ recipient }) => recipient.startsWith('unit:');
    const ways = {
      ways: [{ name: 'webhook', outside: 'webhook', leadsTo, deliver }],
      otherwise: localMailbox,
    } as const;
    const sender = new OutboxSender({ ...{ sql: db.appDatabase.sql, ways, outside }, onError: () => undefined });
    const all = async (): Promise<void> => {
      await db.superuser.query("UPDATE es.outbox SET last_attempt_at = last_attempt_at - interval '1 hour'");
      while ((await sender.sendNext()) > 0);
    };
    const [first, second, elsewhere] = [await put('unit:housing'), await put('unit:police'), await put('liaison')];
    await all();
    await all();
    expect(told).toEqual([first]);
    expect(await outside.failing()).toMatchObject([{ code: 'http-429', heldUntil: expect.any(String) as unknown }]);
    expect(await row(first)).toEqual({ attempts: 1, sent: false, last_error: 'http-429' });
    expect(await row(second)).toEqual({ attempts: 0, sent: false, last_error: null });
    expect((await row(elsewhere)).sent).toBe(true);

    // Somebody sends again: it is asked once more, and wants to be left alone once more.
    await new MessageKeeping(db.appDatabase).retry({ id: 'person:admin01', unit: 'office' }, {});
    await all();
    expect(told).toEqual([first, first]);

    for (const table of ['es.outbox', 'es.outside_system']) {
      await db.superuser.query(`UPDATE ${table} SET not_before = not_before - interval '1 hour'`);
    }
    answer = null;
    await all();
    expect([told.slice(2), (await row(second)).attempts]).toEqual([[first, second], 1]);
    expect(await outside.failing()).toEqual([]);
    await sender.stop();
  });

  it('is never said to have gone out where no way leads', async () => {
    const id = await put('unit:housing');
    const sender = new OutboxSender({
      ...{ sql: db.appDatabase.sql, ways: { ways: [], otherwise: nowhere }, onError: () => undefined },
    });
    await sender.sendNext();
    await sender.stop();
    expect(await row(id)).toMatchObject({ sent: false, last_error: 'no-way-out' });
    expect(await new MessageList(db.appDatabase.sql).count('housing')).toBe(1);
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
