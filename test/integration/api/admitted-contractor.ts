import { type Account, type ApiFixture, PASSWORD } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';
import { PROJECT_FACTS } from './live-project.ts';

type Body = Readonly<Record<string, unknown>>;

async function done(fixture: ApiFixture, account: Account, path: string, payload: object): Promise<Body> {
  const { status, body, text } = await (await fixture.as(account)).post(`/api/v1/${path}`, payload);
  if (status >= 300) throw new Error(`${path}: ${text}`);
  return body;
}

/** A company's record, kept by 人社局; its stream. */
export async function recordOf(fixture: ApiFixture, name: string): Promise<string> {
  const company = { name, address: null, representative: null, creditCode: null };
  return `company-${String((await done(fixture, 'hrss01', 'companies', company))['id'])}`;
}

interface Parties {
  readonly owner?: Party;
  readonly generalContractor?: Party;
  readonly subcontractors?: readonly Party[];
}

interface Party {
  readonly name: string;
  readonly company: string | null;
}

export async function describeParties(fixture: ApiFixture, project: string, parties: Parties): Promise<void> {
  const { owner = 'unknown', generalContractor = 'unknown', subcontractors = 'unknown' } = parties;
  const open = { permitNumber: 'unknown', permitOn: 'unknown', plannedStartOn: 'unknown', plannedEndOn: 'unknown' };
  const payload = { ...PROJECT_FACTS, owner, generalContractor, subcontractors, supervisor: 'unknown', ...open };
  await done(fixture, 'hrss01', `projects/${project}/describe-project`, payload);
}

/** The company with this record, with one person who signs in for it; by the administrator, as operations.md has it. */
export async function admittedContractor(
  fixture: ApiFixture,
  { id, company, name }: { readonly id: string; readonly company: string; readonly name: string },
): Promise<HttpClient> {
  await done(fixture, 'admin01', 'organisation/admit-contractor', { contractor: { id, company, name } });
  const post = { id: `${id}-desk`, unit: id, title: '劳资专管员', roles: ['contractor'] };
  await done(fixture, 'admin01', 'organisation/add-post', { post });
  const person = { person: `person:${id}.01`, post: post.id, from: '2022-01-01', until: null, deputy: false };
  await done(fixture, 'admin01', 'organisation/appoint-person', person);
  const account = { account: `${id}.01`, shownAs: '劳资专管员01' };
  const { oneTimePassword } = await done(fixture, 'admin01', 'accounts', account);
  const first = await fixture.stranger.signIn(account.account, String(oneTimePassword));
  const change = { oldPassword: oneTimePassword, newPassword: PASSWORD };
  const { status, text } = await first.post('/api/v1/session/password', change);
  if (status !== 204) throw new Error(text);
  return fixture.stranger.signIn(account.account, PASSWORD);
}

/**
 * General contractor of that project; it may hand in the sheets of a subcontractor too. What is asked of a session ends it, so
 * that another one is signed in for it.
 */
export async function sweptContractor(
  fixture: ApiFixture,
  project: string,
): Promise<(path: string) => Promise<HttpClient>> {
  const party = { name: '示例总包21', company: await recordOf(fixture, '示例总包21') };
  const subcontractors = [{ name: '示例分包01', company: null }];
  await describeParties(fixture, project, { generalContractor: party, subcontractors });
  const client = await admittedContractor(fixture, { id: 'builder-21', ...party });
  return (path) =>
    path.includes('/session') ? fixture.stranger.signIn('builder-21.01', PASSWORD) : Promise.resolve(client);
}
