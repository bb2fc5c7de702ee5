/** Composite keys are kept from two accounts up to this many: beyond, they are as common as their parts. */
const holdersMax = 40;
/** Composite values of one kind kept per account, those with the fewest holders first. */
const valuesPerAccountMax = 24;

/** Keeps the keys that few accounts share, and of those the rarest per account. `source` gives account_id, value, "at". */
function rareKeys(kind: string, source: string): string {
  return `SELECT account_id, '${kind}' AS kind, value, first_seen, last_seen, n AS count FROM (
    SELECT *, row_number() OVER (PARTITION BY account_id ORDER BY holders, value) AS place FROM (
      SELECT *, count(*) OVER (PARTITION BY value) AS holders FROM (
        SELECT account_id, value, min("at") AS first_seen, max("at") AS last_seen, count(*) AS n
        FROM (${source}) WHERE value IS NOT NULL GROUP BY account_id, value)
    ) WHERE holders BETWEEN 2 AND ${holdersMax}
  ) WHERE place <= ${valuesPerAccountMax}`;
}

const tenMinutes = 600_000;
const hour = 3_600_000;
const day = 86_400_000;
const stamp = (size: number, format: string): string =>
  `strftime(make_timestamp(("at" // ${size}) * ${size} * 1000), '${format}')`;

const addressUses = `SELECT account_id, ip || ' ' || ${stamp(tenMinutes, '%Y-%m-%d %H:%M')} AS value, "at"
    FROM (SELECT account_id, ip, "at" FROM logins UNION ALL SELECT account_id, ip, "at" FROM exchanges)
    WHERE ip IS NOT NULL AND "at" IS NOT NULL`;

const templateUses = `SELECT account_id, prompt_cluster || ' ' || ${stamp(hour, '%Y-%m-%d %H:00')} AS value, "at"
    FROM exchanges WHERE prompt_cluster IS NOT NULL AND "at" IS NOT NULL`;

const binUses = `SELECT account_id, bin || ' ' || ${stamp(day, '%Y-%m-%d')} AS value, "at" FROM (
    SELECT account_id, method, any_value(bin) AS bin, min("at") AS "at" FROM payments
    WHERE bin IS NOT NULL AND "at" IS NOT NULL GROUP BY account_id, method)`;

const signUpUses = `SELECT a.account_id, f.network || ' ' || ${stamp(hour, '%Y-%m-%d %H:00')} AS value, "at"
    FROM (SELECT account_id, signup_ip, created_at AS "at" FROM accounts
      WHERE signup_ip IS NOT NULL AND created_at IS NOT NULL) AS a JOIN ip_facts AS f ON f.ip = a.signup_ip`;

const clientUses = `SELECT l.account_id, concat_ws(' ', l.tls_fingerprint, l.user_agent, f.asn) AS value, l."at"
    FROM logins AS l JOIN ip_facts AS f USING (ip)
    WHERE f.asn IS NOT NULL AND (l.tls_fingerprint IS NOT NULL OR l.user_agent IS NOT NULL)`;

const emailPatterns = `SELECT account_id, created_at AS "at",
    regexp_replace(regexp_replace(split_part(email, '@', 1), '[0-9]', '9', 'g'), '[a-z]+', 'w', 'g') || '@' ||
    split_part(email, '@', -1) AS value FROM accounts WHERE email IS NOT NULL`;

const phoneBlocks = `SELECT account_id, created_at AS "at", left(phone, length(phone) - 2) || '..' AS value
    FROM accounts WHERE phone IS NOT NULL AND length(phone) >= 8`;

/** Composite keys cut from the events (linkage.md §2): account_id, kind, value, first_seen, last_seen, count. */
export const compositeSql: readonly string[] = [
  rareKeys('ip_10min', addressUses),
  rareKeys('template_hour', templateUses),
  rareKeys('bin_day', binUses),
  rareKeys('network_signup_hour', signUpUses),
  rareKeys('client_network', clientUses),
  rareKeys('email_pattern', emailPatterns),
  rareKeys('phone_block', phoneBlocks),
];
