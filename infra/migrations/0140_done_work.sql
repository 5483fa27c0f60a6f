-- What a unit has done, for its own screen.
CREATE INDEX task_done ON rm.task (unit, ended_at, id) WHERE status = 'completed';
