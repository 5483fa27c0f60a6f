-- Systems that are not ours and do not answer: since when, how often, by which code. Nothing of what they were asked.
CREATE TABLE es.outside_system (
  system text PRIMARY KEY,
  failing_since timestamptz,
  failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
  last_failure_at timestamptz,
  last_code text,
  last_answer_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON es.outside_system TO qingxin_app;
GRANT SELECT ON es.outside_system TO qingxin_read;
