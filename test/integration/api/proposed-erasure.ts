import { randomUUID } from 'node:crypto';
import { type Account, type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';

export interface PersonOf {
  readonly matter: string;
  readonly subject: string;
}

/** The first person of a complaint, as whoever proposes finds him. */
export async function personOf(fixture: ApiFixture, complaint: string): Promise<PersonOf> {
  const matter = `complaint-${complaint}`;
  const { body } = await (await fixture.as('hrss01')).get(`/api/v1/erasure/person?matter=${matter}`);
  const [first] = body['persons'] as readonly { readonly person: { readonly subject: string } }[];
  return { matter, subject: first?.person.subject ?? '' };
}

export async function proposeErasure(
  fixture: ApiFixture,
  of: PersonOf,
  more: object = {},
  by: Account = 'hrss01',
): Promise<HttpAnswer & { readonly proposalId: string }> {
  const proposalId = randomUUID();
  const payload = { proposalId, ...of, ground: 'wrong-person', reason: '录入时选错了人', texts: [], ...more };
  return { ...(await (await fixture.as(by)).post('/api/v1/erasure/propose-person-erasure', payload)), proposalId };
}

/** A proposal that nobody has decided on, about somebody who was entered by mistake. */
export async function proposedErasure(fixture: ApiFixture): Promise<string> {
  const of = await personOf(fixture, await registered(fixture, 'hrss01', { ...REGISTRATION, statement: '欠薪。' }));
  const { status, text, proposalId } = await proposeErasure(fixture, of);
  if (status !== 200) throw new Error(text);
  return proposalId;
}
