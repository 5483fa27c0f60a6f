-- Emergencies (应急处置) as lists show them; what was seen, and where, stands in the log alone.
CREATE TABLE rm.emergency (
  stream text PRIMARY KEY,
  version int NOT NULL,
  status text NOT NULL,
  kinds text[] NOT NULL,
  people int,
  raised_at timestamptz NOT NULL,
  told_at timestamptz NOT NULL,
  lead text,
  alerts int NOT NULL,
  unanswered int NOT NULL,
  arrived int NOT NULL,
  reports int NOT NULL,
  ended_at timestamptz,
  matters text[] NOT NULL,
  merged_into text,
  related_units text[] NOT NULL
);
CREATE INDEX emergency_raised ON rm.emergency (raised_at, stream);
CREATE INDEX emergency_units ON rm.emergency USING gin (related_units);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.emergency TO qingxin_app;
GRANT SELECT ON rm.emergency TO qingxin_read;
