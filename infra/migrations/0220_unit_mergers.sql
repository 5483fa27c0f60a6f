-- How many matters a merger of units has brought over (GET /api/v1/mergers).
CREATE INDEX event_succession ON es.event ((data->>'mergerId')) WHERE type = 'UnitSucceeded';
