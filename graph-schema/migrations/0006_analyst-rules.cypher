// Analysts' decisions on pairs and on shared values. The keys name what is in force and are removed when it ends, so that
// there is one decision in force for a pair or value at most.
CREATE CONSTRAINT constraint_pair IF NOT EXISTS FOR (n:Constraint) REQUIRE n.pairKey IS UNIQUE;
CREATE INDEX constraint_account_a IF NOT EXISTS FOR (n:Constraint) ON (n.accountA);
CREATE INDEX constraint_account_b IF NOT EXISTS FOR (n:Constraint) ON (n.accountB);
CREATE INDEX constraint_created_at IF NOT EXISTS FOR (n:Constraint) ON (n.createdAt);
CREATE CONSTRAINT hub_override_id IF NOT EXISTS FOR (n:HubOverride) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT hub_override_value IF NOT EXISTS FOR (n:HubOverride) REQUIRE n.valueKey IS UNIQUE;
CREATE INDEX hub_override_identifier IF NOT EXISTS FOR (n:HubOverride) ON (n.identifierId);
CREATE INDEX hub_override_created_at IF NOT EXISTS FOR (n:HubOverride) ON (n.createdAt);
