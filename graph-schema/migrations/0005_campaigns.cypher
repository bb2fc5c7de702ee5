// Who took part in the campaigns of a run and which clusters served them: to list and to delete.
CREATE INDEX took_part_run IF NOT EXISTS FOR ()-[r:TOOK_PART]-() ON (r.runId);
CREATE INDEX served_run IF NOT EXISTS FOR ()-[r:SERVED]-() ON (r.runId);
