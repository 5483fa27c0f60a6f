import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ComplaintState } from '@qingxin/domain';
import { ReceiptChecks } from '@qingxin/platform';
import { districtNow } from '../../../apps/api/src/district.ts';
import { sms } from '../../../apps/worker/src/outbox/sms.ts';
import { type Nudged, NudgingReader } from '../../../apps/worker/src/nudging/nudging-reader.ts';
import { OutsideSystems } from '@qingxin/application';
import { localMailbox, nowhere } from '../../../apps/worker/src/outbox/messenger.ts';
import { OutboxSender, type Tried } from '../../../apps/worker/src/outbox/outbox-sender.ts';
import { type ApiFixture, PULL_TOKEN, registered } from './api-fixture.ts';
import { reportedConduct } from './reported-conduct.ts';
import { anUndeliverable } from './undeliverable.ts';

/** Of the claimant of the sample. */
const PHONE = '13800000001';
const MESSAGES = '/api/v1/operations/messages';
const NOTICES = '/api/v1/outbound-notices';

interface Place {
  readonly fixture: ApiFixture;
  readonly complaint: string;
}

/** Messages that reach nobody, and those that a program asks for afterwards, in whatever stack calls it. */
export function messagesCourse(place: () => Place): void {
  describe('a message that reaches nobody', () => {
    const rowOf = async (id: string) =>
      (await place().fixture.db.app.query('SELECT * FROM es.outbox WHERE id = $1', [id])).rows[0] as Record<
        string,
        unknown
      >;

    test('is listed with its unit and its last code, and never with a person', async () => {
      const refused = await anUndeliverable(place().fixture, place().complaint, { recipient: 'unit:housing' });
      const failing = await anUndeliverable(place().fixture, place().complaint, {
        recipient: 'claimant:0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7',
        ...{ code: 'ECONNREFUSED', tries: 6 },
      });
      await anUndeliverable(place().fixture, place().complaint, { recipient: 'unit:police', tries: 5 });
      const administrator = await place().fixture.as('admin01');
      const { body, text } = await administrator.get(`${MESSAGES}?limit=1`);
      const first = {
        id: refused,
        kind: 'hand-off',
        kindName: '转送待签收',
        to: { unit: 'housing', name: '区住建局' },
      };
      expect(body).toMatchObject({
        items: [
          { ...first, stream: `complaint-${place().complaint}`, tries: 1, code: 'http-410', standing: 'refused' },
        ],
        ...{ total: 2, nextAfter: refused },
      });
      const next = await (await place().fixture.as('office01')).get(`${MESSAGES}?after=${refused}`);
      const second = { id: failing, to: null, stream: null, code: 'ECONNREFUSED', standing: 'failing' };
      expect(next.body).toMatchObject({ items: [second], total: 2, nextAfter: null });
      expect(text + next.text).not.toContain('claimant');
      expect((await administrator.get(`${MESSAGES}?unit=housing`)).body).toMatchObject({ total: 1, items: [first] });
      const { text: figures } = await place().fixture.stranger.get('/metrics');
      expect(figures).toMatch(/^qingxin_messages_undeliverable 2$/m);
      expect(figures).toMatch(/^qingxin_messages_oldest_seconds 36\d\d/m);
    });

    test('is sent again when the administrator asks for it, one or all of one unit', async () => {
      const [one, other] = [
        await anUndeliverable(place().fixture, place().complaint, { recipient: 'unit:petition' }),
        await anUndeliverable(place().fixture, place().complaint, { recipient: 'unit:petition', tries: 9 }),
      ];
      const administrator = await place().fixture.as('admin01');
      expect((await administrator.post(`${MESSAGES}/${one}/retry`, {})).status).toBe(204);
      expect(await rowOf(one)).toMatchObject({ refused_at: null, last_attempt_at: null, attempts: 1 });
      expect(await administrator.post(`${MESSAGES}/${one}/retry`, {})).toMatchObject({
        ...{ status: 409, body: { code: 'message-settled' } },
      });
      expect((await administrator.post(`${MESSAGES}/retry`, { unit: 'petition' })).body).toEqual({ retried: 1 });
      expect(await rowOf(other)).toMatchObject({ last_attempt_at: null, attempts: 9 });
      expect((await administrator.get(`${MESSAGES}?unit=housing`)).body).toMatchObject({ total: 1 });
    });

    test('is set aside with a reason by a person, which is kept, and troubles nobody any more', async () => {
      const id = await anUndeliverable(place().fixture, place().complaint, { recipient: 'unit:court' });
      const administrator = await place().fixture.as('admin01');
      const setAside = (reason: string) => administrator.post(`${MESSAGES}/${id}/set-aside`, { reason });
      expect((await setAside('none')).status).toBe(422);
      expect((await setAside('told-otherwise')).status).toBe(204);
      expect((await setAside('told-otherwise')).body).toMatchObject({ code: 'message-settled' });
      expect((await administrator.get(`${MESSAGES}?unit=court`)).body).toMatchObject({ total: 0, items: [] });
      const { rows } = await place().fixture.db.app.query(
        `SELECT actor, meta ->> 'act' AS act, meta ->> 'reason' AS reason FROM es.read_log WHERE action = 'message' ORDER BY position`,
      );
      expect(rows.at(-1)).toEqual({ actor: 'person:admin01', act: 'set-aside', reason: 'told-otherwise' });
      expect(rows.map(({ act }: { act: string }) => act)).toEqual(['retry', 'retry', 'set-aside']);
    });
  });

  describe('an outside system that does not answer', () => {
    const OUTSIDE = '/api/v1/operations/outside-systems';

    test('is listed with its code until it answers, and counted for Prometheus', async () => {
      const { api, stranger } = place().fixture;
      const office = await place().fixture.as('office01');
      const outside = new OutsideSystems(api.surroundings.database.sql);
      const listed = async () => (await office.get(OUTSIDE)).body['items'];
      await outside.answered('webhook');
      expect(await listed()).toEqual([]);
      await outside.failed('webhook', 'ECONNREFUSED');
      await outside.failed('webhook', 'http-502');
      expect(await listed()).toMatchObject([
        { system: 'webhook', name: '通知推送网关', failures: 2, code: 'http-502', title: '对方没有接收（HTTP 502）' },
      ]);
      expect((await stranger.get('/metrics')).text).toContain('qingxin_outside_failing{system="webhook"} 1');
      const { text } = await office.get('/api/v1/operations/going-live');
      expect(text).toContain('通知推送网关没有应答');
      expect(text).toMatch(/有 \d+ 条通知没有送达/);
      // Another process does not know that it failed here, and is right all the same.
      await new OutsideSystems(api.surroundings.database.sql).answered('webhook');
      expect(await listed()).toEqual([]);
      await outside.failed('evidence-scan', 'evidence-scan-unavailable');
      await outside.keep(['webhook']);
      expect(await listed()).toEqual([]);
    });
  });

  describe('a message to a person', () => {
    const LIMITS = { codeMinutes: 10, codeTries: 5, codesAnHour: 50, openMinutes: 20 };
    const received: Record<string, string>[] = [];
    let gateway: Server;
    let sender: OutboxSender;
    let checks: ReceiptChecks;
    let person: string;

    beforeAll(async () => {
      gateway = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          received.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, string>);
          response.writeHead(204).end();
        });
      });
      await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
      const { door, database } = place().fixture.api.surroundings;
      const to = { url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`, secrets: [Buffer.alloc(24)] };
      const ways = { ways: [sms(to, door, () => districtNow(door))], otherwise: nowhere };
      const outside = new OutsideSystems(database.sql);
      sender = new OutboxSender({ sql: database.sql, ways, outside, onError: () => undefined });
      checks = new ReceiptChecks(database, door.keyed);
      const { state } = await door.journal.open(`complaint-${place().complaint}`);
      [person = ''] = Object.keys((state as ComplaintState).claimants);
    });

    afterAll(async () => {
      await sender.stop();
      gateway.closeAllConnections();
      await new Promise((resolve) => gateway.close(resolve));
    });

    async function asked(claimant = person): Promise<string> {
      const stream = `complaint-${place().complaint}`;
      await place().fixture.db.superuser.query('DELETE FROM es.outbox WHERE sent_at IS NULL');
      return checks.send({ stream, claimant, at: '2022-05-10T01:00:00.000Z' }, LIMITS);
    }
    const rowOf = async (id: string) =>
      (await place().fixture.db.app.query('SELECT * FROM es.outbox WHERE id = $1', [id])).rows[0] as object;

    test('goes with the telephone to the gateway of SMS alone, and opens what it is for', async () => {
      const id = await asked();
      expect(await sender.sendNext()).toBe(1);
      const [one = {}] = received;
      expect(one).toEqual({ id, kind: 'receipt-check', phone: PHONE, text: expect.stringMatching(/^验证码\d{6}，/) });
      const digits = /\d{6}/.exec(one['text'] ?? '')?.[0] ?? '';
      const answer = { place: `complaint-${place().complaint}`, id, digits };
      expect(await checks.answer(answer, LIMITS)).toMatchObject({ claimant: person });
      expect(JSON.stringify(await rowOf(id))).not.toMatch(new RegExp(`${PHONE}|${digits}`));
    });

    test('is no longer sent when its digits are good for nothing any more, and troubles nobody', async () => {
      const id = await asked();
      await place().fixture.db.superuser.query(
        `UPDATE es.outbox SET created_at = created_at - interval '11 minutes' WHERE id = $1`,
        [id],
      );
      expect([await sender.sendNext(), received.length]).toEqual([1, 1]);
      const aside = { sent_at: null, set_aside_by: 'system:outbox', set_aside_for: 'no-longer-needed' };
      expect(await rowOf(id)).toMatchObject({ ...aside, last_error: 'outdated' });
      const { body } = await (await place().fixture.as('admin01')).get(MESSAGES);
      expect(body).toMatchObject({ total: 0 });
    });

    test('is shown as undeliverable where the person has no telephone', async () => {
      const id = await asked('c9');
      expect([await sender.sendNext(), received.length]).toEqual([1, 1]);
      const { body } = await (await place().fixture.as('admin01')).get(MESSAGES);
      expect(body).toMatchObject({ items: [{ id, to: null, code: 'phone-missing', title: '没有可用的手机号' }] });
    });
  });

  describe('the lines of the log', () => {
    test('follow a request by one id from the API over the nudge to the message that it sent', async () => {
      const { db, api, logLines } = place().fixture;
      const requestId = `follow-${randomUUID()}`;
      const officer = await place().fixture.as('hrss01');
      const id = await registered(place().fixture);
      const path = `/api/v1/complaints/${id}`;
      const decided = { decision: 'joint', reason: '主管部门', units: ['housing'] };
      await officer.post(`${path}/decide-first-contact`, decided);
      const handedOn = { toUnit: 'housing', reason: '主管部门', letter: null };
      const { body } = await officer.post(`${path}/hand-on`, handedOn, { 'x-request-id': requestId });
      await new Promise((settle) => setTimeout(settle, 20));
      const line = logLines.find((one) => one.includes(requestId)) ?? '{}';
      expect(JSON.parse(line)).toMatchObject({ requestId, commandId: body['commandId'], msg: 'request' });

      const nudged: Nudged[] = [];
      const { database } = api.surroundings;
      await database.sql({ text: 'SELECT es.number_events()' });
      const reader = new NudgingReader({
        ...{ database, nudge: () => Promise.resolve(), onNudged: (one) => nudged.push(one), onError: () => undefined },
      });
      await reader.drain();
      expect(nudged.filter((one) => one.requestId === requestId)).toEqual([
        { requestId, commandId: body['commandId'], workflows: expect.arrayContaining([`complaint-${id}`]) },
      ]);
      const tried: Tried[] = [];
      const ways = { ways: [], otherwise: localMailbox };
      const sender = new OutboxSender({
        sql: db.appDatabase.sql,
        ways,
        onTried: (one) => tried.push(one),
        onError: () => undefined,
      });
      while ((await sender.sendNext()) > 0);
      await sender.stop();
      const message = { message: expect.any(String), kind: 'hand-off', attempts: 1 };
      expect(tried.filter((one) => one.requestId === requestId)).toEqual([
        { ...message, requestId, commandId: body['commandId'] },
      ]);
    });

    test('have nothing of a report against officials', async () => {
      const { id } = await reportedConduct(place().fixture);
      const nudged: Nudged[] = [];
      const { database } = place().fixture.api.surroundings;
      await database.sql({ text: 'SELECT es.number_events()' });
      await new NudgingReader({
        ...{ database, nudge: () => Promise.resolve(), onNudged: (one) => nudged.push(one), onError: () => undefined },
      }).drain();
      expect(JSON.stringify(nudged)).not.toContain(id);
      const lines = place().fixture.logLines.filter((line) => line.includes('conduct-reports'));
      expect(lines).not.toEqual([]);
      expect(lines.filter((line) => line.includes('commandId'))).toEqual([]);
    });
  });

  describe('notices that a program has missed', () => {
    interface Page {
      readonly items: readonly { readonly position: number; readonly notice: { readonly id: string } }[];
      readonly after: number;
      readonly more: boolean;
    }
    const pulled = async (after: number, limit = 200): Promise<Page> => {
      const { status, body } = await place()
        .fixture.stranger.bearing(PULL_TOKEN)
        .get(`${NOTICES}?after=${after}&limit=${limit}`);
      expect(status).toBe(200);
      return body as unknown as Page;
    };
    const written = (recipient: string) => anUndeliverable(place().fixture, place().complaint, { recipient });
    const ids = ({ items }: Page) => items.map(({ notice }) => notice.id);

    test('come in a dense order that stays, sent or not, and none is to a person', async () => {
      const { after } = await pulled(0);
      const first = await written('unit:housing');
      await written('claimant:0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7');
      const second = await written('unit:police');
      const page = await pulled(after, 1);
      expect([ids(page), page.more, page.after]).toEqual([[first], true, after + 1]);
      expect(page.items[0]?.notice).toEqual({
        ...{ id: first, kind: 'hand-off', occurredAt: '2022-05-10T01:00:00.000Z' },
        recipient: { unit: 'housing', name: '区住建局' },
        text: expect.stringMatching(/^区人社局转来“.+号”，请登录签收或者退回。$/),
        payload: { stream: `complaint-${place().complaint}`, from: 'hrss' },
      });
      // Written earlier and committed later than what was already read.
      const late = await written('unit:housing');
      await place().fixture.db.superuser.query(
        `UPDATE es.outbox SET created_at = created_at - interval '1 hour' WHERE id = $1`,
        [late],
      );
      const pages = await Promise.all([pulled(page.after), pulled(page.after), pulled(page.after)]);
      expect(pages.map(ids)).toEqual([1, 2, 3].map(() => [second, late]));
      expect(pages[0]?.items.map(({ position }) => position)).toEqual([after + 2, after + 3]);
      expect(await pulled(after + 3)).toEqual({ items: [], after: after + 3, more: false });
      await place().fixture.db.superuser.query(
        `UPDATE es.outbox SET created_at = now() - interval '31 days' WHERE id = $1`,
        [second],
      );
      expect(ids(await pulled(page.after))).toEqual([late]);
    });

    test('are for whoever bears the token, which opens nothing else', async () => {
      const bearing = place().fixture.stranger.bearing(PULL_TOKEN);
      expect((await bearing.get('/api/v1/me')).status).toBe(401);
      expect((await bearing.post(`${MESSAGES}/retry`, {})).status).toBe(401);
      expect((await place().fixture.stranger.get(NOTICES)).status).toBe(401);
      expect((await place().fixture.stranger.bearing(`${PULL_TOKEN}x`).get(NOTICES)).status).toBe(401);
      const cookie = { cookie: `qingxin_session=${PULL_TOKEN}` };
      expect((await place().fixture.stranger.get(NOTICES, cookie)).status).toBe(401);
      for (const person of ['admin01', 'office01'] as const) {
        expect((await (await place().fixture.as(person)).get(NOTICES)).body).toMatchObject({ code: 'not-permitted' });
      }
      expect((await bearing.get(`${NOTICES}?after=x`)).status).toBe(422);
    });
  });
}
