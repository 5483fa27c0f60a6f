import type { FileRegister, ReceivedFile, RegisteredFile, SqlExecutor } from '@qingxin/event-store';

const BEGIN = {
  name: 'bundle_file_begin',
  text: `UPDATE es.bundle_request SET file_id = $1::text WHERE id = $2::uuid AND status = 'asked' AND file_id IS NULL RETURNING id`,
};
const ANNOUNCE = {
  name: 'bundle_file_announce',
  text: `UPDATE es.bundle_request SET object = $2::text, sha256 = $3::text, size = $4::bigint
    WHERE file_id = $1::text AND status = 'asked' RETURNING id`,
};
const STILL_OWN = {
  name: 'bundle_file_own',
  text: `SELECT FROM es.bundle_request WHERE file_id = $1::text AND status = 'asked'`,
};
/** Left half-made by a worker that ended, over, or with an original that is not attached any more. */
const UNCLAIMED = {
  name: 'bundle_files_unclaimed',
  text: `SELECT file_id AS "fileId", 'received' AS status, object FROM es.bundle_request b
    WHERE file_id IS NOT NULL AND (status = 'asked' OR (status = 'made' AND (kept_until <= clock_timestamp()
      OR EXISTS (SELECT FROM es.evidence_file e WHERE e.file_id = ANY (b.files) AND e.status <> 'attached'))))
    ORDER BY asked_at, id LIMIT $1::int`,
};
const KNOWN = {
  name: 'bundle_file_known',
  text: `SELECT file_id AS "fileId", 'received' AS status, object FROM es.bundle_request WHERE file_id = $1::text AND status <> 'gone'`,
};
const GONE = {
  name: 'bundle_file_gone',
  text: `UPDATE es.bundle_request SET status = CASE status WHEN 'made' THEN 'gone' ELSE status END,
      file_id = CASE status WHEN 'made' THEN file_id END, object = CASE status WHEN 'made' THEN object END,
      size = CASE status WHEN 'made' THEN size END, sha256 = CASE status WHEN 'made' THEN sha256 END
    WHERE file_id = $1::text AND status IN ('asked', 'made')`,
};

/** Another worker has taken the bundle over: its lease ran out while it stood still. */
export class BundleTakenOver extends Error {
  constructor() {
    super('the bundle is made by another worker');
    this.name = 'BundleTakenOver';
  }
}

/** What of the evidence store belongs to bundles. The matter of such a file is the request it is made for. */
export class BundleRegister implements FileRegister {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** @throws BundleTakenOver */
  async begin(fileId: string, { stream }: { readonly stream: string }): Promise<void> {
    await this.#mine(BEGIN, [fileId, stream]);
  }

  /** @throws BundleTakenOver */
  async announce(fileId: string, { object, sha256, size }: ReceivedFile): Promise<void> {
    await this.#mine(ANNOUNCE, [fileId, object, sha256, size]);
  }

  /** @throws BundleTakenOver */
  async received(fileId: string): Promise<void> {
    await this.#mine(STILL_OWN, [fileId]);
  }

  async known(fileId: string): Promise<RegisteredFile | null> {
    return (await this.#sql<RegisteredFile>(KNOWN, [fileId]))[0] ?? null;
  }

  /** A bundle takes no room of a matter. */
  bytesOf(): Promise<number> {
    return Promise.resolve(0);
  }

  unclaimed(limit: number): Promise<readonly RegisteredFile[]> {
    return this.#sql<RegisteredFile>(UNCLAIMED, [limit]);
  }

  async gone(fileId: string): Promise<void> {
    await this.#sql(GONE, [fileId]);
  }

  /** A damaged bundle is asked for anew; nothing hangs on it. */
  foundDamage(): Promise<void> {
    return Promise.resolve();
  }

  async #mine(statement: { readonly name: string; readonly text: string }, params: readonly unknown[]): Promise<void> {
    if ((await this.#sql(statement, params)).length === 0) throw new BundleTakenOver();
  }
}
