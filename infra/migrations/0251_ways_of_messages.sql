-- A message may go out by more than one way (webhook, e-mail): by which it has gone already, so that none is used twice.
ALTER TABLE es.outbox ADD COLUMN taken_by text[] NOT NULL DEFAULT '{}';

-- Notices to units in a dense order for whoever missed some. Numbered when they are first asked for, one reader at a time, because
-- what is written at the same time is committed in any order.
ALTER TABLE es.outbox ADD COLUMN notice_no bigint UNIQUE CHECK (notice_no > 0);
CREATE INDEX outbox_unnumbered ON es.outbox (created_at, id) WHERE notice_no IS NULL AND recipient LIKE 'unit:%';
