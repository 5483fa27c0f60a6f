-- Reports against officials and units (反映公职人员或者单位问题) as whoever holds them lists them. Nothing else reads this table:
-- no board, count, ledger or search. What was said, by whom and of whom stands sealed in the log alone.
CREATE TABLE rm.conduct (
  stream text PRIMARY KEY,
  version int NOT NULL,
  status text NOT NULL,
  about text NOT NULL,
  channel text NOT NULL,
  anonymous boolean NOT NULL,
  received_on date NOT NULL,
  registered_at timestamptz NOT NULL,
  receipt_code text NOT NULL UNIQUE,
  holder text NOT NULL,
  body text,
  due_day date,
  due_at timestamptz,
  related_units text[] NOT NULL,
  hidden_from text[] NOT NULL
);
CREATE INDEX conduct_units ON rm.conduct USING gin (related_units);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.conduct TO qingxin_app;
GRANT SELECT ON rm.conduct TO qingxin_read;
