-- A company finds the projects that it builds: beside the units that keep a project stand the records of its parties, as it was
-- described last.
UPDATE rm.project AS p
SET related_units = p.related_units || parties.companies
FROM (
  SELECT described.stream, array_agg(DISTINCT party.company ORDER BY party.company) AS companies
  FROM (
    SELECT DISTINCT ON (event.stream_id) 'project-' || event.stream_id AS stream, event.data
    FROM es.event AS event
    WHERE event.type = 'ProjectDetailed'
    ORDER BY event.stream_id, event.version DESC
  ) AS described
  CROSS JOIN LATERAL (
    SELECT described.data #>> '{owner,company}' AS company
    UNION SELECT described.data #>> '{generalContractor,company}'
    UNION SELECT sub.value ->> 'company'
      FROM jsonb_array_elements(
        CASE jsonb_typeof(described.data -> 'subcontractors') WHEN 'array' THEN described.data -> 'subcontractors' ELSE '[]' END
      ) AS sub
  ) AS party
  WHERE party.company IS NOT NULL
  GROUP BY described.stream
) AS parties
WHERE parties.stream = p.stream;
