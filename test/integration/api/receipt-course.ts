import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';
import { liveProject } from './live-project.ts';

const PHONE = '13912345678';
const SAID = {
  kind: 'complaint',
  statement: '干了三个月没有发工资。',
  claimants: [{ name: '工人31', phone: PHONE, concealment: 'concealed', representative: false }],
  peopleSaid: 1,
  amountFen: 'unknown',
  project: 'unknown',
};

type Body = Readonly<Record<string, unknown>>;

/** What a worker does with a telephone and nothing else. */
export function receiptCourse(fixture: () => ApiFixture): void {
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fixture().stranger.post(`/api/v1/public/${path}`, body, headers);
  const submitted = async (said: object = SAID): Promise<string> =>
    String((await post('complaints', said)).body['receiptCode']);
  const receipt = (code: string, act: string, body: object = {}) => post(`receipts/${code}/${act}`, body);
  const idOf = async (code: string): Promise<string> => {
    const { rows } = await fixture().db.superuser.query<{ stream: string }>(
      'SELECT stream FROM rm.complaint WHERE receipt_code = $1',
      [code],
    );
    return String(rows[0]?.stream).replace('complaint-', '');
  };
  const read = async (code: string, what = ''): Promise<Body> =>
    (await (await fixture().as('hrss01')).get(`/api/v1/complaints/${await idOf(code)}${what}`)).body;
  const officer = async (
    code: string,
    act: string,
    payload: object,
    account: 'hrss01' | 'hrss02' | 'hrss90' = 'hrss01',
  ) => {
    const path = `/api/v1/complaints/${await idOf(code)}/${act}`;
    const { status, text } = await (await fixture().as(account)).post(path, payload);
    if (status !== 200) throw new Error(`${act}: ${text}`);
  };
  /** The newest message that the demo's mailbox shows. */
  const digits = async (): Promise<string> =>
    /验证码(\d{6})/.exec((await fixture().stranger.get('/mailbox')).text)?.[1] ?? 'none';
  const passFor = async (code: string, phone = PHONE): Promise<string> => {
    const { checkId } = (await receipt(code, 'checks', { phone })).body;
    return String((await receipt(code, 'checks/confirm', { checkId, digits: await digits() })).body['pass']);
  };
  const messages = async (): Promise<readonly Body[]> =>
    (await fixture().db.superuser.query<Body>(`SELECT * FROM es.outbox WHERE kind = 'receipt-check'`)).rows;

  describe('网上投诉', () => {
    test('提交即收到，由人社局首问；没有收到答复而重发的，只登记一次', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const first = await post('complaints', SAID, key);
      expect(first).toMatchObject({ status: 201, body: { unit: '区人社局', fee: '免费' } });
      expect((await post('complaints', SAID, key)).body).toEqual(first.body);
      const code = String(first.body['receiptCode']);
      const complaint = await read(code);
      expect(complaint).toMatchObject({ channel: 'web', holder: { unit: 'hrss' }, firstContactUnit: { unit: 'hrss' } });
      const { entries } = await read(code, '/timeline');
      const [registered] = entries as readonly (Body & { readonly occurredAt: string })[];
      expect(complaint['receivedAt']).toBe(registered?.occurredAt);
      const { rows } = await fixture().db.superuser.query(`SELECT stream FROM rm.complaint WHERE number = $1`, [
        complaint['number'],
      ]);
      expect(rows).toHaveLength(1);
    });

    test('旧回执的二维码写的是登记号和回执码，照样查得到', async () => {
      const { number, receiptCode } = (await post('complaints', SAID)).body;
      const old = encodeURIComponent(`${String(number)}\n${String(receiptCode)}`);
      expect((await fixture().stranger.get(`/api/v1/public/receipts/${old}`)).body).toMatchObject({
        number,
        node: 'first-contact',
      });
    });
  });

  describe('工地二维码', () => {
    test('牌上的码只查得到项目的名字，别的都查不到', async () => {
      const id = await liveProject(fixture());
      const board = (await (await fixture().as('office01')).get(`/api/v1/projects/${id}/public-board`)).body;
      const { key, name } = board as { readonly key: string; readonly name: string };
      expect(board['address']).toMatch(new RegExp(`/public/complaint\\?project=${key}$`));
      expect(key).not.toContain(id.slice(0, 8));
      expect((await fixture().stranger.get(`/api/v1/public/sites/${key}`)).body).toEqual({ name });
      const statuses = await Promise.all(
        (['hrss01', 'housing01', 'police01', 'hrss90', 'admin01'] as const).map(
          async (account) => (await (await fixture().as(account)).get(`/api/v1/projects/${id}/public-board`)).status,
        ),
      );
      expect(statuses).toEqual([200, 200, 404, 200, 403]);
      const flipped = `${key.slice(0, 5)}${key[5] === 'A' ? 'B' : 'A'}${key.slice(6)}`;
      for (const wrong of [flipped, id, 'x'])
        expect((await fixture().stranger.get(`/api/v1/public/sites/${wrong}`)).body['code']).toBe('site-unknown');
    });
  });

  describe('凭回执码补充照片', () => {
    const photo = (text: string) => Buffer.from(`\u00ff\u00d8\u00ff${text}`, 'latin1');
    const sendPhoto = (code: string, bytes: Buffer, extension = 'jpg'): Promise<HttpAnswer> =>
      fixture().stranger.upload(`/api/v1/public/receipts/${code}/evidence-files?extension=${extension}`, bytes, {
        'content-type': 'image/jpeg',
      });

    test('作为证据材料收入，写明是当事人提交的；同一张重发不重复', async () => {
      const code = await submitted();
      expect(await sendPhoto(code, photo('1'))).toMatchObject({ status: 201, body: { files: 1, known: false } });
      expect(await sendPhoto(code, photo('1'))).toMatchObject({ status: 201, body: { files: 1, known: true } });
      expect((await sendPhoto(code, photo('2'))).body).toMatchObject({ files: 2 });
      const { files } = await read(code, '/evidence');
      expect(files).toMatchObject([
        { kind: 'photo', title: '当事人提交的照片', obtainedBy: 'submitted', attachedByShownAs: '当事人（网上）' },
        { kind: 'photo' },
      ]);
    });

    test('内容不是照片的不收，没有这个码的不收', async () => {
      const code = await submitted();
      expect((await sendPhoto(code, Buffer.from('这不是照片'))).body['code']).toBe('content-differs');
      expect((await sendPhoto('222222222222', photo('3'))).body['code']).toBe('receipt-unknown');
    });
  });

  describe('短信验证', () => {
    let code: string;
    beforeAll(async () => {
      code = await submitted();
    });

    test('不说号码是否登记过；短信里没有号码，库里没有验证码', async () => {
      const before = (await messages()).length;
      const wrong = await receipt(code, 'checks', { phone: '13900000000' });
      expect((await messages()).length).toBe(before);
      const right = await receipt(code, 'checks', { phone: ' 139-1234-5678 ' });
      expect(Object.keys(wrong.body)).toEqual(Object.keys(right.body));
      expect([wrong.status, wrong.body['minutes'], wrong.body['tries']]).toEqual([201, 10, 5]);
      const said = JSON.stringify(await messages());
      expect(said).toMatch(/"claimant:[0-9a-f-]{36}"/);
      expect(said).not.toContain(PHONE);
      const known = await digits();
      expect(known).toMatch(/^\d{6}$/);
      const kept = await fixture().db.superuser.query('SELECT * FROM app.receipt_check');
      expect(`${said}${JSON.stringify(kept.rows)}`).not.toContain(known);
      const answer = { checkId: wrong.body['checkId'], digits: known };
      expect((await receipt(code, 'checks/confirm', answer)).body['code']).toBe('check-wrong');
    });

    test('试五次为止；过了时间的、用过的不再有效；一小时最多发五次', async () => {
      const { checkId } = (await receipt(code, 'checks', { phone: PHONE })).body;
      const known = await digits();
      const other = known === '000000' ? '000001' : '000000';
      const left: unknown[] = [];
      for (let n = 0; n < 5; n += 1) {
        left.push(
          Reflect.get(
            (await receipt(code, 'checks/confirm', { checkId, digits: other })).body['details'] ?? {},
            'left',
          ),
        );
      }
      expect(left).toEqual([4, 3, 2, 1, undefined]);
      expect((await receipt(code, 'checks/confirm', { checkId, digits: known })).body['code']).toBe('check-ended');
      const late = (await receipt(code, 'checks', { phone: PHONE })).body['checkId'];
      await fixture().db.superuser.query(`UPDATE app.receipt_check SET expires_at = sent_at WHERE id = $1`, [late]);
      expect((await receipt(code, 'checks/confirm', { checkId: late, digits: await digits() })).body['code']).toBe(
        'check-ended',
      );
      const { checkId: once } = (await receipt(code, 'checks', { phone: PHONE })).body;
      const answer = { checkId: once, digits: await digits() };
      expect((await receipt(code, 'checks/confirm', answer)).status).toBe(201);
      expect((await receipt(code, 'checks/confirm', answer)).body['code']).toBe('check-ended');
      const sixth = await receipt(code, 'checks', { phone: PHONE });
      expect(sixth).toMatchObject({ status: 429, body: { code: 'check-too-often' } });
      expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
    });

    test('没有验证、凭据是别的件的、过了时间的，都先验证', async () => {
      const [mine, others] = [await submitted(), await submitted()];
      const pass = await passFor(mine);
      expect((await receipt(mine, 'own', { pass })).status).toBe(200);
      for (const body of [{ pass: 'none' }, { pass: 'x'.repeat(43) }])
        expect((await receipt(mine, 'own', body)).body['code']).toBe('check-needed');
      for (const act of ['own', 'urge'])
        expect((await receipt(others, act, { pass })).body['code']).toBe('check-needed');
      await fixture().db.superuser.query(`UPDATE app.receipt_check SET open_until = sent_at`);
      expect((await receipt(mine, 'urge', { pass })).body['code']).toBe('check-needed');
    });
  });

  describe('本人凭回执办理', () => {
    test('催一下：一日计一次，承办单位看得到', async () => {
      const code = await submitted();
      const pass = await passFor(code);
      expect((await receipt(code, 'urge', { pass })).body).toMatchObject({ urged: 1, counted: true });
      expect((await receipt(code, 'urge', { pass })).body).toMatchObject({ urged: 1, counted: false });
      expect(await read(code)).toMatchObject({ urged: 1 });
    });

    test('发来的成为承办单位的待办：照片、催办各一项，催办写明次数；处理了或者注明已阅就办结', async () => {
      const code = await submitted();
      const pass = await passFor(code);
      await receipt(code, 'urge', { pass });
      const sent = async () => {
        const number = encodeURIComponent(String((await read(code))['number']));
        const { body } = await (await fixture().as('hrss01')).get(`/api/v1/inbox?contains=${number}&whose=all`);
        return (body['items'] as readonly Body[]).filter(({ kind }) => String(kind).startsWith('sent-'));
      };
      const words = '班长叫我们签了空白的工资表。';
      expect((await receipt(code, 'add-words', { pass, words })).status).toBe(200);
      expect((await sent()).map(({ kind }) => kind).toSorted()).toEqual(['sent-urging', 'sent-words']);
      expect(JSON.stringify(await read(code, '/timeline'))).toContain(words);
      const [line] = (await sent()).filter(({ kind }) => kind === 'sent-urging');
      expect(line).toMatchObject({ kind: 'sent-urging', urgent: true, urgentReason: '当事人已催1次' });
      await officer(code, 'complete-task', { taskId: line?.['taskId'], note: '已阅，明日答复' });
      expect((await sent()).map(({ kind }) => kind)).toEqual(['sent-words']);
      await officer(code, 'decide-first-contact', { decision: 'handle', reason: '属本部门', units: [] });
      await officer(code, 'accept-complaint', {});
      expect(await sent()).toEqual([]);
    });

    test('改电话：新号码收到验证码、验证以后才算数，在那以前以原号码为准', async () => {
      const [code, fresh] = [await submitted(), '13700000001'];
      const pass = await passFor(code);
      expect((await receipt(code, 'change-phone', { pass, phone: fresh })).status).toBe(200);
      expect((await receipt(code, 'own', { pass })).body).toMatchObject({
        phone: '139＊＊＊＊5678',
        newPhone: '137＊＊＊＊0001',
      });
      await passFor(code);
      const claimants = async () => (await read(code))['claimants'];
      expect(await claimants()).toMatchObject([
        { phone: { masked: '139＊＊＊＊5678' }, newPhone: { masked: '137＊＊＊＊0001' } },
      ]);
      const { checkId } = (await receipt(code, 'checks', { phone: fresh })).body;
      expect((await messages()).at(-1)).toMatchObject({ payload: { phone: 'new' } });
      const answer = { checkId, digits: await digits() };
      const proved = (await receipt(code, 'checks/confirm', answer)).body;
      expect(proved['phoneProved']).toBe(true);
      expect((await receipt(code, 'own', { pass: proved['pass'] })).body).toMatchObject({
        phone: '137＊＊＊＊0001',
        newPhone: null,
      });
      const before = (await messages()).length;
      await receipt(code, 'checks', { phone: PHONE });
      expect((await messages()).length).toBe(before);
      expect(JSON.stringify(await read(code, '/timeline'))).not.toContain(fresh);
    });

    test('窗口见到本人、核对证件的，不用验证码就算数，核对了什么记下来', async () => {
      const [code, fresh] = [await submitted(), '13700000002'];
      const [{ claimantId }] = (await read(code))['claimants'] as readonly [{ readonly claimantId: string }];
      const claimant = { claimantId, phone: fresh, concealment: 'concealed', representative: false };
      await officer(code, 'detail-claimant', { claimant });
      await passFor(code);
      await officer(code, 'confirm-phone', { claimantId, identity: 'resident-card' });
      expect(await passFor(code, fresh)).toMatch(/^[\w-]{43}$/);
      const { entries } = await read(code, '/timeline');
      expect((entries as readonly Body[]).map(({ type }) => type)).toContain('PhoneProved');
    });

    test('撤回：工作人员向本人核实后才算数', async () => {
      const code = await submitted();
      const pass = await passFor(code);
      expect((await receipt(code, 'withdraw', { pass, words: '工资已收到。' })).status).toBe(200);
      expect((await receipt(code, 'own', { pass })).body).toMatchObject({ withdrawalPending: true });
      expect(await read(code)).toMatchObject({
        withdrawal: { confirmed: false, recordedBy: expect.stringMatching(/^public:/) },
      });
      await officer(code, 'confirm-withdrawal', { way: 'voice', freeWill: true, paid: true, pressured: false });
      expect((await receipt(code, 'own', { pass })).body['results']).toMatchObject([{ title: '撤回已核实' }]);
    });

    test('没有告知结果的，不满意、钱没到账先不能办，可以催；告知以后，去处和理由看得到，不满意即重新办理', async () => {
      const code = await submitted();
      const pass = await passFor(code);
      const early = await receipt(code, 'dissatisfied', { pass, words: '太慢' });
      expect(early).toMatchObject({ status: 409, body: { code: 'not-answered-yet' } });
      await officer(code, 'decide-first-contact', { decision: 'handle', reason: '属本部门', units: [] });
      await officer(code, 'decline-complaint', {
        ...{ ground: 'older-than-two-years', reason: '已超过两年', destination: '区劳动人事争议仲裁委员会' },
      });
      const words = '不予受理，可以申请仲裁。';
      const inform = { claimantId: null, subjectMatter: 'decline', way: 'phone', reached: true, words };
      await officer(code, 'record-inform-attempt', inform);
      const { results, acts } = (await receipt(code, 'own', { pass })).body;
      expect(results).toMatchObject([
        { title: '不予受理', text: '已超过两年', facts: [{ text: '区劳动人事争议仲裁委员会' }, { label: '文号' }] },
        { title: '不予受理告知', text: words },
      ]);
      expect(acts).toContainEqual({ act: 'dissatisfied', refused: null });
      expect((await receipt(code, 'dissatisfied', { pass, words: '没有超过两年' })).status).toBe(200);
      expect(await read(code)).toMatchObject({ reopened: 1 });
    });

    test('说给别人听的，本人看不到', async () => {
      const two = [
        ...SAID.claimants,
        { name: '工人32', phone: '13912345679', concealment: 'open', representative: false },
      ];
      const code = await submitted({ ...SAID, claimants: two, peopleSaid: 2 });
      await officer(code, 'decide-first-contact', { decision: 'handle', reason: '属本部门', units: [] });
      await officer(code, 'accept-complaint', {});
      const inform = { subjectMatter: 'acceptance', way: 'phone', reached: true };
      const [, other] = (await read(code))['claimants'] as readonly { readonly claimantId: string }[];
      await officer(code, 'record-inform-attempt', { ...inform, claimantId: other?.claimantId, words: '说给工人32' });
      const titles = async (phone: string) => {
        const pass = await passFor(code, phone);
        const { results } = (await receipt(code, 'own', { pass })).body;
        return (results as readonly { readonly title: string }[]).map(({ title }) => title);
      };
      expect(await titles(PHONE)).toEqual(['已受理', '已立案']);
      expect(await titles('13912345679')).toEqual(['已受理', '已立案', '受理告知']);
    });

    test('地址和日志里没有回执码、号码、验证码和凭据', async () => {
      const code = await submitted();
      const pass = await passFor(code);
      const known = await digits();
      await receipt(code, 'urge', { pass });
      await receipt(code, 'change-phone', { pass, phone: 'abc-def-ghi' });
      const lines = fixture().logLines.join('');
      expect(lines).toContain('/api/v1/public/receipts/:code/urge');
      for (const secret of [code, PHONE, pass, known]) expect(lines).not.toContain(secret);
    });
  });
}
