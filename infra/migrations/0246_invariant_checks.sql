-- What must hold at every moment, and what the checks of it found. Codes and ids only.
CREATE TABLE es.invariant_check (
  run uuid NOT NULL,
  invariant text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  looked int NOT NULL CHECK (looked >= 0),
  found int NOT NULL CHECK (found >= 0),
  findings jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (run, invariant)
);
CREATE INDEX invariant_check_at ON es.invariant_check (invariant, at DESC);

CREATE TRIGGER invariant_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.invariant_check
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();

GRANT SELECT, INSERT (run, invariant, looked, found, findings) ON es.invariant_check TO qingxin_app;
GRANT SELECT ON es.invariant_check TO qingxin_read;
