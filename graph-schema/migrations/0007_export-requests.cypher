// Exports that wait for a second person.
CREATE CONSTRAINT export_request_id IF NOT EXISTS FOR (n:ExportRequest) REQUIRE n.id IS UNIQUE;
