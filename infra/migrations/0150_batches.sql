-- Imported files (批量导入) as lists show them; sums in fen.
CREATE TABLE rm.batch (
  stream text PRIMARY KEY,
  version int NOT NULL,
  kind text NOT NULL,
  case_stream text NOT NULL,
  received_at timestamptz NOT NULL,
  total_fen bigint NOT NULL,
  rows_open int NOT NULL,
  rows_ready int NOT NULL,
  rows_accepted int NOT NULL,
  rows_applied int NOT NULL,
  rows_dropped int NOT NULL,
  discarded boolean NOT NULL,
  related_units text[] NOT NULL
);
CREATE INDEX batch_received ON rm.batch (received_at, stream);
CREATE INDEX batch_case ON rm.batch (case_stream);
CREATE INDEX batch_units ON rm.batch USING gin (related_units);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.batch TO qingxin_app;
GRANT SELECT ON rm.batch TO qingxin_read;
