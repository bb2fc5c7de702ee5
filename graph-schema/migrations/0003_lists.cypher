// The values of one kind, and the accounts of one status.
CREATE INDEX identifier_kind IF NOT EXISTS FOR (n:Identifier) ON (n.kind);
CREATE INDEX account_status IF NOT EXISTS FOR (n:Account) ON (n.status);
