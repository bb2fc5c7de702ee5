import type { ProfileComparison, ProfileMeasure } from '@/lib/domain/profile-comparison';
import type { DuckDb } from '@/lib/lake/duckdb';
import type { ProfileDeclaration } from '@/lib/linkage/input/linkage-input-builder';

/** Columns of the accounts table that are compared value by value where a source holds profiles and nothing else. */
const profileColumns: readonly { column: string; measure: ProfileMeasure }[] = [
  { column: 'display_name', measure: 'name' },
  { column: 'email', measure: 'text' },
  { column: 'phone', measure: 'code' },
  { column: 'organization', measure: 'text' },
  { column: 'country', measure: 'exact' },
];
const fieldsMax = 16;
/** Distinct values per filled account from which an undeclared attribute tells people apart beside other evidence. */
const tellingShare = 0.2;
/** What an undeclared attribute may add beside other evidence: anybody can type anything. */
const undeclaredCapBits = 6;

/** A profile field and the SQL expression over view `accounts` that gives its text. */
export interface ProfileField {
  declaration: ProfileDeclaration;
  expression: string;
}

/** How values of an attribute look, which decides how they are compared. */
async function inspect(
  db: DuckDb,
  expression: string,
): Promise<{ measure: ProfileMeasure; distinctShare: number }> {
  const [row] = await db.query<{ dates: number; codes: number; words: number; distinct_share: number }>(
    `SELECT coalesce(avg((regexp_full_match(v, '(19|20)[0-9]{6}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}'))::INTEGER), 0)::DOUBLE AS dates,
       coalesce(avg(regexp_matches(v, '[0-9]')::INTEGER), 0)::DOUBLE AS codes, coalesce(avg(contains(v, ' ')::INTEGER), 0)::DOUBLE AS words,
       (count(DISTINCT v) / greatest(count(*), 1))::DOUBLE AS distinct_share
     FROM (SELECT ${expression} AS v FROM accounts) WHERE v IS NOT NULL`,
  );
  if (!row) return { measure: 'exact', distinctShare: 0 };
  const measure = row.dates > 0.8 ? 'date' : row.words > 0.3 ? 'text' : row.codes > 0.5 ? 'code' : 'name';
  return { measure, distinctShare: row.distinct_share };
}

const quoted = (text: string): string => text.replaceAll("'", "''");
const attributeExpression = (attribute: string): string =>
  `nullif(trim(regexp_replace(lower(json_extract_string(attributes, '$."${quoted(attribute)}"')), '[^[:alnum:]@.]+', ' ', 'g')), '')`;

async function listAttributes(db: DuckDb): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `SELECT DISTINCT unnest(json_keys(attributes)) AS name FROM accounts WHERE attributes IS NOT NULL ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

async function isFilled(db: DuckDb, column: string): Promise<boolean> {
  const rows = await db.query(`SELECT 1 AS one FROM accounts WHERE ${column} IS NOT NULL LIMIT 1`);
  return rows.length > 0;
}

/** Whether the source tells of accounts only through their profiles: no event, payment, relation or own identifier. */
async function isProfileOnly(db: DuckDb): Promise<boolean> {
  const [row] = await db.query<{ n: number }>(
    `SELECT count(*)::INTEGER AS n FROM (
       (SELECT 1 FROM identifier_uses WHERE kind NOT IN ('email', 'phone', 'display_name', 'organization', 'user_agent') LIMIT 1)
       UNION ALL (SELECT 1 FROM relations LIMIT 1))`,
  );
  return (row?.n ?? 0) === 0;
}

/**
 * Fields to compare: those the mapping declares, or, without a declaration, every attribute that tells people apart (bounded
 * where there is other evidence). Where the source holds profiles only, the profile columns too.
 */
export async function listProfileFields(
  db: DuckDb,
  declared: readonly ProfileComparison[],
): Promise<{ fields: ProfileField[]; isProfileOnly: boolean }> {
  const profileOnly = await isProfileOnly(db);
  const attributes = await listAttributes(db);
  const fields: ProfileField[] = [];
  for (const attribute of attributes) {
    const own = declared.find((entry) => entry.attribute === attribute);
    if (!own && declared.length > 0) continue;
    const expression = attributeExpression(attribute);
    const { measure, distinctShare } = await inspect(db, expression);
    if (!own && !profileOnly && distinctShare < tellingShare) continue;
    const title = attribute.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
    fields.push({
      expression,
      declaration: {
        attribute,
        title: own?.title ?? title,
        measure: own?.measure ?? measure,
        family: own?.family ?? 'identity',
        forgeabilityCapBits: own ? (own.forgeabilityCapBits ?? null) : profileOnly ? null : undeclaredCapBits,
      },
    });
  }
  if (profileOnly) {
    for (const { column, measure } of profileColumns) {
      if (!(await isFilled(db, column))) continue;
      const title = column.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
      const declaration = {
        attribute: column,
        title,
        measure,
        family: 'identity',
        forgeabilityCapBits: null,
      } as const;
      fields.push({ expression: `nullif(lower(${column}), '')`, declaration });
    }
  }
  return { fields: fields.slice(0, fieldsMax), isProfileOnly: profileOnly };
}
