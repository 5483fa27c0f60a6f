import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Account, type ApiFixture, apiFixture, PASSWORD, REGISTRATION } from './api-fixture.ts';
import { EventStream } from './event-stream.ts';
import { reporterCourse } from './reporter-course.ts';
import { windowCourse } from './window-course.ts';

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.close());

const claimantWith = (phone: string, concealment: 'open' | 'concealed') => ({
  ...REGISTRATION,
  claimants: [{ name: '工人07', phone, concealment, representative: true }],
});

async function register(account: Account, phone: string, concealment: 'open' | 'concealed' = 'open') {
  const client = await fixture.as(account);
  const answer = await client.post('/api/v1/complaints', claimantWith(phone, concealment));
  expect(answer.status).toBe(201);
  return { ...answer, id: String(answer.body['id']) };
}

/** What the answer tells beside numbers and codes that are never the same twice. */
const shapeOf = ({
  headers,
  body,
}: {
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}) => ({
  version: body['version'],
  events: body['events'],
  tag: headers.get('etag'),
});

interface Complaint {
  readonly version: number;
  readonly duplicates: readonly { readonly other: string; readonly verdict: string }[];
  readonly tasks: readonly { readonly taskId: string; readonly kind: string; readonly role: string }[];
}

async function read(account: Account, id: string): Promise<Complaint> {
  return (await (await fixture.as(account)).get(`/api/v1/complaints/${id}`)).body as unknown as Complaint;
}

async function timeline(account: Account, id: string, query = '') {
  const { body } = await (await fixture.as(account)).get(`/api/v1/complaints/${id}/timeline${query}`);
  return body as unknown as {
    readonly version: number;
    readonly entries: readonly { readonly version: number; readonly type: string }[];
    readonly nextAfterVersion: number | null;
  };
}

describe('a complaint that resembles one of a concealed person', () => {
  const phone = '13900000007';
  let concealed: string;
  let suspect: Awaited<ReturnType<typeof register>>;
  let harmless: Awaited<ReturnType<typeof register>>;

  beforeAll(async () => {
    concealed = (await register('police01', phone, 'concealed')).id;
    harmless = await register('housing01', '13900000008');
    suspect = await register('housing01', phone);
  });

  test('is registered with the same answer as any other', () => {
    expect(shapeOf(suspect)).toEqual(shapeOf(harmless));
  });

  test('and a second sending gives that answer again', async () => {
    const key = { 'idempotency-key': '7a7c2a2e-1f0b-4a53-9f58-2f8f0b1d7e01' };
    await register('police01', '13900000011', 'concealed');
    const client = await fixture.as('housing01');
    const send = () => client.post('/api/v1/complaints', claimantWith('13900000011', 'open'), key);
    const first = await send();
    expect(shapeOf(first)).toEqual(shapeOf(harmless));
    expect(await send()).toMatchObject({ status: 201, body: first.body });
  });

  test('looks to its holder as any other: version, tasks, history page by page', async () => {
    const holder = await read('housing01', suspect.id);
    const other = await read('housing01', harmless.id);
    expect(holder.version).toBe(other.version);
    expect(holder.duplicates).toEqual([]);
    expect(holder.tasks.map(({ taskId }) => taskId)).toEqual(other.tasks.map(({ taskId }) => taskId));
    const history = await timeline('housing01', suspect.id);
    expect(history.entries.map(({ version, type }) => [version, type])).toEqual(
      (await timeline('housing01', harmless.id)).entries.map(({ version, type }) => [version, type]),
    );
    const paged: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await timeline('housing01', suspect.id, `?afterVersion=${after}&limit=1`);
      expect(page.entries.length).toBeLessThanOrEqual(1);
      paged.push(...page.entries.map(({ version }) => version));
      after = page.nextAfterVersion;
    }
    expect(paged).toEqual(history.entries.map(({ version }) => version));
    const { text } = await (await fixture.as('housing01')).get(`/api/v1/complaints/${suspect.id}/timeline`);
    expect(text).not.toContain(concealed);
  });

  test('goes back where many acts at once are taken back, as any other does', async () => {
    const client = await fixture.as('housing01');
    const ended = async (bulkId: unknown): Promise<Readonly<Record<string, unknown>>> => {
      for (;;) {
        const { body } = await client.get(`/api/v1/inbox/bulk/${String(bulkId)}`);
        if (body['status'] !== 'running') return body;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const tasks = [suspect, harmless].map(({ id }) => ({ matterKind: 'complaint', id, taskId: 'first-contact#1' }));
    const { body } = await client.post('/api/v1/inbox/bulk', { act: 'claim', person: null, reason: null, tasks });
    expect(await ended(body['bulkId'])).toMatchObject({ done: 2 });
    const undone = await client.post(`/api/v1/inbox/bulk/${String(body['bulkId'])}/undo`, {});
    expect(await ended(undone.body['bulkId'])).toMatchObject({ done: 2, excluded: [] });
  });

  test('is shown with the resemblance to 治欠办, and to nobody else of its unit, of the leading group or the audit', async () => {
    const office = await read('office01', suspect.id);
    expect(office.duplicates).toContainEqual({ other: `complaint-${concealed}`, verdict: 'possible' });
    expect(office.tasks.map(({ kind }) => kind)).toContain('judge-duplicate');
    expect((await timeline('office01', suspect.id)).entries.map(({ type }) => type)).toContain(
      'PossibleDuplicateNoted',
    );
    for (const account of ['leader01', 'audit01'] as const) {
      const complaint = await read(account, suspect.id);
      expect(complaint.duplicates).toEqual([]);
      expect(complaint.tasks.map(({ kind }) => kind)).not.toContain('judge-duplicate');
    }
  });

  test('is not counted as work of 治欠办 for others', async () => {
    const queue = async (account: Account) =>
      (await (await fixture.as(account)).get('/api/v1/inbox?unit=office&limit=200')).body;
    expect(await queue('audit01')).toMatchObject({ items: [], total: 0 });
    expect(Number((await queue('office01'))['total'])).toBeGreaterThan(0);
    const workOf = async (account: Account) =>
      (await (await fixture.as(account)).get('/api/v1/supervision/overdue')).body['units'] as readonly {
        readonly unit: string;
      }[];
    expect((await workOf('audit01')).map(({ unit }) => unit)).not.toContain('office');
    expect((await workOf('office01')).map(({ unit }) => unit)).toContain('office');
  });

  test('stays so when 治欠办 has judged, and the version known to the holder still opens the door', async () => {
    const before = await read('housing01', suspect.id);
    const office = await fixture.as('office01');
    const judged = await office.post(`/api/v1/complaints/${suspect.id}/judge-duplicate`, {
      other: `complaint-${concealed}`,
      verdict: 'same',
      reason: '同一人',
    });
    expect(judged.body['events']).toContain('DuplicateJudged');
    expect(await read('housing01', suspect.id)).toMatchObject({ version: before.version, duplicates: [] });
    expect((await read('audit01', suspect.id)).duplicates).toEqual([]);
    const holder = await fixture.as('housing01');
    const urge = (version: number) =>
      holder.post(
        `/api/v1/complaints/${suspect.id}/record-urging`,
        { ticketId: null, channel: 'phone' },
        { 'if-match': `"${version}"` },
      );
    expect(await urge(before.version + 1)).toMatchObject({
      status: 409,
      body: { details: { version: before.version } },
    });
    expect(await urge(before.version)).toMatchObject({ status: 200, body: { version: before.version + 1 } });
  });

  test('is told live with what each may know', async () => {
    const listen = async (account: Account) => {
      const { body } = await fixture.stranger.post('/api/v1/session', { account, password: PASSWORD });
      const stream = await EventStream.open(`${fixture.api.url}/api/v1/events/live`, {
        authorization: `Bearer ${String(body['token'])}`,
      });
      await stream.next();
      return stream;
    };
    const streams = [await listen('housing01'), await listen('office01')] as const;
    await register('police01', '13900000012', 'concealed');
    const { id, body } = await register('housing01', '13900000012');
    const changeOf = async (stream: EventStream) => {
      for (;;) {
        const message = await stream.next();
        if (message.data['id'] === id) return message;
      }
    };
    const [holder, office] = await Promise.all(streams.map(changeOf));
    for (const stream of streams) stream.close();
    expect(holder?.data).toMatchObject({ id, version: body['version'], events: body['events'] });
    expect(office?.data['events']).toContain('PossibleDuplicateNoted');
  });
});

test('an ordinary resemblance is shown to the unit that has to judge it', async () => {
  const first = await register('housing01', '13900000009');
  const second = await register('housing01', '13900000009');
  const holder = await read('housing01', second.id);
  expect(holder.duplicates).toEqual([{ other: `complaint-${first.id}`, verdict: 'possible' }]);
  expect(holder.tasks.map(({ kind }) => kind)).toContain('judge-duplicate');
});

windowCourse(() => fixture);
reporterCourse(() => fixture);
