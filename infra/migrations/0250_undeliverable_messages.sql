-- A message that could not be delivered stays until it is sent after all, or until a person says why it need not be.
ALTER TABLE es.outbox
  ADD COLUMN first_attempt_at timestamptz,
  ADD COLUMN set_aside_at timestamptz,
  ADD COLUMN set_aside_by text,
  ADD COLUMN set_aside_for text,
  ADD CONSTRAINT outbox_set_aside CHECK (num_nulls(set_aside_at, set_aside_by, set_aside_for) IN (0, 3));
UPDATE es.outbox SET first_attempt_at = created_at WHERE attempts > 0;

DROP INDEX es.outbox_unsent;
CREATE INDEX outbox_unsent ON es.outbox (created_at) WHERE sent_at IS NULL AND refused_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX outbox_undelivered ON es.outbox (created_at, id) WHERE sent_at IS NULL AND set_aside_at IS NULL;
