-- An imported file may be for other things than a case: of what kind, and which stream.
ALTER TABLE rm.batch RENAME COLUMN case_stream TO target_stream;
ALTER TABLE rm.batch ALTER COLUMN target_stream DROP NOT NULL;
ALTER TABLE rm.batch ADD COLUMN target_kind text NOT NULL DEFAULT 'case';
ALTER TABLE rm.batch ALTER COLUMN target_kind DROP DEFAULT;
ALTER INDEX rm.batch_case RENAME TO batch_target;
