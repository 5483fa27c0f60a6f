import { randomUUID } from 'node:crypto';
import { read as readBook, utils } from '@e965/xlsx';
import { expect, test } from '@jest/globals';
import { type Account, type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';

type Body = Readonly<Record<string, unknown>>;

/** The list that people work in: what a line says, by which clock it is, what is unread, kept views. */
export function inboxCourse(fixture: () => ApiFixture): void {
  const read = async (account: Account, query: string): Promise<Body> =>
    (await (await fixture().as(account)).get(`/api/v1/inbox${query}`)).body;
  const post = async (account: Account, path: string, body: object) =>
    (await fixture().as(account)).post(`/api/v1${path}`, body);
  const items = (body: Body): readonly Body[] => body['items'] as readonly Body[];
  const lineOf = async (account: Account, id: string, query = '?limit=200'): Promise<Body | undefined> =>
    items(await read(account, query)).find((line) => line['id'] === id);
  const named = (name: string, phone: string, more: object = {}) => ({
    ...REGISTRATION,
    claimants: [{ ...REGISTRATION.claimants[0], name, phone, ...more }],
  });
  const taskId = 'first-contact#1';

  test('a line says who asks, masked, why it is urgent, who leads and what was last noted; a concealed person is 保密', async () => {
    const open = await registered(fixture(), 'hrss01', {
      ...named('王一一', '13911110001'),
      urgent: { reason: '民工围堵工地' },
    });
    const hidden = await registered(fixture(), 'hrss01', named('李二二', '13911110002', { concealment: 'concealed' }));
    expect(await lineOf('hrss02', open)).toMatchObject({
      party: { shownAs: '王＊＊', concealed: false },
      urgentReason: '民工围堵工地',
      leadUnitName: '区人社局',
      coUnits: [],
      rung: null,
      note: null,
      by: null,
    });
    expect(await lineOf('hrss02', hidden)).toMatchObject({ party: { shownAs: '保密', concealed: true } });
    const noted = await post('hrss01', `/complaints/${open}/note-task`, { taskId, note: '已约周三到项目部' });
    expect(noted.status).toBe(200);
    expect(await lineOf('hrss02', open)).toMatchObject({ note: { text: '已约周三到项目部', by: 'person:hrss01' } });
    const stays = await fixture().db.superuser.query(
      `SELECT count(*)::int AS n FROM rm.task t WHERE t::text LIKE ANY ($1)`,
      [['%王一一%', '%李二二%', '%围堵%', '%周三%']],
    );
    expect(stays.rows).toEqual([{ n: 0 }]);
    const row = await fixture().db.superuser.query('SELECT party FROM rm.task WHERE stream = $1', [
      `complaint-${hidden}`,
    ]);
    expect(row.rows).toEqual([{ party: { name: null, concealed: true } }]);
    // Who asks for secrecy later is not shown by what was open before.
    const [claimant] = (await (await fixture().as('hrss01')).get(`/api/v1/complaints/${open}`)).body[
      'claimants'
    ] as readonly Body[];
    const chosen = { claimantId: claimant?.['claimantId'], concealment: 'concealed' };
    expect((await post('hrss01', `/complaints/${open}/choose-concealment`, chosen)).status).toBe(200);
    expect(await lineOf('hrss02', open)).toMatchObject({ party: { shownAs: '保密' } });
  });

  test('the end of a telephone finds whoever is open, and nobody else', async () => {
    const open = await registered(fixture(), 'hrss01', named('赵三三', '13911117654'));
    const hidden = await registered(fixture(), 'hrss01', named('钱四四', '13922227654', { concealment: 'concealed' }));
    const found = items(await read('hrss01', '?contains=7654&limit=200')).map(({ id }) => id);
    expect([found.includes(open), found.includes(hidden)]).toEqual([true, false]);
    expect(items(await read('police01', '?contains=7654&limit=200'))).toEqual([]);
  });

  test('by a clock: buckets that add up, a page after another, and how many have no such clock', async () => {
    for (let n = 0; n < 3; n += 1) await registered(fixture(), 'housing01');
    const all = await read('housing01', '?by=contact&limit=200');
    const total = Object.values(all['buckets'] as Record<string, number>).reduce((one, other) => one + other, 0);
    expect([all['total'], items(all).length]).toEqual([total, total]);
    expect(total).toBeGreaterThanOrEqual(3);
    const dates = items(all).map(({ by }) => String((by as Body)['at']));
    expect(dates).toEqual([...dates].sort());
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page = await read('housing01', `?by=contact&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...items(page).map(({ id, taskId: task }) => [id, task]));
      cursor = page['nextCursor'] as string | null;
    } while (cursor !== null);
    expect(seen).toEqual(items(all).map(({ id, taskId: task }) => [id, task]));
    const [first] = items(all).map(({ by }) => String((by as Body)['bucket']));
    const some = await read('housing01', `?by=contact&bucket=${first}&limit=200`);
    expect(new Set(items(some).map(({ by }) => (by as Body)['bucket']))).toEqual(new Set([first]));
    const none = await read('housing01', '?by=clear');
    expect([none['total'], Number(none['without']) > 0]).toEqual([0, true]);
  });

  test('filters take several values, and beside each stands how many there would be', async () => {
    const { choices } = (await read('hrss01', '/choices?kind=first-contact')) as unknown as {
      readonly choices: readonly {
        readonly filter: string;
        readonly value: string;
        readonly count: number;
        readonly label: string | null;
      }[];
    };
    const kinds = choices.filter(({ filter }) => filter === 'kind');
    const first = kinds.find(({ value }) => value === 'first-contact');
    expect(first?.label).toBe('首问分办');
    expect((await read('hrss01', '?kind=first-contact'))['total']).toBe(first?.count);
    const two = kinds.map(({ value }) => value).slice(0, 2);
    const sum = kinds.slice(0, 2).reduce((all, { count }) => all + count, 0);
    expect((await read('hrss01', `?kind=${two.join(',')}`))['total']).toBe(sum);
    const units = choices.filter(({ filter }) => filter === 'unit').map(({ value }) => value);
    expect(units).toEqual(['hrss']);
  });

  test('the unit filter spans the units of all one’s posts and no other', async () => {
    const units = async (query: string) => new Set(items(await read('hrss90', query)).map(({ unit }) => unit));
    await registered(fixture(), 'housing01');
    expect(await units('?limit=200')).toEqual(new Set(['hrss', 'housing']));
    expect(await units('?limit=200&unit=housing')).toEqual(new Set(['housing']));
    expect((await read('hrss01', '?unit=hrss,police'))['code']).toBe('not-permitted');
    expect((await read('hrss01', '/choices?unit=police'))['code']).toBe('not-permitted');
  });

  test('unread is what came or changed and was not looked at, wherever one sits', async () => {
    await read('hrss01', '');
    const id = await registered(fixture(), 'hrss02');
    const unread = async (account: Account) => (await lineOf(account, id))?.['unread'];
    expect(await unread('hrss01')).toBe(true);
    const tasks = [{ matterKind: 'complaint', id, taskId }];
    expect((await post('hrss01', '/inbox/seen', { tasks })).status).toBe(204);
    expect(await unread('hrss01')).toBe(false);
    await post('hrss02', `/complaints/${id}/claim-task`, { taskId });
    expect(await unread('hrss01')).toBe(true);
    await post('hrss01', '/inbox/seen', { tasks: [{ ...tasks[0], id: randomUUID() }] });
    expect(await unread('hrss01')).toBe(true);
  });

  test('views are kept by persons and, by their heads, for units; nobody sees those of others', async () => {
    const query = { by: 'handle', bucket: 'today,tomorrow' };
    const views = async (account: Account) =>
      (await (await fixture().as(account)).get('/api/v1/inbox/views')).body['views'] as readonly Body[];
    const own = (await post('hrss01', '/inbox/views', { name: '我的今天', query, unit: null })).body;
    expect(own).toMatchObject({ name: '我的今天', query, unit: null, mayChange: true, isDefault: false });
    expect((await post('hrss01', '/inbox/views', { name: '我的今天', query, unit: null })).body['code']).toBe(
      'view-name-taken',
    );
    expect((await post('hrss01', '/inbox/views', { name: '13911110001', query, unit: null })).body['code']).toBe(
      'view-name-personal',
    );
    expect((await post('hrss01', '/inbox/views', { name: '科室', query, unit: 'hrss' })).body['code']).toBe(
      'not-permitted',
    );
    const team = (await post('hrss90', '/inbox/views', { name: '科室今天', query, unit: 'hrss' })).body;
    expect((await views('hrss02')).map(({ name, mayChange }) => [name, mayChange])).toEqual([['科室今天', false]]);
    expect(await views('police01')).toEqual([]);
    const to = { name: '改名', query };
    expect((await post('police01', `/inbox/views/${String(team['viewId'])}`, to)).status).toBe(404);
    expect((await post('hrss01', `/inbox/views/${String(team['viewId'])}`, to)).status).toBe(403);
    expect((await post('hrss02', `/inbox/views/${String(own['viewId'])}`, to)).status).toBe(404);
    expect((await post('police01', '/inbox/default-view', { viewId: team['viewId'] })).status).toBe(404);
    expect((await post('hrss01', '/inbox/default-view', { viewId: team['viewId'] })).status).toBe(204);
    const isDefault = async () =>
      (await views('hrss01')).filter((view) => view['isDefault'] === true).map(({ name }) => name);
    expect(await isDefault()).toEqual(['科室今天']);
    const head = await fixture().as('hrss90');
    expect((await head.send('DELETE', `/api/v1/inbox/views/${String(team['viewId'])}`, undefined, {})).status).toBe(
      204,
    );
    expect(await isDefault()).toEqual([]);
    expect((await post('hrss01', `/inbox/views/${String(own['viewId'])}`, to)).body).toMatchObject({ name: '改名' });
    const bad = { name: '坏', query: { contains: '7654' }, unit: null };
    expect((await post('hrss01', '/inbox/views', bad)).status).toBe(422);
  });

  test('the sheet has every line that the filter shows and no other, masked, with its hash, and is written down', async () => {
    await registered(fixture(), 'housing01', named('孙五五', '13911118888'));
    const query = { by: 'contact', kind: 'first-contact' };
    expect((await post('hrss01', '/inbox/export', { query: { unit: 'police' } })).body['code']).toBe('not-permitted');
    const client = await fixture().as('housing01');
    const { status, body } = await post('housing01', '/inbox/export', { query });
    expect(status).toBe(202);
    let seen = body;
    while (['reading', 'writing'].includes(String(seen['status']))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen = (await client.get(`/api/v1/exports/${String(body['id'])}`)).body;
    }
    expect(seen).toMatchObject({ status: 'done', ledger: 'inbox', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { bytes } = await client.file(`/api/v1/exports/${String(body['id'])}/file`);
    const [sheet] = Object.values(readBook(bytes).Sheets);
    const book = utils.sheet_to_json<readonly unknown[]>(sheet ?? {}, { header: 1 });
    const shown = await read('housing01', '?by=contact&kind=first-contact&limit=200');
    expect(book.slice(3).map((cells) => cells[1])).toEqual(items(shown).map(({ number }) => number));
    const text = JSON.stringify(book);
    expect([text.includes('孙＊＊'), text.includes('孙五五'), text.includes(String(seen['hash']))]).toEqual([
      true,
      false,
      true,
    ]);
    const logged = await fixture().db.superuser.query(
      `SELECT meta FROM es.read_log WHERE action = 'export' AND actor = 'person:housing01'`,
    );
    expect(logged.rows).toMatchObject([
      { meta: { list: 'inbox', hash: seen['hash'], filters: query, searched: false } },
    ]);
  });
}
