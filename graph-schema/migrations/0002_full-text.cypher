// Words inside ids, addresses and names; the beginning of an id or value is served by the range indexes.
CREATE FULLTEXT INDEX account_text IF NOT EXISTS FOR (n:Account) ON EACH [n.id, n.email, n.displayName, n.organization]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true}};
CREATE FULLTEXT INDEX identifier_text IF NOT EXISTS FOR (n:Identifier) ON EACH [n.value, n.display]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true}};
