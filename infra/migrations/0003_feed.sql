CREATE TABLE es.feed (
  position bigint PRIMARY KEY,
  stream_id uuid NOT NULL,
  version int NOT NULL,
  UNIQUE (stream_id, version)
);

CREATE TABLE es.sequencer (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  position bigint NOT NULL,
  seen pg_snapshot NOT NULL,
  cluster bigint NOT NULL,
  -- Events up to this one were numbered when the log came to this cluster; their transaction ids mean nothing here.
  floor_seq bigint NOT NULL DEFAULT 0
);
INSERT INTO es.sequencer (position, seen, cluster) SELECT 0, '1:1:', system_identifier FROM pg_control_system();

CREATE TABLE es.subscription (
  name text PRIMARY KEY,
  position bigint NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE es.feed_block (
  block_no bigint PRIMARY KEY,
  first_position bigint NOT NULL,
  last_position bigint NOT NULL UNIQUE,
  prev_root bytea NOT NULL,
  root bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (last_position >= first_position)
);

CREATE TABLE es.projection_lease (
  name text PRIMARY KEY,
  holder uuid NOT NULL,
  until timestamptz NOT NULL
);

CREATE TRIGGER feed_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.feed
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.feed ENABLE ALWAYS TRIGGER feed_append_only;

CREATE TRIGGER feed_block_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.feed_block
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.feed_block ENABLE ALWAYS TRIGGER feed_block_append_only;
