-- The reads log is sealed with the log of events (docs/trust.md). What was sealed of each row is kept beside it, so that a row
-- which was changed, deleted or put in since can be named. Blocks from before this seal no reads.
CREATE TABLE es.read_leaf (
  position bigint PRIMARY KEY,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32)
);
CREATE TRIGGER read_leaf_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.read_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.read_leaf ENABLE ALWAYS TRIGGER read_leaf_append_only;

ALTER TABLE es.feed_block
  ADD COLUMN reads bigint CHECK (reads >= 0),
  ADD COLUMN last_read bigint CHECK (last_read >= 0),
  ADD COLUMN reads_root bytea CHECK (octet_length(reads_root) = 32),
  ADD CHECK ((reads IS NULL) = (last_read IS NULL) AND (reads IS NULL) = (reads_root IS NULL));

-- A text with its length before it; nothing is told apart from an empty text.
CREATE FUNCTION es.counted_part(part text) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN part IS NULL THEN '\xffffffff'::bytea
    ELSE int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8') END
$$;

-- `sealed_reason` comes with 0242. Digests of what was read since the last time and before a moment; the sealer sees no row. Rows of the last moments are left
-- out, because one with a lower number may still be on its way.
CREATE FUNCTION es.leave_reads(before timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  sealed bigint;
  settled bigint;
BEGIN
  SELECT coalesce(max(position), 0) INTO sealed FROM es.read_leaf;
  SELECT coalesce(max(position), 0) INTO settled FROM es.read_log WHERE position > sealed AND at < before;
  INSERT INTO es.read_leaf (position, digest)
    SELECT r.position, sha256(
      es.counted_part(to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || es.counted_part(r.actor) || es.counted_part(r.unit) || es.counted_part(r.action) || es.counted_part(r.stream::text)
      || es.counted_part(r.subject::text) || es.counted_part(coalesce(r.sealed_reason::text, r.reason)) || es.counted_part(r.meta::text))
    FROM es.read_log r WHERE r.position > sealed AND r.position <= settled ORDER BY r.position;
END $$;

REVOKE ALL ON FUNCTION es.counted_part(text), es.leave_reads(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.leave_reads(timestamptz) TO qingxin_sealer;
GRANT SELECT ON es.read_leaf TO qingxin_sealer, qingxin_app, qingxin_read;
GRANT INSERT (reads, last_read, reads_root) ON es.feed_block TO qingxin_sealer;
