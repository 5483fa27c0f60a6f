import { Readable } from 'node:stream';
import { type CustodySheet, custodyWorkbook } from '@qingxin/documents';
import { localDayOf } from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';

/** What is read of 责任流转, as whoever asks may see it. */
export interface Custody extends Omit<CustodySheet, 'hash' | 'number' | 'demo'> {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
}

/** The same as one page, named after the matter; its hash is that of what it says. */
export async function custodyPage(
  custody: Custody,
  demo: boolean,
): Promise<{ readonly bytes: Readable; readonly name: string }> {
  const hash = contentHash(custody);
  const number = custody.number ?? custody.id;
  const workbook = await custodyWorkbook({ ...custody, number, hash, demo });
  return { bytes: Readable.fromWeb(workbook), name: `责任流转表 ${number}（${localDayOf(custody.at)}）.xlsx` };
}
