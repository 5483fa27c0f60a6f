import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { adoptShipped, SETUP_ACTOR } from '@qingxin/application';
import { Accounts, type Configuration, createLogger } from '@qingxin/platform';
import { type ApiOptions, type RunningApi, startApi } from '../../../apps/api/src/start-api.ts';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { REGISTRATION } from '../../samples/registration.ts';
import type { Cable } from './cable.ts';
import { DocumentedAnswers } from './documented.ts';
import { HttpClient } from './http-client.ts';
import type { OpenApi } from './routes.ts';

export { REGISTRATION };

/** The first file of a worker brings up a database server, which takes its time on a busy machine. */
jest.setTimeout(120_000);

export const PASSWORD = 'Demo-password-1';

/** By which a program asks for the notices that it missed. */
export const PULL_TOKEN = 'a-token-of-the-gateway-0123456789abcdef';

export interface ApiFixture {
  readonly db: TestDatabase;
  readonly api: RunningApi;
  readonly logLines: readonly string[];
  readonly document: OpenApi;
  /** Whatever a client of this fixture is answered has been compared with the document. */
  readonly documented: DocumentedAnswers;
  /** A client without a sign-in. */
  readonly stranger: HttpClient;
  /** A client signed in with this account; one session per account. */
  as(account: Account): Promise<HttpClient>;
  close(): Promise<void>;
}

const UNITS = [
  ['hrss', '区人社局', 'hrss'],
  ['office', '区治欠办', 'office'],
  ['leading-group', '区领导小组', 'leading-group'],
  ['housing', '区住建局', 'sector'],
  ['police', '区公安分局', 'police'],
] as const;

const POSTS = [
  ['hrss-officer', 'hrss', '劳动保障监察员', 'officer', ['hrss01', 'hrss02']],
  ['hrss-head', 'hrss', '监察大队负责人', 'unit-head', ['hrss90']],
  ['housing-officer', 'housing', '建管科科员', 'officer', ['housing01']],
  ['housing-head', 'housing', '建管科负责人', 'unit-head', ['housing90', 'hrss90']],
  ['police-officer', 'police', '治安大队民警', 'officer', ['police01']],
  ['coordinator', 'office', '治欠办协调员', 'coordinator', ['office01', 'office02']],
  ['leader', 'leading-group', '领导小组组长', 'leading-group', ['leader01']],
  ['auditor', 'office', '审计员', 'auditor', ['audit01']],
  ['administrator', 'office', '系统管理员', 'administrator', ['admin01']],
] as const;

export type Account = (typeof POSTS)[number][4][number];

export const ROLE_ACCOUNTS = {
  officer: 'hrss01',
  'unit-head': 'hrss90',
  coordinator: 'office01',
  'leading-group': 'leader01',
  auditor: 'audit01',
  administrator: 'admin01',
} as const satisfies Readonly<Record<string, Account>>;

/** The service over real HTTP on a database of its own, with a small district and its accounts. */
export async function apiFixture(
  options: Partial<Pick<ApiOptions, 'allowances'>> & {
    readonly mode?: Configuration['mode'];
    readonly identity?: Configuration['identity'];
    readonly tracesUrl?: Configuration['tracesUrl'];
    /** The service reaches its database through this. */
    readonly throughCable?: Cable;
  } = {},
): Promise<ApiFixture> {
  const db = await testDatabase();
  const address = async (role: 'qingxin_app' | 'qingxin_read'): Promise<string> => {
    const url = db.url(role);
    return (await options.throughCable?.lay(url)) ?? url;
  };
  const home = mkdtempSync(join(tmpdir(), 'qingxin-api-'));
  const logLines: string[] = [];
  const logger = createLogger({ name: 'api', level: 'info', destination: { write: (line) => logLines.push(line) } });
  const configuration: Configuration = {
    port: 0,
    home,
    keyFolder: join(home, 'keys'),
    mode: options.mode ?? 'demo',
    databaseUrl: await address('qingxin_app'),
    readUrl: await address('qingxin_read'),
    temporalAddress: null,
    demoPassword: null,
    logLevel: 'info',
    outbound: { webhook: null, mail: null, sms: null, pullTokens: [PULL_TOKEN] },
    identity: options.identity ?? null,
    tracesUrl: options.tracesUrl ?? null,
  };
  const { allowances = GENEROUS } = options;
  const api = await startApi({ configuration, logger, allowances });
  await setUpDistrict(api);
  const clients = new Map<Account, Promise<HttpClient>>();
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as OpenApi;
  const documented = new DocumentedAnswers(document);
  const stranger = new HttpClient(api.url, (method, path, answer) => documented.check(method, path, answer));
  return {
    db,
    api,
    logLines,
    document,
    documented,
    stranger,
    as(account) {
      const known = clients.get(account) ?? stranger.signIn(account, PASSWORD);
      clients.set(account, known);
      return known;
    },
    async close() {
      await api.close();
      await db.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const GENEROUS = {
  'sign-in': { requests: 10_000, seconds: 60 },
  public: { requests: 10_000, seconds: 60 },
  submission: { requests: 10_000, seconds: 60 },
  receipt: { requests: 10_000, seconds: 60 },
  account: { requests: 100_000, seconds: 60 },
};

async function setUpDistrict({ surroundings: { door, database } }: RunningApi): Promise<void> {
  const send = (stream: string, type: string, payload: object) =>
    door.handler.handle({ commandId: randomUUID(), stream, type, payload }, SETUP_ACTOR);
  for (const [id, name, kind] of UNITS) {
    await send('organisation', 'AddUnit', { unit: { id, name, kind, outside: false, phone: null, active: true } });
  }
  const accounts = new Accounts(database);
  for (const [id, unit, title, role, holders] of POSTS) {
    await send('organisation', 'AddPost', { post: { id, unit, title, roles: [role] } });
    for (const account of holders) {
      const appointment = { person: `person:${account}`, post: id, from: '2022-01-01', until: null, deputy: false };
      await send('organisation', 'AppointPerson', appointment);
      await accounts.create({ account, password: PASSWORD, firstPassword: 'lasting', shownAs: account });
    }
  }
  await adoptShipped(door.handler, 'test');
}

/** A complaint registered at 人社局. */
export async function registered(
  fixture: ApiFixture,
  account: Account = 'hrss01',
  registration: object = REGISTRATION,
): Promise<string> {
  const officer = await fixture.as(account);
  const answer = await officer.post('/api/v1/complaints', registration);
  if (answer.status !== 201) throw new Error(`not registered: ${JSON.stringify(answer.body)}`);
  return String(answer.body['id']);
}
