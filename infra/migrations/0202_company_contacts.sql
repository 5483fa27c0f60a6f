-- By when somebody has to be in touch with a company again; the last day there is where nobody has to. The clocks that say so
-- begin with the next appointment or visit. And how many of its warnings are open, as the log of the time before has it.
ALTER TABLE rm.company
  ADD COLUMN visit_due date NOT NULL DEFAULT '9999-12-31',
  ADD COLUMN open_warnings int NOT NULL DEFAULT 0;
CREATE INDEX company_visit_due ON rm.company (visit_due, name, stream);

UPDATE rm.company AS c
SET open_warnings = told.open
FROM (
  SELECT s.name AS stream,
    count(*) FILTER (WHERE e.type = 'WarningRaised') - count(*) FILTER (WHERE e.type = 'WarningConcluded') AS open
  FROM es.event e JOIN es.stream s USING (stream_id)
  WHERE s.category = 'company' AND e.type IN ('WarningRaised', 'WarningConcluded')
  GROUP BY s.name
) AS told
WHERE told.stream = c.stream AND told.open > 0;
