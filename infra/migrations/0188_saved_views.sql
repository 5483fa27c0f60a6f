-- Filters that people keep, and which of them opens first: preferences, no law, so no events. Of a person or of a unit.
CREATE TABLE app.saved_view (
  view_id uuid PRIMARY KEY,
  person text,
  unit text,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 20),
  query jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((person IS NULL) <> (unit IS NULL))
);
CREATE UNIQUE INDEX saved_view_person ON app.saved_view (person, name) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX saved_view_unit ON app.saved_view (unit, name) WHERE unit IS NOT NULL;
CREATE TABLE app.default_view (
  person text PRIMARY KEY,
  view_id uuid NOT NULL REFERENCES app.saved_view ON DELETE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.saved_view, app.default_view TO qingxin_app;
