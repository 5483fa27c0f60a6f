import { randomUUID } from 'node:crypto';
import { openedCase as openedByFirst } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import { type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';

/** Echoes memberships when the worker runs; here it is played, because no Temporal is needed to read a case. */
export const COMPLAINT_WORKFLOW: Actor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] };

/** A case opened by a complaint that 人社局 registered and found to be arrears; its id. */
export async function openedCase(fixture: ApiFixture, registration: object = REGISTRATION): Promise<string> {
  const complaint = await registered(fixture, 'hrss01', registration);
  const officer = await fixture.as('hrss01');
  const office = await fixture.as('office01');
  const path = `/api/v1/complaints/${complaint}`;
  const demands = [{ kind: 'wages', amountFen: 1_860_000, people: 1 }];
  for (const [client, command, payload] of [
    [officer, 'decide-first-contact', { decision: 'handle', reason: '属本单位受理范围', units: [] }],
    [officer, 'accept-complaint', {}],
    [officer, 'conclude-preliminary-check', { conclusion: 'arrears', demands }],
    [office, 'join-case', { opens: true, reason: '初核确有欠薪' }],
  ] as const) {
    const { status, text } = await client.post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
  }
  const stream = openedByFirst(`complaint-${complaint}`, 1);
  const opens = { projectKind: 'unknown', project: '示例安置房工程', reason: '初核确有欠薪' };
  const payload = { complaint: `complaint-${complaint}`, membership: 1, opens };
  await fixture.api.surroundings.door.handler.handle(
    { commandId: randomUUID(), stream, type: 'AddSource', payload },
    COMPLAINT_WORKFLOW,
  );
  return stream.slice('case-'.length);
}

/** Takes the concealed people in once a lead is named. */
export async function gatherConcealed(fixture: ApiFixture, id: string): Promise<void> {
  await fixture.api.surroundings.door.handler.handle(
    { commandId: randomUUID(), stream: `case-${id}`, type: 'GatherConcealed', payload: {} },
    { ...COMPLAINT_WORKFLOW, id: 'system:arrears-case-workflow' },
  );
}

/** The same, which the filing of its complaint has filed, led by 人社局 with 住建局 beside it. */
export async function ledCase(fixture: ApiFixture): Promise<string> {
  const id = await openedCase(fixture);
  await leadCase(fixture, id);
  return id;
}

export async function leadCase(fixture: ApiFixture, id: string): Promise<void> {
  const lead = { lead: 'hrss', coUnits: ['housing'], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28' };
  const office = await fixture.as('office01');
  const { status, text } = await office.post(`/api/v1/cases/${id}/assign-lead`, { ...lead, reason: '辖区' });
  if (status !== 200) throw new Error(text);
}
