-- Somebody asked at the desk for the export bundle of a matter; a worker that seals makes it, one at a time, and takes it away
-- after its time. Ids, digests and a sealed reason only; what is in the bundle lies in the evidence store under a key of its own.
CREATE TABLE es.bundle_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  unit text,
  -- Name of the matter.
  stream text NOT NULL,
  reason jsonb NOT NULL,
  -- Originals that go with it: ids of evidence files.
  files text[] NOT NULL,
  status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'made', 'refused', 'gone')),
  -- How often a worker has begun; one that was killed begins again, a few times.
  attempts int NOT NULL DEFAULT 0,
  -- Of the attempt under way, then of the bundle: its key, its name in the store, size and digest of the clear bytes.
  file_id text,
  object text,
  size bigint,
  sha256 text,
  block_no bigint,
  streams int,
  events int,
  made_at timestamptz,
  kept_until timestamptz,
  fetched_at timestamptz,
  -- Why it was not made.
  code text,
  CHECK ((status IN ('made', 'gone')) = (made_at IS NOT NULL)),
  CHECK ((status = 'refused') = (code IS NOT NULL))
);
CREATE UNIQUE INDEX bundle_request_waiting ON es.bundle_request (actor) WHERE status = 'asked';
CREATE INDEX bundle_request_open ON es.bundle_request (asked_at) WHERE status IN ('asked', 'made');
CREATE INDEX bundle_request_own ON es.bundle_request (actor, asked_at DESC);

CREATE TRIGGER bundle_request_kept BEFORE DELETE OR TRUNCATE ON es.bundle_request
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER bundle_request_goes_forward BEFORE UPDATE ON es.bundle_request FOR EACH ROW
  WHEN (OLD.status IN ('refused', 'gone') OR (OLD.status = 'asked' AND NEW.status = 'gone')
    OR (OLD.status = 'made' AND (NEW.status NOT IN ('made', 'gone')
      OR (NEW.file_id, NEW.object, NEW.size, NEW.sha256, NEW.block_no, NEW.made_at, NEW.kept_until)
        IS DISTINCT FROM (OLD.file_id, OLD.object, OLD.size, OLD.sha256, OLD.block_no, OLD.made_at, OLD.kept_until))))
  EXECUTE FUNCTION es.refuse_change();

GRANT SELECT, INSERT (actor, unit, stream, reason, files), UPDATE (status, attempts, file_id, object, size, sha256, block_no,
  streams, events, made_at, kept_until, fetched_at, code) ON es.bundle_request TO qingxin_app;
