-- Somebody asked for what a workflow could not do to be tried again; the worker asks that workflow to look again. Who, and when by the machine's clock.
CREATE TABLE es.incident_retry (
  command_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  unit text,
  PRIMARY KEY (command_id, at)
);
CREATE INDEX incident_retry_at ON es.incident_retry (at);
CREATE TRIGGER incident_retry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.incident_retry
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
GRANT SELECT, INSERT (command_id, actor, unit) ON es.incident_retry TO qingxin_app;
GRANT SELECT ON es.incident_retry TO qingxin_read;
