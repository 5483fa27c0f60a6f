-- Which accounts the district's unified identity opens: whom it knows somebody as may be a number of the person, and is kept
-- as a keyed hash.
CREATE TABLE app.identity_link (
  account text NOT NULL REFERENCES app.account,
  issuer text NOT NULL,
  subject_hash bytea NOT NULL UNIQUE CHECK (octet_length(subject_hash) = 32),
  linked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account, issuer)
);
-- Sign-ins that went there and are not back. What binds them to a browser is that browser's; here is its hash.
CREATE TABLE app.identity_try (
  try_hash bytea PRIMARY KEY CHECK (octet_length(try_hash) = 32),
  started_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX identity_try_started ON app.identity_try (started_at);
-- A first password that must be changed holds back who came by it, and nobody else.
ALTER TABLE app.session ADD COLUMN opened_by text NOT NULL DEFAULT 'password' CHECK (opened_by IN ('password', 'identity'));
GRANT SELECT, INSERT, DELETE ON app.identity_link, app.identity_try TO qingxin_app;
