import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openedCase as openedByMembership } from '@qingxin/application';
import { type ApiFixture, apiFixture } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';
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
