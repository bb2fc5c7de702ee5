// Failed tries to sign in, by name and by address, whether the name exists or not.
CREATE CONSTRAINT sign_in_tries_id IF NOT EXISTS FOR (n:SignInTries) REQUIRE n.id IS UNIQUE;
CREATE INDEX sign_in_tries_last IF NOT EXISTS FOR (n:SignInTries) ON (n.lastAt);
