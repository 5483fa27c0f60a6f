-- A lapse of the time on paper waits for the 治欠办 before it counts.
ALTER TABLE rm.clock ADD COLUMN historical text;
