-- A key that is wrapped anew beside an erasure would outlive it: the lock makes one wait for the other, as for look-ups.
CREATE OR REPLACE FUNCTION es.refuse_key_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM es.subject_key k WHERE k.subject_id = NEW.subject_id FOR SHARE;
    IF EXISTS (SELECT FROM es.subject_key k WHERE k.subject_id = NEW.subject_id AND k.destroyed_at IS NOT NULL) THEN
      RAISE EXCEPTION 'the key of this subject was destroyed' USING ERRCODE = 'QX001';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL AND NEW.subject_id = OLD.subject_id AND NEW.key_version = OLD.key_version THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a subject key is only ever destroyed' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Twice: the first waits for whoever wraps the key just now, the second sees what he wrote.
CREATE OR REPLACE FUNCTION es.destroy_subject(subject uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  living boolean;
BEGIN
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  living := FOUND;
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  DELETE FROM es.subject_lookup l WHERE l.subject_id = subject;
  RETURN living;
END $$;
