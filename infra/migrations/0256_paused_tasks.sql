-- Each group of the inbox is counted by its own range of an index; what is paused lies among all the dates.
CREATE INDEX task_paused ON rm.task (unit, sort_at, id) INCLUDE (kind, role, assignee) WHERE status = 'open' AND clock_status = 'paused';
