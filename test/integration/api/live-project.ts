import { localDayOf } from '@qingxin/domain';
import type { Account, ApiFixture } from './api-fixture.ts';

type Body = Readonly<Record<string, unknown>>;

export const PROJECT_FACTS = {
  ...{ name: '示例项目01', address: '示例路1号', sector: 'housing', investment: 'government' },
  town: null,
} as const;

export const WAGE_CLERK = { name: '专管员甲' } as const;

/** One command on a project; fails the spec with the answer where it is refused. */
export async function onProject(
  fixture: ApiFixture,
  id: string,
  [account, command, payload]: readonly [Account, string, object],
): Promise<Body> {
  const { status, body, text } = await (await fixture.as(account)).post(`/api/v1/projects/${id}/${command}`, payload);
  if (status !== 200) throw new Error(`${command}: ${text}`);
  return body;
}

/**
 * Supervised by 人社局, whose letter names an officer of 住建局; a wage clerk is known, a check found a card withheld, and a
 * warning waits at 住建局. Its id.
 */
export async function liveProject(fixture: ApiFixture, code: string | null = null): Promise<string> {
  const facts = { ...PROJECT_FACTS, code, supervisedBy: 'hrss' };
  const { body, text } = await (await fixture.as('hrss01')).post('/api/v1/projects', facts);
  const id = body['id'];
  if (typeof id !== 'string') throw new Error(text);
  const day = String((await (await fixture.as('hrss01')).get(`/api/v1/projects/${id}`)).body['at']).slice(0, 10);
  const proof = { effectiveOn: day, document: 'doc-1' };
  const letter = { unit: 'housing', person: 'person:housing01', paper: '责任书1号' };
  const check = { checkedOn: day, findings: [{ kind: 'card-withheld', note: null }], document: 'doc-1' };
  for (const step of [
    ['hrss01', 'sign-duty-letter', { ...letter, ...proof }],
    ['hrss01', 'name-wage-clerk', { clerk: WAGE_CLERK, ...proof }],
    ['hrss01', 'record-check', check],
    ['hrss01', 'record-signal', { kind: 'town', observedOn: day, note: null, document: null }],
  ] as const)
    await onProject(fixture, id, step);
  return id;
}

/** The month of today is open, with a contract that names no days. */
export async function openMonth(
  fixture: ApiFixture,
  id: string,
): Promise<{ readonly month: string; readonly day: string }> {
  const day = localDayOf(String((await (await fixture.as('hrss01')).get(`/api/v1/projects/${id}`)).body['at']));
  const month = day.slice(0, 7);
  const contract = { signedOn: day, priceFen: 5_000_000_000, labourShareBp: 2000, cycleMonths: 1 };
  const days = { allocationDay: 'unknown', payDay: 'unknown', document: 'doc-1' };
  await onProject(fixture, id, ['hrss01', 'record-contract', { ...contract, ...days }]);
  await onProject(fixture, id, ['hrss01', 'record-labour-cost', { month, dueFen: 1_000_000, document: 'doc-1' }]);
  return { month, day };
}
