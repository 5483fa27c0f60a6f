-- Shifts of the rosters (值班表), by unit and instant.
CREATE TABLE rm.duty_shift (
  id text PRIMARY KEY,
  version int NOT NULL,
  unit text NOT NULL,
  shift_id text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  people text[] NOT NULL,
  cancelled boolean NOT NULL
);
CREATE INDEX duty_shift_people ON rm.duty_shift USING gin (people);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.duty_shift TO qingxin_app;
GRANT SELECT ON rm.duty_shift TO qingxin_read;
