-- Files that workers and companies send have a share of their own in each matter, so that they never take the room of officers.
-- What a company sent before this counts among those of officers.
ALTER TABLE es.evidence_file ADD COLUMN outside boolean NOT NULL DEFAULT false;
UPDATE es.evidence_file SET outside = true WHERE uploaded_by LIKE 'public:%';
