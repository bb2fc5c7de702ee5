/** White space that `trimAscii` (lib/ingest/normalise/text) trims, as an SQL expression. */
const whiteSpace = "(' ' || chr(9) || chr(10) || chr(13))";

/** Earliest time believed: 2000-01-01. Later than now and a day is the future. */
export const earliestMs = 946_684_800_000;
export const clockSkewMs = 86_400_000;

/**
 * SQL macros of the bulk path. Times: ISO 8601 in any offset (UTC where none is given), or an epoch whose unit its size
 * tells. Prompts: the hash ignores case and white space.
 */
export const stagingMacros: readonly string[] = [
  // Most cells need no trimming, and looking is several times cheaper than doing it.
  `CREATE OR REPLACE MACRO skein_trim(x) AS CASE
     WHEN x < '!' OR suffix(x, ' ') OR suffix(x, chr(9)) OR suffix(x, chr(10)) OR suffix(x, chr(13))
     THEN nullif(trim(x, ${whiteSpace}), '') ELSE x END`,
  `CREATE OR REPLACE MACRO skein_epoch(n) AS CASE
     WHEN n IS NULL OR NOT isfinite(n) THEN NULL
     WHEN abs(n) < 1e11 THEN (n * 1000)::BIGINT
     WHEN abs(n) < 1e14 THEN n::BIGINT
     WHEN abs(n) < 1e17 THEN (n / 1000)::BIGINT
     WHEN abs(n) < 9e18 THEN (n / 1000000)::BIGINT END`,
  `CREATE OR REPLACE MACRO skein_time(x) AS
     coalesce(epoch_ms(try_cast(x AS TIMESTAMPTZ)), skein_epoch(try_cast(x AS DOUBLE)))`,
  `CREATE OR REPLACE MACRO skein_number(x) AS
     CASE WHEN isfinite(try_cast(x AS DOUBLE)) THEN try_cast(x AS DOUBLE) END`,
  `CREATE OR REPLACE MACRO skein_integer(x) AS
     CASE WHEN try_cast(x AS DOUBLE) BETWEEN 0 AND 9007199254740991 THEN try_cast(try_cast(x AS DOUBLE) AS BIGINT) END`,
  `CREATE OR REPLACE MACRO skein_hours_list(x) AS
     try_cast(string_split(regexp_replace(regexp_replace(x, '[\\[\\]"]', '', 'g'), '[\\s,;|]+', ',', 'g'), ',') AS INTEGER[])`,
  `CREATE OR REPLACE MACRO skein_hours(x) AS CASE WHEN len(skein_hours_list(x)) = 168
     AND list_min(skein_hours_list(x)) >= 0 AND list_position(skein_hours_list(x), NULL) IS NULL THEN skein_hours_list(x) END`,
  `CREATE OR REPLACE MACRO skein_prompt_hash(x) AS
     sha256(lower(trim(regexp_replace(nfc_normalize(x), '\\s+', ' ', 'g'))))`,
  `CREATE OR REPLACE MACRO skein_redact(x) AS
     regexp_replace(regexp_replace(regexp_replace(x,
       '[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+', '[e-mail]', 'g'),
       '\\b(sk|pk|rk|ghp|gho|xox[abp]|AKIA|AIza|eyJ|key|token)[-_]?[A-Za-z0-9_\\-.]{12,}', '[key]', 'g'),
       '\\b\\d(?:[ -]?\\d){12,18}\\b', '[number]', 'g')`,
];
