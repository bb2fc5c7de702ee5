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

/** Kinds derived from another kind: value expression over the uses of that kind, added up by value. */
const derived = [
  { kind: 'network', from: 'ip', join: 'JOIN addresses AS f ON f.ip = u.value', value: 'f.network' },
  { kind: 'asn', from: 'ip', join: 'JOIN ip_facts AS f ON f.ip = u.value', value: 'f.asn' },
  { kind: 'email_domain', from: 'email', join: '', value: "split_part(u.value, '@', -1)" },
] as const;

/** Kinds that the lake derives from others. */
export const derivedKinds: readonly string[] = derived.map(({ kind }) => kind);
/** Kinds that others are derived from: what they add up to has views of its own, `sums_<kind>`. */
export const sourceKinds: readonly string[] = [...new Set(derived.map(({ from }) => from))];

/** With one batch in scope there is nothing to collect, and collecting is what costs most. */
function batchesSql(batchIds: readonly string[]): string {
  const [only] = batchIds;
  return batchIds.length === 1 && only !== undefined ? `[${sqlText(only)}]` : 'list(DISTINCT _batch)';
}

/**
 * Uses added up: `account_id, kind, value, display, first_seen, last_seen, count, hours, batches`. `hours` holds one
 * `count * 168 + hour` per use that has a time, not yet added up by hour: grouping by hour too would make several times
 * as many groups, and whoever needs the histogram adds it up in passing.
 */
const sumsSql = (
  condition: string,
  batchIds: readonly string[],
): string => `SELECT account_id, kind, value, max(display) AS display,
    min("at") AS first_seen, max("at") AS last_seen, sum(count)::BIGINT AS count,
    list(count * 168::BIGINT + ${hourOfUse}) FILTER (${hourOfUse} >= 0) AS hours, ${batchesSql(batchIds)} AS batches
  FROM identifier_uses WHERE ${condition} GROUP BY account_id, kind, value`;

/** Sums of one kind: its own uses, or those of the kind it is derived from (and declared uses of the derived kind itself). */
export function sumsOfKind(kind: string, batchIds: readonly string[]): string {
  const rule = derived.find((candidate) => candidate.kind === kind);
  const own = sumsSql(`kind = ${sqlText(kind)}`, batchIds);
  if (!rule) return own;
  return `SELECT account_id, ${sqlText(kind)} AS kind, value, max(display) AS display, min(first_seen) AS first_seen,
      max(last_seen) AS last_seen, sum(count)::BIGINT AS count, flatten(list(hours) FILTER (hours IS NOT NULL)) AS hours,
      ${batchIds.length === 1 ? batchesSql(batchIds) : 'list_distinct(flatten(list(batches)))'} AS batches
    FROM (SELECT u.account_id, ${rule.value} AS value, NULL::VARCHAR AS display, u.first_seen, u.last_seen, u.count, u.hours,
        u.batches FROM sums_${rule.from} AS u ${rule.join}
      UNION ALL BY NAME SELECT account_id, value, display, first_seen, last_seen, count, hours, batches FROM (${own}))
    WHERE value IS NOT NULL GROUP BY account_id, value`;
}

/** `hour:count` pairs in order; `hourOfWeekText` in lib/lake/hours-text is the same in TypeScript, and faster. */
const hoursText = `array_to_string(list_transform(list_sort(list_distinct(list_transform(hours, lambda p: p % 168))),
  lambda h: h::VARCHAR || ':' || list_sum(list_transform(list_filter(hours, lambda p: p % 168 = h), lambda p: p // 168))::VARCHAR), ' ')`;

/** Views `identifier_uses`, `sums_<kind>` and `account_identifiers`. A condition on `kind` reads only that kind's columns. */
export function identifierViews(batchIds: readonly string[]): string[] {
  const notDerived = `kind NOT IN (${derivedKinds.map(sqlText).join(', ')})`;
  const derivedSums = derivedKinds.map((kind) => sumsOfKind(kind, batchIds));
  const allSums = [sumsSql(notDerived, batchIds), ...derivedSums].join('\n UNION ALL BY NAME ');
  return [
    `CREATE OR REPLACE VIEW identifier_uses AS ${columnUses} UNION ALL BY NAME ${declaredUses} UNION ALL BY NAME (${usageUses})`,
    ...sourceKinds.map(
      (kind) => `CREATE OR REPLACE VIEW sums_${kind} AS ${sumsSql(`kind = ${sqlText(kind)}`, batchIds)}`,
    ),
    `CREATE OR REPLACE VIEW account_identifiers AS SELECT account_id, kind, value, coalesce(display, value) AS display, first_seen,
    last_seen, greatest(count, 1) AS count, nullif(${hoursText}, '') AS hour_of_week, list_sort(batches) AS batch_ids
    FROM (${allSums})`,
  ];
}
