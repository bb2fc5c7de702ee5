// Requests to erase accounts, what stands for the erased, and what must not go.
CREATE CONSTRAINT erasure_request_id IF NOT EXISTS FOR (n:ErasureRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tombstone_id IF NOT EXISTS FOR (n:Tombstone) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT legal_hold_id IF NOT EXISTS FOR (n:LegalHold) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT retention_policy_id IF NOT EXISTS FOR (n:RetentionPolicy) REQUIRE n.id IS UNIQUE;
