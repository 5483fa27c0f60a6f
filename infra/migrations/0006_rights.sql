GRANT USAGE ON SCHEMA es TO qingxin_app, qingxin_read, qingxin_sealer;

GRANT SELECT ON ALL TABLES IN SCHEMA es TO qingxin_app;
GRANT USAGE ON SEQUENCE es.event_seq TO qingxin_app;
GRANT INSERT (stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash)
  ON es.event TO qingxin_app;
GRANT INSERT (command_id, stream_id, fingerprint, actor, first_version, last_version) ON es.command TO qingxin_app;
GRANT INSERT (stream_id, category, name, version, last_hash), UPDATE (version, last_hash) ON es.stream TO qingxin_app;
GRANT INSERT (subject_id, key_version, wrapped_key) ON es.subject_key TO qingxin_app;
GRANT INSERT ON es.subject_lookup TO qingxin_app;
GRANT INSERT, DELETE ON es.claimed_key TO qingxin_app;
GRANT INSERT (actor, unit, action, stream, subject, reason, meta) ON es.read_log TO qingxin_app;
GRANT INSERT, UPDATE ON es.subscription, es.outbox, es.workflow_seen, es.incident, es.projection_lease TO qingxin_app;
GRANT INSERT (epoch, offset_ms, moved_by) ON es.clock_epoch TO qingxin_app;
GRANT INSERT, UPDATE, DELETE ON es.stream_state TO qingxin_app;
GRANT EXECUTE ON FUNCTION es.number_events(), es.destroy_subject(uuid) TO qingxin_app;

GRANT SELECT ON es.stream, es.event, es.command, es.feed, es.sequencer, es.subscription, es.feed_block, es.clock_epoch,
  es.outbox, es.workflow_seen, es.incident, es.subject_lookup, es.read_log TO qingxin_read;

GRANT SELECT ON es.feed, es.feed_block, es.sequencer TO qingxin_sealer;
GRANT SELECT (stream_id, version, hash) ON es.event TO qingxin_sealer;
GRANT INSERT (block_no, first_position, last_position, prev_root, root) ON es.feed_block TO qingxin_sealer;
