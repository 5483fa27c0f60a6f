CREATE SCHEMA es;

CREATE FUNCTION es.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% on %.% is refused: this table is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE SEQUENCE es.event_seq CACHE 1;

CREATE TABLE es.stream (
  stream_id uuid PRIMARY KEY,
  category text NOT NULL,
  name text NOT NULL UNIQUE,
  version int NOT NULL CHECK (version > 0),
  last_hash bytea NOT NULL CHECK (octet_length(last_hash) = 32),
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 80);

-- `tx` stands before `seq` on purpose: defaults are evaluated in column order, so that whoever holds a sequence number
-- already holds a transaction id. The sequencer relies on it when it starts over on another cluster.
CREATE TABLE es.event (
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  seq bigint NOT NULL DEFAULT nextval('es.event_seq'),
  stream_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  event_id uuid NOT NULL,
  command_id uuid NOT NULL,
  type text NOT NULL,
  schema_version smallint NOT NULL CHECK (schema_version > 0),
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  meta jsonb NOT NULL,
  hash_alg smallint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream_id, version)
);
CREATE INDEX event_tx ON es.event (tx, seq);

CREATE TABLE es.command (
  command_id uuid PRIMARY KEY,
  stream_id uuid NOT NULL,
  fingerprint bytea NOT NULL,
  actor text NOT NULL,
  first_version int NOT NULL,
  last_version int NOT NULL CHECK (last_version >= first_version),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE es.claimed_key (
  kind text NOT NULL,
  key text NOT NULL,
  stream_id uuid NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (kind, key)
);

CREATE UNLOGGED TABLE es.stream_state (
  stream_id uuid PRIMARY KEY,
  reducer_version int NOT NULL,
  version int NOT NULL,
  state jsonb NOT NULL
);

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.event
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.event ENABLE ALWAYS TRIGGER event_append_only;

CREATE TRIGGER command_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.command
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.command ENABLE ALWAYS TRIGGER command_append_only;

CREATE TRIGGER stream_kept BEFORE DELETE OR TRUNCATE ON es.stream
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.stream ENABLE ALWAYS TRIGGER stream_kept;

CREATE TRIGGER stream_goes_forward BEFORE UPDATE ON es.stream
  FOR EACH ROW WHEN (NEW.version <= OLD.version OR NEW.stream_id <> OLD.stream_id OR NEW.name <> OLD.name OR NEW.category <> OLD.category)
  EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.stream ENABLE ALWAYS TRIGGER stream_goes_forward;
