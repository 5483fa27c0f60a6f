import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { workOnErasure } from '@qingxin/application';
import { type Account, type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import type { HttpAnswer } from './http-client.ts';
import { gatherConcealed, leadCase, openedCase } from './opened-case.ts';
import { type PersonOf, personOf, proposeErasure } from './proposed-erasure.ts';

const ELEVEN_YEARS_MS = 11 * 365.25 * 86_400_000;
const NAMED = { ...REGISTRATION, statement: '我叫工人01，三个月没有发工资。' };

type Body = Readonly<Record<string, unknown>>;
interface Text extends Body {
  readonly subject: string;
  readonly text: string;
  readonly names: boolean;
}

/** In one stack with others: a person and a matter that are erased by two persons through the product. */
export function erasureCourse(fixture: () => ApiFixture): void {
  const read = async (path: string, by: Account = 'office01'): Promise<HttpAnswer> =>
    (await fixture().as(by)).get(`/api/v1/${path}`);
  const send = async (act: string, payload: object, by: Account = 'office01'): Promise<HttpAnswer> =>
    (await fixture().as(by)).post(`/api/v1/erasure/${act}`, payload);
  const looked = async ({ matter, subject }: PersonOf, by: Account = 'hrss01') =>
    (await read(`erasure/person?matter=${matter}&subject=${subject}&ground=wrong-person`, by)).body['chosen'] as Body;
  const carriedOut = (proposalId: string): Promise<boolean> => {
    const { door, database } = fixture().api.surroundings;
    return workOnErasure({ door, sql: database.sql }, proposalId);
  };
  const keysOf = async (subject: string) => {
    const { rows } = await fixture().db.superuser.query(
      `SELECT (SELECT count(*)::int FROM es.subject_key WHERE subject_id = $1 AND wrapped_key IS NOT NULL) AS keys,
        (SELECT count(*)::int FROM es.subject_lookup WHERE subject_id = $1) AS tokens`,
      [subject],
    );
    return rows[0] as object;
  };

  describe('删除一人的个人信息', () => {
    let complaint: string;
    let of: PersonOf;
    let proposalId: string;

    test('提请以前看到还有什么妨碍、哪些文字写到他；别的单位看不到', async () => {
      complaint = await registered(fixture(), 'hrss01', NAMED);
      of = await personOf(fixture(), complaint);
      const { texts, obstacles } = (await looked(of)) as {
        readonly texts: readonly Text[];
        readonly obstacles: unknown;
      };
      expect(texts.filter(({ names }) => names).map(({ text }) => text)).toEqual([NAMED.statement]);
      expect(obstacles).toEqual([]);
      const open = (await read(`erasure/person?matter=${of.matter}&subject=${of.subject}`)).body['chosen'] as Body;
      expect(open['obstacles']).toMatchObject([{ code: 'erasure-matter-open' }]);
      expect((await read(`erasure/person?matter=${of.matter}`, 'police01')).status).toBe(404);
      expect(await proposeErasure(fixture(), of, {}, 'police01')).toMatchObject({ status: 404 });
    });

    test('件未办结、文字没有遮盖、遮盖后仍写出姓名的，不得提请', async () => {
      const open = await proposeErasure(fixture(), of, { ground: 'request-upheld' });
      expect(open).toMatchObject({ status: 409, body: { code: 'erasure-matter-open' } });
      expect(String(open.body['detail'])).toContain('投登');
      const bare = await proposeErasure(fixture(), of);
      expect(bare).toMatchObject({ status: 422, body: { code: 'erasure-texts-left' } });
      const { texts } = (await looked(of)) as { readonly texts: readonly Text[] };
      const subject = texts.find(({ names }) => names)?.subject ?? '';
      const named = await proposeErasure(fixture(), of, { texts: [{ subject, copy: '工人01欠薪。' }] });
      expect(named.body['code']).toBe('erasure-told-by-name');
      const strange = { subject: randomUUID(), copy: '某人。' };
      const foreign = await proposeErasure(fixture(), of, { texts: [strange] });
      expect(foreign.body['code']).toBe('erasure-text-unknown');
      const done = await proposeErasure(fixture(), of, { texts: [{ subject, copy: '某人三个月没有发工资。' }] });
      expect([done.status, done.text]).toEqual([200, expect.stringContaining('PersonErasureProposed')]);
      proposalId = done.proposalId;
    });

    test('还有材料写到他的，先收入遮盖副本、删除原件', async () => {
      const other = await registered(fixture(), 'hrss01', { ...REGISTRATION, statement: '欠薪。' });
      const person = await personOf(fixture(), other);
      const place = `complaints/${other}`;
      const fileId = await attachedFile(fixture(), place, { title: '工资表', persons: [person.subject] });
      expect((await proposeErasure(fixture(), person)).body['code']).toBe('erasure-files-left');
      expect(((await looked(person))['files'] as readonly Body[])[0]).toMatchObject({
        fileId,
        missing: '待收入遮盖副本',
      });
      const copy = { title: '工资表（遮盖）', persons: [person.subject], replaces: fileId, redacted: true };
      await attachedFile(fixture(), place, copy);
      const erase = { fileId, reason: '依申请' };
      expect((await (await fixture().as('office01')).post(`/api/v1/${place}/erase-evidence`, erase)).status).toBe(200);
      expect((await proposeErasure(fixture(), person)).status).toBe(200);
    });

    test('另一人看到原文和遮盖后的内容再批准；提请人自己不能', async () => {
      const { body } = await read(`erasure/proposals/${proposalId}`, 'office02');
      expect(body).toMatchObject({
        person: { masked: '工＊＊' },
        texts: [{ text: NAMED.statement, copy: '某人三个月没有发工资。' }],
        may: ['approve', 'refuse'],
        matters: [{ done: null }],
      });
      expect((await read('erasure', 'housing01')).text).not.toContain(proposalId);
      const own = await proposeErasure(fixture(), await personOf(fixture(), await anotherComplaint()), {}, 'office01');
      expect((await send('approve-erasure', { proposalId: own.proposalId })).body['code']).toBe(
        'approver-is-requester',
      );
      expect((await send('approve-erasure', { proposalId }, 'office02')).status).toBe(200);
      expect(await keysOf(of.subject)).toMatchObject({ keys: 1 });
    });

    test('批准后密钥和检索一并销毁，断了再做也只算一次，页面显示已删除，件和金额都在', async () => {
      // The keys were destroyed and the process ended before it was told.
      const { door } = fixture().api.surroundings;
      await door.vault.destroyAll([of.subject]);
      expect(await carriedOut(proposalId)).toBe(true);
      expect(await carriedOut(proposalId)).toBe(false);
      expect(await keysOf(of.subject)).toEqual({ keys: 0, tokens: 0 });
      const { body, text } = await read(`complaints/${complaint}`);
      expect(body).toMatchObject({ claimants: [{ name: { masked: null } }], amountFen: REGISTRATION.amountFen });
      expect(text).not.toContain('我叫');
      expect((await read(`complaints/${complaint}/timeline`)).text).not.toContain('工＊');
      const done = (await read(`erasure/proposals/${proposalId}`)).body;
      expect(done).toMatchObject({ status: 'done', keys: 2, person: { masked: null }, texts: [{ text: null }] });
    });

    const anotherComplaint = () => registered(fixture(), 'hrss01', { ...REGISTRATION, statement: '欠薪。' });
  });

  describe('案件中的人', () => {
    let arrears: string;
    let complaint: string;
    let open: string;
    let concealed: string;
    const fieldsOf = async (stream: string) => {
      const { rows } = await fixture().db.superuser.query<{ subject: string; field: string }>(
        `SELECT DISTINCT f->>'subject' AS subject, f->>'field' AS field FROM es.stream s JOIN es.event e USING (stream_id),
          jsonb_path_query(e.data, 'strict $.** ? (exists(@.sealed))') f WHERE s.name = $1`,
        [stream],
      );
      return rows;
    };

    beforeAll(async () => {
      const person = (name: string, phone: string, concealment: string) => ({
        ...{ name, phone, concealment, amountFen: 930_000, representative: false },
      });
      const claimants = [person('工人41', '13800000041', 'open'), person('工人42', '13800000042', 'concealed')];
      const id = await openedCase(fixture(), { ...NAMED, claimants, peopleSaid: 2 });
      await leadCase(fixture(), id);
      await gatherConcealed(fixture(), id);
      arrears = `case-${id}`;
      const { sources } = (await read(`cases/${id}`)).body as { readonly sources: readonly { complaint: string }[] };
      complaint = sources[0]?.complaint ?? '';
      const { body } = await read(complaint.replace('complaint-', 'complaints/'));
      const told = body['claimants'] as readonly { readonly subject: string; readonly concealment: string }[];
      open = told.find((one) => one.concealment === 'open')?.subject ?? '';
      concealed = told.find((one) => one.concealment === 'concealed')?.subject ?? '';
    });

    test('公开的在件和案中是同一人，两处都要满足；保密的各是各的，从一处看不出另一处', async () => {
      const { door } = fixture().api.surroundings;
      const matters = async (subject: string, matter: string) =>
        (await door.erasure.person(subject, matter, door.journal)).matters.map(({ stream }) => stream);
      expect(new Set(await matters(open, arrears))).toEqual(new Set([arrears, complaint]));
      const links = (await fieldsOf(arrears)).filter(({ field }) => field === 'link');
      const line = links[0]?.subject ?? '';
      expect([links.length, line === concealed]).toEqual([1, false]);
      expect(await matters(line, arrears)).toEqual([arrears]);
      expect(await door.erasure.besidePerson(concealed, complaint, [])).not.toContain(line);
      expect(await door.erasure.besidePerson(line, arrears, [])).not.toContain(concealed);
      const { text, status } = await read(`erasure/person?matter=${arrears}&subject=${line}`, 'hrss01');
      expect([status, text.includes(complaint), text.includes('投登')]).toEqual([200, false, false]);
    });

    test('销毁案件连同其投诉举报件的全部主体；只销毁一件时，别处还要用的人不动', async () => {
      const { door } = fixture().api.surroundings;
      const all = new Set((await door.erasure.allOf(arrears, door.journal)).subjects);
      const own = [...(await fieldsOf(arrears)), ...(await fieldsOf(complaint))].map(({ subject }) => subject);
      expect(own.filter((subject) => !all.has(subject))).toEqual([]);
      const [statement] = (await fieldsOf(complaint)).filter(({ field }) => field === 'statement');
      const { subjects } = await door.erasure.allOf(complaint, door.journal);
      expect(subjects).toEqual(expect.arrayContaining([statement?.subject, concealed]));
      expect(subjects).not.toContain(open);
    });
  });

  describe('到期销毁', () => {
    let matter: string;
    let id: string;

    test('期限满了才列入到期清单，写明从何而来；暂缓的不得提请', async () => {
      id = await registered(fixture(), 'hrss01', NAMED);
      matter = `complaint-${id}`;
      const voided = { ground: 'test', reason: '试填', requestedBy: 'person:hrss01', document: 'scan-9' };
      const { status, text } = await (
        await fixture().as('office01')
      ).post(`/api/v1/complaints/${id}/void-complaint`, voided);
      expect([status, text]).toEqual([200, expect.any(String)]);
      const listed = async () => {
        const { items } = (await read('erasure/due')).body as { readonly items: readonly (Body & { matter: Body })[] };
        return items.find((one) => one.matter['stream'] === matter);
      };
      expect(await listed()).toBeUndefined();
      const early = await send('propose-disposal', { proposalId: randomUUID(), matters: [matter], reason: '期满' });
      expect(early).toMatchObject({ status: 409, body: { code: 'erasure-term-runs' } });
      await later(ELEVEN_YEARS_MS);
      expect(await listed()).toMatchObject({
        because: [expect.stringMatching(/起10年（未并入案件的投诉举报件，D-DISPOSAL），至/)],
        ...{ obstacles: [], proposed: false },
      });
      const holdId = randomUUID();
      expect((await send('hold-disposal', { holdId, matter, reason: '正在审计' }, 'audit01')).status).toBe(200);
      expect(await listed()).toMatchObject({ obstacles: [{ code: 'erasure-held' }] });
      const held = await send('propose-disposal', { proposalId: randomUUID(), matters: [matter], reason: '期满' });
      expect(held.body['code']).toBe('erasure-held');
      expect((await send('lift-disposal-hold', { holdId, reason: '审计结束' }, 'audit01')).status).toBe(200);
    });

    test('一人提请一批，另一人批准，逐件销毁：全部主体的密钥和材料，记录仍在', async () => {
      const proposalId = randomUUID();
      const reason = '保存期限已满';
      expect((await send('propose-disposal', { proposalId, matters: [matter], reason })).status).toBe(200);
      expect((await send('approve-erasure', { proposalId }, 'office02')).status).toBe(200);
      expect(await carriedOut(proposalId)).toBe(true);
      const { body } = await read('erasure');
      const [one] = body['proposals'] as readonly Body[];
      expect(one).toMatchObject({ id: proposalId, kind: 'matters', status: 'done', matters: [{ done: true }] });
      expect(Number(one?.['keys'])).toBeGreaterThan(2);
      const { text, status } = await read(`complaints/${id}`);
      expect([status, text.includes('工＊'), text.includes('我叫')]).toEqual([200, false, false]);
      const again = { proposalId: randomUUID(), matters: [matter], reason };
      expect((await send('propose-disposal', again)).body['code']).toBe('erasure-done-already');
    });
  });

  async function later(ms: number): Promise<void> {
    await fixture().db.app.query(
      `INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by)
        SELECT max(epoch) + 1, max(offset_ms) + $1::bigint, 'person:admin01' FROM es.clock_epoch`,
      [ms],
    );
  }
}
