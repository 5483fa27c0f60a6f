import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import type { HttpClient } from './http-client.ts';

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.close());

test('a complaint is revealed to those who hold it, not to those who held it once or are only told of it', async () => {
  const handed = await registered(fixture, 'housing01');
  const path = `/api/v1/complaints/${handed}`;
  const housing = await fixture.as('housing01');
  const police = await fixture.as('police01');
  const { body } = await housing.get(path);
  const [claimant] = body['claimants'] as readonly { readonly subject: string }[];
  const reveal = (client: HttpClient) =>
    client.post(`${path}/reveal-fields`, {
      fields: [{ subject: claimant?.subject, field: 'phone' }],
      reason: '核对身份',
    });
  const handOn = { decision: 'hand-on', reason: '移交办理', units: ['police'] };
  const sent = await housing.post(`${path}/decide-first-contact`, handOn);
  const { handOffId } = sent.body['result'] as { readonly handOffId: string };
  expect((await reveal(police)).body).toMatchObject({ code: 'reveal-not-permitted' });
  await police.post(`${path}/sign-for-hand-off`, { handOffId });
  expect((await reveal(police)).status).toBe(200);
  const onward = { toUnit: 'hrss', reason: '属劳动保障监察', letter: null };
  const second = await police.post(`${path}/hand-on`, onward);
  expect(second.body['result']).toMatchObject({ handOffId: expect.any(String) });
  const hrss = await fixture.as('hrss01');
  await hrss.post(`${path}/sign-for-hand-off`, second.body['result']);
  expect(await reveal(police)).toMatchObject({ status: 403, body: { code: 'reveal-not-permitted' } });
  for (const client of [hrss, housing, await fixture.as('office01')]) expect((await reveal(client)).status).toBe(200);
  expect((await reveal(await fixture.as('leader01'))).status).toBe(403);
});

test('nobody is disabled for whom alone a decision waits, until somebody else may take it', async () => {
  const administrator = await fixture.as('admin01');
  const place = `complaints/${await registered(fixture, 'hrss01')}`;
  const fileId = await attachedFile(fixture, place);
  const officer = await fixture.as('hrss01');
  const asked = await officer.post(`/api/v1/${place}/request-evidence-withdrawal`, { fileId, reason: '误传' });
  expect(asked.status).toBe(200);
  const disable = () => administrator.post('/api/v1/accounts/hrss90/disable', {});
  expect(await disable()).toMatchObject({
    status: 409,
    body: { code: 'account-holds-work', detail: expect.stringContaining('1件只有本人能决定') },
  });
  const deputy = { person: 'person:hrss01', post: 'hrss-head', from: '2022-01-01', until: null, deputy: true };
  expect((await administrator.post('/api/v1/organisation/appoint-person', deputy)).status).toBe(200);
  expect((await disable()).status).toBe(204);
});
