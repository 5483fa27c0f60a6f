import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuzzing } from '../../../infra/src/settings.ts';
import { sweptContractor } from './admitted-contractor.ts';
import { type ApiFixture, registered, ROLE_ACCOUNTS } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import { type OddRequest, oddRequests, type Place } from './fuzz-requests.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { receivedList } from './imported-files.ts';
import { listedCompany } from './listed-company.ts';
import { liveProject } from './live-project.ts';
import { ledCase } from './opened-case.ts';
import { raisedEmergency } from './raised-emergency.ts';
import { recordedDirective } from './recorded-directive.ts';
import { type DocumentedRoute, documentedRoutes } from './routes.ts';

/** They would sign out, or lock, whoever goes on asking; and one that does not end. */
const LEFT_OUT = /\/session(?:s|\/|$)|\/accounts\/|\/events\/live$|^\/api\/v1\/demo|appoint|dismiss|end-contractor/;

/** Live ids by the word that stands before them in a path. */
async function liveIds(fixture: ApiFixture): Promise<ReadonlyMap<string, string>> {
  const complaint = await registered(fixture);
  const matter = await ledCase(fixture);
  return new Map([
    ['complaints', complaint],
    ['cases', matter],
    ['projects', await liveProject(fixture)],
    ['companies', await listedCompany(fixture)],
    ['batches', await receivedList(fixture, matter)],
    ['emergencies', await raisedEmergency(fixture)],
    ['acts', await recordedDirective(fixture)],
    ['evidence', await attachedFile(fixture, `complaints/${complaint}`)],
    ['duties', 'petition-bulletin'],
    ['rules', 'S1-11'],
    ['ledgers', 'hand-offs'],
    ['channels', 'hotline-12345'],
    ['units', 'hrss'],
    ['rosters', 'hrss'],
  ]);
}

/** Half a character cannot stand in an address. */
const inAddress = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));

function addressOf({ route, places, query }: OddRequest, ids: ReadonlyMap<string, string>): string {
  let next = 0;
  const path = route.path.replaceAll(/(\w[\w-]*)\/\{\w+\}/g, (_, before: string) => {
    const chosen: Place | undefined = places[next++ % places.length];
    const text = chosen !== undefined && 'text' in chosen ? chosen.text : (ids.get(before) ?? 'x1');
    return `${before}/${inAddress(text)}`;
  });
  const asked = query.map(([name, value]) => `${name}=${inAddress(value)}`);
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

async function sent(client: HttpClient, request: OddRequest, address: string): Promise<HttpAnswer> {
  const { route, body } = request;
  const headers = Object.fromEntries(request.headers);
  if (body === undefined) return client.send(route.method, address, undefined, headers);
  if (body instanceof Uint8Array) {
    return client.send(route.method, address, body, { 'content-type': 'application/octet-stream', ...headers });
  }
  return client.send(route.method, address, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** What a request may be answered: never that the service broke, and a refusal always in its one form and as documented. */
function expectGoodManners({ status, headers, text, body }: HttpAnswer): void {
  if (status >= 500) throw new Error(`broke: ${status} ${text.slice(0, 300)}`);
  if (status < 400) return;
  expect(headers.get('content-type')).toContain('application/problem+json');
  const said = { status, code: expect.any(String), title: expect.any(String), requestId: expect.any(String) };
  expect(body).toMatchObject(said);
}

/** People of every role, a company's and nobody. */
async function everybody(fixture: ApiFixture, project: string): Promise<readonly HttpClient[]> {
  const accounts = [...Object.values(ROLE_ACCOUNTS), 'housing01'] as const;
  const contractor = await (await sweptContractor(fixture, project))('/');
  return [...(await Promise.all(accounts.map((account) => fixture.as(account)))), contractor, fixture.stranger];
}

/** As many on every machine; a longer run is told in seconds. */
const REQUESTS = 250;

/** Requests made from the service's own document, of every role, on every route. */
export function fuzzCourse(fixture: () => ApiFixture): void {
  const { seconds, seed } = fuzzing();
  const title = `no request breaks the service, whatever it is made of (seed ${seed})`;

  test(title, () => run(fixture(), { seconds, seed }), ((seconds ?? 0) + 180) * 1_000);
}

async function run(fixture: ApiFixture, { seconds, seed }: ReturnType<typeof fuzzing>): Promise<void> {
  const ids = await liveIds(fixture);
  const people = await everybody(fixture, ids.get('projects') ?? '');
  const routes: readonly DocumentedRoute[] = documentedRoutes(fixture.document).filter(
    ({ path }) => !LEFT_OUT.test(path),
  );
  expect(routes.length).toBeGreaterThan(250);
  let asked = 0;
  /** One for each route, with enough to send it again. */
  const faults = new Map<string, string>();
  const property = fc.asyncProperty(oddRequests(routes), async (request) => {
    asked += 1;
    const who = request.who % people.length;
    const address = addressOf(request, ids);
    try {
      const client = people[who] ?? fixture.stranger;
      // A connection that was idle too long may be closed just now; one that this request breaks, breaks again.
      expectGoodManners(await sent(client, request, address).catch(() => sent(client, request, address)));
    } catch (error) {
      const { body, headers } = request;
      const sample = JSON.stringify({ who, address, headers, body }).slice(0, 500);
      const said = (error instanceof Error ? error.message : '').replaceAll(/(?:%[0-9A-F]{2}){9,}/g, '…').slice(0, 400);
      faults.set(`${request.route.method} ${request.route.path}`, `${said}\nrequest ${asked}: ${sample}`);
    }
  });
  const limit =
    seconds === null
      ? { numRuns: REQUESTS }
      : { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000, markInterruptAsFailure: false };
  await fc.assert(property, { seed, ...limit });
  expect([...faults]).toEqual([]);
  expect(asked).toBeGreaterThan(50);
}
