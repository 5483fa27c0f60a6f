-- The receipt is looked up by an index of that name, as read models and their tables have to agree on.
ALTER TABLE rm.conduct DROP CONSTRAINT conduct_receipt_code_key;
CREATE UNIQUE INDEX conduct_receipt ON rm.conduct (receipt_code);
