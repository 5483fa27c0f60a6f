import type { EvidenceDetails, StoredFile } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

export interface LoggedFile {
  readonly fileId: string;
  readonly stored: StoredFile;
}

interface Row {
  readonly stream_id: string;
  readonly version: number;
  readonly data: EvidenceDetails & { readonly evidenceFile: StoredFile };
}

const PAGE = 200;
const NEXT = {
  text: `SELECT stream_id, version, data FROM es.event
    WHERE type = 'EvidenceAttached' AND (stream_id, version) > ($1::uuid, $2::int)
    ORDER BY stream_id, version LIMIT ${PAGE}`,
};
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Every file that the log names, whatever has become of it since; a page at a time. */
export async function* evidenceInLog(sql: SqlExecutor): AsyncGenerator<LoggedFile> {
  let after: readonly [string, number] = [NOWHERE, 0];
  for (;;) {
    const rows = await sql<Row>(NEXT, after);
    for (const { data } of rows) yield { fileId: data.fileId, stored: data.evidenceFile };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.stream_id, last.version];
  }
}
