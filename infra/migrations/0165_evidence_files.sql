-- Evidence files: what lies in the store beside the database. A row is there before the first byte, so that nothing is ever
-- stored that is not known here; `attached` is written in the append that names the file.
CREATE TABLE es.evidence_file (
  file_id text PRIMARY KEY,
  -- Name of the matter that it was sent for.
  stream text NOT NULL,
  -- receiving, received, attached, erasing, gone
  status text NOT NULL,
  uploaded_by text,
  uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  object text,
  sha256 text,
  size bigint,
  media_type text,
  extension text,
  -- missing, altered: what the last look at it found
  damage text,
  damaged_at timestamptz
);
CREATE INDEX evidence_file_pending ON es.evidence_file (uploaded_at) WHERE status IN ('receiving', 'received', 'erasing');
CREATE INDEX evidence_file_stream ON es.evidence_file (stream);
CREATE INDEX evidence_file_damaged ON es.evidence_file (damaged_at) WHERE damage IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON es.evidence_file TO qingxin_app;
GRANT SELECT ON es.evidence_file TO qingxin_read;
