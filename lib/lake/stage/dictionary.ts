import { hasRule, normaliseIdentifier } from '@/lib/ingest/normalise';
import { normaliseCidr, normaliseIp } from '@/lib/ingest/normalise/ip';
import type { DuckDb } from '@/lib/lake/duckdb';

/** Kind under which addresses and ranges of the `ips` table stand in the dictionary. */
export const cidrKind = 'cidr';

/**
 * Raw value → normalised value, per kind. Each distinct value goes through `lib/ingest/normalise` once and is joined back,
 * so that there is one rule per kind and rows never pass through JavaScript.
 */
export const createDictionarySql = `CREATE OR REPLACE TABLE dictionary
  (kind VARCHAR, raw VARCHAR, value VARCHAR, code VARCHAR, network VARCHAR, bits VARCHAR)`;

/** Values that pass through JavaScript together. */
const valuesAtOnce = 50_000;

type Entry = readonly [
  id: string,
  value: string | null,
  code: string | null,
  network: string | null,
  bits: string | null,
];

function toEntry(id: string, kind: string, raw: string): Entry {
  if (kind === 'ip' || kind === cidrKind) {
    const ip = kind === 'ip' ? normaliseIp(raw) : normaliseCidr(raw);
    return ip ? [id, ip.value, null, ip.network, ip.bits] : [id, null, 'invalid_ip', null, null];
  }
  const { value, code } = normaliseIdentifier(kind, raw);
  return [id, value ?? null, code ?? null, null, null];
}

/** True when values of the kind are looked up in the dictionary; others are only trimmed. */
export const usesDictionary = (kind: string): boolean => kind === cidrKind || hasRule(kind);

/**
 * Adds every pair `(kind, raw)` that `pairsSql` yields and the dictionary lacks. Raw texts stay in the database and are
 * joined back by number: on its way to JavaScript a text may lose a byte order mark.
 */
export async function extendDictionary(db: DuckDb, pairsSql: string): Promise<void> {
  await db.run(`CREATE OR REPLACE TEMP TABLE unknown_value AS
    SELECT row_number() OVER () AS id, kind, raw FROM (SELECT DISTINCT p.kind, p.raw FROM (${pairsSql}) AS p
    ANTI JOIN dictionary AS d ON d.kind = p.kind AND d.raw = p.raw WHERE p.raw IS NOT NULL AND p.kind IS NOT NULL)`);
  await db.run(
    'CREATE OR REPLACE TABLE normalised_value (id BIGINT, value VARCHAR, code VARCHAR, network VARCHAR, bits VARCHAR)',
  );
  const [unknown] = await db.query<{ count: number }>('SELECT count(*) AS count FROM unknown_value');
  for (let from = 0; from < (unknown?.count ?? 0); from += valuesAtOnce) {
    const values = await db.query<{ id: number; kind: string; raw: string }>(
      `SELECT id, kind, raw FROM unknown_value WHERE id > ${from} AND id <= ${from + valuesAtOnce}`,
    );
    await db.append(
      'normalised_value',
      values.map(({ id, kind, raw }) => toEntry(String(id), kind, raw)),
    );
  }
  await db.run(`INSERT INTO dictionary SELECT u.kind, u.raw, n.value, n.code, n.network, n.bits
    FROM unknown_value AS u JOIN normalised_value AS n USING (id)`);
  await db.run('DROP TABLE unknown_value');
  await db.run('DROP TABLE normalised_value');
}

/**
 * Adds the pairs and tells whether each of them stands already as its rule would write it, so that rows need not be joined
 * with the dictionary at all.
 */
export async function areNormal(db: DuckDb, pairsSql: string): Promise<boolean> {
  await extendDictionary(db, pairsSql);
  const [row] = await db.query<{ changed: boolean }>(`SELECT count(*) > 0 AS changed
    FROM (SELECT DISTINCT kind, raw FROM (${pairsSql}) WHERE raw IS NOT NULL) AS p
    JOIN dictionary AS d ON d.kind = p.kind AND d.raw = p.raw WHERE d.value IS DISTINCT FROM d.raw`);
  return row?.changed === false;
}
