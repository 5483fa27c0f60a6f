import { FileKeyRing, keyMark, KeyRingRefused, type SqlExecutor } from '@qingxin/event-store';

/** Whether anything was written with a ring, and the mark of that ring; a log of before the mark has none. */
const KNOWN = {
  text: `SELECT EXISTS (SELECT FROM es.command) OR EXISTS (SELECT FROM es.subject_key) AS used,
    (SELECT mark FROM es.key_check) AS mark`,
};
const REMEMBER = { text: 'INSERT INTO es.key_check (mark) VALUES ($1::bytea) ON CONFLICT DO NOTHING' };
const MARK = { text: 'SELECT mark FROM es.key_check' };

/**
 * The key ring of the data folder. A new one is made only while nothing was written with another: fingerprints, claims
 * and sealed fields of the log would mean nothing to it. Two processes with folders of their own: the second is refused.
 * @throws KeyRingRefused
 */
export async function openKeyRing(folder: string, sql: SqlExecutor): Promise<FileKeyRing> {
  const [known] = await sql<{ used: boolean; mark: Buffer | null }>(KNOWN);
  const ring = known?.used === true || known?.mark ? FileKeyRing.open(folder) : FileKeyRing.create(folder);
  const mine = keyMark(ring);
  if (!known?.mark) await sql(REMEMBER, [mine]);
  const [row] = await sql<{ mark: Buffer }>(MARK);
  if (row?.mark.equals(mine) !== true) throw new KeyRingRefused('key-ring-foreign', folder);
  return ring;
}
