-- What rests on a case, and what may have to be published, is found in the log itself. Few events are of these kinds; all others
-- pay nothing. The conditions are those of the statements that read them (LookBook, door-lookups), word for word.
CREATE INDEX event_listing_by_case ON es.event ((data->>'caseId')) WHERE type = 'ListingProposed';
CREATE INDEX event_publication ON es.event (stream_id) WHERE type IN ('OrderServed', 'CompanyListed')
  OR (type = 'StepStarted' AND data->>'kind' IN ('administrative-decision', 'crime-transfer'));
