import { fieldsOf } from '@/lib/ingest/tables';
import { hourSql } from '@/lib/lake/views/hour-sql';

const profileFields = fieldsOf('accounts')
  .map(({ name }) => name)
  .filter((name) => name !== 'account_id');

const accounts = `CREATE OR REPLACE VIEW accounts AS
  WITH ids AS (
    SELECT account_id FROM account_rows UNION SELECT account_id FROM payments UNION SELECT account_id FROM logins
    UNION SELECT account_id FROM exchanges UNION SELECT account_id FROM usage
    UNION SELECT source FROM relations UNION SELECT target FROM relations
    UNION SELECT invited_by FROM account_rows WHERE invited_by IS NOT NULL),
  merged AS (
    SELECT account_id, ${profileFields
      .map((name) => `arg_max("${name}", (coalesce(created_at, 0), _batch, _file, _line)) AS "${name}"`)
      .join(', ')},
      arg_max(raw, (coalesce(created_at, 0), _batch, _file, _line)) AS raw,
      arg_max(attributes, (coalesce(created_at, 0), _batch, _file, _line)) AS attributes
    FROM account_rows GROUP BY account_id)
  SELECT account_id, ${profileFields.map((name) => `"${name}"`).join(', ')}, attributes, raw
  FROM ids LEFT JOIN merged USING (account_id)`;

const activity = `CREATE OR REPLACE VIEW account_activity AS
  WITH event AS (
    SELECT account_id, count(*) AS exchanges, 0 AS logins, 0 AS payments, sum(input_tokens) AS tokens_in,
      sum(output_tokens) AS tokens_out, NULL::DOUBLE AS spend, min("at") AS first_seen, max("at") AS last_seen
    FROM exchanges GROUP BY account_id
    UNION ALL SELECT account_id, 0, count(*), 0, NULL, NULL, NULL, min("at"), max("at") FROM logins GROUP BY account_id
    UNION ALL SELECT account_id, 0, 0, count(*), NULL, NULL, sum(amount), min("at"), max("at") FROM payments GROUP BY account_id
    UNION ALL SELECT account_id, 0, 0, 0, NULL, NULL, NULL, min(created_at), max(created_at) FROM account_rows GROUP BY account_id
    UNION ALL SELECT account_id, 0, 0, 0, NULL, NULL, NULL, min(first_seen), max(last_seen) FROM usage GROUP BY account_id
    UNION ALL SELECT source, 0, 0, 0, NULL, NULL, NULL, min("at"), max("at") FROM relations GROUP BY source
    UNION ALL SELECT target, 0, 0, 0, NULL, NULL, NULL, min("at"), max("at") FROM relations GROUP BY target)
  SELECT account_id, sum(exchanges)::BIGINT AS exchanges, sum(logins)::BIGINT AS logins, sum(payments)::BIGINT AS payments,
    sum(tokens_in)::BIGINT AS tokens_in, sum(tokens_out)::BIGINT AS tokens_out, round(sum(spend), 6) AS spend,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM event GROUP BY account_id`;

const hours = `CREATE OR REPLACE VIEW account_hours AS
  SELECT account_id, hour, sum(n)::BIGINT AS count FROM (
    SELECT account_id, ${hourSql('"at"')} AS hour, count(*) AS n FROM exchanges GROUP BY ALL
    UNION ALL SELECT account_id, ${hourSql('"at"')}, count(*) FROM logins GROUP BY ALL) GROUP BY ALL`;

/** Addresses are cut to every length of a range first: joined in one go, DuckDB would try each address with each range. */
const ipFacts = `CREATE OR REPLACE VIEW ip_facts AS
  WITH cut AS MATERIALIZED (
    SELECT a.ip, l.length, substr(a.bits, 1, l.length + 1) AS bits
    FROM addresses AS a CROSS JOIN (SELECT DISTINCT prefix_length AS length FROM ips) AS l
    WHERE length(a.bits) > l.length),
  known AS (
    SELECT c.ip, i.prefix_length, 'AS' || regexp_extract(i.asn, '[0-9]+') AS asn, i.as_name, i.country, i.network_class,
      i._batch, i._file, i._line
    FROM cut AS c JOIN ips AS i ON i.prefix_length = c.length AND i.bits = c.bits),
  best AS (
    SELECT ip, ${['asn', 'as_name', 'country', 'network_class']
      .map((name) => `arg_max(${name}, (prefix_length, _batch, _file, _line)) AS ${name}`)
      .join(', ')} FROM known GROUP BY ip)
  SELECT a.ip, a.network, nullif(b.asn, 'AS') AS asn, b.as_name, b.country, b.network_class
  FROM addresses AS a LEFT JOIN best AS b USING (ip)`;

const sharedIdentifiers = `CREATE OR REPLACE VIEW shared_identifiers AS
  SELECT kind, value, ${['shared_class', 'note', 'list_name', 'listed_at']
    .map((name) => `arg_max(${name}, (coalesce(listed_at, 0), _batch, _file, _line)) AS ${name}`)
    .join(', ')} FROM identifiers GROUP BY kind, value`;

/** Views that merge or aggregate the tables, in the order in which they depend on each other. */
export const derivedViews: readonly string[] = [accounts, activity, hours, ipFacts, sharedIdentifiers];
