// Cases, views, what hangs on them, and links for outsiders.
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (n:Case) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT case_event_id IF NOT EXISTS FOR (n:CaseEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT case_item_id IF NOT EXISTS FOR (n:CaseItem) REQUIRE n.id IS UNIQUE;
CREATE INDEX case_item_target IF NOT EXISTS FOR (n:CaseItem) ON (n.targetId);
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_revision_id IF NOT EXISTS FOR (n:ViewRevision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT view_draft_id IF NOT EXISTS FOR (n:ViewDraft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT comment_id IF NOT EXISTS FOR (n:Comment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notification_id IF NOT EXISTS FOR (n:Notification) REQUIRE n.id IS UNIQUE;
CREATE INDEX notification_person IF NOT EXISTS FOR (n:Notification) ON (n.personId);
CREATE CONSTRAINT share_link_id IF NOT EXISTS FOR (n:ShareLink) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT share_link_hash IF NOT EXISTS FOR (n:ShareLink) REQUIRE n.tokenHash IS UNIQUE;
