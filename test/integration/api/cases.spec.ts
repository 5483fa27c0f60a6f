import { randomUUID } from 'node:crypto';
import type { Actor } from '@qingxin/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Compile } from 'typebox/compile';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { documentedRoutes, type OpenApi } from './routes.ts';

/** Echoes memberships when the worker runs; here it is played, because no Temporal is needed to read a case. */
const WORKFLOW: Actor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] };

let fixture: ApiFixture;
let caseId: string;

beforeAll(async () => {
  fixture = await apiFixture();
  caseId = await openedCase();
});

afterAll(() => fixture?.close());

async function openedCase(): Promise<string> {
  const complaint = await registered(fixture);
  const officer = await fixture.as('hrss01');
  const office = await fixture.as('office01');
  const id = randomUUID();
  const path = `/api/v1/complaints/${complaint}`;
  const demands = [{ kind: 'wages', amountFen: 1_860_000, people: 1 }];
  for (const [client, command, payload] of [
    [officer, 'decide-first-contact', { decision: 'handle', reason: '属本单位受理范围', units: [] }],
    [officer, 'accept-complaint', {}],
    [officer, 'conclude-preliminary-check', { conclusion: 'arrears', demands }],
    [office, 'join-case', { caseId: `case-${id}`, opens: true, reason: '初核确有欠薪' }],
  ] as const) {
    const { status, text } = await client.post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
  }
  const opens = { projectKind: 'unknown', project: '示例安置房工程', reason: '初核确有欠薪' };
  const payload = { complaint: `complaint-${complaint}`, membership: 1, opens };
  await fixture.api.surroundings.door.handler.handle(
    { commandId: randomUUID(), stream: `case-${id}`, type: 'AddSource', payload },
    WORKFLOW,
  );
  return id;
}

describe('an arrears case', () => {
  test('is led, filed and claimed over HTTP, its sums apart', async () => {
    const office = await fixture.as('office01');
    const { body } = await office.get(`/api/v1/cases/${caseId}`);
    expect(body).toMatchObject({ id: caseId, money: { people: 1, claimedFen: 1_860_000, verifiedFen: 0, paidFen: 0 } });
    const money = await office.get(`/api/v1/cases/${caseId}/money`);
    expect(money.body['lines']).toMatchObject([
      { name: { masked: '工＊＊' }, claimedFen: 1_860_000, verifiedFen: null },
    ]);
    expect(money.text).not.toContain('工人01');
    const actions = (await office.get(`/api/v1/cases/${caseId}/actions`)).body['actions'];
    expect(actions).toContainEqual(expect.objectContaining({ command: 'AssignLead', refusal: null }));
  });

  test('is in the lists of those whom it concerns', async () => {
    const officer = await fixture.as('hrss01');
    expect((await officer.get('/api/v1/cases')).body).toMatchObject({ total: 1, items: [{ id: caseId }] });
    expect((await officer.get(`/api/v1/cases/${caseId}`)).status).toBe(200);
    const police = await fixture.as('police01');
    expect((await police.get('/api/v1/cases')).body).toMatchObject({ total: 0, items: [] });
    expect((await police.get(`/api/v1/cases/${caseId}`)).status).toBe(404);
  });

  test('its reads answer as the document says', async () => {
    const office = await fixture.as('office01');
    const document = (await office.get('/api/openapi.json')).body as unknown as OpenApi;
    const reads = documentedRoutes(document).filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/api/v1/cases'),
    );
    expect(reads.length).toBeGreaterThanOrEqual(7);
    for (const { path, operation } of reads) {
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      if (schema === undefined) throw new Error(`${path} has no schema`);
      const { status, body } = await office.get(path.replace('{id}', caseId));
      expect({ path, status, wrong: [...Compile(schema).Errors(body)] }).toEqual({ path, status: 200, wrong: [] });
    }
  });
});
