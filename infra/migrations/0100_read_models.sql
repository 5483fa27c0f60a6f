CREATE SCHEMA rm;

CREATE TABLE rm.complaint (
  stream text PRIMARY KEY,
  version int NOT NULL,
  number text NOT NULL,
  receipt_code text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  stage text,
  holder_unit text NOT NULL,
  first_contact_unit text NOT NULL,
  received_at timestamptz NOT NULL,
  urgent boolean NOT NULL,
  people int NOT NULL,
  amount_fen bigint,
  employer text,
  project text,
  accepted_unit text,
  case_stream text,
  hand_off_count int NOT NULL,
  returned_count int NOT NULL,
  closed text,
  voided boolean NOT NULL,
  related_units text[] NOT NULL,
  hrss_sees boolean NOT NULL
);
CREATE INDEX complaint_received ON rm.complaint (received_at DESC, stream);
CREATE INDEX complaint_units ON rm.complaint USING gin (related_units);
CREATE UNIQUE INDEX complaint_receipt ON rm.complaint (receipt_code);
CREATE INDEX complaint_case ON rm.complaint (case_stream) WHERE case_stream IS NOT NULL;

CREATE TABLE rm.arrears_case (
  stream text PRIMARY KEY,
  version int NOT NULL,
  number text NOT NULL,
  project text,
  project_kind text NOT NULL,
  grade text,
  stage text,
  lead_unit text,
  filing_unit text,
  patron text,
  co_units text[] NOT NULL,
  clear_by date,
  filed_on date,
  source_count int NOT NULL,
  people int NOT NULL,
  claimed_fen bigint NOT NULL,
  verified_fen bigint NOT NULL,
  recorded_fen bigint NOT NULL,
  paid_fen bigint NOT NULL,
  open_lines int NOT NULL,
  cleared boolean NOT NULL,
  archived boolean NOT NULL,
  reopened int NOT NULL,
  related_units text[] NOT NULL
);
CREATE INDEX arrears_case_number ON rm.arrears_case (number, stream);
CREATE INDEX arrears_case_units ON rm.arrears_case USING gin (related_units);

CREATE TABLE rm.task (
  id text PRIMARY KEY,
  stream text NOT NULL,
  version int NOT NULL,
  task_id text NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  unit text NOT NULL,
  role text NOT NULL,
  key text,
  assignee text,
  status text NOT NULL,
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  clock_id text,
  clock_status text,
  tier text,
  due_day date,
  due_at timestamptz,
  sort_at timestamptz NOT NULL,
  provisional boolean NOT NULL,
  matter_kind text NOT NULL,
  number text,
  channel text,
  stage text,
  urgent boolean NOT NULL,
  people int NOT NULL,
  amount_fen bigint,
  employer text,
  project text,
  hand_off_count int NOT NULL
);
CREATE INDEX task_queue ON rm.task (unit, sort_at, id) INCLUDE (clock_status, kind, channel, assignee) WHERE status = 'open';
CREATE INDEX task_mine ON rm.task (assignee, sort_at, id) INCLUDE (clock_status, kind, channel, unit) WHERE status = 'open' AND assignee IS NOT NULL;
CREATE INDEX task_stream ON rm.task (stream);

CREATE TABLE rm.clock (
  id text PRIMARY KEY,
  stream text NOT NULL,
  version int NOT NULL,
  clock_id text NOT NULL,
  rule_id text NOT NULL,
  rule_version int NOT NULL,
  calendar_version int NOT NULL,
  tier text NOT NULL,
  key text,
  unit text NOT NULL,
  status text NOT NULL,
  start text NOT NULL,
  due_day date,
  due_at timestamptz,
  provisional boolean NOT NULL,
  on_lapse text,
  started_at timestamptz NOT NULL,
  lapsed_at timestamptz,
  met_on text,
  working_days_late int,
  ended_as text
);
CREATE INDEX clock_stream ON rm.clock (stream);
CREATE INDEX clock_open_due ON rm.clock (due_at, id) WHERE status IN ('running', 'paused');
CREATE INDEX clock_late ON rm.clock (unit, rule_id) WHERE status IN ('lapsed', 'doneLate');

CREATE TABLE rm.ladder_rung (
  id text PRIMARY KEY,
  stream text NOT NULL,
  version int NOT NULL,
  ladder_key text NOT NULL,
  rung_id text NOT NULL,
  rung text NOT NULL,
  unit text NOT NULL,
  status text NOT NULL,
  nominal_at timestamptz NOT NULL,
  proposed_at timestamptz NOT NULL,
  shown_upward boolean NOT NULL,
  issued_by text,
  number text,
  answer_by date,
  grounds int NOT NULL
);
CREATE INDEX ladder_rung_stream ON rm.ladder_rung (stream);
CREATE INDEX ladder_rung_open ON rm.ladder_rung (status, proposed_at, id) WHERE status IN ('proposed', 'issued', 'answered', 'postponed');
CREATE INDEX ladder_rung_unit ON rm.ladder_rung (unit, status);

-- Where the demo clock stops: the earliest date of each workflow, written with the command that set it.
CREATE TABLE rm.next_due (
  workflow_id text PRIMARY KEY,
  stream_id uuid NOT NULL,
  version int NOT NULL,
  next_due timestamptz
);
CREATE INDEX next_due_at ON rm.next_due (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX next_due_stream ON rm.next_due (stream_id);

-- Who is named in which matter, by subject only: finds possible duplicates without a name in any row.
CREATE TABLE rm.matter_subject (
  subject uuid NOT NULL,
  stream text NOT NULL,
  concealed boolean NOT NULL,
  PRIMARY KEY (subject, stream)
);
CREATE INDEX matter_subject_stream ON rm.matter_subject (stream);

-- The inbox of a past moment: every state a task row has had, by feed position and by business time.
CREATE TABLE rm.task_version (
  task text NOT NULL,
  from_position bigint NOT NULL,
  to_position bigint,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  row jsonb NOT NULL,
  PRIMARY KEY (task, from_position)
);
CREATE UNIQUE INDEX task_version_current ON rm.task_version (task) WHERE to_position IS NULL;
CREATE INDEX task_version_from ON rm.task_version (from_at);

GRANT USAGE ON SCHEMA rm TO qingxin_app, qingxin_read;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rm TO qingxin_app;
GRANT SELECT ON ALL TABLES IN SCHEMA rm TO qingxin_read;
