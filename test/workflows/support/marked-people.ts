import { expect } from '@jest/globals';
import { Accounts, type OpenDatabase } from '@qingxin/platform';
import { REGISTRATION } from '../../samples/registration.ts';
import { markedId, markedName, markedPhone, WORD } from './plain-text.ts';

const PASSWORD = 'Marked-people-1';
const XLSX = /\/xlsx$/;

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody who speaks to the API of the stack. */
export class Person {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#headers = headers;
  }

  static nobody(url: string): Person {
    return new Person(url, {});
  }

  static async signedIn(url: string, database: OpenDatabase, account: string): Promise<Person> {
    await new Accounts(database).create({ account, password: PASSWORD, firstPassword: 'lasting', shownAs: account });
    const { body } = await Person.nobody(url).post('session', { account, password: PASSWORD });
    return new Person(url, { authorization: `Bearer ${String(body['token'])}` });
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, {});
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.#send(path, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  upload(path: string, body: Uint8Array | string): Promise<Answer> {
    const headers = { 'content-type': 'application/octet-stream' };
    return this.#send(path, { method: 'POST', headers, body: typeof body === 'string' ? body : new Uint8Array(body) });
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...this.#headers, ...(init.headers as Readonly<Record<string, string>> | undefined) };
    const answer = await fetch(`${this.#url}/api/v1/${path}`, { ...init, headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, text, bytes, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
  }
}

const good = ({ status, text, ...answer }: Answer): Answer => {
  if (status >= 400) throw new Error(`${status} ${text}`);
  return { status, text, ...answer };
};

interface Claimant {
  readonly claimantId: string;
  readonly subject: string;
}

export interface MarkedMatter {
  readonly id: string;
  /** Of the person whose name, telephone and number are marked. */
  readonly person: Claimant;
  readonly fileId: string;
}

/** A complaint in which everything that may name somebody is marked: persons, free texts, file names, reasons. */
export async function markedComplaint(officer: Person): Promise<MarkedMatter> {
  const open = { concealment: 'open', amountFen: 1_860_000, representative: true } as const;
  const registration = {
    ...REGISTRATION,
    statement: `${markedName(1)}说，包工头${markedName(2)}欠他三个月工资，电话${markedPhone(2)}。`,
    claimants: [{ ...open, name: markedName(1), phone: markedPhone(1), idNumber: markedId(1) }],
    employer: { kind: 'person', name: markedName(3) },
  };
  const { body } = good(await officer.post('complaints', registration));
  const id = String(body['id']);
  const place = `complaints/${id}`;
  const read = async () => good(await officer.get(place)).body['claimants'] as readonly Claimant[];
  const [person = { claimantId: '', subject: '' }] = await read();
  const added = { ...open, representative: false, name: markedName(4), phone: markedPhone(4), idNumber: markedId(4) };
  const reason = `${markedName(4)}同班组`;
  await officer.post(`${place}/add-claimant`, { claimant: { ...added, concealment: 'concealed' }, reason }).then(good);
  const fields = [{ subject: person.subject, field: 'phone' }];
  await officer.post(`${place}/reveal-fields`, { fields, reason: `给${markedName(1)}回电话` }).then(good);
  const pdf = Buffer.from(`%PDF-1.7\n${markedName(5)} ${markedPhone(5)}\n%%EOF`);
  const sent = good(await officer.upload(`${place}/evidence-files?extension=pdf`, pdf));
  const fileId = String(sent.body['fileId']);
  const file = {
    ...{ fileId, kind: 'wage-sheet', title: `${markedName(5)}的工资表.pdf`, source: `${markedName(5)}提供` },
    ...{ obtainedBy: 'requisitioned', obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
  };
  await officer.post(`${place}/attach-evidence`, file).then(good);
  const decision = { decision: 'handle', reason: `${markedName(6)}已核对`, units: [] };
  await officer.post(`${place}/decide-first-contact`, decision).then(good);
  return { id, person, fileId };
}

/** A report whose reporter is concealed by law. */
export async function markedReport(officer: Person): Promise<string> {
  const reporter = { name: markedName(7), phone: markedPhone(7), concealment: 'concealed', representative: true };
  const said = { kind: 'report', statement: `${markedName(7)}举报`, claimants: [reporter] };
  return String(good(await officer.post('complaints', { ...REGISTRATION, ...said })).body['id']);
}

/** What is refused, misspelt or only asked for: none of it may stay in a log. */
export async function askedInVain(officer: Person, id: string): Promise<void> {
  const name = markedName(8);
  const odd: readonly Promise<Answer>[] = [
    officer.post('complaints', `{"statement": "${name} ${markedPhone(8)}"`),
    officer.post('complaints', { ...REGISTRATION, colour: name, [name]: 1 }),
    officer.post('complaints', { ...REGISTRATION, amountFen: name }),
    officer.post(`complaints/${id}/${encodeURIComponent(name)}`, {}),
    officer.post(`complaints/${id}/claim-task`, { taskId: name }),
    officer.get(`complaints/${encodeURIComponent(name)}`),
    officer.get(`inbox?contains=${encodeURIComponent(name)}`),
    officer.get(`inbox?contains=${markedPhone(8)}`),
    officer.get(`complaints?contains=${encodeURIComponent(name)}`),
    officer.get(`public/receipts/${encodeURIComponent(name)}`),
    officer.get(`${encodeURIComponent(name)}?name=${encodeURIComponent(name)}`),
    officer.post('session', { account: name, password: name }),
  ];
  for (const answer of await Promise.all(odd)) expect(answer.status).toBeLessThan(500);
}

/** Every sheet that a coordinator may take home without a reason: none of them names anybody. */
export async function exportsOf(office: Person): Promise<ReadonlyMap<string, Buffer>> {
  const document = good(await office.get('../openapi.json')).body['paths'] as Readonly<Record<string, object>>;
  const plain = Object.keys(document).filter((path) => XLSX.test(path) && !/\{(?!ledger)/.test(path));
  const ledgers = good(await office.get('ledgers')).body['ledgers'] as readonly { readonly id: string }[];
  const paths = plain.flatMap((path) =>
    path.includes('{ledger}') ? ledgers.map(({ id }) => path.replace('{ledger}', id)) : [path],
  );
  const sheets = new Map<string, Buffer>();
  for (const path of paths) {
    const answer = await office.get(path.replace('/api/v1/', ''));
    if (answer.status === 200) sheets.set(path, answer.bytes);
  }
  return sheets;
}

/** What is in clear by right: the same search must find it, or it would find nothing anywhere. */
export async function inClear(officer: Person, id: string): Promise<Buffer> {
  const { text } = good(await officer.get(`complaints/${id}`));
  expect(text).toContain(WORD);
  return Buffer.from(text);
}
