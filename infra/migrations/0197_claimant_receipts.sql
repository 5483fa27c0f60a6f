-- Receipts of persons of a group who entered themselves by telephone, beside the one that the complaint has: each finds the
-- complaint, whose log says whose it is.
CREATE TABLE rm.claimant_receipt (
  code text PRIMARY KEY,
  stream text NOT NULL
);
CREATE INDEX claimant_receipt_stream ON rm.claimant_receipt (stream);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.claimant_receipt TO qingxin_app;
GRANT SELECT ON rm.claimant_receipt TO qingxin_read;
