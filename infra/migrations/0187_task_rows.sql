-- What a line of the inbox shows beside its work. Names, reasons and notes are sealed as everywhere; of a concealed person there
-- is none. The dates are the earliest of the matter's clocks by family, so that a list by any clock is one range of one index.
ALTER TABLE rm.task
  ADD COLUMN urgent_reason jsonb,
  ADD COLUMN party jsonb,
  ADD COLUMN lead_unit text,
  ADD COLUMN co_units text[],
  ADD COLUMN rung text,
  ADD COLUMN note jsonb,
  ADD COLUMN contact_at timestamptz,
  ADD COLUMN handle_at timestamptz,
  ADD COLUMN feedback_at timestamptz,
  ADD COLUMN extension_at timestamptz,
  ADD COLUMN clear_at timestamptz;
CREATE INDEX task_contact ON rm.task (unit, contact_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND contact_at IS NOT NULL;
CREATE INDEX task_handle ON rm.task (unit, handle_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND handle_at IS NOT NULL;
CREATE INDEX task_feedback ON rm.task (unit, feedback_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND feedback_at IS NOT NULL;
CREATE INDEX task_extension ON rm.task (unit, extension_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND extension_at IS NOT NULL;
CREATE INDEX task_clear ON rm.task (unit, clear_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND clear_at IS NOT NULL;

-- Filters with counts: what is counted by is in the index.
CREATE INDEX task_queue_with_facts ON rm.task (unit, sort_at, id)
  INCLUDE (clock_status, kind, role, channel, assignee, tier, urgent, rung) WHERE status = 'open';
DROP INDEX rm.task_queue;
ALTER INDEX rm.task_queue_with_facts RENAME TO task_queue;

-- Rows written before this version: what other rows know. Reasons, notes and extensions asked for come with the next act on the
-- matter, or with a rebuild.
UPDATE rm.task t SET rung = r.rung FROM (
  SELECT stream, max(rung) AS rung FROM rm.ladder_rung WHERE status IN ('issued', 'answered') GROUP BY stream) r
  WHERE r.stream = t.stream AND t.status = 'open';
UPDATE rm.task t SET contact_at = c.contact, handle_at = c.handle, feedback_at = c.feedback, clear_at = c.clear FROM (
  SELECT stream,
    min(due_at) FILTER (WHERE rule_id IN ('S1-08-FIRST', 'S1-07-URGENT')) AS contact,
    min(due_at) FILTER (WHERE rule_id IN ('S2-01', 'S2-05-REPORT', 'S2-05-PETITION', 'S2-05-UNIT', 'S3-01', 'S3-02', 'S3-03', 'S9-04')) AS handle,
    min(due_at) FILTER (WHERE rule_id IN ('S1-12', 'S1-07-REPLYBY', 'S1-07-NORMAL', 'S1-07-QUERY', 'S1-06-REPLYBY', 'S1-01-INFORM', 'S9-02-TICKET')) AS feedback,
    min(due_at) FILTER (WHERE rule_id = 'S10-01') AS clear
  FROM rm.clock WHERE (status = 'running' OR (status = 'lapsed' AND ended_as IS NULL)) AND historical IS NULL GROUP BY stream) c
  WHERE c.stream = t.stream AND t.status = 'open';
UPDATE rm.task t SET lead_unit = c.holder_unit FROM rm.complaint c WHERE c.stream = t.stream AND t.status = 'open';
UPDATE rm.task t SET lead_unit = c.lead_unit, co_units = NULLIF(c.co_units, '{}') FROM rm.arrears_case c
  WHERE c.stream = t.stream AND t.status = 'open';

-- What of the work somebody has looked at, by business time and version of the line: on whatever computer he sits.
CREATE TABLE app.inbox_reader (
  person text PRIMARY KEY,
  since timestamptz NOT NULL
);
CREATE TABLE app.inbox_seen (
  person text NOT NULL,
  task text NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (person, task)
);
GRANT SELECT, INSERT, UPDATE ON app.inbox_reader TO qingxin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON app.inbox_seen TO qingxin_app;
