CREATE SCHEMA app;

CREATE TABLE app.account (
  account text PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  shown_as text NOT NULL,
  password_hash text NOT NULL,
  must_change boolean NOT NULL,
  failed_attempts smallint NOT NULL DEFAULT 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  password_changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE app.session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  account text NOT NULL REFERENCES app.account,
  post text,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_living ON app.session (account) WHERE revoked_at IS NULL;

GRANT USAGE ON SCHEMA app TO qingxin_app;
GRANT SELECT, INSERT, UPDATE ON app.account, app.session TO qingxin_app;
