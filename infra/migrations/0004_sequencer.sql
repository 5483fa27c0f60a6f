-- Numbers the events committed since the last run and answers how many. An event not yet numbered was written by a
-- transaction at or above the last snapshot's xmax, or by one then in progress; its row is visible only once committed.
-- Needs READ COMMITTED: each statement must see more than the one before it. A plan made while the log was empty would
-- scan all of it later, so that each run is planned for the snapshot it has.
CREATE FUNCTION es.number_events() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  q es.sequencer;
  here bigint := (SELECT system_identifier FROM pg_control_system());
  n int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'es.number_events needs READ COMMITTED';
  END IF;
  SELECT * INTO q FROM es.sequencer FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  IF q.cluster <> here THEN
    WITH new AS MATERIALIZED (
      SELECT e.stream_id, e.version, e.seq, row_number() OVER (ORDER BY e.seq) AS i FROM es.event e
      WHERE NOT EXISTS (SELECT FROM es.feed f WHERE f.stream_id = e.stream_id AND f.version = e.version)
    ), f AS (
      INSERT INTO es.feed SELECT q.position + new.i, new.stream_id, new.version FROM new
    ), u AS (
      UPDATE es.sequencer SET position = q.position + (SELECT count(*) FROM new), seen = pg_current_snapshot(),
        cluster = here, floor_seq = (SELECT coalesce(max(e.seq), 0) FROM es.event e)
    )
    SELECT count(*) INTO n FROM new;
    RETURN n;
  END IF;
  WITH new AS MATERIALIZED (
    SELECT x.stream_id, x.version, row_number() OVER (ORDER BY x.seq) AS i FROM (
      SELECT e.stream_id, e.version, e.seq FROM es.event e
        WHERE e.tx >= pg_snapshot_xmax(q.seen) AND e.seq > q.floor_seq
      UNION ALL
      SELECT e.stream_id, e.version, e.seq FROM es.event e
        WHERE e.tx = ANY (ARRAY(SELECT pg_snapshot_xip(q.seen)))
          AND NOT (e.seq <= q.floor_seq AND EXISTS (SELECT FROM es.feed f WHERE f.stream_id = e.stream_id AND f.version = e.version))
    ) x
  ), f AS (
    INSERT INTO es.feed SELECT q.position + new.i, new.stream_id, new.version FROM new
  ), u AS (
    UPDATE es.sequencer SET position = q.position + (SELECT count(*) FROM new), seen = pg_current_snapshot()
  )
  SELECT count(*) INTO n FROM new;
  RETURN n;
END $$;
REVOKE ALL ON FUNCTION es.number_events() FROM PUBLIC;

GRANT USAGE, CREATE ON SCHEMA es TO qingxin_sequencer;
ALTER FUNCTION es.number_events() OWNER TO qingxin_sequencer;
REVOKE CREATE ON SCHEMA es FROM qingxin_sequencer;
GRANT SELECT (tx, seq, stream_id, version) ON es.event TO qingxin_sequencer;
GRANT SELECT, INSERT ON es.feed TO qingxin_sequencer;
GRANT SELECT, UPDATE ON es.sequencer TO qingxin_sequencer;

-- When the oldest committed event without a position was recorded; null when there is none.
CREATE FUNCTION es.oldest_unnumbered() RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT min(e.recorded_at) FROM es.sequencer q CROSS JOIN LATERAL (
    SELECT recorded_at, stream_id, version FROM es.event WHERE tx >= pg_snapshot_xmax(q.seen) AND seq > q.floor_seq
    UNION ALL
    SELECT recorded_at, stream_id, version FROM es.event WHERE tx = ANY (ARRAY(SELECT pg_snapshot_xip(q.seen)))
  ) e
  WHERE NOT EXISTS (SELECT FROM es.feed f WHERE f.stream_id = e.stream_id AND f.version = e.version)
$$;
