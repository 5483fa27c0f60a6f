-- Acts over several ladders (一函多件、约谈、通报、集中解除) and directions (批示、会议议定事项) as lists show them.
CREATE TABLE rm.supervision_act (
  stream text PRIMARY KEY,
  version int NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  unit text,
  number text,
  opened_at timestamptz NOT NULL,
  served_on date,
  answer_by date,
  rungs int NOT NULL,
  refused int NOT NULL,
  items int NOT NULL,
  items_open int NOT NULL,
  items_broken int NOT NULL,
  related_units text[] NOT NULL
);
CREATE INDEX supervision_act_opened ON rm.supervision_act (opened_at, stream);
CREATE INDEX supervision_act_units ON rm.supervision_act USING gin (related_units);

GRANT SELECT, INSERT, UPDATE, DELETE ON rm.supervision_act TO qingxin_app;
GRANT SELECT ON rm.supervision_act TO qingxin_read;
