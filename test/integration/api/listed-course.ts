import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unpacked } from '../../workflows/support/plain-text.ts';
import { type Account, type ApiFixture, PASSWORD, registered, REGISTRATION } from './api-fixture.ts';
import { EventStream, type ServerEvent } from './event-stream.ts';
import type { HttpClient } from './http-client.ts';
import { receivedList } from './imported-files.ts';
import { liveProject } from './live-project.ts';
import { ledCase } from './opened-case.ts';
import { raisedEmergency } from './raised-emergency.ts';
import { recordedDirective } from './recorded-directive.ts';
import { type DocumentedRoute, documentedRoutes } from './routes.ts';

/** One account of each role, and of units that are related to some matters only. */
const READERS = ['housing01', 'police01', 'hrss90', 'office01', 'leader01', 'audit01', 'admin01'] as const;
/** Ledgers take long to read: all of them by whoever sees least, a few by the others. */
const SEES_LEAST = 'police01';
/** Live updates are for whoever reads matters. */
const LISTENERS = READERS.filter((account) => account !== 'admin01');
/** One who is told of everything. */
const HEARS_ALL = 'office01';
const SOME_LEDGERS = /ledgers\/(?!(complaints|emergencies|arrears-cases)\b)/;

/** Where one matter is opened, by the kind that its stream is named after. */
const PAGES: Readonly<Record<string, string>> = {
  ...{ complaint: 'complaints', case: 'cases', project: 'projects', company: 'companies', duty: 'duties' },
  ...{ batch: 'batches', supervision: 'supervision/acts', emergency: 'emergencies', conduct: 'conduct-reports' },
  recount: 'recounts',
};
/** Beside matters: what live updates name, too. */
const LIVE_PAGES: Readonly<Record<string, string>> = { ...PAGES, register: 'registers' };

/** Lists that are asked with something in their address. */
const IN_THE_ADDRESS: Readonly<Record<string, readonly string[]>> = {
  '{ledger}/xlsx': ['complaints/xlsx', 'emergencies/xlsx', 'hand-offs/xlsx'],
  '{unit}': ['hrss', 'housing'],
  '{channel}': ['hotline-12345'],
  '{figure}': ['cleared-new'],
};
/** Asked with what they cannot be asked without. */
const ASKED_WITH: Readonly<Record<string, string>> = {
  '/api/v1/audit/matters': 'contains=号',
  '/api/v1/audit/looks/review': '',
};

/** Texts that name a matter which the reader need not be able to open, and why they may. */
const MAY_NAME: readonly { readonly text: RegExp; readonly why: string }[] = [
  {
    text: /^judge-duplicate\/complaint-/,
    why: 'whoever has to judge a pair is told which other complaint it is about (practice, "Intake"); a concealed one is told to 治欠办 alone',
  },
];

/** One that the course has started. */
const DUTY = [{ id: 'petition-bulletin' }];

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const STREAM = new RegExp(`\\b(${Object.keys(PAGES).join('|')})-(${UUID})`, 'g');

interface Named {
  readonly kind: string;
  readonly id: string;
}

/** Matters that an answer names: by stream, or by kind and id side by side; rows of a list of one kind by their id. */
function namedIn(value: unknown, listed: string | null): readonly Named[] {
  if (typeof value === 'string') {
    if (MAY_NAME.some(({ text }) => text.test(value))) return [];
    return [...value.matchAll(STREAM)].map(([, kind = '', id = '']) => ({ kind, id }));
  }
  if (Array.isArray(value)) return value.flatMap((item) => namedIn(item, listed));
  if (typeof value !== 'object' || value === null) return [];
  const { kind, matterKind, id, items } = value as Readonly<Record<string, unknown>>;
  const said = [matterKind, kind].find((one) => typeof one === 'string' && one in PAGES);
  const own = typeof said === 'string' && isId(id) ? [{ kind: said, id: String(id) }] : [];
  const rows =
    listed === null || !Array.isArray(items)
      ? []
      : items.flatMap((item: { readonly id?: unknown }) =>
          isId(item.id) ? [{ kind: listed, id: String(item.id) }] : [],
        );
  return [...own, ...rows, ...Object.values(value).flatMap((item) => namedIn(item, null))];
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && new RegExp(`^${UUID}$`).test(value);
}

/** The kind whose rows a list has. */
function kindOfList(path: string): string | null {
  const found = Object.entries(PAGES).find(([, page]) => path === `/api/v1/${page}`);
  return found?.[0] ?? null;
}

/** What is found in a list may be opened: for every role, in lists, ledgers, sheets, at a past moment and live. */
export function listedCourse(fixture: () => ApiFixture): void {
  describe('whatever a list, a ledger, a sheet or a message names may be opened by whoever reads it', () => {
    /** Of everything that has a number: how it is opened. */
    const numbers = new Map<string, Named>();
    let addresses: readonly { readonly route: DocumentedRoute; readonly address: string }[];
    const live = new Map<Account, { readonly stream: EventStream; readonly from: string }>();

    beforeAll(async () => {
      for (const account of LISTENERS) {
        const stream = await listening(fixture(), account);
        live.set(account, { stream, from: (await stream.next()).id });
      }
      const caseId = await ledCase(fixture());
      await receivedList(fixture(), caseId);
      await liveProject(fixture());
      await recordedDirective(fixture());
      await raisedEmergency(fixture());
      const secret = { name: '工人71', phone: '13911110071', concealment: 'concealed', representative: true };
      for (const unit of ['police01', 'housing01'] as const)
        await registered(fixture(), unit, { ...REGISTRATION, claimants: [secret] });
      const all = await fixture().as('office01');
      const start = { from: '2030-06-01', number: '示例〔2030〕1号', document: 'doc-1' };
      expect((await all.post(`/api/v1/duties/${DUTY[0]?.id ?? ''}/start-duty`, start)).status).toBe(200);
      for (const [kind, page] of Object.entries(PAGES)) {
        if (kind === 'conduct' || kind === 'duty') continue;
        const { body } = await all.get(`/api/v1/${page}?limit=200`);
        for (const { id, number } of (body['items'] ?? []) as readonly { id: string; number?: string | null }[])
          if (typeof number === 'string' && number.includes('〔')) numbers.set(number, { kind, id });
      }
      const ledgers = (await all.get('/api/v1/ledgers')).body['ledgers'] as readonly { readonly id: string }[];
      const inPlace = { ...IN_THE_ADDRESS, '{ledger}': ledgers.map(({ id }) => id) };
      addresses = documentedRoutes(fixture().document)
        .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !path.endsWith('/live'))
        .flatMap((route) => filled(route.path, inPlace).map((address) => ({ route, address: asked(route, address) })));
      await fixture().db.app.query('SELECT es.number_events()');
    }, 60_000);

    afterAll(() => live.forEach(({ stream }) => stream.close()));

    test('live updates name what may be opened, all of it and nothing else', async () => {
      const toldTo = async (account: Account): Promise<readonly Named[]> => {
        const { stream, from } = live.get(account) ?? { stream: null, from: '' };
        if (stream === null) throw new Error('nobody listens');
        const resumed = await listening(fixture(), account, from);
        const missed = await untilEvent(resumed, ({ event }) => event !== 'change');
        resumed.close();
        expect([account, missed.at(-1)?.event]).toEqual([account, 'start']);
        const last = missed.findLast(({ event }) => event === 'change');
        const heard = last === undefined ? [] : await untilEvent(stream, ({ id }) => Number(id) >= Number(last.id));
        // Whoever was there all the time and whoever comes back are told the same.
        expect([account, namesOf(heard)]).toEqual([account, namesOf(missed)]);
        return namesOf(missed).map((name) => JSON.parse(name) as Named);
      };
      const toldOf = new Map<Account, readonly Named[]>();
      for (const account of LISTENERS) toldOf.set(account, await toldTo(account));
      const all = toldOf.get(HEARS_ALL) ?? [];
      expect(all.length).toBeGreaterThan(10);
      for (const [account, named] of toldOf) {
        const told = new Set(named.map(({ kind, id }) => `${kind} ${id}`));
        const opens = opener([await fixture().as(account)]);
        const wrong: string[] = [];
        for (const matter of all) {
          const name = `${matter.kind} ${matter.id}`;
          if ((await opens(matter)) !== told.delete(name)) wrong.push(name);
        }
        expect([account, wrong, [...told]]).toEqual([account, [], []]);
      }
    });

    test.each(READERS)('by %s', async (account) => {
      const clients = await inEachPost(fixture(), account);
      const client = clients[0] ?? fixture().stranger;
      const opens = opener(clients);
      const wrong: string[] = [];
      let named = 0;
      const asks = addresses.filter(({ address }) => account === SEES_LEAST || !SOME_LEDGERS.test(address));
      for (const { route, address } of asks) {
        let known = 0;
        for (const moment of momentsOf(route)) {
          const { status, bytes, headers } = await client.file(withQuery(address, moment));
          if (status !== 200) continue;
          const text = unpacked(Buffer.from(bytes)).toString('utf8');
          const isJson = (headers.get('content-type') ?? '').includes('json');
          const found = isJson ? namedIn(JSON.parse(text), kindOfList(route.path)) : namedIn(text, null);
          const byNumber = [...numbers].flatMap(([number, matter]) => (text.includes(number) ? [matter] : []));
          for (const matter of [...found, ...byNumber]) {
            named += 1;
            if (!(await opens(matter))) wrong.push(`${route.path} names ${matter.kind} ${matter.id}`);
          }
          if (isJson) wrong.push(...miscounted(route.path, JSON.parse(text)));
          if (isJson && moment === '') known = Number((JSON.parse(text) as { total?: number }).total ?? 0);
        }
        const pages = await pagesOf(client, { route, address }, known);
        if (pages === null) continue;
        const { rows, totals } = pages;
        const differ = new Set(rows.map((row) => JSON.stringify(row))).size;
        const isWhole = route.path.includes('/ledgers/') || differ === rows.length;
        if (!isWhole || totals.size > 1 || !totals.has(rows.length))
          wrong.push(
            `${route.path} says ${[...totals].join()} and has ${rows.length} on its pages, ${differ} of them different`,
          );
        for (const matter of namedIn({ items: rows }, kindOfList(route.path)))
          if (!(await opens(matter))) wrong.push(`a page of ${route.path} names ${matter.kind} ${matter.id}`);
      }
      expect([...new Set(wrong)]).toEqual([]);
      expect(named).toBeGreaterThan(account === 'admin01' ? -1 : 10);
    });

    test('an auditor goes through a matter of every kind step by step, and is told who could see it then', async () => {
      const client = await fixture().as('audit01');
      const read = async (address: string): Promise<Readonly<Record<string, unknown>>> => {
        const { status, body, text } = await client.get(`/api/v1/${address}`);
        if (status !== 200) throw new Error(`${address}: ${text}`);
        return body;
      };
      const kinds = ['complaint', 'case', 'project', 'supervision', 'batch', 'emergency', 'duty'];
      for (const kind of kinds) {
        const place = PAGES[kind] ?? '';
        const listed =
          kind === 'duty' ? DUTY : ((await read(`${place}?limit=1`))['items'] as readonly { id: string }[]);
        const [{ id } = { id: '' }] = listed;
        const { entries } = (await read(`${place}/${id}/timeline?limit=200`)) as {
          entries: readonly { version: number }[];
        };
        const { steps } = (await read(`audit/${place}/${id}/replay?limit=200`)) as {
          steps: readonly { version: number; standing: readonly object[] }[];
        };
        expect([kind, steps.map(({ version }) => version)]).toEqual([kind, entries.map(({ version }) => version)]);
        expect(steps.at(-1)?.standing.length).toBeGreaterThan(0);
        const { units } = (await read(`audit/${place}/${id}/seen-by`)) as { units: readonly { unit: string }[] };
        expect(units.map(({ unit }) => unit)).toContain('office');
        expect((await read(`audit/${place}/${id}/proof`))['whole']).toBe(true);
      }
    });

    test('nobody who has not signed in is told of any', async () => {
      const told: string[] = [];
      for (const { address } of addresses) {
        const { status, text } = await fixture().stranger.get(address);
        const some = [...numbers.keys()].some((number) => text.includes(number)) || text.search(STREAM) >= 0;
        if (status === 200 && some) told.push(address);
      }
      expect(told).toEqual([]);
    });
  });
}

/** Opens each matter once, in whichever of one's posts: the inbox has the work of all of them. */
function opener(clients: readonly HttpClient[]): (matter: Named) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async ({ kind, id }) => {
    const address = `/api/v1/${LIVE_PAGES[kind] ?? ''}/${id}`;
    for (const client of clients) {
      if (known.has(address)) break;
      if ((await client.get(address)).status === 200) known.set(address, true);
    }
    return known.get(address) === true;
  };
}

async function listening(fixture: ApiFixture, account: Account, lastEventId?: string): Promise<EventStream> {
  const { body } = await fixture.stranger.post('/api/v1/session', { account, password: PASSWORD });
  return EventStream.open(`${fixture.api.url}/api/v1/events/live`, {
    authorization: `Bearer ${String(body['token'])}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  });
}

/** What comes up to the first that is meant. */
async function untilEvent(
  stream: EventStream,
  isMeant: (event: ServerEvent) => boolean,
): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for (;;) {
    const event = await stream.next();
    events.push(event);
    if (isMeant(event)) return events;
  }
}

/** Each stream once. */
function namesOf(events: readonly ServerEvent[]): readonly string[] {
  const changes = events.filter(({ event }) => event === 'change');
  return [...new Set(changes.map(({ data: { kind, id } }) => JSON.stringify({ kind, id })))].sort();
}

/** How the pages of a list follow one another. */
const STEPS = { cursor: 'nextCursor', after: 'nextAfter' } as const;

/** All rows of a list of several, read in three pages or more, and what each page says how many there are; null for what has no pages. */
async function pagesOf(
  client: HttpClient,
  { route, address }: { readonly route: DocumentedRoute; readonly address: string },
  known: number,
): Promise<{ readonly rows: readonly unknown[]; readonly totals: ReadonlySet<number> } | null> {
  const takes = (name: string): boolean => route.operation.parameters?.some((one) => one.name === name) === true;
  const by = (['cursor', 'after', 'offset'] as const).find(takes);
  if (by === undefined || !takes('limit') || known < 2) return null;
  const page = address.replace('limit=200', `limit=${Math.min(200, Math.ceil(known / 3))}`);
  const rows: unknown[] = [];
  const totals = new Set([known]);
  for (let next: string | null = ''; next !== null;) {
    const { body } = await client.get(next === '' ? page : withQuery(page, next));
    const { items, entries, rows: lines, matters, asOf, total } = body as unknown as Page;
    const got = items ?? entries ?? lines?.map((line, index) => ({ line, matter: matters?.[index] })) ?? [];
    rows.push(...got);
    totals.add(total);
    const after: unknown = by === 'offset' ? rows.length : body[STEPS[by]];
    const isLast = by === 'offset' ? rows.length >= total || got.length === 0 : typeof after !== 'string';
    if (isLast) return { rows, totals };
    // What goes on by its number goes on at the moment of the first page.
    const moment = by === 'offset' && takes('asOf') && asOf !== undefined ? `&asOf=${encodeURIComponent(asOf)}` : '';
    next = `${by}=${encodeURIComponent(String(after))}${moment}`;
  }
  return null;
}

interface Page {
  readonly items?: readonly unknown[];
  readonly entries?: readonly unknown[];
  /** Of a ledger, and beside them the matters that they are from. */
  readonly rows?: readonly object[];
  readonly matters?: readonly (object | null)[];
  readonly asOf?: string;
  readonly total: number;
}

/** The same person in each of his posts, the one that he has signed in with first. */
async function inEachPost(fixture: ApiFixture, account: Account): Promise<readonly HttpClient[]> {
  const { body } = await fixture.stranger.post('/api/v1/session', { account, password: PASSWORD });
  const [, ...others] = body['posts'] as readonly { readonly id: string }[];
  const first = await fixture.as(account);
  if (others.length === 0) return [first];
  const clients = [first];
  for (const { id } of others) {
    const client = await fixture.stranger.signIn(account, PASSWORD);
    await client.post('/api/v1/session/post', { post: id });
    clients.push(client);
  }
  return clients;
}

/** Every way to fill in an address; none for what is asked of one matter. */
function filled(path: string, inPlace: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [hole] = /\{ledger\}\/xlsx|\{\w+\}/.exec(path) ?? [];
  if (hole === undefined) return [path];
  return (inPlace[hole] ?? []).flatMap((value) => filled(path.replace(hole, value), inPlace));
}

function asked({ path, operation }: DocumentedRoute, address: string): string {
  const more = ASKED_WITH[path] ?? '';
  const takes = (name: string): boolean => operation.parameters?.some((one) => one.name === name) === true;
  return withQuery(withQuery(address, more), takes('limit') ? 'limit=200' : '');
}

/** Now, and at a moment that is past as soon as it is asked for. */
function momentsOf({ path, operation }: DocumentedRoute): readonly string[] {
  const takes = operation.parameters?.some(({ name }) => name === 'asOf') === true && !path.includes('{');
  return takes ? ['', `asOf=${new Date(Date.now() - 1).toISOString()}`] : [''];
}

function withQuery(address: string, query: string): string {
  if (query === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** A list that is whole on its first page has as many rows as it says. */
function miscounted(path: string, body: unknown): readonly string[] {
  const { items, total, nextCursor = null, nextAfter = null } = body as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items) || typeof total !== 'number' || nextCursor !== null || nextAfter !== null) return [];
  return items.length === total ? [] : [`${path} says ${total} and lists ${items.length}`];
}
