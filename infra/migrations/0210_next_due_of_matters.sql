-- The next date by which something is owed in a complaint or case, so that their lists can be read by it. Without a date: last.
ALTER TABLE rm.complaint
  ADD COLUMN next_due_day date,
  ADD COLUMN next_provisional boolean NOT NULL DEFAULT false,
  ADD COLUMN next_due_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z';
ALTER TABLE rm.arrears_case
  ADD COLUMN next_due_day date,
  ADD COLUMN next_provisional boolean NOT NULL DEFAULT false,
  ADD COLUMN next_due_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z';
CREATE INDEX complaint_next_due ON rm.complaint (next_due_at, stream);
CREATE INDEX arrears_case_next_due ON rm.arrears_case (next_due_at, stream);

-- Rows written before this version. What had only to be waited out is not told apart here; such a row is put right by the next act
-- on its matter, or by a rebuild.
UPDATE rm.complaint m SET next_due_day = f.due_day, next_provisional = f.provisional, next_due_at = f.due_at FROM (
  SELECT DISTINCT ON (stream) stream, due_day, provisional, due_at FROM rm.clock
  WHERE (status = 'running' OR (status = 'lapsed' AND ended_as IS NULL)) AND historical IS NULL
    AND due_day IS NOT NULL AND due_at IS NOT NULL
  ORDER BY stream, due_at) f
  WHERE f.stream = m.stream AND m.closed IS NULL AND NOT m.voided;
UPDATE rm.arrears_case m SET next_due_day = f.due_day, next_provisional = f.provisional, next_due_at = f.due_at FROM (
  SELECT DISTINCT ON (stream) stream, due_day, provisional, due_at FROM rm.clock
  WHERE (status = 'running' OR (status = 'lapsed' AND ended_as IS NULL)) AND historical IS NULL
    AND due_day IS NOT NULL AND due_at IS NOT NULL
  ORDER BY stream, due_at) f
  WHERE f.stream = m.stream AND NOT m.archived;
