import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { SETUP_ACTOR } from '@qingxin/application';
import { Accounts } from '@qingxin/platform';
import { type ApiFixture, PASSWORD } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';
import { letterAt } from './letters.ts';
import { adoptedTraceBack, ADVICE, sentTo } from './opened-trace-back.ts';
import { documentedRoutes } from './routes.ts';

type Body = Readonly<Record<string, unknown>>;

/** 组织部门 with a login of its own. */
export async function signedInPersonnel({ api, stranger }: ApiFixture): Promise<HttpClient> {
  const { door, database } = api.surroundings;
  const send = (type: string, payload: object) =>
    door.handler.handle({ commandId: randomUUID(), stream: 'organisation', type, payload }, SETUP_ACTOR);
  const unit = { id: 'personnel', name: '区委组织部', kind: 'personnel', outside: false, phone: null, active: true };
  await send('AddUnit', { unit });
  const post = { id: 'personnel-desk', unit: 'personnel', title: '干部监督岗', roles: ['accountability'] };
  await send('AddPost', { post });
  const appointment = { person: 'person:personnel01', post: post.id, from: '2022-01-01', until: null, deputy: false };
  await send('AppointPerson', appointment);
  const accounts = new Accounts(database);
  await accounts.create({ account: 'personnel01', password: PASSWORD, firstPassword: 'lasting', shownAs: '组织01' });
  return stranger.signIn('personnel01', PASSWORD);
}

/** What it may ask for at all, the first of them like whoever has signed in; all else is told 403, whatever it is about. */
const OPEN_TO_IT = [
  ...['me', 'units', 'posts', 'holiday-notices', 'demo/clock', 'process-map'].map((place) => `GET /api/v1/${place}`),
  ...['GET /api/v1/inbox', 'GET /api/v1/inbox/choices', 'POST /api/v1/inbox/seen', 'GET /api/v1/supervision/advice'],
  ...['GET /api/v1/inbox/views', 'POST /api/v1/inbox/views', 'POST /api/v1/inbox/default-view'],
  ...['POST /api/v1/inbox/views/{viewId}', 'DELETE /api/v1/inbox/views/{viewId}'],
  ...[
    'GET /api/v1/supervision/acts/{id}/advice/{adviceId}',
    'GET /api/v1/supervision/acts/{id}/advice/{adviceId}/letter',
  ],
  ...['GET /api/v1/ledgers/{ledger}', 'GET /api/v1/ledgers/{ledger}/xlsx'],
  // Reports against officials that are passed on to it.
  'GET /api/v1/conduct-figures',
  ...['', '/{id}', '/{id}/actions', '/{id}/timeline'].map((part) => `GET /api/v1/conduct-reports${part}`),
  ...[
    ...['', '/{id}/reveal-fields', '/{id}/pass-on-conduct', '/{id}/sign-for-conduct', '/{id}/record-conduct-receipt'],
    ...['/{id}/tell-conduct-reporter', '/{id}/end-conduct'],
  ].map((part) => `POST /api/v1/conduct-reports${part}`),
  ...['answer-advice', 'claim-task', 'release-task'].map((act) => `POST /api/v1/supervision/acts/{id}/${act}`),
];

/** 问责建议 with the authority that it goes to, in whatever stack calls it. */
export function advisedAuthority(fixture: () => ApiFixture): void {
  test('who is advised reads what was sent to him, answers it within its period, and sees nothing else', async () => {
    const own = await signedInPersonnel(fixture());
    const read = async (path: string): Promise<Body> => {
      const { status, body, text } = await own.get(`/api/v1/${path}`);
      expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' });
      return body;
    };
    const items = async (path: string) => (await read(path))['items'] as readonly Body[];
    const { id, place } = await adoptedTraceBack(fixture());
    await sentTo(fixture(), 'leader01', `${place}/advise-accountability`, { ...ADVICE, to: 'personnel' });
    const ledger = async () => (await read('ledgers/accountability-advice'))['rows'] as readonly Body[];
    const { body: trace } = await (await fixture().as('office01')).get(`/api/v1/${place}/trace-back`);
    expect(trace['entries']).toMatchObject([
      { point: 'first-contact', detailLabel: null },
      { point: 'held', detail: 'first-contact', detailLabel: '首问登记' },
    ]);
    // Drafted and signed, but not with it yet.
    expect([await items('supervision/advice'), await ledger()]).toEqual([[], []]);
    expect((await own.get(`/api/v1/${place}/advice/a1`)).status).toBe(404);
    const went = { adviceId: 'a1', way: 'electronic', document: 'doc-2' };
    await sentTo(fixture(), 'office01', `${place}/record-advice-sent`, went);

    expect(await items('supervision/advice')).toMatchObject([{ id, adviceId: 'a1', to: { unit: 'personnel' } }]);
    const advice = await read(`${place}/advice/a1`);
    expect(advice).toMatchObject({
      ...{ demand: ADVICE.demand, standing: expect.any(String) as unknown as string, answers: [] },
      findings: [{ unit: { unit: 'housing' }, post: '经办人', shownAs: 'housing01', verdictLabel: '失职失责' }],
    });
    expect(advice['evidence']).toHaveLength(1);
    const letter = await letterAt(own, `/api/v1/${place}/advice/a1/letter`);
    expect(letter.text).toContain('说明不成立');
    expect(await ledger()).toMatchObject([{ to: 'personnel', reply: null, late: false }]);
    expect((await read('ledgers/trace-backs'))['rows']).toEqual([]);
    expect(await items('inbox')).toMatchObject([{ id, kind: 'answer-advice', unit: 'personnel' }]);

    const answer = { adviceId: 'a1', outcome: 'accepted', document: 'doc-3', words: '已受理。' };
    const office = await fixture().as('office01');
    expect((await office.post(`/api/v1/${place}/answer-advice`, answer)).status).toBe(403);
    expect((await own.post(`/api/v1/${place}/claim-task`, { taskId: 'answer-advice/a1#1' })).status).toBe(200);
    const answered = await own.post(`/api/v1/${place}/answer-advice`, answer);
    expect([answered.status, answered.body['events']]).toEqual([
      200,
      expect.arrayContaining(['AdviceAnswered', 'ClockMet']),
    ]);
    expect(await items('inbox')).toEqual([]);
    expect((await read(`${place}/advice/a1`))['answers']).toMatchObject([{ outcomeLabel: '受理', words: '已受理。' }]);

    // What went to another authority is another's.
    const other = await adoptedTraceBack(fixture());
    await sentTo(fixture(), 'leader01', `${other.place}/advise-accountability`, ADVICE);
    await sentTo(fixture(), 'office01', `${other.place}/record-advice-sent`, went);
    for (const path of [`${other.place}/advice/a1`, `${other.place}/advice/a1/letter`]) {
      expect([path, (await own.get(`/api/v1/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await own.post(`/api/v1/${other.place}/answer-advice`, answer)).status).toBe(404);
    expect(await items('supervision/advice')).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);

    const letIn: string[] = [];
    for (const { method, path, operation } of documentedRoutes(fixture().document)) {
      const route = `${method} ${path}`;
      const forAnybody = operation.security.length === 0 || path.startsWith('/api/v1/session');
      if (forAnybody || OPEN_TO_IT.includes(route)) continue;
      const address = path.replace('{id}', id).replaceAll(/\{\w+\}/g, 'a1');
      const { status } = method === 'GET' ? await own.head(address) : await own.post(address, {});
      if (status !== 403) letIn.push(`${route} ${status}`);
    }
    expect(letIn).toEqual([]);
  });
}
