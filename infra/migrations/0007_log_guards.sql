-- Says whether the key folder at hand is the one this log was written with: a keyed hash of a fixed text, no secret.
CREATE TABLE es.key_check (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark bytea NOT NULL CHECK (octet_length(mark) = 32)
);
CREATE TRIGGER key_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON es.key_check
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.key_check ENABLE ALWAYS TRIGGER key_check_append_only;
GRANT SELECT, INSERT (mark) ON es.key_check TO qingxin_app;

-- Text keeps the order of keys, which decides who comes first in lists; jsonb would sort them.
TRUNCATE es.stream_state;
ALTER TABLE es.stream_state ALTER COLUMN state TYPE text USING state::text;

-- A token written beside an erasure would outlive it: the lock makes one wait for the other.
CREATE FUNCTION es.refuse_look_up_of_erased() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM es.subject_key k WHERE k.subject_id = NEW.subject_id FOR SHARE;
  IF EXISTS (SELECT FROM es.subject_key k WHERE k.subject_id = NEW.subject_id AND k.destroyed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the key of this subject was destroyed' USING ERRCODE = 'QX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subject_lookup_of_living BEFORE INSERT ON es.subject_lookup
  FOR EACH ROW EXECUTE FUNCTION es.refuse_look_up_of_erased();
ALTER TABLE es.subject_lookup ENABLE ALWAYS TRIGGER subject_lookup_of_living;

-- The key first: an append that still holds it is waited for, and what it wrote is deleted with the rest.
CREATE OR REPLACE FUNCTION es.destroy_subject(subject uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  living boolean;
BEGIN
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  living := FOUND;
  DELETE FROM es.subject_lookup l WHERE l.subject_id = subject;
  RETURN living;
END $$;

CREATE OR REPLACE FUNCTION es.refuse_key_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
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

-- A message that can never be delivered is set aside and shown, never tried again by itself.
ALTER TABLE es.outbox ADD COLUMN refused_at timestamptz;
DROP INDEX es.outbox_unsent;
CREATE INDEX outbox_unsent ON es.outbox (created_at) WHERE sent_at IS NULL AND refused_at IS NULL;
