CREATE TABLE es.outbox (
  id uuid PRIMARY KEY,
  event_id uuid NOT NULL,
  stream_id uuid NOT NULL,
  recipient text NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts int NOT NULL DEFAULT 0,
  last_attempt_at timestamptz,
  last_error text,
  sent_at timestamptz,
  UNIQUE (event_id, recipient, kind)
);
CREATE INDEX outbox_unsent ON es.outbox (created_at) WHERE sent_at IS NULL;

CREATE TABLE es.workflow_seen (
  workflow_id text PRIMARY KEY,
  stream_id uuid NOT NULL,
  version int NOT NULL,
  epoch int NOT NULL,
  next_due timestamptz,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE es.incident (
  command_id uuid PRIMARY KEY,
  stream_id uuid NOT NULL,
  workflow_id text NOT NULL,
  code text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  first_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  tries int NOT NULL DEFAULT 1,
  resolved_at timestamptz
);
CREATE INDEX incident_open ON es.incident (last_at) WHERE resolved_at IS NULL;

CREATE TABLE es.clock_epoch (
  epoch int PRIMARY KEY CHECK (epoch >= 0),
  offset_ms bigint NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  moved_by text NOT NULL
);
INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES (0, 0, 'system:migration');

CREATE TABLE es.read_log (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  unit text,
  action text NOT NULL,
  stream uuid,
  subject uuid,
  reason text,
  meta jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX read_log_stream ON es.read_log (stream, position) WHERE stream IS NOT NULL;
CREATE INDEX read_log_subject ON es.read_log (subject, position) WHERE subject IS NOT NULL;

CREATE TRIGGER clock_epoch_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.clock_epoch
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.clock_epoch ENABLE ALWAYS TRIGGER clock_epoch_append_only;

CREATE TRIGGER read_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.read_log
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.read_log ENABLE ALWAYS TRIGGER read_log_append_only;
