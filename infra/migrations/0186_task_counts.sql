-- What an officer may not know of is told by kind, role and holder: with the role in the index the counts of a unit's open
-- work are read from the index alone. Measured with 30,000 open tasks of one unit among 108,000 rows: 350 pages instead of
-- 4,697; the index is as large as before.
CREATE INDEX task_queue_with_role ON rm.task (unit, sort_at, id) INCLUDE (clock_status, kind, role, channel, assignee) WHERE status = 'open';
DROP INDEX rm.task_queue;
ALTER INDEX rm.task_queue_with_role RENAME TO task_queue;
CREATE INDEX task_mine_with_role ON rm.task (assignee, sort_at, id) INCLUDE (clock_status, kind, role, channel, unit) WHERE status = 'open' AND assignee IS NOT NULL;
DROP INDEX rm.task_mine;
ALTER INDEX rm.task_mine_with_role RENAME TO task_mine;
-- Pages that were written since the last vacuum are looked at in the table all the same: not more than a fiftieth of them.
ALTER TABLE rm.task SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
