import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { COMMANDS } from '../../../apps/cli/src/commands/index.ts';
import { EvidenceSweep } from '../../../apps/worker/src/evidence-sweep.ts';
import { qx } from '../../../apps/cli/src/qx.ts';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { aPaper, attachedFile, DETAILS, sendFile } from './evidence-files.ts';
import { ledCase } from './opened-case.ts';
import { recordedDirective } from './recorded-directive.ts';

type Body = Readonly<Record<string, unknown>>;

let fixture: ApiFixture;
let complaint: string;
let arrears: string;

beforeAll(async () => {
  fixture = await apiFixture();
  complaint = `complaints/${await registered(fixture)}`;
  arrears = `cases/${await ledCase(fixture)}`;
});

afterAll(() => fixture?.close());

const files = () => fixture.api.surroundings.evidence;
const home = () => fixture.api.surroundings.configuration.home;
const hrss = () => fixture.as('hrss01');
const post = async (path: string, payload: object, account: Parameters<ApiFixture['as']>[0] = 'hrss01') =>
  (await fixture.as(account)).post(`/api/v1/${path}`, payload);
const listed = async (place: string) =>
  (await (await hrss()).get(`/api/v1/${place}/evidence`)).body['files'] as readonly (Body & { fileId: string })[];
const entryOf = async (place: string, fileId: string) => (await listed(place)).find((file) => file.fileId === fileId);

async function rowOf(fileId: string): Promise<Body> {
  const { rows } = await fixture.db.superuser.query<Body>('SELECT * FROM es.evidence_file WHERE file_id = $1', [
    fileId,
  ]);
  return rows[0] ?? {};
}

async function objectOf(fileId: string): Promise<string> {
  const object = String((await rowOf(fileId))['object']);
  return join(home(), 'evidence', 'objects', object.slice(0, 2), object);
}

async function fetched(place: string, fileId: string, account: Parameters<ApiFixture['as']>[0] = 'hrss01') {
  const { authorization } = await bearerOf(account);
  return fetch(`${fixture.api.url}/api/v1/${place}/evidence/${fileId}`, { headers: { authorization } });
}

/** Clients keep their headers to themselves; a download is compared byte by byte. */
async function bearerOf(account: string): Promise<{ readonly authorization: string }> {
  const { body } = await fixture.stranger.post('/api/v1/session', { account, password: 'Demo-password-1' });
  return { authorization: `Bearer ${String(body['token'])}` };
}

describe('a file', () => {
  test('is sent, attached, listed and fetched as it was, and each look is written down', async () => {
    const bytes = aPaper();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sent = await sendFile(fixture, complaint, bytes);
    expect(sent).toMatchObject({
      status: 201,
      body: { sha256, size: bytes.length, mediaType: 'application/pdf', scan: 'not-scanned' },
    });
    const fileId = String(sent.body['fileId']);
    expect((await post(`${complaint}/attach-evidence`, { ...DETAILS, fileId })).body).toMatchObject({
      events: ['EvidenceAttached'],
    });
    expect(await entryOf(complaint, fileId)).toMatchObject({
      ...{ kindName: '工资表', form: '书证', title: DETAILS.title, sha256, edition: 1, status: 'kept' },
      ...{ attachedByShownAs: 'hrss01', unitName: '区人社局' },
    });
    const answer = await fetched(complaint, fileId);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const header = (name: string) => answer.headers.get(name);
    expect(header('content-disposition')).toMatch(/^attachment; filename="evidence\.pdf"; filename\*=UTF-8''%E5%B7%A5/);
    expect(header('content-length')).toBe(String(bytes.length));
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(header('content-type')).toBe('application/pdf');
    const { rows } = await fixture.db.superuser.query(
      `SELECT actor, unit FROM es.read_log WHERE action = 'evidence' AND subject = $1`,
      [fileId.replace('file-', '')],
    );
    expect(rows).toEqual([{ actor: 'person:hrss01', unit: 'hrss' }]);
  });

  test('lies sealed under a name that says nothing, and stands nowhere in the log of the service', async () => {
    const bytes = Buffer.from(`%PDF-1.7 ${'工人09的身份证'.repeat(50)}`);
    const fileId = await attachedFile(fixture, complaint, { title: '工人09的身份证' }, { bytes });
    const place = await objectOf(fileId);
    const sealed = readFileSync(place);
    expect(place.endsWith(createHash('sha256').update(sealed).digest('hex'))).toBe(true);
    expect(sealed.includes('工人09')).toBe(false);
    expect(readdirSync(join(home(), 'evidence', 'incoming'))).toEqual([]);
    const { rows } = await fixture.db.superuser.query<{ text: string }>(`SELECT data::text AS text FROM es.event`);
    expect(rows.some(({ text }) => text.includes('工人09'))).toBe(false);
    expect(fixture.logLines.join('')).not.toMatch(/工人09|extension=/);
  });

  test('is attached once, with the same answer to whoever sends the command again', async () => {
    const fileId = String((await sendFile(fixture, complaint)).body['fileId']);
    const key = { 'idempotency-key': '7c1b9a5e-0d5f-4a53-9c58-2f8f0b1d7e64' };
    const again = async () => (await hrss()).post(`/api/v1/${complaint}/attach-evidence`, { ...DETAILS, fileId }, key);
    const first = await again();
    expect(first.status).toBe(200);
    expect((await again()).body).toEqual(first.body);
    expect((await post(`${complaint}/attach-evidence`, { ...DETAILS, fileId })).body).toMatchObject({
      code: 'evidence-not-uploaded',
    });
  });

  test('of somebody else, or for another matter, is attached by nobody', async () => {
    const fileId = String((await sendFile(fixture, complaint)).body['fileId']);
    const elsewhere = await post(`${arrears}/attach-evidence`, { ...DETAILS, fileId });
    const another = await post(`${complaint}/attach-evidence`, { ...DETAILS, fileId }, 'hrss02');
    for (const { status, body } of [elsewhere, another]) {
      expect([status, body['code']]).toEqual([422, 'evidence-not-uploaded']);
    }
    const persons = ['0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7'];
    const unknown = await post(`${complaint}/attach-evidence`, { ...DETAILS, fileId, persons });
    expect(unknown.body).toMatchObject({ code: 'person-unknown' });
  });
});

describe('who', () => {
  test('does not see the matter sees no file of it, and sends none', async () => {
    const fileId = await attachedFile(fixture, complaint);
    const outside = await fixture.as('police01');
    expect((await outside.get(`/api/v1/${complaint}/evidence`)).status).toBe(404);
    expect((await outside.get(`/api/v1/${complaint}/evidence/${fileId}`)).status).toBe(404);
    expect((await sendFile(fixture, complaint, aPaper(), { account: 'police01' })).status).toBe(404);
    const other = `complaints/${await registered(fixture)}`;
    expect((await (await hrss()).get(`/api/v1/${other}/evidence/${fileId}`)).status).toBe(404);
  });

  test('sees the matter without handling it reads the list and not the file', async () => {
    const fileId = await attachedFile(fixture, complaint);
    const leader = await fixture.as('leader01');
    expect((await leader.get(`/api/v1/${complaint}/evidence`)).status).toBe(200);
    expect((await leader.get(`/api/v1/${complaint}/evidence/${fileId}`)).body).toMatchObject({
      code: 'evidence-not-readable',
    });
    for (const account of ['audit01', 'office01'] as const)
      expect((await fetched(complaint, fileId, account)).status).toBe(200);
  });
});

describe('what is not taken', () => {
  test.each([
    ['a program', 'pdf', Buffer.from('MZ\u0000\u0000'), 'content-active'],
    ['a picture that is a PDF', 'png', Buffer.from('%PDF-1.7'), 'content-differs'],
    ['nothing', 'pdf', Buffer.alloc(0), 'evidence-empty'],
  ])('%s', async (_, extension, bytes, code) => {
    const { status, body } = await sendFile(fixture, complaint, bytes, { extension });
    expect([status, body['code']]).toEqual([422, code]);
    expect(readdirSync(join(home(), 'evidence', 'incoming'))).toEqual([]);
  });

  test('an unknown kind, and a body that is no file', async () => {
    expect((await sendFile(fixture, complaint, aPaper(), { extension: 'svg' })).body).toMatchObject({
      code: 'invalid-request',
    });
    expect((await post(`${complaint}/evidence-files?extension=pdf`, {})).body).toMatchObject({
      code: 'media-type-unsupported',
    });
  });

  test('a file that is too large, whether it says so or not', async () => {
    const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(21 * 2 ** 20)]);
    const said = await sendFile(fixture, complaint, large, { extension: 'jpg' });
    expect(said).toMatchObject({ status: 413, body: { code: 'evidence-too-large', details: { mostMegabytes: 20 } } });
    const { authorization } = await bearerOf('hrss01');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${fixture.api.url}/api/v1/${complaint}/evidence-files?extension=jpg`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'image/jpeg', 'transfer-encoding': 'chunked' },
      });
      sending.on('response', (response) => resolve(response.statusCode)).on('error', reject);
      sending.end(large);
    });
    expect(status).toBe(413);
    expect(readdirSync(join(home(), 'evidence', 'incoming'))).toEqual([]);
  });

  test('a file that breaks off', async () => {
    const { authorization } = await bearerOf('hrss01');
    const sending = request(`${fixture.api.url}/api/v1/${complaint}/evidence-files?extension=pdf`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/pdf', 'content-length': '1000000' },
    });
    sending.on('error', () => undefined);
    sending.write(aPaper());
    const coming = () => readdirSync(join(home(), 'evidence', 'incoming'));
    while (coming().length === 0) await setTimeout(10);
    sending.destroy();
    while (coming().length > 0) await setTimeout(10);
    expect(fixture.logLines.join('')).not.toContain('unexpected error');
  });
});

describe('a paper that a command cites', () => {
  const directionOf = (document: string) => ({
    unit: 'hrss',
    ...{ fact: 'group-event', occurredOn: '2022-05-16', earlierOn: null, regime: null },
    ...{ article: '第五十五条', source: '现场', document },
  });

  test('by its number is taken as it is; by the id of a file only if it is evidence of the matter', async () => {
    const other = `complaints/${await registered(fixture)}`;
    const mine = `complaints/${await registered(fixture)}`;
    const [ours, theirs] = [await attachedFile(fixture, mine), await attachedFile(fixture, other)];
    const sent = String((await sendFile(fixture, mine)).body['fileId']);
    for (const document of [theirs, sent]) {
      expect((await post(`${mine}/record-listed-fact`, directionOf(document))).body).toMatchObject({
        ...{ code: 'document-unknown', details: { document } },
      });
    }
    expect((await post(`${mine}/record-listed-fact`, directionOf(ours))).status).toBe(200);
    expect(await entryOf(mine, ours)).toMatchObject({ citedIn: [{ type: 'ListedFactRecorded' }] });
    expect((await post(`${other}/record-listed-fact`, directionOf('档1')))?.status).toBe(422);
    expect((await post(`${other}/record-listed-fact`, directionOf('paper-1'))).status).toBe(200);
  });

  test('may lie with a complaint of the case, and not after it was withdrawn', async () => {
    const { body } = await (await hrss()).get(`/api/v1/${arrears}`);
    const [source] = body['sources'] as readonly { readonly complaint: string }[];
    const place = `complaints/${(source?.complaint ?? '').replace('complaint-', '')}`;
    const fileId = await attachedFile(fixture, place);
    expect((await post(`${arrears}/record-listed-fact`, directionOf(fileId))).status).toBe(200);
    await post(`${place}/request-evidence-withdrawal`, { fileId, reason: '误传' });
    const decided = { fileId, decision: 'withdrawn', reason: '属实' };
    expect((await post(`${place}/decide-evidence-withdrawal`, decided)).body).toMatchObject({ code: 'not-permitted' });
    expect((await post(`${place}/decide-evidence-withdrawal`, decided, 'hrss90')).status).toBe(200);
    expect((await post(`${arrears}/record-listed-fact`, directionOf(fileId))).body).toMatchObject({
      code: 'document-withdrawn',
    });
    expect(await entryOf(place, fileId)).toMatchObject({
      status: 'withdrawn',
      withdrawal: { decided: true, reason: '误传' },
    });
    expect((await fetched(place, fileId)).status).toBe(200);
  });
});

describe('what the store does not give back', () => {
  test.each([
    ['altered', (place: string, whole: Buffer) => writeFileSync(place, Buffer.from(whole).fill(0, 40, 60))],
    ['altered', (place: string, whole: Buffer) => writeFileSync(place, whole.subarray(0, whole.length - 1))],
    ['missing', (place: string) => rmSync(place)],
  ])('%s: a problem with a name, and nothing is sent', async (damage, spoil) => {
    const fileId = await attachedFile(fixture, complaint);
    const place = await objectOf(fileId);
    const whole = readFileSync(place);
    spoil(place, whole);
    const answer = await fetched(complaint, fileId);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: `evidence-${damage}` });
    expect((await rowOf(fileId))['damage']).toBe(damage);
    expect((await fixture.stranger.get('/metrics')).text).toMatch(/qingxin_evidence_damaged 1\n/);
    writeFileSync(place, whole);
    expect((await fetched(complaint, fileId)).status).toBe(200);
    expect((await rowOf(fileId))['damage']).toBeNull();
  });
});

describe('qx verify evidence', () => {
  /** On the data folder of the running service. */
  async function verified(): Promise<{ readonly code: number; readonly report: Body }> {
    const { password } = new URL(fixture.db.url('qingxin_app'));
    writeFileSync(join(home(), 'postgres.passwords.json'), JSON.stringify({ qingxin_app: password }));
    const env = { QINGXIN_HOME: home(), DATABASE_URL: fixture.db.url('postgres'), TEMPORAL_ADDRESS: '127.0.0.1:1' };
    jest.replaceProperty(process, 'env', env);
    const printed: string[] = [];
    const out = { print: (text: string) => printed.push(text), note: () => undefined };
    const code = await qx(['verify', 'evidence', '--json'], COMMANDS, out);
    jest.restoreAllMocks();
    return { code, report: JSON.parse(printed.join('')) as Body };
  }

  test('looks at each file that the log names, and names those that are not as they were', async () => {
    const [good, spoilt, lost] = [
      await attachedFile(fixture, complaint),
      await attachedFile(fixture, arrears),
      await attachedFile(fixture, arrears),
    ];
    const before = await verified();
    expect(before).toMatchObject({ code: 0, report: { missing: [], altered: [] } });
    writeFileSync(await objectOf(spoilt), 'something else');
    rmSync(await objectOf(lost));
    expect(await verified()).toEqual({
      code: 1,
      report: { checked: before.report['checked'], missing: [lost], altered: [spoilt] },
    });
    expect((await rowOf(lost))['damage']).toBe('missing');
    expect((await rowOf(good))['damage']).toBeNull();
  });
});

describe('what goes', () => {
  test('an original that was erased, its key and its object; the redacted copy stays', async () => {
    const fileId = await attachedFile(fixture, complaint);
    const erase = () => post(`${complaint}/erase-evidence`, { fileId, reason: '依申请' }, 'office01');
    expect((await erase()).body).toMatchObject({ code: 'redacted-copy-missing' });
    const copy = await attachedFile(fixture, complaint, { replaces: fileId, redacted: true });
    const place = await objectOf(fileId);
    expect((await erase()).status).toBe(200);
    expect(await (await fetched(complaint, fileId)).json()).toMatchObject({ code: 'evidence-erased' });
    const { database } = fixture.api.surroundings;
    const swept: number[] = [];
    const sweep = new EvidenceSweep({
      ...{ sql: database.sql, files: files() },
      onSwept: (count) => swept.push(count),
      onError: (error) => expect(error).toBeUndefined(),
    });
    expect(await sweep.look()).toBe(1);
    expect([swept, await sweep.look()]).toEqual([[1], 0]);
    expect(existsSync(place)).toBe(false);
    expect(await rowOf(fileId)).toMatchObject({ status: 'gone' });
    const { rows } = await fixture.db.superuser.query('SELECT wrapped_key FROM es.subject_key WHERE subject_id = $1', [
      fileId.replace('file-', ''),
    ]);
    expect(rows).toEqual([{ wrapped_key: null }]);
    expect((await fetched(complaint, copy)).status).toBe(200);
    expect(await entryOf(complaint, fileId)).toMatchObject({ status: 'erased', replacedBy: copy });
  });

  test('what an upload that broke down had begun, its object with it', async () => {
    const fileId = String((await sendFile(fixture, complaint)).body['fileId']);
    const place = await objectOf(fileId);
    await fixture.db.superuser.query(
      `UPDATE es.evidence_file SET status = 'receiving', uploaded_at = uploaded_at - interval '25 hours' WHERE file_id = $1`,
      [fileId],
    );
    await files().sweep();
    expect(existsSync(place)).toBe(false);
    expect(await rowOf(fileId)).toMatchObject({ status: 'gone' });
  });

  test('what nobody attached within the day; what was attached stays', async () => {
    const kept = await attachedFile(fixture, complaint);
    const left = String((await sendFile(fixture, complaint)).body['fileId']);
    const fresh = String((await sendFile(fixture, complaint)).body['fileId']);
    const places = [await objectOf(kept), await objectOf(left), await objectOf(fresh)];
    await fixture.db.superuser.query(
      `UPDATE es.evidence_file SET uploaded_at = uploaded_at - interval '13 hours' WHERE file_id = ANY ($1)`,
      [[kept, left]],
    );
    expect((await post(`${complaint}/attach-evidence`, { ...DETAILS, fileId: left })).body).toMatchObject({
      code: 'evidence-not-uploaded',
    });
    await files().sweep();
    expect(places.map(existsSync)).toEqual([true, true, true]);
    await fixture.db.superuser.query(
      `UPDATE es.evidence_file SET uploaded_at = uploaded_at - interval '12 hours' WHERE file_id = ANY ($1)`,
      [[kept, left]],
    );
    await files().sweep();
    expect(places.map(existsSync)).toEqual([true, false, true]);
    expect((await fetched(complaint, kept)).status).toBe(200);
  });
});

test('a unit that a 批示 is for sees the papers of its own items, and whoever keeps it all of them', async () => {
  const place = `supervision/acts/${await recordedDirective(fixture)}`;
  const scan = await attachedFile(fixture, place, { kind: 'approval' }, { account: 'office01' });
  const mine = await attachedFile(fixture, place);
  const theirs = await attachedFile(fixture, place, {}, { account: 'housing01' });
  const report = (document: string) => ({ itemId: 'i2', report: '已办理', document });
  expect((await post(`${place}/report-follow-up`, report(theirs))).body['code']).toBe('document-unknown');
  expect((await post(`${place}/report-follow-up`, report(mine))).status).toBe(200);
  for (const [account, seen, items] of [
    ['hrss01', [mine], ['i2']],
    ['housing01', [theirs], ['i1']],
    ['office01', [scan, mine, theirs], ['i1', 'i2']],
    ['audit01', [scan, mine, theirs], ['i1', 'i2']],
  ] as const) {
    const client = await fixture.as(account);
    const { files: told } = (await client.get(`/api/v1/${place}/evidence`)).body as { files: readonly Body[] };
    expect({ account, files: told.map(({ fileId }) => fileId) }).toEqual({ account, files: seen });
    const history = (await client.get(`/api/v1/${place}/timeline`)).text;
    const dates = (await client.get(`/api/v1/${place}/clocks`)).text;
    for (const text of [history, dates]) {
      const told = ['i1', 'i2'].filter((item) => text.includes(`/${item}#`));
      expect({ account, told }).toEqual({ account, told: items });
    }
    for (const fileId of [scan, mine, theirs]) {
      const isMine = (seen as readonly string[]).includes(fileId);
      expect({ account, told: history.includes(fileId) }).toEqual({ account, told: isMine });
      expect((await fetched(place, fileId, account)).status).toBe(isMine ? 200 : 404);
    }
  }
});
