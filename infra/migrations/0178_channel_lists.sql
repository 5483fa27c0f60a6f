-- An imported file may be the list of a channel for a day.
ALTER TABLE rm.batch ADD COLUMN channel text;
ALTER TABLE rm.batch ADD COLUMN listed_on date;
