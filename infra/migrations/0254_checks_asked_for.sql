-- Somebody asked for everything to be checked now; the worker does it, one at a time. Who asked, and when by the machine's clock.
CREATE TABLE es.check_request (
  at timestamptz PRIMARY KEY DEFAULT clock_timestamp(),
  actor text NOT NULL,
  unit text
);
CREATE TRIGGER check_request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.check_request
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
GRANT SELECT, INSERT (actor, unit) ON es.check_request TO qingxin_app;
GRANT SELECT ON es.check_request TO qingxin_read;
