import { randomUUID } from 'node:crypto';
import { addDays, localDayOf } from '@qingxin/domain';
import type { ApiFixture } from './api-fixture.ts';
import { ledCase } from './opened-case.ts';

/** A company that the orders of a case address. */
export interface Defaulter {
  readonly name: string;
  readonly creditCode: string;
}

export const defaulter = (): Defaulter => ({
  name: '示例建设集团有限公司',
  creditCode: `9114${randomUUID().replaceAll('-', '').slice(0, 14).toUpperCase()}`,
});

export const REPRESENTATIVE = { name: '法定代表人甲' } as const;

const DAY_MS = 86_400_000;

type Body = Readonly<Record<string, unknown>>;

/** Moves the business clock as the demo does, without workflows that would have to keep up. */
export async function daysLater(fixture: ApiFixture, days: number): Promise<void> {
  await fixture.db.superuser.query(
    `INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by)
      SELECT max(epoch) + 1, max(offset_ms) + $1, 'person:admin01' FROM es.clock_epoch`,
    [days * DAY_MS],
  );
}

/** A case whose order to pay the company has not obeyed; today is two days after the order. Answers its id. */
export async function disobeyedCase(fixture: ApiFixture, company: Defaulter): Promise<string> {
  const id = await ledCase(fixture);
  const officer = await fixture.as('hrss01');
  const path = `/api/v1/cases/${id}`;
  const act = async (command: string, payload: object): Promise<Body> => {
    const { status, body, text } = await officer.post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
    return body;
  };
  const { result } = await act('add-party', { role: 'employer', ...company });
  const { partyId } = result as { readonly partyId: string };
  const [line] = (await officer.get(`${path}/money`)).body['lines'] as readonly { readonly id: string }[];
  const lineId = line?.id ?? '';
  const article = '《劳动保障监察条例》第二十六条';
  await act('verify-wage-line', { lineId, verifiedFen: 1_860_000, evidence: '考勤表' });
  await act('determine-payer', { partyId, article, amountFen: 1_860_000, reason: '用人单位' });
  const { at } = (await officer.get(path)).body;
  const payBy = addDays(localDayOf(String(at)), 1);
  const sums = { lineIds: [lineId], amountFen: 1_860_000, compensationFen: 0, payBy };
  await act('issue-order', { kind: 'treatment-decision', addressee: partyId, article, ...sums });
  await act('record-service', { orderId: 'o1', way: 'handed', served: true, document: 'doc-3' });
  await daysLater(fixture, 3);
  return id;
}

/** Every wage line settled in another way, and the clearing confirmed. */
export async function clearCase(fixture: ApiFixture, id: string): Promise<void> {
  const path = `/api/v1/cases/${id}`;
  const [line] = (await (await fixture.as('hrss01')).get(`${path}/money`)).body['lines'] as readonly {
    readonly id: string;
  }[];
  const end = { lineId: line?.id, as: 'settled', proof: 'doc-2', requestedBy: 'person:hrss01', document: 'doc-2' };
  for (const [account, command, payload] of [
    ['hrss90', 'end-wage-line', end],
    ['hrss01', 'propose-clearing', {}],
    ['office01', 'confirm-clearing', {}],
  ] as const) {
    const { status, text } = await (await fixture.as(account)).post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
  }
}

/** The company, for which 住建局 is the contact, and a listing proposed of it; its id. */
export async function listedCompany(fixture: ApiFixture, company = defaulter()): Promise<string> {
  const market = { id: 'market', name: '区市场监管局', kind: 'market', outside: false, phone: null, active: true };
  // The second time it is there.
  await (await fixture.as('admin01')).post('/api/v1/organisation/add-unit', { unit: market });
  const caseId = await disobeyedCase(fixture, company);
  const officer = await fixture.as('hrss01');
  const facts = { ...company, address: '示例路1号', representative: REPRESENTATIVE };
  const { body, text } = await officer.post('/api/v1/companies', facts);
  const id = body['id'];
  if (typeof id !== 'string') throw new Error(text);
  const basis = { caseId: `case-${caseId}`, orderId: 'o1', ground: 'threshold', persons: [], document: 'doc-1' };
  for (const [command, payload] of [
    ['appoint-contact', { unit: 'housing', person: 'person:housing01' }],
    ['propose-listing', { ...basis, reason: '逾期未支付' }],
  ] as const) {
    const answer = await officer.post(`/api/v1/companies/${id}/${command}`, payload);
    if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
  }
  return id;
}
