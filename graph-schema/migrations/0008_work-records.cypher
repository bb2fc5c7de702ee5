// What people record about findings: operators, hypotheses, evidence, judgements, rules, alerts. Every version is kept.
CREATE CONSTRAINT work_record_id IF NOT EXISTS FOR (n:WorkRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT work_record_version_id IF NOT EXISTS FOR (n:WorkRecordVersion) REQUIRE n.id IS UNIQUE;
CREATE INDEX work_record_kind IF NOT EXISTS FOR (n:WorkRecord) ON (n.kind, n.updatedAt);
CREATE INDEX work_record_subject IF NOT EXISTS FOR (n:WorkRecord) ON (n.subjectKey);
