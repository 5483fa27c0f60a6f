import { InboxQuery, type InboxRequest, openReadSource, readExecutor } from '@qingxin/read-models';
import type { SqlExecutor } from '@qingxin/event-store';
import { Pool } from 'pg';
import type { Ground } from '../ground/server.ts';
import { median } from '../measure/statistics.ts';

const NOW = '2022-05-10T01:00:00.000Z';
const BOUNDS = { now: NOW, severeUntil: '2022-05-06T01:00:00.000Z', nearUntil: '2022-05-13T01:00:00.000Z' };
const UNTOLD = [
  { kind: 'judge-duplicate', role: 'coordinator', but: null },
  { kind: 'file-statement', role: null, but: 'person:hrss01' },
];
const PAGE = 25;

export interface InboxReads {
  /** As the API asks for it. */
  page(unit: string, cursor?: string): Promise<unknown>;
  /** Where the page with this number, from 1, begins. */
  cursorOf(unit: string, page: number): Promise<string | undefined>;
  /** The same statement by bare pg. */
  bare(unit: string): Promise<unknown>;
  close(): Promise<void>;
}

/** An officer's inbox as the API reads it, and its statement by bare pg. */
export async function inboxReads(ground: Ground): Promise<InboxReads> {
  const source = await openReadSource({ url: ground.appUrl, applicationName: 'bench', connections: 2 });
  const pool = new Pool({
    connectionString: ground.appUrl,
    max: 2,
    options: '-c plan_cache_mode=force_custom_plan -c default_transaction_read_only=on',
  });
  pool.on('error', () => undefined);
  const query = new InboxQuery(readExecutor(source));
  const request = (unit: string, cursor?: string): InboxRequest => ({
    ...{ units: [unit], bounds: BOUNDS, untold: UNTOLD, limit: PAGE },
    ...(cursor === undefined ? {} : { cursor }),
  });
  const page = (unit: string, cursor?: string) => query.page(request(unit, cursor));
  const statements = new Map<string, readonly [string, unknown[]]>();
  return {
    page,
    async cursorOf(unit, number) {
      let cursor: string | undefined;
      for (let at = 1; at < number; at += 1) cursor = (await page(unit, cursor)).nextCursor ?? undefined;
      return cursor;
    },
    async bare(unit) {
      const [text, params] = statements.get(unit) ?? (await recorded(request(unit)));
      statements.set(unit, [text, params]);
      const { rows } = await pool.query<object>(text, params);
      return rows;
    },
    close: async () => {
      await Promise.allSettled([source.destroy(), pool.end()]);
    },
  };
}

/** What the query sends, caught on its way. */
async function recorded(request: InboxRequest): Promise<readonly [string, unknown[]]> {
  let sent: readonly [string, unknown[]] | null = null;
  const listening = (({ text }: { readonly text: string }, params: readonly unknown[] = []) => {
    sent = [text, [...params]];
    return Promise.resolve([{ counts: {}, page: [] }]);
  }) as unknown as SqlExecutor;
  await new InboxQuery(listening).page(request);
  return sent ?? ['', []];
}

/** Median milliseconds of one caller's reads in a window. */
export async function medianOf(milliseconds: number, read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const start = performance.now();
    await read();
    times.push(performance.now() - start);
  }
  return median(times);
}
