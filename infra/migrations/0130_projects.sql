-- Construction projects (在建工程项目) as lists show them; sums in fen.
CREATE TABLE rm.project (
  stream text PRIMARY KEY,
  version int NOT NULL,
  number text NOT NULL,
  code text,
  name text NOT NULL,
  sector text NOT NULL,
  investment text NOT NULL,
  supervised_by text NOT NULL,
  town text,
  duty_unit text,
  duty_person text,
  contract_on date,
  completed_on date,
  open_breaches int NOT NULL,
  open_warnings int NOT NULL,
  gap_fen bigint NOT NULL,
  related_units text[] NOT NULL
);
CREATE INDEX project_name ON rm.project (name, stream);
CREATE INDEX project_units ON rm.project USING gin (related_units);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.project TO qingxin_app;
GRANT SELECT ON rm.project TO qingxin_read;
