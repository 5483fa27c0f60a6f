import type { AppendForm } from './bare-append.ts';
import type { Ground } from './server.ts';

/** The log's tables with their indexes and triggers, but without command rows and hashes. */
const PLAIN_LOG = `
  CREATE SCHEMA plain;
  CREATE TABLE plain.stream (LIKE es.stream INCLUDING ALL) WITH (fillfactor = 80);
  ALTER TABLE plain.stream DROP COLUMN last_hash;
  CREATE TRIGGER stream_goes_forward BEFORE UPDATE ON plain.stream FOR EACH ROW WHEN (NEW.version <= OLD.version
    OR NEW.stream_id <> OLD.stream_id OR NEW.name <> OLD.name OR NEW.category <> OLD.category) EXECUTE FUNCTION es.refuse_change();
  CREATE TABLE plain.event (LIKE es.event INCLUDING ALL);
  ALTER TABLE plain.event DROP COLUMN hash_alg, DROP COLUMN hash;
  INSERT INTO plain.stream (stream_id, category, name, version)
    SELECT stream_id, category, name, version FROM es.stream WHERE category = 'floor';
  GRANT USAGE ON SCHEMA plain TO qingxin_app;
  GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA plain TO qingxin_app;`;

export async function makePlainLog(ground: Ground): Promise<void> {
  await ground.superuser.query(PLAIN_LOG);
}

const HEAD = `WITH s AS (UPDATE plain.stream SET version = $2::int + cardinality($5::uuid[])
      WHERE stream_id = $1::uuid AND version = $2::int RETURNING stream_id),
e AS (INSERT INTO plain.event (stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta)
      SELECT s.stream_id, $2::int + t.i, t.id, $3::uuid, t.type, t.sv, t.actor, $4::timestamptz, t.data, t.meta
      FROM s, unnest($5::uuid[], $6::text[], $7::smallint[], $8::text[], $9::jsonb[], $10::jsonb[])
        WITH ORDINALITY AS t(id, type, sv, actor, data, meta, i) ORDER BY t.i)`;
const TAIL = '\nSELECT (SELECT count(*) FROM s) = 1 AS appended';

/** Rows begin after the fixed parameters, of which the full statement has five more. */
const FEWER = 5;

export const PLAIN_FORM: AppendForm = {
  statement({ statement: { name = '', text } }) {
    const rows = text.slice(text.indexOf(',\nr0 AS'), text.indexOf('\nSELECT (SELECT count'));
    const renumbered = rows.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) - FEWER}`);
    return { name: `plain_${name}`, text: HEAD + renumbered + TAIL };
  },
  parameters: (recorded, { commandId, streamId, version, eventIds, rows }) => [
    streamId,
    version,
    commandId,
    recorded.occurredAt,
    eventIds,
    recorded.types,
    recorded.schemaVersions,
    recorded.actors,
    recorded.data,
    recorded.meta,
    ...rows,
  ],
};
