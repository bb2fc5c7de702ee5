// All links of a run, to delete them; the index with the weight serves only questions that name both.
CREATE INDEX linked_run_id IF NOT EXISTS FOR ()-[r:LINKED]-() ON (r.runId);
