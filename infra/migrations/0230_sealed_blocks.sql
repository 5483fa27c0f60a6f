-- What a block's root is made of, and the seal over it (docs/trust.md). No block was ever made before this.
ALTER TABLE es.feed_block
  ADD COLUMN events_root bytea NOT NULL CHECK (octet_length(events_root) = 32),
  ADD COLUMN streams bigint NOT NULL CHECK (streams > 0),
  ADD COLUMN heads_root bytea NOT NULL CHECK (octet_length(heads_root) = 32),
  ADD COLUMN key_id text NOT NULL,
  ADD COLUMN signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  ADD CHECK (octet_length(root) = 32 AND octet_length(prev_root) = 32);

GRANT INSERT (events_root, streams, heads_root, key_id, signature, sealed_at) ON es.feed_block TO qingxin_sealer;
