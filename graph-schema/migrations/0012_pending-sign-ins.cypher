// Sign-ins that have begun and wait for an answer: of an identity provider, or of a passkey.
CREATE CONSTRAINT pending_sign_in_id IF NOT EXISTS FOR (n:PendingSignIn) REQUIRE n.id IS UNIQUE;
CREATE INDEX pending_sign_in_end IF NOT EXISTS FOR (n:PendingSignIn) ON (n.expiresAt);
