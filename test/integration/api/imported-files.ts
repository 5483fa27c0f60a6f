import type { Account, ApiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';

export const LIST_QUERY = '?kind=worker-list&document=doc-1';

/** A list of claims as it is exported from a table: a title, a head, one row for each worker, the total. */
export function workerList(...rows: readonly (string | readonly [string, string, string?])[]): string {
  const read = rows.map((row) => (typeof row === 'string' ? ([row, '8200.00'] as const) : row));
  const lines = read.map(([name, yuan, team = '']) => `${name},${team},${yuan}`);
  return ['欠薪名册,,', '姓名,班组,欠薪金额（元）', ...lines].join('\r\n');
}

/** Row of the first worker of such a list. */
export const FIRST_ROW = 3;

/** Bank slips of one bank, paid out on one day: name, sum in yuan, serial, day. */
export function slipList(...rows: readonly (readonly [string, string, string, string])[]): string {
  return ['姓名,金额,流水号,支付日期', ...rows.map((row) => row.join(','))].join('\r\n');
}

export async function importFile(
  fixture: ApiFixture,
  caseId: string,
  [query, file]: readonly [string, string | Uint8Array],
  account: Account = 'hrss01',
): Promise<HttpAnswer> {
  return (await fixture.as(account)).upload(`/api/v1/cases/${caseId}/batches${query}`, file);
}

/** A list of one worker, received by 人社局; its id. */
export async function receivedList(fixture: ApiFixture, caseId: string): Promise<string> {
  const { status, body, text } = await importFile(fixture, caseId, [LIST_QUERY, workerList('工人07')]);
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
