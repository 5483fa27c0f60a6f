-- Employers (用人单位) as lists show them.
CREATE TABLE rm.company (
  stream text PRIMARY KEY,
  version int NOT NULL,
  name text NOT NULL,
  credit_code text,
  address text,
  contact_unit text,
  contact_person text,
  condition text,
  visited_on date,
  workers int,
  listed boolean NOT NULL,
  related_units text[] NOT NULL
);
CREATE INDEX company_name ON rm.company (name, stream);
CREATE INDEX company_units ON rm.company USING gin (related_units);
CREATE INDEX company_credit_code ON rm.company (credit_code);

-- Which cases name a company by its credit code.
CREATE TABLE rm.case_party (
  stream text NOT NULL,
  party text NOT NULL,
  credit_code text NOT NULL,
  PRIMARY KEY (stream, party)
);
CREATE INDEX case_party_code ON rm.case_party (credit_code);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.company, rm.case_party TO qingxin_app;
GRANT SELECT ON rm.company, rm.case_party TO qingxin_read;

-- Cases of the time before: what their log says of their parties.
INSERT INTO rm.case_party (stream, party, credit_code)
SELECT s.name, e.data->>'partyId', e.data->>'creditCode'
FROM es.event e JOIN es.stream s USING (stream_id)
WHERE s.category = 'case' AND e.type = 'PartyAdded' AND e.data->>'creditCode' IS NOT NULL
ON CONFLICT DO NOTHING;
