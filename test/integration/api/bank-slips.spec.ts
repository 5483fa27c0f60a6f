import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openedCase as openedByMembership } from '@qingxin/application';
import { type ApiFixture, apiFixture } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';
import { backlogs, daysAgo } from './open-matters.ts';
import { COMPLAINT_WORKFLOW, leadCase, ledCase } from './opened-case.ts';

const SLIP = { bank: '示例银行', serial: '20260608-001' };

interface Payable {
  readonly path: string;
  readonly lineId: string;
  readonly payer: string;
}

let officer: HttpClient;
let fixture: ApiFixture;

afterAll(() => fixture?.close());

beforeAll(async () => {
  fixture = await apiFixture();
  officer = await fixture.as('hrss01');
});

/** Who pays and whom, in a case that is led. */
async function payable(id: string): Promise<Payable> {
  const path = `/api/v1/cases/${id}`;
  const party = { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null };
  expect((await officer.post(`${path}/add-party`, party)).status).toBe(200);
  const { parties } = (await officer.get(path)).body as { readonly parties: readonly { readonly id: string }[] };
  const { lines } = (await officer.get(`${path}/money`)).body as { readonly lines: readonly { readonly id: string }[] };
  return { path, lineId: lines.at(-1)?.id ?? '', payer: parties.at(-1)?.id ?? '' };
}

function pays({ path, lineId, payer }: Payable, slip: object = SLIP) {
  const items = [{ lineId, fen: 600_000, slip }];
  const payment = { kind: 'employer', payer, items, totalFen: 600_000, paidOn: '2026-06-08', arrivedAt: 'person' };
  return officer.post(`${path}/record-payment`, { ...payment, document: 'doc-1' });
}

/** The complaint of the case, and with it its worker, leaves and opens a second case. */
async function movedToSecondCase(first: string): Promise<string> {
  const office = await fixture.as('office01');
  const { sources } = (await office.get(`/api/v1/cases/${first}`)).body as {
    readonly sources: readonly { readonly complaint: string }[];
  };
  const complaint = sources[0]?.complaint ?? '';
  const path = `/api/v1/complaints/${complaint.slice('complaint-'.length)}`;
  expect((await office.post(`${path}/leave-case`, { reason: '另一工地' })).status).toBe(200);
  expect((await office.post(`${path}/join-case`, { opens: true, reason: '另一工地' })).status).toBe(200);
  const stream = openedByMembership(complaint, 2);
  const opens = { projectKind: 'unknown', project: '示例道路工程', reason: '另一工地' };
  const payload = { complaint, membership: 2, opens };
  const echo = { commandId: randomUUID(), stream, type: 'AddSource', payload };
  await fixture.api.surroundings.door.handler.handle(echo, COMPLAINT_WORKFLOW);
  const second = stream.slice('case-'.length);
  await leadCase(fixture, second);
  return second;
}

test('one bank slip pays a person once, in this case and in every other, until its payment is void', async () => {
  const first = await ledCase(fixture);
  const here = await payable(first);
  expect((await pays(here)).status).toBe(200);
  expect(await pays(here)).toMatchObject({
    status: 409,
    body: { code: 'slip-already-recorded', detail: '同一银行流水号已为该工资明细登记过支付。' },
  });
  const recorded = (await officer.get(here.path)).body['version'] as number;

  const there = await payable(await movedToSecondCase(first));
  expect(there.lineId).toBe(here.lineId);
  for (const slip of [SLIP, { bank: ` ${SLIP.bank}`, serial: `${SLIP.serial} ` }]) {
    expect(await pays(there, slip)).toMatchObject({
      status: 409,
      body: { code: 'slip-claimed-elsewhere', title: '该回单已在另一案件登记' },
    });
  }
  expect((await pays(there, { ...SLIP, serial: '20260608-002' })).status).toBe(200);

  const entries = (await officer.get(`${here.path}/timeline`)).body['entries'] as readonly Record<string, unknown>[];
  const version = entries.find(({ type }) => type === 'PaymentRecorded')?.['version'];
  expect(version).toBeLessThanOrEqual(recorded);
  const paper = { reason: '登错案件', requestedBy: 'person:hrss01', document: 'doc-2' };
  const head = await fixture.as('hrss90');
  expect((await head.post(`${here.path}/void-entry`, { version, ...paper })).status).toBe(200);
  expect((await pays(there)).status).toBe(200);
  expect(await pays(here)).toMatchObject({ status: 409, body: { code: 'slip-claimed-elsewhere' } });
});

describe('存量接管', () => {
  const { bring, received, act, read, rowsOf, takenOver } = backlogs(() => fixture);

  test('of all units is the 治欠办’s alone, and a second coordinator accepts it', async () => {
    expect((await bring([{ number: 'A1' }], 'hrss01')).status).toBe(403);
    const id = await received([{ number: 'A1' }]);
    expect((await act(id, 'accept-batch')).body).toMatchObject({ code: 'accepted-by-same-person' });
    expect((await act(id, 'fix-batch-row', { row: 2, backlog: { note: '核对' } }, 'office02')).status).toBe(200);
    expect((await act(id, 'accept-batch', {}, 'office02')).body).toMatchObject({ code: 'accepted-by-same-person' });
    expect((await act(id, 'discard-batch', { reason: '重来' })).status).toBe(200);
  });

  test('what contradicts itself, names no unit of the district or is here already waits as 待核, with what to do', async () => {
    const first = await takenOver([{ number: 'B1', ticket: 'T-1', channel: '12345热线' }]);
    const id = await received([
      { number: 'B2', accepted: daysAgo(101), standing: '调查中' },
      { number: 'B3', holder: '某某科' },
      { number: 'B1' },
      { number: 'B4', ticket: 'T-1', channel: '12345热线' },
      { number: 'B5', standing: '已办结' },
      { number: 'B6', received: '不详' },
      { number: 'B7', paid: '5000' },
      { number: 'B8' },
      { number: 'B8' },
    ]);
    const found = (await rowsOf(id)).map(({ status, findings }) =>
      [status, ...findings.map(({ code }) => code)].join(' '),
    );
    expect(found).toEqual([
      'open days-out-of-order',
      'open unit-not-found',
      'open number-known',
      'open number-known',
      'open matter-ended',
      'open received-missing',
      'open paid-without-proof',
      'ready',
      'open number-twice',
    ]);
    const put = { row: 3, backlog: { holder: '住建局', sentOn: daysAgo(98), signedOn: daysAgo(97) } };
    expect((await act(id, 'fix-batch-row', put)).status).toBe(200);
    expect((await rowsOf(id))[1]).toMatchObject({ status: 'ready', findings: [] });
    const signed = { requestedBy: 'person:hrss01', document: 'doc-1' };
    const [known] = await rowsOf(first);
    const path = `/api/v1/complaints/${known?.ticket.complaint?.id ?? ''}/void-complaint`;
    const voided = await (await fixture.as('office01')).post(path, { ground: 'mistake', reason: '录错', ...signed });
    expect(voided.status).toBe(200);
    expect((await act(id, 'check-batch')).status).toBe(200);
    expect((await rowsOf(id))[2]).toMatchObject({ status: 'ready', findings: [] });
  });

  test('comes in with its true dates; what had lapsed on paper waits to be confirmed and is late in no list', async () => {
    const id = await takenOver([
      { number: 'C1', name: '工人91', phone: '13800000091', accepted: daysAgo(60), filed: daysAgo(60), others: '4' },
      { number: 'C2', holder: '区住建局', sent: daysAgo(99), signed: daysAgo(98), handledBy: '干部09' },
    ]);
    const [hrss, housing] = (await rowsOf(id)).map(({ ticket }) => ticket.complaint?.id ?? '');
    const complaint = await read(`complaints/${hrss}`);
    expect(complaint).toMatchObject({ takenOver: { paper: { number: 'C1' } } });
    const { clocks } = await read(`complaints/${hrss}/clocks`);
    const of = (rule: string) => (clocks as readonly { ruleId: string }[]).find(({ ruleId }) => ruleId === rule);
    expect(of('S2-01')).toMatchObject({ status: 'doneLate', historical: 'open', metOn: daysAgo(60) });
    expect(of('S3-01')).toMatchObject({ start: daysAgo(60), historical: null });
    expect(await read(`complaints/${housing}/custody`)).toMatchObject({
      segments: [{ unit: 'hrss' }, { unit: 'housing', from: daysAgo(98) }],
      moves: [{ sentOn: daysAgo(99), endedOn: daysAgo(98), sentByShownAs: '原卷未载明', endedByShownAs: '原卷未载明' }],
    });
    const late = (await read('units/housing/desk', 'housing01'))['late'] as readonly { id: string }[];
    expect(late.filter((item) => item.id === housing)).toEqual([]);
    const rungs = (await read('supervision/rungs'))['items'] as readonly { id: string }[];
    expect(rungs.filter((item) => [hrss, housing].includes(item.id))).toEqual([]);
    const report = await read(`batches/${id}/take-over`);
    expect(report['units']).toMatchObject([
      { unit: 'housing', unitName: '区住建局', rows: 1, broughtIn: 1, open: 0 },
      { unit: 'hrss', rows: 1, broughtIn: 1 },
    ]);
  });

  test('the case that it opens is taken over with it, with the period that goes on, and stands in the report', async () => {
    const verified = { verified: '17200', verifiedOn: daysAgo(20), order: '监令5', payBy: daysAgo(5) };
    const id = await takenOver([{ number: 'E1', name: '工人92', accepted: daysAgo(40), ...verified }]);
    const complaint = `complaint-${(await rowsOf(id))[0]?.ticket.complaint?.id ?? ''}`;
    const path = complaint.replace('-', 's/');
    const due = async (at: string) => {
      const { clocks } = (await read(`${at}/clocks`)) as { clocks: readonly { ruleId: string; due: string }[] };
      return clocks.find(({ ruleId }) => ruleId === 'S3-01')?.due;
    };
    const before = await due(path);
    const joined = await (
      await fixture.as('office01')
    ).post(`/api/v1/${path}/join-case`, { opens: true, reason: '欠薪' });
    expect(joined.status).toBe(200);
    const stream = openedByMembership(complaint, 1);
    const opens = { projectKind: 'private', project: null, reason: '欠薪' };
    const payload = { complaint, membership: 1, opens };
    const envelope = { commandId: randomUUID(), stream, type: 'AddSource', payload };
    await fixture.api.surroundings.door.handler.handle(envelope, COMPLAINT_WORKFLOW);
    const arrears = stream.replace('-', 's/');
    expect(await read(arrears)).toMatchObject({
      takenOver: { batch: id, paper: { number: null, order: { number: '监令5', payBy: daysAgo(5) } } },
    });
    expect([before, await due(arrears)]).toEqual([before, before]);
    const { units } = (await read(`batches/${id}/take-over`)) as {
      units: readonly { unit: string; running: Readonly<Record<string, number>> }[];
    };
    expect(units.find(({ unit }) => unit === 'hrss')?.running['later']).toBeGreaterThan(0);
  });

  test('many are confirmed in one act, each in its own matter; what is refused is told', async () => {
    const id = await takenOver([
      { number: 'D1', accepted: daysAgo(60) },
      { number: 'D2', accepted: daysAgo(60) },
    ]);
    const { lapses } = (await read(`batches/${id}/take-over`)) as {
      readonly lapses: readonly { readonly matterKind: string; readonly id: string; readonly clockId: string }[];
    };
    const own = lapses
      .filter(({ clockId }) => clockId === 'S2-01#1')
      .map(({ matterKind, id: of, clockId }) => ({ matterKind, id: of, clockId }));
    expect(own).toHaveLength(2);
    const said = { verdict: 'counts', reason: '核对原卷' };
    const foreign = { matterKind: 'complaint', id: '00000000-0000-4000-8000-000000000009', clockId: 'S2-01#1' };
    const { status, body } = await act(id, 'confirm-historical-lapses', { ...said, lapses: [...own, foreign] });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { confirmed: 2, left: [{ ...foreign, code: 'not-found' }] },
    });
    const again = await act(id, 'confirm-historical-lapses', { ...said, lapses: own });
    expect(again.body).toMatchObject({ confirmed: 0, left: [{ code: 'historical-lapse-confirmed' }, {}] });
    const { ladders } = await read(`complaints/${own[0]?.id ?? ''}`);
    expect(ladders).toMatchObject([{ unit: 'hrss' }]);
    const left = (await read(`batches/${id}/take-over`))['lapses'] as readonly { clockId: string }[];
    expect(left.filter(({ clockId }) => clockId === 'S2-01#1')).toEqual([]);
    const ledger = await read('ledgers/taken-over');
    const rows = (ledger['rows'] as readonly Readonly<Record<string, unknown>>[]).filter(
      ({ oldNumber }) => oldNumber === 'D1',
    );
    expect(rows).toMatchObject([{ counted: 1 }]);
    expect(ledger['hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});
