import { fieldsOf, type TableName } from '@/lib/ingest/tables';
import { sqlText } from '@/lib/lake/duckdb';
import { hourSql } from '@/lib/lake/views/hour-sql';
import { viewOf } from '@/lib/lake/views/table-views';

/** Tables whose rows belong to an account, with the column that says when. */
const tablesOfAccount: readonly { table: TableName; at: string }[] = [
  { table: 'accounts', at: 'created_at' },
  { table: 'payments', at: '"at"' },
  { table: 'logins', at: '"at"' },
  { table: 'exchanges', at: '"at"' },
];

/** Kinds whose value says less than what the source wrote. */
const kindsShownRaw = new Set(['display_name', 'organization', 'billing_name']);

const identifierColumns = tablesOfAccount.flatMap(({ table, at }) =>
  fieldsOf(table).flatMap(({ name, type, kind }) =>
    type === 'identifier' && kind ? [{ view: viewOf(table), at, name, kind }] : [],
  ),
);

/** Uses that a mapping file or the user's warehouse declared: the kind stands in the row. */
const declaredUses = `SELECT account_id, item.kind AS kind, item.value AS value, item.raw AS display, "at", 1 AS count, NULL::INTEGER AS hour, _batch
  FROM (${tablesOfAccount
    .map(
      ({ table, at }) =>
        `SELECT account_id, unnest(own_identifiers) AS item, ${at} AS "at", _batch FROM ${viewOf(table)} WHERE own_identifiers IS NOT NULL`,
    )
    .join(' UNION ALL ')})`;

/** Usage rows: first and last seen as two uses of which only the first carries counts, hours as one use each. */
const usageUses = `SELECT account_id, identifier_kind AS kind, identifier AS value, NULL::VARCHAR AS display, first_seen AS "at",
    CASE WHEN hour_of_week IS NULL THEN coalesce(count, 1) ELSE greatest(coalesce(count, 1) - list_sum(hour_of_week), 0) END AS count,
    -1 AS hour, _batch FROM usage
  UNION ALL SELECT account_id, identifier_kind, identifier, NULL, last_seen, 0, -1, _batch FROM usage WHERE last_seen IS NOT NULL
  UNION ALL SELECT account_id, identifier_kind, identifier, NULL, NULL, n, hour, _batch FROM (
    SELECT account_id, identifier_kind, identifier, _batch, unnest(hour_of_week) AS n, unnest(range(168))::INTEGER AS hour
    FROM usage WHERE hour_of_week IS NOT NULL) WHERE n > 0`;

const columnUses = identifierColumns
  .map(({ view, at, name, kind }) => {
    const display = kindsShownRaw.has(kind)
      ? `coalesce(json_extract_string(raw, '$.${name}'), "${name}")`
      : 'NULL';
    return `SELECT account_id, ${sqlText(kind)} AS kind, "${name}" AS value, ${display} AS display, ${at} AS "at", 1 AS count,
      NULL::INTEGER AS hour, _batch FROM ${view} WHERE "${name}" IS NOT NULL`;
  })
  .join('\n UNION ALL ');

const hourOfUse = `coalesce(hour, ${hourSql('"at"')}, -1)`;

/** Uses by hour of the week, `-1` where the time is unknown. A condition on `kind` reads only the columns of that kind. */
const hourlyUses = `SELECT account_id, kind, value, max(display) AS display, ${hourOfUse} AS hour, _batch,
    min("at") AS first_seen, max("at") AS last_seen, sum(count)::BIGINT AS count
  FROM identifier_uses GROUP BY account_id, kind, value, ${hourOfUse}, _batch`;

/** Kinds derived from another kind: value expression over the hourly uses of that kind. */
const derived = [
  { kind: 'network', from: 'ip', join: 'JOIN addresses AS f ON f.ip = u.value', value: 'f.network' },
  { kind: 'asn', from: 'ip', join: 'JOIN ip_facts AS f ON f.ip = u.value', value: 'f.asn' },
  { kind: 'email_domain', from: 'email', join: '', value: "split_part(u.value, '@', -1)" },
] as const;

/** Kinds that the lake derives from others. */
export const derivedKinds: readonly string[] = derived.map(({ kind }) => kind);
/** Kinds that others are derived from: their hourly uses have views of their own, `hourly_<kind>`. */
export const sourceKinds: readonly string[] = [...new Set(derived.map(({ from }) => from))];

/** Hourly uses of one kind: counted, or derived from those of another kind (and declared uses of the derived kind itself). */
function hourlyOfKind(kind: string): string {
  const rule = derived.find((candidate) => candidate.kind === kind);
  const counted = `SELECT * FROM hourly_uses WHERE kind = ${sqlText(kind)}`;
  if (!rule) return sourceKinds.includes(kind) ? `SELECT * FROM hourly_${kind}` : counted;
  return `SELECT account_id, ${sqlText(kind)} AS kind, value, max(display) AS display, hour, _batch,
      min(first_seen) AS first_seen, max(last_seen) AS last_seen, sum(count)::BIGINT AS count
    FROM (SELECT u.account_id, ${rule.value} AS value, NULL::VARCHAR AS display, u.hour, u._batch, u.first_seen, u.last_seen, u.count
        FROM hourly_${rule.from} AS u ${rule.join}
      UNION ALL BY NAME SELECT account_id, value, display, hour, _batch, first_seen, last_seen, count FROM (${counted}))
    WHERE value IS NOT NULL GROUP BY ALL`;
}

const allHourly = [
  `SELECT * FROM hourly_uses WHERE kind NOT IN (${derivedKinds.map(sqlText).join(', ')})`,
  ...derivedKinds.map(hourlyOfKind),
].join('\n UNION ALL BY NAME ');

/** `hour:count` pairs in order; lib/domain/hour-of-week decodes them. */
const hoursText = `array_to_string(list_transform(list_sort(list(hour::BIGINT * 4294967296 + count) FILTER (WHERE hour >= 0)),
  lambda p: (p // 4294967296)::VARCHAR || ':' || (p % 4294967296)::VARCHAR), ' ')`;

/** Uses of all hours together. With one batch in scope no hour occurs twice, and there is nothing to say about batches. */
function groupUses(hourly: string, batchIds: readonly string[]): string {
  const [only] = batchIds;
  const isOne = batchIds.length === 1 && only !== undefined;
  const merged = `SELECT account_id, kind, value, hour, max(display) AS display, min(first_seen) AS first_seen,
    max(last_seen) AS last_seen, sum(count)::BIGINT AS count, list(DISTINCT _batch) AS batches
    FROM (${hourly}) GROUP BY account_id, kind, value, hour`;
  const batches = isOne ? `[${sqlText(only)}]` : 'list_sort(list_distinct(flatten(list(batches))))';
  return `SELECT account_id, kind, value, coalesce(max(display), value) AS display, min(first_seen) AS first_seen,
      max(last_seen) AS last_seen, greatest(sum(count), 1)::BIGINT AS count, nullif(${hoursText}, '') AS hour_of_week,
      ${batches} AS batch_ids
    FROM (${isOne ? hourly : merged}) GROUP BY account_id, kind, value`;
}

/** The rows of `account_identifiers` of one kind, reading no other column than that kind's. */
export const accountIdentifiersOfKind = (kind: string, batchIds: readonly string[]): string =>
  groupUses(hourlyOfKind(kind), batchIds);

/** Views `identifier_uses`, `hourly_uses`, `hourly_<kind>` and `account_identifiers` for the batches in scope. */
export function identifierViews(batchIds: readonly string[]): string[] {
  return [
    `CREATE OR REPLACE VIEW identifier_uses AS ${columnUses} UNION ALL BY NAME ${declaredUses} UNION ALL BY NAME (${usageUses})`,
    `CREATE OR REPLACE VIEW hourly_uses AS ${hourlyUses}`,
    ...sourceKinds.map(
      (kind) =>
        `CREATE OR REPLACE VIEW hourly_${kind} AS SELECT * FROM hourly_uses WHERE kind = ${sqlText(kind)}`,
    ),
    `CREATE OR REPLACE VIEW account_identifiers AS ${groupUses(allHourly, batchIds)}`,
  ];
}
