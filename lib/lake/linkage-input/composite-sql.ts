/** Composite keys are kept from two accounts up to this many: beyond, they are as common as their parts. */
const holdersMax = 40;
/** Composite values of one kind kept per account, those with the fewest holders first. */
const valuesPerAccountMax = 24;

interface CompositeKey {
  kind: string;
  /** Gives account_id, key, bucket (epoch ms at which a span of time begins, or NULL) and "at". */
  source: string;
  /** How the bucket is written behind the key. */
  format?: string;
}

/**
 * Keeps the keys that few accounts share, and of those the rarest per account. Spans of time stay numbers until the end: of
 * millions of them a few thousand are written out.
 */
function rareKeys({ kind, source, format }: CompositeKey): string {
  const written = format ? `key || ' ' || strftime(make_timestamp(bucket * 1000), '${format}')` : 'key';
  return `WITH held AS MATERIALIZED (
    SELECT account_id, key, bucket, min("at") AS first_seen, max("at") AS last_seen, count(*) AS n
    FROM (${source}) WHERE key IS NOT NULL GROUP BY account_id, key, bucket),
  few AS (SELECT key, bucket, count(*) AS holders FROM held GROUP BY key, bucket
    HAVING count(*) BETWEEN 2 AND ${holdersMax})
  SELECT account_id, '${kind}' AS kind, ${written} AS value, first_seen, last_seen, n AS count FROM (
    SELECT held.*, row_number() OVER (PARTITION BY account_id ORDER BY few.holders, held.key, held.bucket) AS place
    FROM held JOIN few ON held.key = few.key AND held.bucket IS NOT DISTINCT FROM few.bucket
  ) WHERE place <= ${valuesPerAccountMax}`;
}

const tenMinutes = 600_000;
const hour = 3_600_000;
const day = 86_400_000;
const byMinute = '%Y-%m-%d %H:%M';
const byHour = '%Y-%m-%d %H:00';
const byDay = '%Y-%m-%d';
const bucketOf = (size: number): string => `("at" // ${size}) * ${size} AS bucket`;
const noBucket = 'NULL::BIGINT AS bucket';

const addressUses = `SELECT account_id, ip AS key, ${bucketOf(tenMinutes)}, "at"
    FROM (SELECT account_id, ip, "at" FROM logins UNION ALL SELECT account_id, ip, "at" FROM exchanges)
    WHERE "at" IS NOT NULL`;

const templateUses = `SELECT account_id, prompt_cluster AS key, ${bucketOf(hour)}, "at"
    FROM exchanges WHERE "at" IS NOT NULL`;

const binUses = `SELECT account_id, bin AS key, ${bucketOf(day)}, "at" FROM (
    SELECT account_id, method, any_value(bin) AS bin, min("at") AS "at" FROM payments
    WHERE bin IS NOT NULL AND "at" IS NOT NULL GROUP BY account_id, method)`;

const signUpUses = `SELECT a.account_id, f.network AS key, ${bucketOf(hour)}, "at"
    FROM (SELECT account_id, signup_ip, created_at AS "at" FROM accounts
      WHERE signup_ip IS NOT NULL AND created_at IS NOT NULL) AS a JOIN ip_facts AS f ON f.ip = a.signup_ip`;

const clientUses = `SELECT l.account_id, concat_ws(' ', l.tls_fingerprint, l.user_agent, f.asn) AS key, ${noBucket}, l."at"
    FROM logins AS l JOIN ip_facts AS f USING (ip)
    WHERE f.asn IS NOT NULL AND (l.tls_fingerprint IS NOT NULL OR l.user_agent IS NOT NULL)`;

const emailPatterns = `SELECT account_id, created_at AS "at", ${noBucket},
    regexp_replace(regexp_replace(split_part(email, '@', 1), '[0-9]', '9', 'g'), '[a-z]+', 'w', 'g') || '@' ||
    split_part(email, '@', -1) AS key FROM accounts WHERE email IS NOT NULL`;

const phoneBlocks = `SELECT account_id, created_at AS "at", ${noBucket}, left(phone, length(phone) - 2) || '..' AS key
    FROM accounts WHERE phone IS NOT NULL AND length(phone) >= 8`;

/** Composite keys cut from the events (linkage.md §2): account_id, kind, value, first_seen, last_seen, count. */
export const compositeSql: readonly string[] = [
  rareKeys({ kind: 'ip_10min', source: addressUses, format: byMinute }),
  rareKeys({ kind: 'template_hour', source: templateUses, format: byHour }),
  rareKeys({ kind: 'bin_day', source: binUses, format: byDay }),
  rareKeys({ kind: 'network_signup_hour', source: signUpUses, format: byHour }),
  rareKeys({ kind: 'client_network', source: clientUses }),
  rareKeys({ kind: 'email_pattern', source: emailPatterns }),
  rareKeys({ kind: 'phone_block', source: phoneBlocks }),
];
