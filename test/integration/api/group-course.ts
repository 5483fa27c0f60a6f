import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Account, ApiFixture } from './api-fixture.ts';
import { GROUP, openedEntry, type OpenedEntry } from './opened-entry.ts';

type Body = Readonly<Record<string, unknown>>;

interface Listed {
  readonly claimantId: string;
  readonly dropped: boolean;
  readonly entrant: { readonly status: string; readonly alike: readonly string[]; readonly into: string | null } | null;
}

/** Workers of a group who add themselves with a telephone, and the officer who says who they are. */
export function groupCourse(fixture: () => ApiFixture): void {
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fixture().stranger.post(`/api/v1/public/${path}`, body, headers);
  const joined = (key: string, claimant: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    post(`entries/${key}/claimants`, { claimant: { concealment: 'open', ...claimant } }, headers);
  const read = async (id: string): Promise<Body & { readonly claimants: readonly Listed[] }> =>
    (await (await fixture().as('hrss01')).get(`/api/v1/complaints/${id}`)).body as never;
  const act = async (id: string, what: string, payload: object, account: Account = 'hrss01') =>
    (await fixture().as(account)).post(`/api/v1/complaints/${id}/${what}`, payload);
  const lastOf = async (id: string): Promise<Listed> => {
    const last = (await read(id)).claimants.at(-1);
    if (last === undefined) throw new Error('nobody is in the list');
    return last;
  };
  const mailbox = async (): Promise<string> => (await fixture().stranger.get('/mailbox')).text;
  const passFor = async (code: string, phone: string): Promise<string> => {
    const { checkId } = (await post(`receipts/${code}/checks`, { phone })).body;
    const digits = /验证码(\d{6})/.exec(await mailbox())?.[1] ?? 'none';
    return String((await post(`receipts/${code}/checks/confirm`, { checkId, digits })).body['pass']);
  };

  describe('多人投诉扫码加入', () => {
    let entry: OpenedEntry;
    beforeAll(async () => {
      entry = await openedEntry(fixture());
    });

    test('扫码看得到是哪个工地、由谁办，看不到任何人和人数', async () => {
      const { status, body } = await fixture().stranger.get(`/api/v1/public/entries/${entry.key}`);
      expect(status).toBe(200);
      expect(body).toEqual({
        ...{ project: '示例安置房工程', employer: null, unit: '区人社局', unitPhone: null },
        until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      });
    });

    test('只写手机号也能加入：各有各的回执，凭它看得到同一件的进度；重发的只记一次', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const first = await joined(entry.key, { phone: '13911110001' }, key);
      expect(first).toMatchObject({ status: 201, body: { unit: '区人社局', fee: '免费' } });
      expect((await joined(entry.key, { phone: '13911110001' }, key)).body).toEqual(first.body);
      const complaint = await read(entry.id);
      expect(first.body['receiptCode']).not.toBe(complaint['receiptCode']);
      const progress = await fixture().stranger.get(`/api/v1/public/receipts/${String(first.body['receiptCode'])}`);
      expect(progress.body).toMatchObject({ number: complaint['number'], node: 'first-contact' });
      expect(await lastOf(entry.id)).toMatchObject({ dropped: false, entrant: { status: 'unconfirmed' } });
      expect(complaint).toMatchObject({
        people: 12,
        tasks: expect.arrayContaining([expect.objectContaining({ kind: 'check-entrants' })]),
      });
    });

    test('名单里已有这个手机号的，答复一样，不多一个人，短信告诉本人', async () => {
      const before = (await read(entry.id)).claimants.length;
      const [fresh, known] = [
        await joined(entry.key, { name: '工人41', phone: '13911110002' }),
        await joined(entry.key, { name: '工人42', phone: ' +86 139-1111-0002 ' }),
      ];
      expect(known.status).toBe(fresh.status);
      expect(Object.keys(known.body)).toEqual(Object.keys(fresh.body));
      expect(known.body['receiptCode']).not.toBe(fresh.body['receiptCode']);
      expect((await read(entry.id)).claimants).toHaveLength(before + 1);
      expect(await mailbox()).toContain('您已经在');
      // What the receipt can do tells nothing either.
      const files = await Promise.all(
        [fresh, known].map(({ body }) =>
          fixture().stranger.upload(
            `/api/v1/public/receipts/${String(body['receiptCode'])}/evidence-files?extension=jpg`,
            Buffer.from(`\u00ff\u00d8\u00ff${String(body['receiptCode'])}`, 'latin1'),
            { 'content-type': 'image/jpeg' },
          ),
        ),
      );
      expect(files.map(({ status, body }) => [status, body['files']])).toEqual([
        [201, 1],
        [201, 1],
      ]);
    });

    test('凭自己的回执只能为自己办：验证自己的手机号，催一下、撤回自己的', async () => {
      const code = String((await joined(entry.key, { name: '工人43', phone: '13911110003' })).body['receiptCode']);
      const { claimantId } = await lastOf(entry.id);
      expect(await passFor(code, '13911110001')).toBe('undefined');
      const pass = await passFor(code, '13911110003');
      const own = await post(`receipts/${code}/own`, { pass });
      expect(own.body).toMatchObject({ phone: '139＊＊＊＊0003', entrant: 'unconfirmed' });
      expect((await post(`receipts/${code}/urge`, { pass })).status).toBe(200);
      const others = String((await joined(entry.key, { phone: '13911110009' })).body['receiptCode']);
      expect((await post(`receipts/${others}/own`, { pass })).body['code']).toBe('check-needed');
      expect((await post(`receipts/${code}/withdraw`, { pass, words: '已经发了' })).status).toBe(200);
      expect(await read(entry.id)).toMatchObject({ withdrawal: { claimantId, confirmed: false } });
    });

    test('别人的验证码发得多，不耽误自己的', async () => {
      const codes = [
        String((await joined(entry.key, { phone: '13911110004' })).body['receiptCode']),
        String((await joined(entry.key, { phone: '13911110005' })).body['receiptCode']),
      ];
      for (let n = 0; n < 6; n += 1) await post(`receipts/${codes[0]}/checks`, { phone: '13911110004' });
      expect((await post(`receipts/${codes[0]}/checks`, { phone: '13911110004' })).status).toBe(429);
      expect((await post(`receipts/${codes[1]}/checks`, { phone: '13911110005' })).status).toBe(201);
    });

    test('工作人员确认、并入、移出；并入的，他的回执就是那个人的', async () => {
      const { id, key } = await openedEntry(fixture(), {
        ...GROUP,
        claimants: [{ name: '工人51', phone: 'unknown', concealment: 'open', representative: false }],
      });
      const [listed] = (await read(id)).claimants;
      const into = listed?.claimantId ?? '';
      const code = String((await joined(key, { name: '工人 51', phone: '13922220001' })).body['receiptCode']);
      const entrant = await lastOf(id);
      expect(entrant.entrant).toEqual({ status: 'unconfirmed', alike: [into], into: null });
      const merging = { claimantId: entrant.claimantId, into, reason: '同一人' };
      expect((await act(id, 'merge-entrant', merging)).status).toBe(200);
      expect((await read(id)).claimants.map(({ dropped }) => dropped)).toEqual([false, true]);
      const pass = await passFor(code, '13922220001');
      expect((await post(`receipts/${code}/own`, { pass })).body).toMatchObject({ name: '工＊＊', entrant: null });
      await joined(key, { name: '工人52' });
      expect((await act(id, 'confirm-entrant', { claimantId: (await lastOf(id)).claimantId })).status).toBe(200);
      await joined(key, { name: '工人53' });
      expect(
        (await act(id, 'drop-claimant', { claimantId: (await lastOf(id)).claimantId, reason: '查无此人' })).status,
      ).toBe(200);
      expect((await read(id)).claimants.map(({ entrant: one }) => one?.status ?? null)).toEqual([
        ...[null, 'merged', 'confirmed', 'unconfirmed'],
      ]);
      expect((await act(id, 'confirm-entrant', { claimantId: into })).body['code']).toBe('no-entrant-unconfirmed');
    });

    test('停用以后、重新开放以后，旧的码都不能用；编的码也不能用', async () => {
      const { id, key } = await openedEntry(fixture());
      expect((await act(id, 'close-group-entry', { reason: '贴错了地方' })).status).toBe(200);
      const dead = [key, `${key.slice(0, -1)}A`, randomUUID(), '工'];
      const codes = async () =>
        new Set([
          ...(await Promise.all(
            dead.map(
              async (one) =>
                (await fixture().stranger.get(`/api/v1/public/entries/${encodeURIComponent(one)}`)).body['code'],
            ),
          )),
          (await joined(key)).body['code'],
        ]);
      expect(await codes()).toEqual(new Set(['entry-unknown']));
      expect(await (await fixture().as('hrss01')).get(`/api/v1/complaints/${id}/entry-board`)).toMatchObject({
        status: 409,
        body: { code: 'entry-not-open' },
      });
      const { entry: closed } = await read(id);
      await act(id, 'open-group-entry', { until: (closed as Body)['until'], shows: ['project'] });
      expect(await codes()).toEqual(new Set(['entry-unknown']));
    });

    test('有人要求保密的不能开放，说明为什么', async () => {
      const concealed = [{ name: '工人61', phone: 'unknown', concealment: 'concealed', representative: false }];
      const officer = await fixture().as('hrss01');
      const { body } = await officer.post('/api/v1/complaints', { ...GROUP, claimants: concealed });
      const { entry: open } = await read(entry.id);
      const asked = { until: (open as Body)['until'], shows: ['project'] };
      const refused = await act(String(body['id']), 'open-group-entry', asked);
      expect(refused).toMatchObject({ status: 409, body: { code: 'entry-with-concealed' } });
      expect(String(refused.body['detail'])).toContain('等于告诉用人单位');
    });

    test('地址和日志里没有姓名、号码、回执码，也没有二维码里的码', async () => {
      const { receiptCode } = (await joined(entry.key, { name: '工人44', phone: '13911110006' })).body;
      const lines = fixture().logLines.join('');
      expect(lines).toContain('/api/v1/public/entries/:entry/claimants');
      for (const secret of [String(receiptCode), '13911110006', '工人44', entry.key])
        expect(lines).not.toContain(secret);
    });
  });
}
