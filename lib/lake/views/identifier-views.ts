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

/** Identifier kinds that some column of a table has. */
const columnKinds = [...new Set(identifierColumns.map(({ kind }) => kind))];

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

function usesOfKind(kind: string): string {
  const columns = identifierColumns
    .filter((column) => column.kind === kind)
    .map(({ view, at, name }) => {
      const display = kindsShownRaw.has(kind)
        ? `coalesce(json_extract_string(raw, '$.${name}'), "${name}")`
        : 'NULL::VARCHAR';
      return `SELECT account_id, "${name}" AS value, ${display} AS display, ${at} AS "at", 1 AS count, NULL::INTEGER AS hour, _batch
        FROM ${view} WHERE "${name}" IS NOT NULL`;
    });
  const declared = `SELECT account_id, value, display, "at", count, hour, _batch FROM declared_uses WHERE kind = ${sqlText(kind)}`;
  return [...columns, declared].join('\n UNION ALL ');
}

/** Groups uses by hour, so that a large table is read once; `-1` stands for an unknown hour. */
const hourly = (value: string, uses: string): string => `SELECT account_id, ${value}, max(display) AS display,
    coalesce(hour, ${hourSql('"at"')}, -1) AS hour, _batch, min("at") AS first_seen, max("at") AS last_seen, sum(count) AS count
  FROM (${uses}) GROUP BY account_id, ${value}, coalesce(hour, ${hourSql('"at"')}, -1), _batch`;

/** `hour:count` pairs in order; lib/domain/hour-of-week decodes them. */
const hoursText = `array_to_string(list_transform(list_sort(list(hour * 4294967296 + n) FILTER (WHERE hour >= 0)),
  lambda p: (p // 4294967296)::VARCHAR || ':' || (p % 4294967296)::VARCHAR), ' ')`;

const perValue = (
  kind: string,
  source: string,
): string => `SELECT account_id, ${kind} AS kind, value, coalesce(max(display), value) AS display,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen, greatest(sum(n), 1)::BIGINT AS count,
    nullif(${hoursText}, '') AS hour_of_week, list_sort(list_distinct(flatten(list(batches)))) AS batch_ids
  FROM (SELECT account_id, ${kind === 'kind' ? 'kind, ' : ''}value, hour, max(display) AS display, min(first_seen) AS first_seen,
      max(last_seen) AS last_seen, sum(count)::BIGINT AS n, list(DISTINCT _batch) AS batches
    FROM (${source}) GROUP BY ALL)
  GROUP BY account_id, ${kind === 'kind' ? 'kind, ' : ''}value`;

/** The same with one batch in scope, where neither batches nor a second grouping are needed. */
const perValueOfOneBatch = (
  kind: string,
  source: string,
  batchId: string,
): string => `SELECT account_id, ${kind} AS kind, value, coalesce(max(display), value) AS display,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen, greatest(sum(n), 1)::BIGINT AS count,
    nullif(${hoursText}, '') AS hour_of_week, [${sqlText(batchId)}] AS batch_ids
  FROM (SELECT *, count AS n FROM (${source})) GROUP BY account_id, ${kind === 'kind' ? 'kind, ' : ''}value`;

/** Kinds derived from another kind: value expression over the hourly rows of that kind. */
const derived = [
  { kind: 'network', from: 'ip', join: 'JOIN addresses AS f ON f.ip = u.value', value: 'f.network' },
  { kind: 'asn', from: 'ip', join: 'JOIN ip_facts AS f ON f.ip = u.value', value: 'f.asn' },
  { kind: 'email_domain', from: 'email', join: '', value: "split_part(u.value, '@', -1)" },
];

function derivedHourly({ kind, from, join, value }: (typeof derived)[number]): string {
  const declared = `SELECT account_id, value, display, "at", count, hour, _batch FROM declared_uses WHERE kind = ${sqlText(kind)}`;
  return `SELECT account_id, value, max(display) AS display, hour, _batch, min(first_seen) AS first_seen,
      max(last_seen) AS last_seen, sum(count) AS count
    FROM (SELECT u.account_id, ${value} AS value, NULL::VARCHAR AS display, u.hour, u._batch, u.first_seen, u.last_seen, u.count
        FROM uses_${from} AS u ${join}
      UNION ALL BY NAME ${hourly('value', declared)})
    WHERE value IS NOT NULL GROUP BY ALL`;
}

const derivedKinds = derived.map(({ kind }) => kind);

/** Views `declared_uses`, `identifier_uses` and `account_identifiers` for the batches in scope. */
export function identifierViews(batchIds: readonly string[]): string[] {
  const [only] = batchIds;
  const group = (kind: string, source: string): string =>
    batchIds.length === 1 && only !== undefined
      ? perValueOfOneBatch(kind, source, only)
      : perValue(kind, source);
  const known = [...columnKinds, ...derivedKinds].map(sqlText).join(', ');
  const hourlyKinds = columnKinds.map(
    (kind) => `uses_${kind} AS MATERIALIZED (${hourly('value', usesOfKind(kind))})`,
  );
  const parts = [
    ...columnKinds.map((kind) => group(sqlText(kind), `SELECT * FROM uses_${kind}`)),
    ...derived.map((rule) => group(sqlText(rule.kind), derivedHourly(rule))),
    group('kind', hourly('kind, value', `SELECT * FROM declared_uses WHERE kind NOT IN (${known})`)),
  ];
  return [
    `CREATE OR REPLACE VIEW declared_uses AS ${declaredUses} UNION ALL ${usageUses}`,
    `CREATE OR REPLACE VIEW identifier_uses AS ${[
      ...columnKinds.map(
        (kind) =>
          `SELECT account_id, ${sqlText(kind)} AS kind, value, "at", count FROM (${usesOfKind(kind)})`,
      ),
      `SELECT account_id, kind, value, "at", count FROM declared_uses WHERE kind NOT IN (${columnKinds.map(sqlText).join(', ')})`,
    ].join('\n UNION ALL ')}`,
    `CREATE OR REPLACE VIEW account_identifiers AS WITH ${hourlyKinds.join(',\n')}\n${parts.join('\nUNION ALL BY NAME\n')}`,
  ];
}
