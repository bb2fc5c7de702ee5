import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@/lib/domain/errors';
import { hubClasses } from '@/lib/domain/hub-class';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { familiesOf } from '@/lib/linkage/explain/sentences';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { StoredMember } from '@/lib/usecases/ports/runs';

const linksMax = 5_000;
const valuesMax = 200;

type LinkRecord = Omit<StoredMember['links'][number], 'families'> & { families: number };
type ValueRecord = Omit<StoredMember['values'][number], 'kind' | 'hubClass'> & {
  kind: number;
  hubClass: number;
};

/** Reads what a run stored of one account's place: memberships, links with the clusters they lead to, values shared there. */
export async function readMember(db: DuckDb, folder: string, accountId: string): Promise<StoredMember> {
  const table = (name: string): string => `read_parquet(${sqlText(join(folder, `${name}.parquet`))})`;
  const [account] = await db.query<{ n: number }>(`SELECT n FROM ${table('accounts')} WHERE id = $1`, [
    accountId,
  ]);
  if (!account) throw new NotFoundError('account of the run', accountId);
  const memberships = await db.query<StoredMember['memberships'][number]>(
    `SELECT cluster_id AS "clusterId", standing, membership FROM ${table('members')} WHERE account_id = $1
     ORDER BY membership DESC, cluster_id`,
    [accountId],
  );
  const links = await db.query<LinkRecord>(
    `WITH own AS (
       SELECT account_b AS other, * FROM ${table('links')} WHERE account_a = $1
       UNION ALL SELECT account_a AS other, * FROM ${table('links')} WHERE account_b = $1)
     SELECT other AS "otherId", weight_bits AS "weightBits", probability, is_strong AS "isStrong", families,
       m.cluster_id AS "clusterId", m.standing FROM own LEFT JOIN ${table('members')} m ON m.account_id = own.other
     ORDER BY weight_bits DESC, other LIMIT ${linksMax}`,
    [accountId],
  );
  const values = await db.query<ValueRecord>(
    `WITH homes AS (SELECT DISTINCT cluster_id FROM ${table('members')} WHERE account_id = $1),
       own AS (SELECT identifier FROM ${table('uses')} WHERE account = ${account.n}),
       held AS (
         SELECT u.identifier, m.cluster_id, count(*)::INTEGER AS members FROM ${table('uses')} u
         JOIN ${table('accounts')} a ON a.n = u.account
         JOIN ${table('members')} m ON m.account_id = a.id AND m.standing = 'confirmed'
         WHERE u.identifier IN (SELECT identifier FROM own) AND m.cluster_id IN (SELECT cluster_id FROM homes)
           AND u.account <> ${account.n}
         GROUP BY 1, 2)
     SELECT i.id AS "identifierId", i.kind, i.display, i.hub_class AS "hubClass", i.degree, i.exclusivity,
       h.cluster_id AS "clusterId", h.members FROM held h JOIN ${table('identifiers')} i ON i.n = h.identifier
     ORDER BY i.exclusivity DESC, h.members DESC, i.id LIMIT ${valuesMax}`,
    [accountId],
  );
  const { inputKinds } = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as {
    inputKinds: LinkageInput['kinds'];
  };
  return {
    memberships,
    links: links.map((link) => ({ ...link, families: familiesOf(link.families) })),
    values: values.map((value) => ({
      ...value,
      kind: inputKinds[value.kind]?.kind ?? '',
      hubClass: hubClasses[value.hubClass] ?? 'exclusive',
    })),
  };
}
