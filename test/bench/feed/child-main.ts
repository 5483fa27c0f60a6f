import { type FeedHandler, FeedSignal, PostgresChannel, Sequencer, Subscription } from '@qingxin/event-store';
import { type OpenDatabase, openDatabase } from '@qingxin/platform';
import type { ChildOrder } from './child.ts';

/** A server that ends our session, or a kill beside us, is part of the bench: the loops try again by themselves. */
const ignore = (): void => undefined;
const READER_BATCH = 500;
const CURSOR_PAUSE_MS = 10;

async function main(order: ChildOrder): Promise<void> {
  const database = openDatabase({
    url: order.url,
    applicationName: `bench-${order.part}`,
    use: 'write',
    onIdleError: ignore,
  });
  switch (order.part) {
    case 'sequencer':
      new Sequencer({
        sql: database.sql,
        signal: new FeedSignal(),
        onError: ignore,
        pace: { busyMs: 10, idleMs: 50 },
      }).start();
      break;
    case 'reader':
      readingInto(database, noteReceived).start();
      break;
    case 'cursor':
      void naiveCursor(database);
      break;
    case 'worker':
      await worker(database, order);
      break;
    default:
      order satisfies never;
  }
  process.send?.('ready');
}

function readingInto(database: OpenDatabase, handler: FeedHandler): Subscription {
  const pace = { busyMs: 10, idleMs: 50 };
  return new Subscription({ name: 'bench-reader', database, handler, onError: ignore, batchSize: READER_BATCH, pace });
}

/** In the transaction that moves the position: what is noted twice or never is the feed's fault. */
const noteReceived: FeedHandler = async (batch, sql) => {
  await sql(
    {
      name: 'note_received',
      text: 'INSERT INTO bench.received (position, stream_id, version) SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::int[])',
    },
    [batch.map((event) => event.position), batch.map((event) => event.streamId), batch.map((event) => event.version)],
  );
};

/** What one would write without knowing better: everything after the last sequence number seen. */
async function naiveCursor(database: OpenDatabase): Promise<never> {
  let after = '0';
  for (;;) {
    const rows = await database.sql<{ seq: string }>(
      { name: 'naive', text: 'SELECT seq FROM es.event WHERE seq > $1::bigint ORDER BY seq LIMIT 5000' },
      [after],
    );
    after = rows.at(-1)?.seq ?? after;
    if (rows.length > 0) {
      await database.sql({ name: 'naive_seen', text: 'INSERT INTO bench.cursor_seen SELECT unnest($1::bigint[])' }, [
        rows.map(({ seq }) => seq),
      ]);
    }
    await new Promise((settle) => setTimeout(settle, CURSOR_PAUSE_MS));
  }
}

/** The worker's reader: says when it got each event, in the machine's monotonic time. */
async function worker(database: OpenDatabase, { url, wake }: Extract<ChildOrder, { part: 'worker' }>): Promise<void> {
  const channel = wake === 'notify' ? new PostgresChannel(url) : null;
  await channel?.open();
  const signal = new FeedSignal(channel);
  if (wake === 'poll') new Sequencer({ sql: database.sql, signal, onError: ignore }).start();
  const tell: FeedHandler = async (batch) => {
    const at = process.hrtime.bigint();
    const got = batch.map((event) => `${event.streamId}/${event.version}`);
    process.send?.({ at: String(at), got });
  };
  new Subscription({ name: `bench-worker-${wake}`, database, handler: tell, onError: ignore, signal }).start();
}

process.once('message', (order) => {
  void main(order as ChildOrder);
});
process.once('disconnect', () => process.exit(0));
