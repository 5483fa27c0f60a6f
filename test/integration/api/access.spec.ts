import { actorFor, type CatalogueEntry } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandRoutes, type CommandRoute } from '../../../apps/api/src/commands/command-routes.ts';
import { districtNow } from '../../../apps/api/src/district.ts';
import { type Account, type ApiFixture, apiFixture, registered, ROLE_ACCOUNTS } from './api-fixture.ts';
import { documentedRoutes, type DocumentedRoute, type OpenApi } from './routes.ts';

const NEVER_CREATED = '00000000-0000-4000-8000-000000000000';
/** A version no stream has: whoever is let in is told so, and nothing is written. */
const IMPOSSIBLE_VERSION = { 'if-match': '"999999999"' };

/** Open without a sign-in; everything else is not. */
const PUBLIC = [
  'GET /',
  'GET /api/docs',
  'GET /api/docs/{file}',
  'GET /api/openapi.json',
  'GET /api/problems/{code}',
  'GET /api/v1/calendar/{date}',
  'GET /api/v1/calendar/{date}/pay-day',
  'GET /api/v1/public/hot-lines',
  'GET /api/v1/public/receipts/{code}',
  'GET /api/v1/rules',
  'GET /health/live',
  'GET /health/ready',
  'GET /mailbox',
  'GET /metrics',
  'POST /api/v1/deadlines/preview',
  'POST /api/v1/public/complaints',
  'POST /api/v1/session',
];

/** Open to whoever is signed in. */
const FOR_ALL = ['/api/v1/me', '/api/v1/demo/clock', '/api/v1/units', '/api/v1/posts', '/api/v1/holiday-notices'];

/** Open to those who keep the district in order, and to nobody else. */
const FOR_KEEPERS: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/accounts': ['administrator'],
  '/api/v1/operations/incidents': ['coordinator', 'administrator'],
  '/api/v1/rulebook/proposals': ['coordinator', 'auditor', 'administrator'],
  '/api/v1/registers': ['coordinator', 'auditor', 'administrator'],
  '/api/v1/registers/{id}': ['coordinator', 'auditor', 'administrator'],
  '/api/v1/organisation/actions': ['coordinator', 'auditor', 'administrator'],
  '/api/v1/rulebook/actions': ['coordinator', 'auditor', 'administrator'],
  '/api/v1/calendar/actions': ['coordinator', 'auditor', 'administrator'],
};

const ACCOUNTS = [...Object.values(ROLE_ACCOUNTS), 'police01', 'housing90'] as const satisfies readonly Account[];

let fixture: ApiFixture;
let routes: readonly DocumentedRoute[];
let commands: readonly CommandRoute[];
let complaint: string;

beforeAll(async () => {
  fixture = await apiFixture();
  routes = documentedRoutes((await fixture.stranger.get('/api/openapi.json')).body as unknown as OpenApi);
  commands = commandRoutes(fixture.api.surroundings.door);
  complaint = await registered(fixture);
});

afterAll(() => fixture?.close());

const values: Readonly<Record<string, string>> = {
  code: 'AAAAAAAAAAAA',
  date: '2022-05-10',
  file: 'start.js',
  account: 'hrss02',
};

const at = (path: string, id: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (values[name] ?? name)));

/** The register from which the complaint has its number. */
async function register(): Promise<string> {
  const { body } = await (await fixture.as('office01')).get('/api/v1/registers');
  const [first] = body['registers'] as readonly { readonly id: string }[];
  return first?.id ?? 'none';
}

const idFor = ({ kind }: CatalogueEntry): string => {
  if (kind === 'complaint') return complaint;
  return kind === 'register' ? 'hrss-complaint-2022' : NEVER_CREATED;
};

async function actorOf(account: Account): Promise<Actor> {
  const { organisation } = await districtNow(fixture.api.surroundings.door);
  const actor = actorFor(`person:${account}`, organisation);
  if (actor === null) throw new Error(`${account} holds no post`);
  return actor;
}

/** What the policy says of a command as its example asks it, in the state the stream is in. */
async function verdictOn({ entry, streamOf }: CommandRoute, account: Account): Promise<string> {
  const { door } = fixture.api.surroundings;
  const { state } = await door.journal.open(streamOf === null ? `complaint-${NEVER_CREATED}` : streamOf(idFor(entry)));
  const { organisation } = await districtNow(door);
  const payload = entry.example as Readonly<Record<string, unknown>>;
  return door.policy.judge({ actor: await actorOf(account), entry, state, payload, organisation });
}

describe('without a sign-in', () => {
  test('exactly the listed routes are open', () => {
    const open = routes.filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(PUBLIC);
  });

  test('every other route asks for one, whatever is sent', async () => {
    for (const { method, path, operation } of routes) {
      if (operation.security.length === 0) continue;
      const body = method === 'POST' ? '{}' : undefined;
      const { status } = await fixture.stranger.send(method, at(path, complaint), body, {
        'content-type': 'application/json',
      });
      expect({ method, path, status }).toEqual({ method, path, status: 401 });
    }
  });
});

describe.each(ACCOUNTS)('%s', (account) => {
  test('may send the commands that the policy gives, and no other', async () => {
    const client = await fixture.as(account);
    const { roles } = await actorOf(account);
    for (const route of commands) {
      const { spec, entry } = route;
      const { status } = await client.post(at(spec.path, idFor(entry)), entry.example, IMPOSSIBLE_VERSION);
      const held =
        spec.access !== 'public' && spec.access !== 'signed-in' && spec.access.some((role) => roles.includes(role));
      const verdict = held ? await verdictOn(route, account) : 'not-permitted';
      const expected = { permitted: 409, 'not-permitted': 403, 'not-found': 404 }[verdict];
      expect({ command: entry.type, status }).toEqual({ command: entry.type, status: expected });
    }
  });

  test('reads what its roles and its unit may see', async () => {
    const client = await fixture.as(account);
    const { roles, unit } = await actorOf(account);
    const reads = routes.filter(
      ({ method, operation, path }) => method === 'GET' && operation.security.length > 0 && !path.endsWith('/live'),
    );
    expect(reads.length).toBeGreaterThan(12);
    for (const { path } of reads) {
      const { status } = await client.get(at(path, path.includes('/registers/') ? await register() : complaint));
      expect({ path, status }).toEqual({ path, status: readStatus(path, roles, unit) });
    }
  });
});

/** Row scope (architecture), written down a second time. */
function readStatus(path: string, roles: Actor['roles'], unit: string | null): number {
  if (FOR_ALL.includes(path)) return 200;
  const keepers = FOR_KEEPERS[path];
  if (keepers !== undefined) return roles.some((role) => keepers.includes(role)) ? 200 : 403;
  if (roles.includes('administrator')) return 403;
  if (path.startsWith('/api/v1/cases/{id}')) return 404;
  const seesAll = roles.some((role) => ['coordinator', 'leading-group', 'auditor'].includes(role));
  return path.startsWith('/api/v1/complaints/{id}') && !seesAll && unit !== 'hrss' ? 404 : 200;
}

describe('the division of powers', () => {
  const rolesOf = (type: string) => {
    const found = commands.find(({ entry }) => entry.type === type);
    if (found === undefined) throw new Error(`no command ${type}`);
    return found.spec.access;
  };

  test('auditors send nothing', () => {
    expect(commands.filter(({ spec }) => spec.access.includes('auditor'))).toEqual([]);
  });

  test('administrators keep the organisation and touch no matter', () => {
    const theirs = commands.filter(({ spec }) => spec.access.includes('administrator'));
    expect(theirs.length).toBeGreaterThan(0);
    expect(new Set(theirs.map(({ entry }) => entry.kind))).toEqual(new Set(['organisation']));
  });

  test('督办 and above are issued by 治欠办 or the leading group alone', () => {
    for (const type of ['IssueRung', 'PostponeRung', 'DeclineRung', 'LiftRung']) {
      expect([...rolesOf(type)].sort()).toEqual(['coordinator', 'leading-group']);
    }
    expect(rolesOf('CorrectDesignation')).toEqual(['leading-group']);
  });

  test('what only the software sends has no route', () => {
    const types = commands.map(({ entry }) => entry.type);
    for (const type of ['IssueReminder', 'ProposeRung', 'TakeNumber', 'AdoptRules', 'AddSource'])
      expect(types).not.toContain(type);
  });
});
