-- Why somebody had personal data shown may name anybody: sealed like every free text. Reasons of before this stay in `reason`.
ALTER TABLE es.read_log ADD COLUMN sealed_reason jsonb;
GRANT INSERT (sealed_reason) ON es.read_log TO qingxin_app;
