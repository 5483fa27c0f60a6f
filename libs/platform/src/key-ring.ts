import { FileKeyRing, type SqlExecutor } from '@qingxin/event-store';

/**
 * The key ring of the data folder. A new one is made only while the log is empty: with events there and no keys the start
 * is refused, because a new ring would open nothing that was sealed before.
 * @throws KeyRingRefused
 */
export async function openKeyRing(folder: string, sql: SqlExecutor): Promise<FileKeyRing> {
  const [row] = await sql<{ any: boolean }>({ text: 'SELECT EXISTS (SELECT FROM es.subject_key) AS any' });
  return row?.any === true ? FileKeyRing.open(folder) : FileKeyRing.create(folder);
}
