-- Processes that hold the key in memory are told at once. Once for all of one transaction, and not whose key it was.
CREATE OR REPLACE FUNCTION es.destroy_subject(subject uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  living boolean;
BEGIN
  -- Twice: the first waits for whoever wraps the key just now, the second sees what he wrote.
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  living := FOUND;
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  DELETE FROM es.subject_lookup l WHERE l.subject_id = subject;
  PERFORM pg_notify('qingxin_erased', '');
  RETURN living;
END $$;
