import type { Account, ApiFixture } from './api-fixture.ts';

export interface ExportSeen {
  readonly id: string;
  readonly status: string;
  readonly percent: number;
}

/** An export that somebody asked for, once it is over; with everything seen of it on the way. */
export async function finishedExport(
  fixture: ApiFixture,
  account: Account = 'office01',
  ledger = 'complaints',
  /** Of something else than a ledger. */
  start: { readonly path: string; readonly asked: object } = { path: '/api/v1/exports', asked: { ledger } },
): Promise<readonly ExportSeen[]> {
  const client = await fixture.as(account);
  const started = await client.post(start.path, start.asked);
  if (started.status !== 202) throw new Error(started.text);
  const seen = [started.body as unknown as ExportSeen];
  const { id } = started.body as unknown as ExportSeen;
  while (['reading', 'writing'].includes(seen.at(-1)?.status ?? '')) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push((await client.get(`/api/v1/exports/${id}`)).body as unknown as ExportSeen);
  }
  return seen;
}
