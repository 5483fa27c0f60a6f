-- Samples that auditors drew stand in the reads log, sealed with it, and are listed.
CREATE INDEX read_log_samples ON es.read_log (position) WHERE action = 'sample';
