import { createHash } from 'node:crypto';
import type { Instant } from '@qingxin/domain';
import { HASH_ALGORITHM } from '@qingxin/verifier';
import type { ChainedBatch } from './chain.ts';
import type { NewEvent, StoredEvent, StreamHead } from './event.ts';
import { inlinePart, type InlineRows, shapeOf, signatureOf } from './inline-rows.ts';
import type { SqlStatement } from './sql.ts';

export interface AppendRequest {
  readonly commandId: string;
  /** Who sent the command; kept with it, so that only this actor is given the first answer again. */
  readonly sender: string;
  /** Keyed hash of the request, 32 bytes. */
  readonly fingerprint: Buffer;
  readonly stream: { readonly id: string; readonly name: string; readonly category: string };
  /** Null: the stream must not exist yet. */
  readonly expected: StreamHead | null;
  readonly occurredAt: Instant;
  readonly events: readonly NewEvent[];
  readonly rows: readonly InlineRows[];
  /** What the decision rests on beside its own stream, where it was not read anew; with an existing stream only. */
  readonly seen?: Seen;
}

/** Other streams and the business clock as the caller knew them. The append is a `conflict` when one has moved since. */
export interface Seen {
  /** Versions by stream id. */
  readonly references: ReadonlyMap<string, number>;
  readonly epoch: number;
}

export interface Appended {
  readonly kind: 'appended';
  readonly version: number;
  readonly hash: Buffer;
  readonly events: readonly StoredEvent[];
}

export interface DuplicateCommand {
  readonly kind: 'duplicate';
  readonly sameRequest: boolean;
  readonly sameActor: boolean;
  readonly streamId: string;
  readonly firstVersion: number;
  readonly lastVersion: number;
}

/** `conflict`: the stream moved (or exists already, or not yet): load again and decide again. */
export type AppendResult = Appended | DuplicateCommand | { readonly kind: 'conflict' };

export interface AppendRow {
  readonly appended: boolean;
  readonly stream_id: string | null;
  readonly first_version: number | null;
  readonly last_version: number | null;
  readonly same_request: boolean | null;
  readonly same_actor: boolean | null;
}

const FIXED_PARAMETERS = 14;

const FIRST_SEEN = 16;

/** Checked in the snapshot of the append itself, so that it holds at least as well as after a load. */
function stillAsSeen(references: number): string {
  const unmoved = Array.from({ length: references }, (_, index) => {
    const parameter = FIRST_SEEN + 1 + 2 * index;
    return `(SELECT version FROM es.stream WHERE stream_id = $${parameter}::uuid) = $${parameter + 1}::int`;
  });
  const clock = `(SELECT epoch FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1) = $${FIRST_SEEN}::int`;
  return ['', clock, ...unmoved].join(' AND ');
}

const existingStream = (
  condition: string,
): string => `UPDATE es.stream SET version = $4::int + cardinality($6::uuid[]), last_hash = ($12::bytea[])[cardinality($12::bytea[])]
      WHERE stream_id = $3::uuid AND version = $4::int AND last_hash = $15::bytea AND NOT EXISTS (SELECT FROM dup) ${condition} RETURNING stream_id`;

const NEW_STREAM = `INSERT INTO es.stream (stream_id, category, name, version, last_hash)
      SELECT $3::uuid, $15::text, $16::text, $4::int + cardinality($6::uuid[]), ($12::bytea[])[cardinality($12::bytea[])]
      WHERE NOT EXISTS (SELECT FROM dup) ON CONFLICT DO NOTHING RETURNING stream_id`;

/** How a statement moves its stream, with the parameters between the fixed ones and the rows. */
interface Move {
  readonly kind: 'new' | 'known' | 'seen';
  readonly own: readonly unknown[];
}

function moveOf({ expected, stream, seen }: AppendRequest): Move {
  if (expected === null) return { kind: 'new', own: [stream.category, stream.name] };
  if (seen === undefined) return { kind: 'known', own: [expected.hash] };
  return { kind: 'seen', own: [expected.hash, seen.epoch, ...[...seen.references].flat()] };
}

function movedPart({ kind, own }: Move): string {
  switch (kind) {
    case 'new':
      return NEW_STREAM;
    case 'known':
      return existingStream('');
    case 'seen':
      return existingStream(stillAsSeen((own.length - 2) / 2));
  }
}

function statementText(moved: string, parts: readonly string[]): string {
  return `WITH dup AS (SELECT stream_id, fingerprint, actor, first_version, last_version FROM es.command WHERE command_id = $1::uuid),
s AS (${moved}),
k AS (INSERT INTO es.command (command_id, stream_id, fingerprint, actor, first_version, last_version)
      SELECT $1::uuid, stream_id, $2::bytea, $14::text, $4::int + 1, $4::int + cardinality($6::uuid[]) FROM s),
e AS (INSERT INTO es.event (stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash)
      SELECT s.stream_id, $4::int + t.i, t.id, $1::uuid, t.type, t.sv, t.actor, $5::timestamptz, t.data, t.meta, $13::smallint, t.hash
      FROM s, unnest($6::uuid[], $7::text[], $8::smallint[], $9::text[], $10::jsonb[], $11::jsonb[], $12::bytea[])
        WITH ORDINALITY AS t(id, type, sv, actor, data, meta, hash, i) ORDER BY t.i)${parts.map((part, index) => `,\nr${index} AS (${part})`).join('')}
SELECT (SELECT count(*) FROM s) = 1 AS appended, dup.stream_id, dup.first_version, dup.last_version,
  dup.fingerprint = $2::bytea AS same_request, dup.actor = $14::text AS same_actor
FROM (VALUES (1)) one LEFT JOIN dup ON true`;
}

/** Texts by what they depend on. The set is small: one per handler and kind of act, so that each is prepared once per connection. */
export class AppendStatements {
  readonly #known = new Map<string, SqlStatement>();

  statementFor(move: Move, rows: readonly InlineRows[]): SqlStatement {
    const signature = `${move.kind} ${move.own.length} ${rows.map(signatureOf).join(';')}`;
    const known = this.#known.get(signature);
    if (known !== undefined) return known;
    const firstRowParameter = FIXED_PARAMETERS + move.own.length + 1;
    const parts = rows.map((entry, index) => inlinePart(shapeOf(entry), `$${firstRowParameter + index}`));
    const text = statementText(movedPart(move), parts);
    const name = `append_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    const statement = { name, text };
    this.#known.set(signature, statement);
    return statement;
  }
}

export function appendCall(
  statements: AppendStatements,
  request: AppendRequest,
  batch: ChainedBatch,
  rows: readonly InlineRows[],
): { readonly statement: SqlStatement; readonly params: readonly unknown[] } {
  const move = moveOf(request);
  const statement = statements.statementFor(move, rows);
  const params = [
    request.commandId,
    request.fingerprint,
    request.stream.id,
    request.expected?.version ?? 0,
    batch.events[0]?.occurredAt,
    batch.events.map((event) => event.eventId),
    batch.events.map((event) => event.type),
    batch.events.map((event) => event.schemaVersion),
    batch.events.map((event) => event.actor),
    batch.data,
    batch.meta,
    batch.hashes,
    HASH_ALGORITHM,
    request.sender,
    ...move.own,
    ...rows.map((entry) => JSON.stringify(entry.rows)),
  ];
  return { statement, params };
}

/** Null when the command id is unknown. */
export function duplicateOf(row: AppendRow): DuplicateCommand | null {
  if (row.stream_id === null || row.first_version === null || row.last_version === null) return null;
  return {
    kind: 'duplicate',
    sameRequest: row.same_request === true,
    sameActor: row.same_actor === true,
    streamId: row.stream_id,
    firstVersion: row.first_version,
    lastVersion: row.last_version,
  };
}
