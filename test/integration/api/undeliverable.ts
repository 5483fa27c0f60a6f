import { randomUUID } from 'node:crypto';
import { streamIdOf } from '@qingxin/event-store';
import type { ApiFixture } from './api-fixture.ts';

export interface UndeliverableTo {
  readonly recipient: string;
  readonly code?: string;
  /** Null: refused for good. */
  readonly tries?: number | null;
}

/** A message about the complaint that did not reach anybody; its id. */
export async function anUndeliverable(
  { db }: ApiFixture,
  complaint: string,
  { recipient, code = 'http-410', tries = null }: UndeliverableTo,
): Promise<string> {
  const id = randomUUID();
  const stream = `complaint-${complaint}`;
  await db.superuser.query(
    `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload, created_at, attempts, first_attempt_at, last_attempt_at,
       last_error, refused_at)
     SELECT $1, $1, $2, $3, 'hand-off', jsonb_build_object('stream', $4::text, 'at', '2022-05-10T01:00:00.000Z', 'from', 'hrss'), t.at,
       coalesce($6::int, 1), t.at, t.at, $5, CASE WHEN $6::int IS NULL THEN t.at END
     FROM (SELECT clock_timestamp() - interval '61 minutes' AS at) t`,
    [id, streamIdOf(stream), recipient, stream, code, tries],
  );
  return id;
}
