-- key_version is the version of the wrapping key; all rows of a subject wrap the same data key.
CREATE TABLE es.subject_key (
  subject_id uuid NOT NULL,
  key_version smallint NOT NULL,
  wrapped_key bytea,
  destroyed_at timestamptz,
  PRIMARY KEY (subject_id, key_version),
  CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE es.subject_lookup (
  subject_id uuid NOT NULL,
  field text NOT NULL,
  token bytea NOT NULL,
  PRIMARY KEY (token, field, subject_id)
);
CREATE INDEX subject_lookup_subject ON es.subject_lookup (subject_id);

-- The only way a key goes: every wrapped copy is emptied and the look-ups go with it. A destroyed subject stays known,
-- so that no new key can be made under its id.
CREATE FUNCTION es.destroy_subject(subject uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM es.subject_lookup l WHERE l.subject_id = subject;
  UPDATE es.subject_key k SET wrapped_key = NULL, destroyed_at = clock_timestamp()
    WHERE k.subject_id = subject AND k.destroyed_at IS NULL;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION es.destroy_subject(uuid) FROM PUBLIC;

CREATE FUNCTION es.refuse_key_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM es.subject_key k WHERE k.subject_id = NEW.subject_id AND k.destroyed_at IS NOT NULL) THEN
      RAISE EXCEPTION 'the key of this subject was destroyed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL AND NEW.subject_id = OLD.subject_id AND NEW.key_version = OLD.key_version THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a subject key is only ever destroyed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER subject_key_only_destroyed BEFORE INSERT OR UPDATE ON es.subject_key
  FOR EACH ROW EXECUTE FUNCTION es.refuse_key_change();
ALTER TABLE es.subject_key ENABLE ALWAYS TRIGGER subject_key_only_destroyed;

CREATE TRIGGER subject_key_kept BEFORE DELETE OR TRUNCATE ON es.subject_key
  FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
ALTER TABLE es.subject_key ENABLE ALWAYS TRIGGER subject_key_kept;
