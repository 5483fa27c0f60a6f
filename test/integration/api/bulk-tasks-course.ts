import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Account, type ApiFixture, registered } from './api-fixture.ts';

type Body = Readonly<Record<string, unknown>>;

/** 批量领取、放回、指派 through the API, in whatever stack calls it. */
export function bulkTasksCourse(fixture: () => ApiFixture): void {
  const post = async (account: Account, path: string, body: object, key?: string) =>
    (await fixture().as(account)).post(
      `/api/v1/inbox/bulk${path}`,
      body,
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const ended = async (account: Account, bulkId: string): Promise<Body> => {
    const client = await fixture().as(account);
    for (;;) {
      const { body } = await client.get(`/api/v1/inbox/bulk/${bulkId}`);
      if (!['running', 'stopping'].includes(String(body['status']))) return body;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const first = (id: string) => ({ matterKind: 'complaint', id, taskId: 'first-contact#1' });
  const assigneeOf = async (id: string): Promise<unknown> => {
    const { body } = await (await fixture().as('hrss01')).get(`/api/v1/complaints/${id}`);
    return (body['tasks'] as readonly Body[]).find(({ taskId }) => taskId === 'first-contact#1')?.['assignee'];
  };

  test('one act on many tasks says beforehand what it leaves out and why, and does each of the others once', async () => {
    const [free, taken, other] = [
      await registered(fixture()),
      await registered(fixture()),
      await registered(fixture(), 'police01'),
    ];
    const mate = await fixture().as('hrss02');
    await mate.post(`/api/v1/complaints/${taken}/claim-task`, { taskId: 'first-contact#1' });
    const claim = { act: 'claim', person: null, reason: null };
    const missing = { ...first(free), taskId: 'first-contact#9' };
    const tasks = [first(free), first(free), first(taken), first(other), missing];
    const { body: seen } = await post('hrss01', '/preview', { ...claim, tasks });
    expect(seen['eligible']).toEqual([first(free)]);
    expect(seen['excluded']).toMatchObject([
      { id: taken, code: 'task-already-claimed', title: '待办已被领取' },
      { id: other, code: 'not-found' },
      { id: free, code: 'not-permitted' },
    ]);
    expect(await assigneeOf(free)).toBeNull();
    const decided = await registered(fixture());
    const handle = { decision: 'handle', reason: '属本单位职责', units: [] };
    expect((await mate.post(`/api/v1/complaints/${decided}/decide-first-contact`, handle)).status).toBe(200);
    const { body: over } = await post('hrss01', '/preview', { ...claim, tasks: [first(decided)] });
    expect(over['excluded']).toMatchObject([{ id: decided, code: 'task-already-ended' }]);

    const key = randomUUID();
    const started = await post('hrss01', '', { ...claim, tasks }, key);
    expect([started.status, started.body['bulkId']]).toEqual([202, key]);
    const done = await ended('hrss01', key);
    expect(done).toMatchObject({ status: 'done', total: 4, handled: 4, done: 1, percent: 100 });
    // What is refused in doing it is what was said before.
    const codes = (list: unknown) => (list as readonly Body[]).map(({ id, code }) => [id, code]);
    expect(codes(done['excluded'])).toEqual(codes(seen['excluded']));
    expect(await assigneeOf(free)).toBe('person:hrss01');
    expect((await post('hrss01', '', { ...claim, tasks }, key)).body).toEqual(done);
    const reused = await post('hrss01', '', { ...claim, tasks: [first(free)] }, key);
    expect(reused.body['code']).toBe('idempotency-key-reused');
    expect((await mate.get(`/api/v1/inbox/bulk/${key}`)).status).toBe(404);
    expect((await post('hrss02', `/${key}/stop`, {})).status).toBe(404);
  });

  test('a head assigns and frees what his unit has, an officer may not, and nobody gives work to another unit', async () => {
    const ids = [await registered(fixture()), await registered(fixture())];
    const tasks = ids.map(first);
    const assign = { act: 'assign', person: 'person:hrss02', reason: '轮岗', tasks };
    const codes = async (account: Account, asked: object) =>
      ((await post(account, '/preview', asked)).body['excluded'] as readonly Body[]).map(({ code }) => code);
    expect(await codes('hrss01', assign)).toEqual(['not-permitted', 'not-permitted']);
    const elsewhere = { ...assign, person: 'person:police01' };
    expect(await codes('hrss90', elsewhere)).toEqual(['assignee-not-in-unit', 'assignee-not-in-unit']);
    expect((await post('hrss90', '', { ...assign, person: null })).body['code']).toBe('bulk-person-missing');
    expect(await codes('hrss90', assign)).toEqual([]);
    const [key, again] = [randomUUID(), randomUUID()];
    await post('hrss90', '', assign, key);
    expect(await ended('hrss90', key)).toMatchObject({ status: 'done', done: 2, excluded: [] });
    expect(await Promise.all(ids.map(assigneeOf))).toEqual(['person:hrss02', 'person:hrss02']);
    await post('hrss90', '', { act: 'release', person: null, reason: '调整分工', tasks }, again);
    expect(await ended('hrss90', again)).toMatchObject({ status: 'done', done: 2 });
    expect(await Promise.all(ids.map(assigneeOf))).toEqual([null, null]);
  });

  test('stopped, it ends after the task under way; sent again it goes on and does nothing twice', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.push(await registered(fixture()));
    const asked = { act: 'claim', person: null, reason: null, tasks: ids.map(first) };
    const key = randomUUID();
    // The second of them waits for as long as somebody else holds its stream.
    const holder = await fixture().db.superuser.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM es.stream WHERE name = $1 FOR UPDATE', [`complaint-${ids[1]}`]);
    await post('hrss01', '', asked, key);
    expect((await post('hrss01', '', asked, randomUUID())).body['code']).toBe('too-many-bulk-acts');
    await post('hrss01', `/${key}/stop`, {});
    await holder.query('COMMIT');
    holder.release();
    const { status, handled } = await ended('hrss01', key);
    expect([status, Number(handled) < ids.length]).toEqual(['stopped', true]);
    await post('hrss01', '', asked, key);
    expect(await ended('hrss01', key)).toMatchObject({ status: 'done', handled: 6, done: 6, excluded: [] });
    const claims = await fixture().db.superuser.query(
      `SELECT count(*)::int AS n FROM es.event e JOIN es.stream s USING (stream_id)
        WHERE e.type = 'TaskClaimed' AND s.name = ANY ($1)`,
      [ids.map((id) => `complaint-${id}`)],
    );
    expect(claims.rows).toEqual([{ n: 6 }]);
  });

  test('what was done is taken back as long as nothing followed, and is once', async () => {
    const ids = [await registered(fixture()), await registered(fixture()), await registered(fixture())];
    const [first0 = '', followed = ''] = ids;
    const [key, given] = [randomUUID(), randomUUID()];
    await post('hrss01', '', { act: 'claim', person: null, reason: null, tasks: ids.map(first) }, key);
    await ended('hrss01', key);
    const officer = await fixture().as('hrss01');
    await officer.post(`/api/v1/complaints/${followed}/note-task`, { taskId: 'first-contact#1', note: '已联系' });
    expect((await post('hrss02', `/${key}/undo`, {})).status).toBe(404);
    const started = await post('hrss01', `/${key}/undo`, {});
    expect(started.status).toBe(202);
    const back = await ended('hrss01', String(started.body['bulkId']));
    expect(back).toMatchObject({ act: 'undo', status: 'done', total: 3, done: 2 });
    expect(back['excluded']).toMatchObject([{ id: followed, code: 'bulk-followed', title: '之后已有新的办理' }]);
    expect(await Promise.all(ids.map(assigneeOf))).toEqual([null, 'person:hrss01', null]);
    expect((await post('hrss01', `/${key}/undo`, {})).body).toEqual(back);
    // Whoever had it before a head gave it to another has it again.
    await officer.post(`/api/v1/complaints/${first0}/claim-task`, { taskId: 'first-contact#1' });
    await post('hrss90', '', { act: 'assign', person: 'person:hrss02', reason: '轮岗', tasks: [first(first0)] }, given);
    await ended('hrss90', given);
    expect(await assigneeOf(first0)).toBe('person:hrss02');
    await ended('hrss90', String((await post('hrss90', `/${given}/undo`, {})).body['bulkId']));
    expect(await assigneeOf(first0)).toBe('person:hrss01');
  });
}
