import type { Sealed } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** A sealed field as an event of a stream has it. */
export interface LoggedField extends Sealed {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
}

const IN_STREAMS = {
  name: 'sealed_in_streams',
  text: `SELECT s.name AS stream, e.version, e.type, f->>'subject' AS subject, f->>'field' AS field, f->>'sealed' AS sealed
    FROM es.stream s JOIN es.event e USING (stream_id)
    CROSS JOIN LATERAL (VALUES (e.data), (e.meta)) AS part(said)
    CROSS JOIN LATERAL jsonb_path_query(part.said,
      'strict $.** ? (@.type() == "object" && exists(@.subject) && exists(@.field) && exists(@.sealed))') AS f
    WHERE s.name = ANY ($1::text[]) ORDER BY s.name, e.version`,
};
/** Reasons for which somebody had something shown are kept beside the log. */
const REASONS = {
  name: 'sealed_reasons_of_streams',
  text: `SELECT s.name AS stream, 0 AS version, 'Reveal' AS type, l.sealed_reason->>'subject' AS subject,
      l.sealed_reason->>'field' AS field, l.sealed_reason->>'sealed' AS sealed
    FROM es.stream s JOIN es.read_log l ON l.stream = s.stream_id
    WHERE s.name = ANY ($1::text[]) AND l.sealed_reason IS NOT NULL`,
};
/** Cases that a complaint was ever in, and complaints that were ever in a case. */
const JOINED = {
  name: 'matters_ever_joined',
  text: `SELECT DISTINCT coalesce(e.data->>'caseId', e.data->>'complaint') AS stream
    FROM es.stream s JOIN es.event e USING (stream_id)
    WHERE s.name = ANY ($1::text[]) AND (s.category = 'complaint' AND e.type = 'JoinedToCase'
      OR s.category = 'case' AND e.type = 'SourceAdded')`,
};
const BATCHES = {
  name: 'batches_for_matters',
  text: `SELECT s.name AS stream, coalesce(e.data->>'caseId', e.data->'target'->>'stream', '') AS target
    FROM es.stream s JOIN es.event e ON e.stream_id = s.stream_id AND e.version = 1
    WHERE s.category = 'batch' ORDER BY s.name`,
};

/** What is sealed in the events of these streams, in their order. */
export function sealedIn(sql: SqlExecutor, streams: readonly string[]): Promise<readonly LoggedField[]> {
  return streams.length === 0 ? Promise.resolve([]) : sql<LoggedField>(IN_STREAMS, [streams]);
}

export function revealReasonsOf(sql: SqlExecutor, streams: readonly string[]): Promise<readonly LoggedField[]> {
  return streams.length === 0 ? Promise.resolve([]) : sql<LoggedField>(REASONS, [streams]);
}

export async function everJoined(sql: SqlExecutor, streams: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{ readonly stream: string }>(JOINED, [streams]);
  return rows.map(({ stream }) => stream);
}

/** Every imported file, and what it was for. */
export function importedFiles(
  sql: SqlExecutor,
): Promise<readonly { readonly stream: string; readonly target: string }[]> {
  return sql(BATCHES, []);
}
