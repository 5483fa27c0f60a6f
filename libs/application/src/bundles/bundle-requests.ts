import type { Actor, Instant } from '@qingxin/domain';
import { type SqlExecutor, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { FREE_TEXT } from '../personal/free-text.ts';

/** Waiting or being made; to be fetched; not made; taken away. */
export type BundleStatus = 'asked' | 'made' | 'refused' | 'gone';

/** Why a worker did not make a bundle. */
export type BundleRefusal = 'bundle-seal-refused' | 'bundle-evidence-damaged' | 'bundle-not-made';

/** How long a bundle is kept (P, docs/trust.md "At the desk"). */
export const BUNDLE_DAYS = 7;
/** A worker that ends each time it makes a bundle does so no more often. */
const MOST_ATTEMPTS = 3;

export interface BundleAsked {
  readonly actor: Pick<Actor, 'id' | 'unit'>;
  /** Name of the matter. */
  readonly stream: string;
  readonly reason: string;
  /** Originals that are to go with it. */
  readonly files: readonly string[];
}

/** One request as whoever asked is told of it. */
export interface BundleRequest {
  readonly id: string;
  readonly stream: string;
  readonly askedAt: Instant;
  readonly status: BundleStatus;
  /** Originals that go with it. */
  readonly files: readonly string[];
  /** Bytes; null until it is made. */
  readonly size: number | null;
  readonly sha256: string | null;
  readonly blockNo: number | null;
  readonly streams: number | null;
  readonly events: number | null;
  readonly keptUntil: Instant | null;
  readonly fetchedAt: Instant | null;
  readonly code: string | null;
}

/** A made bundle as it lies in the store. */
export interface BundleToFetch {
  readonly stream: string;
  readonly fileId: string;
  readonly stored: { readonly object: string; readonly sha256: string; readonly size: number };
}

/** What the worker makes next. */
export interface BundleToMake {
  readonly id: string;
  readonly stream: string;
  readonly files: readonly string[];
}

export interface BundleMade {
  readonly blockNo: number;
  readonly streams: number;
  readonly events: number;
}

const OWN = {
  name: 'bundles_own',
  text: `SELECT id, stream, asked_at AS "askedAt", CASE WHEN status = 'made' AND kept_until <= clock_timestamp() THEN 'gone'
    ELSE status END AS status, files, size::float8 AS size, sha256, block_no::float8 AS "blockNo", streams, events,
    kept_until AS "keptUntil", fetched_at AS "fetchedAt", code FROM es.bundle_request
    WHERE actor = $1::text AND ($2::text IS NULL OR stream = $2::text) AND ($3::uuid IS NULL OR id = $3::uuid)
    ORDER BY asked_at DESC, id LIMIT 20`,
};

/** Asked for and written down in one statement; nothing where this person waits for another one. */
const ASK = {
  name: 'bundle_ask',
  text: `WITH asked AS (INSERT INTO es.bundle_request (actor, unit, stream, reason, files)
      VALUES ($1::text, $2::text, $3::text, $5::jsonb, $6::text[]) ON CONFLICT (actor) WHERE status = 'asked' DO NOTHING
      RETURNING id), noted AS (INSERT INTO es.read_log (actor, unit, action, stream, sealed_reason, meta)
      SELECT $1::text, $2::text, 'bundle', $4::uuid, $5::jsonb, jsonb_build_object('bundle', id, 'step', 'asked',
        'files', cardinality($6::text[])) FROM asked)
    SELECT id FROM asked`,
};
/** Written down before the first byte leaves, under the reason for which it was asked. */
const FETCH = {
  name: 'bundle_fetch',
  text: `WITH fetched AS (UPDATE es.bundle_request b SET fetched_at = clock_timestamp()
      WHERE id = $3::uuid AND actor = $1::text AND status = 'made' AND kept_until > clock_timestamp()
        AND NOT EXISTS (SELECT FROM es.evidence_file e WHERE e.file_id = ANY (b.files) AND e.status <> 'attached')
      RETURNING id, stream, reason, file_id, object, sha256, size),
    noted AS (INSERT INTO es.read_log (actor, unit, action, stream, sealed_reason, meta)
      SELECT $1::text, $2::text, 'bundle', s.stream_id, f.reason, jsonb_build_object('bundle', f.id, 'step', 'fetched',
        'sha256', f.sha256) FROM fetched f JOIN es.stream s ON s.name = f.stream)
    SELECT stream, file_id AS "fileId", object, sha256, size::float8 AS size FROM fetched`,
};

/** Whether there is anything for a worker to do. */
const DUE = {
  name: 'bundles_due',
  text: `SELECT FROM es.bundle_request b WHERE status = 'asked' OR (status = 'made' AND (kept_until <= clock_timestamp()
    OR EXISTS (SELECT FROM es.evidence_file e WHERE e.file_id = ANY (b.files) AND e.status <> 'attached'))) LIMIT 1`,
};
const GIVE_UP = {
  name: 'bundles_give_up',
  text: `UPDATE es.bundle_request SET status = 'refused', code = 'bundle-not-made'
    WHERE status = 'asked' AND file_id IS NULL AND attempts >= $1::int`,
};
const BEGIN = {
  name: 'bundle_begin',
  text: `UPDATE es.bundle_request SET attempts = attempts + 1 WHERE id = (SELECT id FROM es.bundle_request
      WHERE status = 'asked' AND file_id IS NULL ORDER BY asked_at, id LIMIT 1) RETURNING id, stream, files`,
};
/** What failed outside is no attempt of its own. */
const AGAIN = {
  name: 'bundle_again',
  text: `UPDATE es.bundle_request SET attempts = greatest(attempts - 1, 0) WHERE id = $1::uuid AND status = 'asked'`,
};
const MADE = {
  name: 'bundle_made',
  text: `UPDATE es.bundle_request SET status = 'made', block_no = $3::bigint, streams = $4::int, events = $5::int,
      made_at = clock_timestamp(), kept_until = clock_timestamp() + make_interval(days => $6::int)
    WHERE id = $1::uuid AND status = 'asked' AND file_id = $2::text RETURNING id`,
};
const REFUSED = {
  name: 'bundle_refused',
  text: `UPDATE es.bundle_request SET status = 'refused', code = $2::text WHERE id = $1::uuid AND status = 'asked'`,
};

interface OwnRow extends Omit<BundleRequest, 'askedAt' | 'keptUntil' | 'fetchedAt'> {
  readonly askedAt: Date;
  readonly keptUntil: Date | null;
  readonly fetchedAt: Date | null;
}

/**
 * Bundles that somebody asked for at the desk: the API writes down who and why, the worker that seals makes them. Each belongs
 * to whoever asked.
 */
export class BundleRequests {
  readonly #sql: SqlExecutor;
  readonly #vault: Pick<SubjectVault, 'sealAlone'>;

  constructor(sql: SqlExecutor, vault: Pick<SubjectVault, 'sealAlone'>) {
    this.#sql = sql;
    this.#vault = vault;
  }

  /** Null where this person waits for a bundle already. */
  async ask({ actor, stream, reason, files }: BundleAsked): Promise<string | null> {
    const streamId = streamIdOf(stream);
    const sealed = await this.#vault.sealAlone({ field: FREE_TEXT, text: reason, streamId });
    const [row] = await this.#sql<{ id: string }>(ASK, [actor.id, actor.unit, stream, streamId, sealed, files]);
    return row?.id ?? null;
  }

  /** The newest first, of one matter, one of them, or all. */
  async own(
    actor: Pick<Actor, 'id'>,
    { stream = null, id = null }: { readonly stream?: string | null; readonly id?: string | null },
  ): Promise<readonly BundleRequest[]> {
    return (await this.#sql<OwnRow>(OWN, [actor.id, stream, id])).map(requestOf);
  }

  /** Null where it is not this person's, not made, over, or an original in it was erased since. */
  async fetch(actor: Pick<Actor, 'id' | 'unit'>, id: string): Promise<BundleToFetch | null> {
    type Row = Omit<BundleToFetch, 'stored'> & BundleToFetch['stored'];
    const [row] = await this.#sql<Row>(FETCH, [actor.id, actor.unit, id]);
    if (row === undefined) return null;
    const { stream, fileId, object, sha256, size } = row;
    return { stream, fileId, stored: { object, sha256, size } };
  }

  async isDue(): Promise<boolean> {
    return (await this.#sql(DUE)).length > 0;
  }

  /** The oldest that is waiting, begun. Whoever asks holds the lease and has swept what was left half-made. */
  async next(): Promise<BundleToMake | null> {
    await this.#sql(GIVE_UP, [MOST_ATTEMPTS]);
    return (await this.#sql<BundleToMake>(BEGIN))[0] ?? null;
  }

  async again(id: string): Promise<void> {
    await this.#sql(AGAIN, [id]);
  }

  /** False where another worker has begun it anew meanwhile. */
  async made(id: string, fileId: string, { blockNo, streams, events }: BundleMade): Promise<boolean> {
    return (await this.#sql(MADE, [id, fileId, blockNo, streams, events, BUNDLE_DAYS])).length === 1;
  }

  async refused(id: string, code: BundleRefusal): Promise<void> {
    await this.#sql(REFUSED, [id, code]);
  }
}

function requestOf({ askedAt, keptUntil, fetchedAt, ...row }: OwnRow): BundleRequest {
  return {
    ...row,
    askedAt: askedAt.toISOString(),
    keptUntil: keptUntil?.toISOString() ?? null,
    fetchedAt: fetchedAt?.toISOString() ?? null,
  };
}
