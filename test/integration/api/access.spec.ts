import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localDayOf } from '@qingxin/domain';
import { DUTY_EVIDENCE_ACTS, EVIDENCE, EVIDENCE_ACTS } from './access-evidence.ts';
import { type Column, COLUMNS, type Mark, type Table } from './access-rows.ts';
import {
  BATCH_ACTS,
  CASE_ACTS,
  COMPLAINT_ACTS,
  DISTRICT,
  DUTY_ACTS,
  MATTER_ACTS,
  MATTERS,
  PROJECT_ACTS,
  PUBLIC,
} from './access-table.ts';
import { TRACE_BACKS } from './access-table-traceback.ts';
import { ACT_FILES, CASE_FILE_ACTS, CASE_FILE_READS } from './access-table-dossier.ts';
import { COMPANY_ACTS, EMERGENCY_ACTS, SUPERVISION_ACTS } from './access-table-acts.ts';
import { EXPORTS, RULES } from './access-table-rules.ts';
import { PAPER_ACTS, PAPERS } from './access-table-papers.ts';
import { PUBLICATION_ACTS, PUBLICATIONS } from './access-table-publication.ts';
import { type Account, type ApiFixture, apiFixture, PASSWORD, registered } from './api-fixture.ts';
import { aPaper, attachedFile } from './evidence-files.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { sweptContractor } from './admitted-contractor.ts';
import { contractorMarks } from './access-table-contractors.ts';
import { DESKS } from './access-table-desks.ts';
import { ticketList } from './channel-lists.ts';
import { openMatters } from './open-matters.ts';
import { LIST_QUERY, monthSheet, receivedList, sheetQuery, workerList } from './imported-files.ts';
import { liveProject, openMonth } from './live-project.ts';
import { listedCompany } from './listed-company.ts';
import { anIncident } from './incident.ts';
import { openedEntry } from './opened-entry.ts';
import { ledCase } from './opened-case.ts';
import { reportedConduct, reporterOf } from './reported-conduct.ts';
import { raisedEmergency } from './raised-emergency.ts';
import { finishedExport } from './finished-export.ts';
import { proposedErasure } from './proposed-erasure.ts';
import { requestedRecount } from './requested-recount.ts';
import { recordedDirective } from './recorded-directive.ts';
import { type DocumentedRoute, documentedRoutes } from './routes.ts';

/** A version no stream has: whoever is let in is told so, and nothing is written. */
const IMPOSSIBLE_VERSION = { 'if-match': '"999999999"' };
/** What somebody is told who was let in. */
const LET_IN = [
  ...['version-conflict', 'invalid-request', 'account-unknown', 'file-type-unknown', 'letter-not-due'],
  ...['no-trace-back', 'advice-unknown', 'entry-not-open', 'message-settled'],
  ...['no-trace-back', 'advice-unknown', 'identity-off', 'check-under-way'],
];

const ACCOUNTS: Readonly<Record<Column, Account | null>> = {
  holder: 'hrss01',
  other: 'housing01',
  outside: 'police01',
  head: 'hrss90',
  office: 'office01',
  leader: 'leader01',
  auditor: 'audit01',
  keeper: 'admin01',
  nobody: null,
};

/** A live matter, and the fields by which acts on it name what is there. */
interface Matter {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  /** A personal field that somebody may ask to see. */
  readonly sealed: { readonly subject: string; readonly field: string };
}

const SHIFT = {
  ...{ from: '2095-10-01T08:00:00+08:00', to: '2095-10-02T08:00:00+08:00' },
  ...{ leader: 'person:hrss90', officers: ['person:hrss01'], backups: [] },
};

let fixture: ApiFixture;
let complaint: Matter;
let arrears: Matter;
let company: Matter;
let duty: Matter;
let batch: Matter;
/** Each file is another one. */
let uploads = 10;
let project: Matter;
let direction: Matter;
let emergency: Matter;
let report: Matter;
let ofMonth: string;
let incident: string;
let recount: string;
let exported: string;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  fixture = await apiFixture();
  complaint = await liveComplaint();
  arrears = await liveCase();
  company = await directed(...(await liveCompany()));
  duty = await liveDuty();
  const built = await liveProject(fixture);
  const { month, day } = await openMonth(fixture, built);
  ofMonth = sheetQuery(month, day);
  project = await directed(built, `projects/${built}`, { breachId: 'b1', warningId: 'w1' });
  batch = await liveBatch();
  const act = await recordedDirective(fixture);
  direction = await directed(act, `supervision/acts/${act}`, { itemId: 'i2' });
  emergency = await liveEmergency();
  const { id: reported, receiptCode } = await reportedConduct(fixture);
  report = { id: reported, sealed: await reporterOf(fixture, reported), names: { receipt: receiptCode } };
  await done('hrss01', 'rosters/hrss/file-roster', { shifts: [SHIFT] });
  incident = await anIncident(fixture, complaint.id);
  recount = await requestedRecount(fixture);
  exported = (await finishedExport(fixture))[0]?.id ?? '';
  values = {
    ...{ date: '2022-05-10', file: 'start.js', account: 'nobody' },
    ...{ ledger: 'hand-offs', figure: 'cleared-new', unitFigure: 'received' },
    ...{ month, kind: 'month-sheet', period: '2030-Q3', duty: 'month-report', report: 'r1' },
    ...{
      pushId: 'u1',
      stepKey: 'account-query-1',
      handOffId: 'h1',
      orderId: 'o1',
      adviceId: 'a1',
      letter: 'acceptance-decision',
    },
    ...{ form: 'filing-approval', paperId: 'd1' },
    ...{ channel: 'hotline-12345', proposal: await proposedErasure(fixture) },
    ...{ unit: 'hrss', rule: 'S1-11', one: '1', other: '1', version: '1' },
    key: String((await read(`projects/${built}/public-board`))['key']),
    entry: (await openedEntry(fixture)).key,
    code: String((await read(`complaints/${complaint.id}`))['receiptCode']),
  };
});

afterAll(() => fixture?.close());

type Body = Readonly<Record<string, unknown>>;

async function read(path: string): Promise<Body> {
  return (await (await fixture.as('office01')).get(`/api/v1/${path}`)).body;
}

async function done(account: Account, path: string, payload: object): Promise<void> {
  const { status, text } = await (await fixture.as(account)).post(`/api/v1/${path}`, payload);
  if (status !== 200) throw new Error(`${path}: ${text}`);
}

/** Held by 人社局 and handed on to 住建局, which handled it jointly and has not signed for it; directed by the leaders. */
async function liveComplaint(): Promise<Matter> {
  const id = await registered(fixture);
  const place = `complaints/${id}`;
  await done('hrss01', `${place}/decide-first-contact`, {
    decision: 'joint',
    reason: '主管部门',
    units: ['housing'],
  });
  await done('hrss01', `${place}/hand-on`, { toUnit: 'housing', reason: '主管部门', letter: null });
  return directed(id, place, { handOffId: 'h1', paperId: await draftedPaper(place) });
}

/** Led and filed by 人社局 with 住建局 beside it, which was pushed too; asks a bank, and is directed by the leaders. */
async function liveCase(): Promise<Matter> {
  const id = await ledCase(fixture);
  const place = `cases/${id}`;
  const city = { id: 'city-hrss', name: '市人社局', kind: 'upper-hrss', outside: true, phone: null, active: true };
  await done('admin01', 'organisation/add-unit', { unit: city });
  const asks = { kind: 'account-query', targetUnit: city.id, urgent: false, reason: '核对' };
  await done('hrss01', `${place}/start-step`, asks);
  await done('hrss01', `${place}/push-unit`, {
    unit: 'housing',
    matter: '督促拨付',
    feedbackBy: '2030-06-28',
    informationOnly: false,
  });
  return directed(id, place, { pushId: 'u1', paperId: await draftedPaper(place) });
}

/** Kept by 人社局, with 住建局 as its contact; a listing is proposed, and it is directed by the leaders. */
async function liveCompany(): Promise<[string, string, Matter['names']]> {
  const id = await listedCompany(fixture);
  const observedOn = localDayOf(String((await read(`companies/${id}`))['at']));
  await done('office01', `companies/${id}/record-signal`, { kind: 'petition', observedOn, note: null, document: null });
  return [id, `companies/${id}`, { stepKey: 'listing-1', warningId: 'w1' }];
}

/** The 信访通报: started, and directed by the leaders. */
async function liveDuty(): Promise<Matter> {
  const place = 'duties/petition-bulletin';
  await done('office01', `${place}/start-duty`, { from: '2030-06-01', number: '示例〔2030〕1号', document: 'doc-1' });
  return directed('petition-bulletin', place, {});
}

/** Raised by 人社局, which reports on it; the police are called. */
async function liveEmergency(): Promise<Matter> {
  const id = await raisedEmergency(fixture);
  const place = `emergencies/${id}`;
  const { entries } = (await read(`${place}/timeline`)) as { readonly entries: readonly Body[] };
  const [, subject = ''] = /"subject":"([^"]+)","field":"contact"/.exec(JSON.stringify(entries)) ?? [];
  return { ...(await directed(id, place, { alertId: 'a1' })), sealed: { subject, field: 'contact' } };
}

/** A list of one worker for the case that 人社局 leads. */
async function liveBatch(): Promise<Matter> {
  const id = await receivedList(fixture, arrears.id);
  const { entries } = (await read(`batches/${id}/timeline`)) as { readonly entries: readonly Body[] };
  const [, subject = ''] = /"subject":"([^"]+)","field":"workerName"/.exec(JSON.stringify(entries)) ?? [];
  return { id, sealed: { subject, field: 'workerName' }, names: { taskId: 'accept-batch#1' } };
}

async function directed(id: string, place: string, names: Matter['names']): Promise<Matter> {
  await done('office01', `${place}/record-direction`, { unit: 'hrss', number: '批示〔2022〕3号', rung: 'E2' });
  const { clocks } = (await read(`${place}/clocks`)) as { readonly clocks: readonly (Body & { clockId: string })[] };
  const { entries } = (await read(`${place}/timeline`)) as { readonly entries: readonly Body[] };
  const { ladders } = (await read(place)) as { readonly ladders: readonly { readonly key: string }[] };
  const tasks = entries
    .filter(({ type }) => type === 'TaskOpened')
    .map(({ data }) => data as Body & { taskId: string });
  const fileId = await withdrawnFile(place);
  return {
    id,
    sealed: sealedIn(entries),
    names: named({
      ...names,
      clockId: clocks.find(({ unit }) => unit === 'hrss')?.clockId ?? '',
      taskId: tasks.find(({ unit }) => unit === 'hrss')?.taskId ?? '',
      ladderKey: ladders[0]?.key ?? '',
      fileId,
    }),
  };
}

async function draftedPaper(place: string): Promise<string> {
  const said = [{ field: 'opinion', text: '建议立案' }];
  await done('hrss01', `${place}/draft-paper`, { kind: 'filing-approval', of: null, said });
  return 'd1';
}

/** A file whose withdrawal somebody has asked for. */
async function withdrawnFile(place: string): Promise<string> {
  const by = place.startsWith('duties/') ? 'office01' : 'hrss01';
  const fileId = await attachedFile(fixture, place, {}, { account: by });
  await done(by, `${place}/request-evidence-withdrawal`, { fileId, reason: '误传' });
  return fileId;
}

/** Without what the matter has not got. */
function named(names: Matter['names']): Matter['names'] {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));
}

function sealedIn(entries: readonly Body[]): Matter['sealed'] {
  const [, subject = ''] = /"subject":"([^"]+)","field":"name","masked"/.exec(JSON.stringify(entries)) ?? [];
  return { subject, field: 'name' };
}

const asked = (table: Table, place: string): Table =>
  new Map([...table].map(([act, row]) => [`POST /api/v1/${place}/{id}/${act}`, row]));

const TABLE: Table = new Map([
  ...asked(COMPLAINT_ACTS, 'complaints'),
  ...asked(MATTER_ACTS, 'complaints'),
  ...asked(CASE_ACTS, 'cases'),
  ...asked(CASE_FILE_ACTS, 'cases'),
  ...CASE_FILE_READS,
  ...ACT_FILES,
  ...asked(EVIDENCE_ACTS, 'supervision/acts'),
  ...asked(MATTER_ACTS, 'cases'),
  ...asked(COMPANY_ACTS, 'companies'),
  ...asked(MATTER_ACTS, 'companies'),
  ...asked(DUTY_ACTS, 'duties'),
  ...asked(PUBLICATION_ACTS, 'duties'),
  ...asked(BATCH_ACTS, 'batches'),
  ...asked(PROJECT_ACTS, 'projects'),
  ...asked(SUPERVISION_ACTS, 'supervision/acts'),
  ...asked(EMERGENCY_ACTS, 'emergencies'),
  ...asked(MATTER_ACTS, 'projects'),
  ...['complaints', 'cases', 'companies', 'projects'].flatMap((place) => [...asked(EVIDENCE_ACTS, place)]),
  ...asked(DUTY_EVIDENCE_ACTS, 'duties'),
  ...EVIDENCE,
  ...['complaints', 'cases'].flatMap((place) => [...asked(PAPER_ACTS, place)]),
  ...PAPERS,
  ...MATTERS,
  ...TRACE_BACKS,
  ...PUBLICATIONS,
  ...DISTRICT,
  ...RULES,
  ...EXPORTS,
  ...DESKS,
  ...PUBLIC,
]);

async function clientFor(column: Column, { method }: DocumentedRoute): Promise<HttpClient> {
  const account = ACCOUNTS[column];
  if (account === null) return fixture.stranger;
  // Whoever signs out does so with a session of its own.
  return method === 'DELETE' ? fixture.stranger.signIn(account, PASSWORD) : fixture.as(account);
}

function matterOf(path: string): Matter {
  if (path.includes('/batches/')) return batch;
  if (path.includes('/cases/')) return arrears;
  if (path.includes('/duties/')) return duty;
  if (path.includes('/projects/')) return project;
  if (path.includes('/supervision/acts/')) return direction;
  if (path.includes('/emergencies/')) return emergency;
  if (path.includes('/conduct-re')) return report;
  return path.includes('/companies/') ? company : complaint;
}

async function ask(client: HttpClient, { method, path, operation }: DocumentedRoute): Promise<HttpAnswer> {
  const matter = matterOf(path);
  const address = path
    .replace('/problems/{code}', '/problems/not-found')
    .replace('/conduct-receipts/{code}', `/conduct-receipts/${matter.names['receipt'] ?? ''}`)
    .replace('{fileId}', matter.names['fileId'] ?? '')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? idIn(path, matter));
  if (path.endsWith('/events/live')) return client.head(address);
  if (method === 'GET') return client.get(address);
  if (method === 'DELETE') return client.send('DELETE', address, undefined, {});
  if (path.endsWith('/reveal-fields')) return client.post(address, { fields: [matter.sealed], reason: '核对' });
  const isCommand = operation.parameters?.some(({ name }) => name === 'If-Match') === true;
  if (path.endsWith('/projects/{id}/batches'))
    return client.upload(`${address}${ofMonth}`, monthSheet([`工人${(uploads += 1)}`, '', '1', '是']));
  if (path.endsWith('/channels/{channel}/batches'))
    return client.upload(address, ticketList([{ ticket: `T${(uploads += 1)}` }]));
  if (path.endsWith('/backlog/batches'))
    return client.upload(`${address}?document=old-list`, openMatters([{ number: `B${(uploads += 1)}` }]));
  if (path.endsWith('/batches')) return client.upload(`${address}${LIST_QUERY}`, workerList(`工人${(uploads += 1)}`));
  if (path.endsWith('/evidence-files')) {
    return client.upload(`${address}?extension=pdf`, aPaper(), { 'content-type': 'application/pdf' });
  }
  if (path.endsWith('/form')) return client.upload(address, 'none', { 'content-type': 'application/octet-stream' });
  if (!isCommand) return client.post(address, { none: true });
  const example = operation.requestBody?.content?.['application/json']?.example as Body;
  const known = Object.keys(example).filter((name) => name in matter.names);
  const those = Object.fromEntries(known.map((name) => [name, matter.names[name]]));
  return client.post(address, { ...example, ...those }, IMPOSSIBLE_VERSION);
}

function idIn(path: string, matter: Matter): string {
  if (path.includes('/registers/')) return REGISTER;
  if (path.includes('/rosters/')) return 'hrss';
  if (path.includes('/recounts/')) return recount;
  if (path.includes('/exports/')) return exported;
  return path.includes('/incidents/') ? incident : matter.id;
}

/** The register from which the complaint has its number: its year is the year of the test. */
const REGISTER = `hrss-complaint-${new Date().getFullYear()}`;

function markOf({ status, body, text }: HttpAnswer): Mark {
  const { code } = body;
  if (status === 401) return 'x';
  if (status === 403) return '-';
  if (status === 404 && code === 'not-found') return '0';
  if (status >= 300 && !LET_IN.includes(String(code))) throw new Error(text);
  return '+';
}

test('every route is in the table, and nothing else is', () => {
  const routes = documentedRoutes(fixture.document).map(({ method, path }) => `${method} ${path}`);
  expect([...TABLE.keys()].sort()).toEqual(routes.sort());
});

describe('whoever asks is let in, held back or told of nothing as the table says', () => {
  test.each(COLUMNS)('%s', async (column) => {
    const found = new Map<string, Mark>();
    for (const route of documentedRoutes(fixture.document)) {
      const client = await clientFor(column, route);
      found.set(`${route.method} ${route.path}`, markOf(await ask(client, route)));
    }
    const said = [...TABLE].map(([name, row]) => `${row[column]} ${name}`);
    expect([...found].map(([name, mark]) => `${mark} ${name}`).sort()).toEqual(said.sort());
  });
});

test('a company that builds is let in to nothing but its own', async () => {
  const clientAt = await sweptContractor(fixture, project.id);
  const found: [string, Mark][] = [];
  for (const route of documentedRoutes(fixture.document)) {
    found.push([`${route.method} ${route.path}`, markOf(await ask(await clientAt(route.path), route))]);
  }
  expect(new Map(found)).toEqual(contractorMarks(TABLE));
});

test('what only the software sends has no route', () => {
  const paths = documentedRoutes(fixture.document).map(({ path }) => path);
  for (const act of [
    'issue-reminder',
    'propose-rung',
    'take-number',
    'adopt-rules',
    'add-source',
    'update-source',
    'gather-concealed',
  ])
    expect(paths.filter((path) => path.endsWith(`/${act}`))).toEqual([]);
});
