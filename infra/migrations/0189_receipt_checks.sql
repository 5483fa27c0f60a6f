-- Messages that whoever holds a receipt answers to show that he is the person: six digits that follow from the id of the row by
-- a key outside the database, so that nothing here or in the outbox tells them. A row without `claimant` is one for a number
-- that nobody of the matter has: it looks the same from outside and is never answered rightly. The time is the machine's.
CREATE TABLE app.receipt_check (
  id uuid PRIMARY KEY,
  stream text NOT NULL,
  claimant text,
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  -- Hash of what opens the person's own page once the digits were right, and until when.
  pass_hash bytea CHECK (octet_length(pass_hash) = 32),
  open_until timestamptz
);
CREATE INDEX receipt_check_stream ON app.receipt_check (stream, sent_at);
CREATE UNIQUE INDEX receipt_check_pass ON app.receipt_check (pass_hash) WHERE pass_hash IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON app.receipt_check TO qingxin_app;
