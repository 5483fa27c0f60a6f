-- What a concealed person asks for stands in no list: by it he could be found among the wage lines of his case. Rows written
-- before know it still; who asked for secrecy is in rm.matter_subject, and a report always is.
UPDATE rm.complaint c SET amount_fen = NULL WHERE amount_fen IS NOT NULL
  AND (kind = 'report' OR EXISTS (SELECT FROM rm.matter_subject s WHERE s.stream = c.stream AND s.concealed));
UPDATE rm.task t SET amount_fen = NULL FROM rm.complaint c WHERE c.stream = t.stream AND t.amount_fen IS NOT NULL
  AND (c.kind = 'report' OR EXISTS (SELECT FROM rm.matter_subject s WHERE s.stream = c.stream AND s.concealed));
UPDATE rm.task_version v SET row = v.row || '{"amount_fen": null}' FROM rm.complaint c
  WHERE c.stream = v.row->>'stream' AND v.row->>'amount_fen' IS NOT NULL
  AND (c.kind = 'report' OR EXISTS (SELECT FROM rm.matter_subject s WHERE s.stream = c.stream AND s.concealed));
