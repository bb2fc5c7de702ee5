import type { TableMatch } from '@/lib/ingest/match-columns';
import { fieldsOf } from '@/lib/ingest/tables';
import type { Field } from '@/lib/ingest/tables/field';
import { sqlText } from '@/lib/lake/duckdb';
import {
  type ColumnSql,
  cleanCellSql,
  columnsOf,
  sqlTypes,
  type TableSqlOptions,
  v,
  x,
} from '@/lib/lake/stage/column-sql';
import { cellName, sqlName } from '@/lib/lake/stage/source-sql';

function rejectSql(columns: readonly ColumnSql[], match: TableMatch): string {
  const whenThen = columns.flatMap(({ field, checks, join }) => {
    const place = (code: string): string => sqlText(`${code}|${columnTitle(field, match)}`);
    const missing = field.isRequired ? [`WHEN ${x(field.name)} IS NULL THEN ${place('missing_value')}`] : [];
    const found = checks.map(({ when, code }) => `WHEN ${when} THEN ${place(code)}`);
    const alias = sqlName(`d_${field.name}`);
    const refused = join
      ? [`WHEN ${alias}.code IS NOT NULL THEN ${alias}.code || ${sqlText(`|${columnTitle(field, match)}`)}`]
      : [];
    return [...missing, ...found, ...refused];
  });
  return `CASE WHEN _unreadable THEN 'invalid_json|' ${whenThen.join(' ')} END`;
}

/** What the user calls the column of a field. */
function columnTitle(field: Field, match: TableMatch): string {
  const own = /^own_(\d+)$/.exec(field.name);
  const index = own ? match.identifiers[Number(own[1])]?.index : match.fieldColumns.get(field.name);
  return index === undefined ? field.name : (match.columns[index]?.column ?? field.name);
}

function rawSql(columns: readonly ColumnSql[]): string {
  const changed = columns.filter((column) => column.isNormalised && !column.field.name.startsWith('own_'));
  if (changed.length === 0) return 'NULL::VARCHAR';
  const differs = changed.map(({ field }) => `${v(field.name)} <> ${x(field.name)}`);
  const members = changed.map(
    ({ field }) =>
      `${sqlText(field.name)}, CASE WHEN ${v(field.name)} <> ${x(field.name)} THEN ${x(field.name)} END`,
  );
  return `CASE WHEN ${differs.join(' OR ')} THEN json_merge_patch('{}', json_object(${members.join(', ')}))::VARCHAR END`;
}

function attributesSql({ attributes }: TableMatch): string {
  if (attributes.length === 0) return 'NULL::VARCHAR';
  const members = attributes.map(({ name }, i) => `${sqlText(name)}, a_${i}`);
  return `nullif(json_merge_patch('{}', json_object(${members.join(', ')}))::VARCHAR, '{}')`;
}

const ownType = 'STRUCT(kind VARCHAR, value VARCHAR, raw VARCHAR)[]';

function ownIdentifiersSql({ identifiers }: TableMatch): string {
  if (identifiers.length === 0) return `NULL::${ownType}`;
  const items = identifiers.map(
    ({ kind }, i) => `{'kind': ${sqlText(kind)}, 'value': ${v(`own_${i}`)}, 'raw': ${x(`own_${i}`)}}`,
  );
  return `list_filter([${items.join(', ')}]::${ownType}, lambda item: item.value IS NOT NULL)`;
}

/**
 * Same event: same event id of the same account (no key is stored then), else the same whole row: fields by value, so that the same row in another
 * format is the same, and every other column of the file by its text, whether it is used or not.
 */
function keySql(columns: readonly ColumnSql[], match: TableMatch): string {
  const fields = columns
    .filter(
      ({ field }) =>
        field.name !== 'prompt' && (match.fieldColumns.has(field.name) || field.name === 'prompt_hash'),
    )
    .map(({ field }) => `coalesce(${v(field.name)}::VARCHAR, '')`);
  const others = otherColumns(match).map((index) => `coalesce(r_${index}, '')`);
  const whole = `md5(concat_ws(chr(31), ${[...fields, ...others].join(', ')}))`;
  if (!match.fieldColumns.has('event_id')) return whole;
  return `CASE WHEN v_event_id IS NULL THEN ${whole} END`;
}

/** Columns that give no field, in the order of their names: a file's order of columns must not matter. */
function otherColumns({ columns }: TableMatch): number[] {
  return columns
    .map(({ column, use }, index) => ({ column, use, index }))
    .filter(({ use }) => use !== 'field')
    .sort((left, right) => (left.column < right.column ? -1 : 1))
    .map(({ index }) => index);
}

export interface TableSql {
  /** Typed, normalised rows `(… fields, _reject)`. */
  rowsSql: string;
  /** One query of `(kind, raw)` per column that is looked up in the dictionary. */
  dictionaryPairs: string[];
  /** True where every such column is a field of the table that could be written as it is. */
  canBeNormal: boolean;
  /** Columns written as they are, with the kind whose rule they must satisfy. */
  normalColumns: { kind: string; name: string }[];
}

/** The SQL that turns the cells of one file into rows of its table. */
export function tableSql(options: TableSqlOptions): TableSql {
  const { match } = options;
  const columns = columnsOf(options);
  const attributeCells = match.attributes.map(
    ({ index }, i) =>
      `${cleanCellSql(cellName(index), { ignoreValues: match.ignoreValues, isVerbatim: true, facts: options.facts })} AS a_${i}`,
  );
  const rawCells = otherColumns(match).map((index) => `${cellName(index)} AS r_${index}`);
  const cleaned = columns.map(({ field, clean }) => `${clean} AS ${x(field.name)}`);
  const cleanedSql = `(SELECT ${['_line', '_unreadable', ...cleaned, ...attributeCells, ...rawCells].join(', ')} FROM ${options.sourceSql})`;
  const values = columns.map(({ field, value }) => {
    const type = sqlTypes[field.type];
    return `${type ? `(${value})::${type}` : value} AS ${v(field.name)}`;
  });
  const codes = columns.filter(({ join }) => join).map(({ field }) => sqlName(`d_${field.name}`));
  const isIps = match.table === 'ips';
  const bits = isIps ? ['"d_ip".bits AS _bits'] : [];
  const joins = columns.flatMap(({ join }) => (join ? [join] : []));
  const valuesSql = `(SELECT ${['s.*', ...values, ...codeColumns(codes), ...bits].join(', ')} FROM ${cleanedSql} AS s ${joins.join(' ')})`;
  const fields = fieldsOf(match.table).map(({ name }) => `${v(name)} AS ${sqlName(name)}`);
  const outputs = [
    ...fields,
    ...(isIps ? ['(length(_bits) - 1)::INTEGER AS prefix_length', '_bits AS bits'] : []),
    `${attributesSql(match)} AS attributes`,
    `${ownIdentifiersSql(match)} AS own_identifiers`,
    `${rawSql(columns)} AS raw`,
    `${sqlText(options.batchId)} AS _batch`,
    `${sqlText(options.fileName)} AS _file`,
    '_line',
    `${keySql(columns, match)} AS _key`,
    `${rejectSql(columns, match)} AS _reject`,
  ];
  return {
    rowsSql: `SELECT ${outputs.join(',\n  ')} FROM ${valuesSql}`,
    dictionaryPairs: columns.flatMap(({ pairs }) => (pairs ? [`${pairs} FROM ${cleanedSql}`] : [])),
    canBeNormal: columns.every(
      ({ field, pairs }) => !pairs || (field.kind && !field.name.startsWith('own_')),
    ),
    normalColumns: columns.flatMap(({ field, normalKind }) =>
      normalKind ? [{ kind: normalKind, name: sqlName(field.name) }] : [],
    ),
  };
}

/** The reject code of each dictionary lookup, carried along as a struct so that `d_x.code` reads the same outside. */
function codeColumns(aliases: readonly string[]): string[] {
  return aliases.map((alias) => `{'code': ${alias}.code} AS ${alias}`);
}
