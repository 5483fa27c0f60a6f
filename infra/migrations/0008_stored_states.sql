-- Compressing a folded state costs more than keeping it as it is, and it is read rarely.
ALTER TABLE es.stream_state ALTER COLUMN state SET STORAGE EXTERNAL;
