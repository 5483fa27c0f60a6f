import { sqlError, type SqlExecutor, SUBJECT_DESTROYED } from '../sql.ts';
import { decrypt, encrypt } from './cipher.ts';
import { KeyRingRefused } from './file-key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { wrapContext } from './subject-vault.ts';

const KEYS_A_STEP = 500;

const LEFT = `FROM es.subject_key k WHERE k.destroyed_at IS NULL AND NOT EXISTS (SELECT FROM es.subject_key n
    WHERE n.subject_id = k.subject_id AND n.key_version = $1::smallint)`;
const NEXT = {
  name: 'subject_keys_to_wrap',
  text: `SELECT DISTINCT ON (k.subject_id) k.subject_id, k.key_version, k.wrapped_key ${LEFT}
    ORDER BY k.subject_id, k.key_version DESC LIMIT ${KEYS_A_STEP}`,
};
const COUNT = {
  name: 'subject_keys_left',
  text: `SELECT count(DISTINCT k.subject_id)::int AS left ${LEFT}`,
};
const WRAP = {
  name: 'subject_keys_wrapped',
  text: `INSERT INTO es.subject_key (subject_id, key_version, wrapped_key)
    SELECT t.subject, $1::smallint, t.wrapped FROM unnest($2::uuid[], $3::bytea[]) AS t(subject, wrapped)
    ON CONFLICT DO NOTHING`,
};

interface Row {
  readonly subject_id: string;
  readonly key_version: number;
  readonly wrapped_key: Buffer;
}

/** Living subjects whose key is not yet wrapped by the ring's current key. */
export async function keysLeftToWrap(sql: SqlExecutor, ring: KeyRing): Promise<number> {
  const [row] = await sql<{ readonly left: number }>(COUNT, [ring.current().id]);
  return row?.left ?? 0;
}

/**
 * Wraps every living key by the ring's current key too; what is sealed stays as it is. Broken off, it goes on where it was.
 * Answers how many it wrapped. @throws KeyRingRefused where the ring has lost what wrapped a living key
 */
export async function rewrapKeys(
  sql: SqlExecutor,
  ring: KeyRing,
  onProgress: (wrapped: number) => void = () => undefined,
): Promise<number> {
  let wrapped = 0;
  for (;;) {
    const { id, key } = ring.current();
    const rows = await sql<Row>(NEXT, [id]);
    if (rows.length === 0) return wrapped;
    const again = rows.map(({ subject_id: subject, key_version: version, wrapped_key }) => {
      const before = ring.get(version);
      if (before === null) throw new KeyRingRefused('key-ring-incomplete', `wrapping-${version}.key`);
      return encrypt(key, decrypt(before, wrapped_key, wrapContext(subject, version)), wrapContext(subject, id));
    });
    try {
      await sql(WRAP, [id, rows.map(({ subject_id }) => subject_id), again]);
      wrapped += rows.length;
      onProgress(wrapped);
    } catch (error) {
      // One of them was erased meanwhile; the next look does not find it any more.
      if (sqlError(error)?.code !== SUBJECT_DESTROYED) throw error;
    }
  }
}
