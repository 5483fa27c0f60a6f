import { type Door, LookBook, ProcessDesk } from '@qingxin/application';
import type { WorkflowRef } from '@qingxin/domain';
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

/** 工资支付表 of a subcontractor: name, team, net sum in yuan, signed. */
export function monthSheet(...rows: readonly (readonly [string, string, string, string])[]): string {
  return ['姓名,班组,实发工资（元）,本人签字', ...rows.map((row) => row.join(','))].join('\n');
}

/** What is said of such a sheet. */
export function sheetQuery(month: string, handedOn: string, keeper = '示例分包01'): string {
  const said = { kind: 'month-sheet', document: 'doc-1', month, keptBy: 'subcontractor', keeper, handedOn };
  return `?${new URLSearchParams(said).toString()}`;
}

export async function importOfMonth(
  fixture: ApiFixture,
  project: string,
  [query, file]: readonly [string, string | Uint8Array],
  account: Account = 'hrss01',
): Promise<HttpAnswer> {
  return (await fixture.as(account)).upload(`/api/v1/projects/${project}/batches${query}`, file);
}

/** What the worker does when it is nudged; no Temporal is needed for it. */
export async function applyBatch(
  fixture: ApiFixture,
  id: string,
  door: Door = fixture.api.surroundings.door,
): Promise<void> {
  const { database } = fixture.api.surroundings;
  const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
  const ref: WorkflowRef = { process: 'import', stream: `batch-${id}`, key: null };
  for (const part of (await desk.lookAtBatch(ref, [])).parts) await desk.applyPart(ref, part);
}
