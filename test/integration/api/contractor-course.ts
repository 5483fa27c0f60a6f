import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { admittedContractor, describeParties, recordOf } from './admitted-contractor.ts';
import { type ApiFixture, PASSWORD, registered } from './api-fixture.ts';
import { aPaper, attachedFile, DETAILS } from './evidence-files.ts';
import type { HttpClient } from './http-client.ts';
import { applyBatch, monthSheet, slipList } from './imported-files.ts';
import { liveProject, onProject, openMonth } from './live-project.ts';

type Body = Readonly<Record<string, unknown>>;

const MIGRATIONS = new URL('../../../infra/migrations/', import.meta.url);
const BUILDER = '示例总包11';
const TEAM = '示例分包11';
const WORKER = '工人0711';

interface World {
  readonly id: string;
  readonly month: string;
  readonly day: string;
  readonly builder: HttpClient;
  readonly team: HttpClient;
  readonly stranger: HttpClient;
}

let made: Promise<World> | null = null;

/** A project with a general contractor, a subcontractor, and a company that is no party of it, each with an account. */
async function world(fixture: ApiFixture): Promise<World> {
  const id = await liveProject(fixture);
  const { month, day } = await openMonth(fixture, id);
  const [builder, team, stranger] = await Promise.all(
    [BUILDER, TEAM, '示例分包19'].map((name) => recordOf(fixture, name)),
  );
  if (builder === undefined || team === undefined || stranger === undefined) throw new Error('no records');
  await describeParties(fixture, id, {
    owner: { name: '示例建设单位11', company: null },
    generalContractor: { name: BUILDER, company: builder },
    subcontractors: [
      { name: TEAM, company: team },
      { name: '示例分包12', company: null },
    ],
  });
  return {
    ...{ id, month, day },
    builder: await admittedContractor(fixture, { id: 'builder-11', company: builder, name: BUILDER }),
    team: await admittedContractor(fixture, { id: 'team-11', company: team, name: TEAM }),
    stranger: await admittedContractor(fixture, { id: 'team-19', company: stranger, name: '示例分包19' }),
  };
}

/** Told once for all tests of the file. */
export function contractorCourse(given: () => ApiFixture): void {
  const the = (): Promise<World> => (made ??= world(given()));
  const sheetOf = (keeper: string, keptBy: string, { month, day }: World) =>
    `?${new URLSearchParams({ kind: 'month-sheet', document: 'sheet-1', month, keptBy, keeper, handedOn: day }).toString()}`;
  const own = async (client: HttpClient): Promise<Body> =>
    (await client.get(`/api/v1/contractor/projects/${(await the()).id}`)).body;

  describe('参建单位', () => {
    test('登录后是本单位的身份；看到参建的项目和最近要办的事，别的项目等于没有', async () => {
      const { id, builder, team, stranger } = await the();
      expect((await builder.get('/api/v1/me')).body).toMatchObject({
        ...{ unit: 'builder-11', roles: ['contractor'] },
        posts: [{ unitName: BUILDER, title: '劳资专管员' }],
      });
      const listed = (await builder.get('/api/v1/contractor/projects')).body;
      expect(listed).toMatchObject({
        name: BUILDER,
        projects: [{ id, roles: ['general-contractor'], address: '示例路1号', next: { overdue: false } }],
      });
      expect((await team.get('/api/v1/contractor/projects')).body).toMatchObject({
        projects: [{ id, roles: ['subcontractor'], next: { kind: 'sheet', title: expect.stringContaining(TEAM) } }],
      });
      expect((await stranger.get('/api/v1/contractor/projects')).body['projects']).toEqual([]);
      expect((await stranger.get(`/api/v1/contractor/projects/${id}`)).status).toBe(404);
      expect((await builder.get(`/api/v1/contractor/projects/${randomUUID()}`)).status).toBe(404);
    });

    test('各自只看到与本单位有关的：指令只给总包，专户和保证金不给分包；预警、案件、责任人都没有', async () => {
      const { id, builder, team, day } = await the();
      const order = { breachId: 'b1', dueOn: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`, demand: '退还工人的卡' };
      await onProject(given(), id, ['hrss01', 'order-rectification', order]);
      const [main, sub] = [await own(builder), await own(team)];
      expect(main).toMatchObject({
        supervisedBy: { name: '区人社局' },
        orders: [{ about: '扣押社会保障卡、银行卡', state: 'ordered', due: order.dueOn }],
        mayFileSlips: true,
      });
      expect(main['owed']).toContainEqual(
        expect.objectContaining({ title: '整改：扣押社会保障卡、银行卡', due: order.dueOn }),
      );
      expect(sub).toMatchObject({ orders: [], mayFileSlips: false, keepers: [{ keeper: TEAM }] });
      const regimes = (body: Body) => (body['regimes'] as readonly Body[]).map(({ regime }) => regime);
      expect([regimes(main).length, regimes(sub)]).toEqual([5, ['real-name', 'agency-payment', 'rights-notice']]);
      expect(JSON.stringify([main, sub])).not.toMatch(/预警|责任书|专管员甲|housing|退还工人的卡|score|case-|w1/);
    });

    test('分包提交工资支付表，更正一行，监管单位确认；经过写明谁提交、谁确认', async () => {
      const here = await the();
      const { id, team, builder, stranger, month } = here;
      const upload = (client: HttpClient, query: string, file: string) =>
        client.upload(`/api/v1/projects/${id}/batches${query}`, file);
      const file = monthSheet([WORKER, '', '5200', '是'], ['工人0712', '', '4800', '否']);
      const of = (keeper: string, keptBy: string) => sheetOf(keeper, keptBy, here);
      expect(await upload(team, of(BUILDER, 'general-contractor'), file)).toMatchObject({
        status: 403,
        body: { code: 'sheet-of-another-contractor' },
      });
      expect(await upload(stranger, of(TEAM, 'subcontractor'), file)).toMatchObject({ status: 404 });
      const sent = await upload(team, of(TEAM, 'subcontractor'), file);
      expect(sent).toMatchObject({ status: 201, body: { counts: { open: 1, ready: 1 } } });
      const batch = String(sent.body['id']);
      const place = `/api/v1/batches/${batch}`;
      const read = (client: HttpClient) => client.get(place);
      expect((await read(team)).body).toMatchObject({ sentBy: TEAM, unitName: '区人社局', tasks: [] });
      expect([(await read(builder)).status, (await read(stranger)).status]).toEqual([404, 404]);
      const rows = (await read(team)).body['rows'] as readonly Body[];
      const bad = rows.find(({ status }) => status === 'open');
      expect(bad).toMatchObject({ findings: [{ code: 'not-signed' }] });
      expect((await team.get(`${place}/actions`)).body['actions']).toEqual(
        ['FixBatchRow', 'CheckBatch', 'DropBatchRow', 'DiscardBatch'].map((command) =>
          expect.objectContaining({ command, refusal: null }),
        ),
      );
      expect(await team.post(`${place}/accept-batch`, {})).toMatchObject({ status: 403 });
      expect(await builder.post(`${place}/fix-batch-row`, { row: bad?.['row'], signed: true })).toMatchObject({
        status: 404,
      });
      const fixed = await team.post(`${place}/fix-batch-row`, { row: bad?.['row'], signed: true });
      expect(fixed).toMatchObject({ status: 200, body: { events: ['BatchRowFixed', 'BatchRowsChecked'] } });
      expect((await own(team))['months']).toMatchObject([{ month, sheets: [{ keeper: TEAM, state: 'filed' }] }]);
      const officer = await given().as('hrss01');
      expect((await officer.get(place)).body).toMatchObject({ sentBy: TEAM, tasks: [{ kind: 'accept-batch' }] });
      expect(await officer.post(`${place}/accept-batch`, {})).toMatchObject({ status: 200 });
      await applyBatch(given(), batch);
      expect(await own(team)).toMatchObject({
        months: [{ sheets: [{ keeper: TEAM, state: 'accepted', people: 2, fen: 1_000_000, unpaidPeople: 2 }] }],
        files: [{ id: batch, state: 'accepted', month, keeper: TEAM, openRows: 0 }],
      });
      expect((await own(builder))['files']).toEqual([]);
      expect(await team.post(`${place}/discard-batch`, { reason: '重报' })).toMatchObject({
        body: { code: 'batch-accepted' },
      });
      const { entries } = (await (await given().as('audit01')).get(`${place}/timeline`)).body as {
        readonly entries: readonly Body[];
      };
      const told = entries.filter(({ type }) => type === 'FileReceived' || type === 'BatchAccepted');
      expect(told.map(({ type, unitName, actor }) => [type, unitName, actor])).toEqual([
        ['FileReceived', TEAM, 'person:team-11.01'],
        ['BatchAccepted', '区人社局', 'person:hrss01'],
      ]);
    });

    test('代发凭证由总包提交，与各分包的表核对', async () => {
      const { id, builder, team, month, day } = await the();
      const said = { kind: 'agency-slips', document: 'slips-1', month, throughAccount: 'yes', bank: '示例银行' };
      const path = `/api/v1/projects/${id}/batches?${new URLSearchParams(said).toString()}`;
      const slips = slipList([WORKER, '5200', 'S711', day]);
      expect(await team.upload(path, slips)).toMatchObject({
        status: 403,
        body: { code: 'slips-of-general-contractor' },
      });
      expect(await builder.upload(path, slips)).toMatchObject({ status: 201, body: { counts: { ready: 1 } } });
    });

    test('提交的材料只看到本单位的；同一文件别人交过也不告知；不能作废，可以说明', async () => {
      const { id, builder, team } = await the();
      const place = `/api/v1/projects/${id}`;
      const send = (client: HttpClient, bytes: Uint8Array | string, extension = 'pdf') =>
        client.upload(`${place}/evidence-files?extension=${extension}`, bytes, {
          'content-type': 'application/octet-stream',
        });
      const paper = aPaper();
      await attachedFile(given(), `projects/${id}`, {}, { bytes: paper });
      const attach = async (client: HttpClient) => {
        const { fileId } = (await send(client, paper)).body;
        const answer = await client.post(`${place}/attach-evidence`, { ...DETAILS, fileId, title: '三方协议' });
        return { fileId, answer };
      };
      const { fileId, answer } = await attach(builder);
      expect(answer).toMatchObject({ status: 200, body: { events: ['EvidenceAttached'] } });
      expect((await attach(builder)).answer).toMatchObject({ body: { code: 'evidence-twice' } });
      expect((await attach(team)).answer).toMatchObject({ status: 200 });
      const note = { fileId, note: '第二页漏签，另行补交' };
      expect(await builder.post(`${place}/note-proof`, note)).toMatchObject({ status: 200 });
      expect(await team.post(`${place}/note-proof`, note)).toMatchObject({ body: { code: 'evidence-unknown' } });
      expect((await own(builder))['proofs']).toMatchObject([
        { fileId, title: '三方协议', size: paper.length, notes: [{ note: note.note }] },
      ]);
      expect(await builder.post(`${place}/request-evidence-withdrawal`, { fileId, reason: '误传' })).toMatchObject({
        status: 403,
      });
      expect(await builder.get(`${place}/evidence`)).toMatchObject({ status: 403 });
      expect(await builder.get(`${place}/evidence/${String(fileId)}`)).toMatchObject({ status: 403 });
      expect(await send(builder, '<html><script>alert(1)</script>', 'pdf')).toMatchObject({
        body: { code: 'content-differs' },
      });
      const officer = await given().as('hrss01');
      expect((await officer.get(`${place}/evidence`)).body['files']).toContainEqual(
        expect.objectContaining({ fileId, unitName: BUILDER, obtainedBy: 'submitted' }),
      );
    });

    test('参建单位不能登记投诉，也看不到投诉', async () => {
      const { builder } = await the();
      const complaint = await registered(given());
      for (const path of ['complaints', `complaints/${complaint}`, 'inbox', 'units', 'posts', 'ledgers', 'projects'])
        expect({ path, status: (await builder.get(`/api/v1/${path}`)).status }).toEqual({ path, status: 403 });
    });

    test('以前登记的项目，升级以后也找得到', async () => {
      const { id, builder, team } = await the();
      const { superuser } = given().db;
      const stripped = `UPDATE rm.project SET related_units =
        ARRAY(SELECT unit FROM unnest(related_units) AS unit WHERE unit NOT LIKE 'company-%')`;
      const idsOf = async (client: HttpClient) =>
        ((await client.get('/api/v1/contractor/projects')).body['projects'] as readonly Body[]).map((one) => one['id']);
      await superuser.query(stripped);
      expect(await idsOf(builder)).toEqual([]);
      await superuser.query(readFileSync(new URL('0196_project_parties.sql', MIGRATIONS), 'utf8'));
      expect([await idsOf(builder), await idsOf(team)]).toEqual([[id], [id]]);
    });

    test('终止接入以后，已登录的随即什么也看不到，也不能再登录', async () => {
      const { id, stranger, team } = await the();
      const ending = { id: 'team-11', reason: '退场' };
      expect(
        await (await given().as('office01')).post('/api/v1/organisation/end-contractor-access', ending),
      ).toMatchObject({ status: 200 });
      expect((await team.get(`/api/v1/contractor/projects/${id}`)).body).toMatchObject({ code: 'no-post' });
      const again = { account: 'team-11.01', password: PASSWORD };
      expect((await stranger.post('/api/v1/session', again)).body).toMatchObject({ code: 'no-post' });
      const timeline = await (await given().as('hrss01')).get(`/api/v1/projects/${id}/timeline`);
      expect(timeline.text).toContain(TEAM);
    });
  });
}
