-- A receiver may say that it wants nothing before a moment (Retry-After): what is for it waits until then.
ALTER TABLE es.outside_system ADD COLUMN not_before timestamptz;
ALTER TABLE es.outbox ADD COLUMN not_before timestamptz;
