import type { InlineRows } from './inline-rows.ts';
import type { SqlExecutor } from './sql.ts';

/** What lies in the store, or is on its way there or away from it. */
export type StoredStatus = 'receiving' | 'received' | 'attached' | 'erasing' | 'gone';

export interface ReceivedFile {
  readonly object: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly extension: string;
}

interface Sender {
  readonly stream: string;
  readonly by: string;
  readonly outside: boolean;
}

export interface RegisteredFile {
  readonly fileId: string;
  readonly status: StoredStatus;
  /** Null while it is being received. */
  readonly object: string | null;
}

interface Row {
  readonly file_id: string;
  readonly status: StoredStatus;
  readonly object: string | null;
  readonly sha256: string | null;
  readonly size: string | null;
  readonly media_type: string | null;
  readonly extension: string | null;
}

/** A file that nobody has attached by then may not be attached any more; it is taken away after twice that time. */
export const UPLOAD_KEPT_HOURS = 12;

const BEGIN = {
  name: 'evidence_begin',
  text: `INSERT INTO es.evidence_file (file_id, stream, status, uploaded_by, outside)
    VALUES ($1::text, $2::text, 'receiving', $3::text, $4::boolean)`,
};
const ANNOUNCE = {
  name: 'evidence_announce',
  text: `UPDATE es.evidence_file SET object = $2::text, sha256 = $3::text, size = $4::bigint, media_type = $5::text,
    extension = $6::text WHERE file_id = $1::text AND status = 'receiving'`,
};
const RECEIVED = {
  name: 'evidence_received',
  text: `UPDATE es.evidence_file SET status = 'received' WHERE file_id = $1::text AND status = 'receiving'`,
};
const FIND = {
  name: 'evidence_find',
  text: `SELECT file_id, status, object, sha256, size, media_type, extension FROM es.evidence_file
    WHERE file_id = $1::text AND stream = $2::text AND uploaded_by = $3::text AND status = 'received'
      AND uploaded_at > clock_timestamp() - make_interval(hours => ${UPLOAD_KEPT_HOURS})`,
};
const KNOWN = {
  name: 'evidence_known',
  text: 'SELECT file_id, status, object FROM es.evidence_file WHERE file_id = $1::text',
};
const STREAM_BYTES = {
  name: 'evidence_stream_bytes',
  text: `SELECT coalesce(sum(size), 0)::text AS bytes FROM es.evidence_file
    WHERE stream = $1::text AND outside = $2::boolean AND status IN ('received', 'attached')`,
};
const UNCLAIMED = {
  name: 'evidence_unclaimed',
  text: `SELECT file_id, status, object FROM es.evidence_file
    WHERE status = 'erasing' OR (status IN ('receiving', 'received')
      AND uploaded_at < clock_timestamp() - make_interval(hours => ${2 * UPLOAD_KEPT_HOURS}))
    ORDER BY uploaded_at LIMIT $1::int`,
};
const GONE = {
  name: 'evidence_gone',
  text: `UPDATE es.evidence_file SET status = 'gone', damage = NULL, damaged_at = NULL WHERE file_id = $1::text
    AND status IN ('receiving', 'received', 'erasing')`,
};
const DAMAGED = {
  name: 'evidence_damaged',
  text: `UPDATE es.evidence_file SET damage = $2::text, damaged_at = CASE WHEN $2::text IS NULL THEN NULL
    ELSE coalesce(damaged_at, clock_timestamp()) END WHERE file_id = $1::text AND damage IS DISTINCT FROM $2::text`,
};
const COUNTS = {
  name: 'evidence_counts',
  text: `SELECT status, count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes,
    count(damage)::int AS damaged FROM es.evidence_file GROUP BY status`,
};

export interface StoredCount {
  readonly status: StoredStatus;
  readonly files: number;
  readonly bytes: number;
  readonly damaged: number;
}

/** The register of files in the store: ids, sizes and hashes, no names. */
export class EvidenceRegister {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** `outside`: sent by a worker or a company. */
  async begin(fileId: string, { stream, by, outside }: Sender): Promise<void> {
    await this.#sql(BEGIN, [fileId, stream, by, outside]);
  }

  /** Under which name it is about to be put into the store. */
  async announce(fileId: string, { object, sha256, size, mediaType, extension }: ReceivedFile): Promise<void> {
    await this.#sql(ANNOUNCE, [fileId, object, sha256, size, mediaType, extension]);
  }

  /** It is in the store. */
  async received(fileId: string): Promise<void> {
    await this.#sql(RECEIVED, [fileId]);
  }

  /** A file that this person has sent for this matter and that may still be attached to it; null where there is none. */
  async find(fileId: string, stream: string, by: string): Promise<ReceivedFile | null> {
    const [row] = await this.#sql<Row>(FIND, [fileId, stream, by]);
    if (row === undefined || row.object === null || row.sha256 === null || row.media_type === null) return null;
    const { object, sha256, media_type: mediaType, extension } = row;
    return { object, sha256, size: Number(row.size), mediaType, extension: extension ?? '' };
  }

  /** A file by its id, whatever has become of it. */
  async known(fileId: string): Promise<RegisteredFile | null> {
    const [row] = await this.#sql<Row>(KNOWN, [fileId]);
    return row === undefined ? null : { fileId, status: row.status, object: row.object };
  }

  /** Bytes of the files of one matter that officers, or others, have sent, those included that are not attached yet. */
  async bytesOf({ stream, outside }: Omit<Sender, 'by'>): Promise<number> {
    const [row] = await this.#sql<{ bytes: string }>(STREAM_BYTES, [stream, outside]);
    return Number(row?.bytes ?? 0);
  }

  /** Files to be taken out of the store: erased ones, and those that nobody attached in time. */
  async unclaimed(limit: number): Promise<readonly RegisteredFile[]> {
    const rows = await this.#sql<Row>(UNCLAIMED, [limit]);
    return rows.map(({ file_id: fileId, status, object }) => ({ fileId, status, object }));
  }

  async gone(fileId: string): Promise<void> {
    await this.#sql(GONE, [fileId]);
  }

  /** What a look at the file found; null: it is as it was entered. */
  async foundDamage(fileId: string, damage: 'missing' | 'altered' | null): Promise<void> {
    await this.#sql(DAMAGED, [fileId, damage]);
  }

  counts(): Promise<readonly StoredCount[]> {
    return this.#sql<StoredCount>(COUNTS);
  }
}

/** What whoever keeps files in the store has to know of them. */
export type FileRegister = Pick<
  EvidenceRegister,
  'begin' | 'announce' | 'received' | 'known' | 'bytesOf' | 'unclaimed' | 'gone' | 'foundDamage'
>;

/** Rows of the append that names a file, or takes its name away. */
export function registerRows(
  rows: readonly { readonly fileId: string; readonly stream: string; readonly status: 'attached' | 'erasing' }[],
): readonly InlineRows[] {
  if (rows.length === 0) return [];
  return [
    {
      table: 'es.evidence_file',
      key: ['file_id'],
      mode: 'upsert',
      rows: rows.map(({ fileId, stream, status }) => ({ file_id: fileId, stream, status })),
    },
  ];
}
