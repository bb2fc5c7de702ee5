import type { TableMatch } from '@/lib/ingest/match-columns';
import { fieldsOf } from '@/lib/ingest/tables';
import type { Field } from '@/lib/ingest/tables/field';
import { sqlText } from '@/lib/lake/duckdb';
import { cidrKind, usesDictionary } from '@/lib/lake/stage/dictionary';
import { clockSkewMs, earliestMs } from '@/lib/lake/stage/macros';
import { cellName, sqlName } from '@/lib/lake/stage/source-sql';

export interface TableSqlOptions {
  match: TableMatch;
  /** Subquery `(_line, _unreadable, c0 …)`. */
  sourceSql: string;
  batchId: string;
  fileName: string;
  promptPolicy: 'keep' | 'redact' | 'hash-only';
  now: number;
}

/** One output column: how its text is cleaned, parsed and checked. `x_…` is the cleaned text, `v_…` the value. */
interface ColumnSql {
  field: Field;
  clean: string;
  value: string;
  join?: string;
  /** Conditions that reject the row, in order, with their codes. */
  checks: readonly { when: string; code: string }[];
  /** Dictionary pairs the column needs. */
  pairs?: string;
  /** True when the value may differ from the source's text. */
  isNormalised?: true;
}

/** Type of each column of the lake's files. */
const sqlTypes: Partial<Record<Field['type'], string>> = {
  time: 'BIGINT',
  number: 'DOUBLE',
  integer: 'BIGINT',
  hours: 'INTEGER[]',
};

function cleanSql(field: Field, match: TableMatch): string {
  const constant = match.constants[field.name];
  if (constant !== undefined) return sqlText(constant);
  const index = match.fieldColumns.get(field.name);
  if (index === undefined) return 'NULL::VARCHAR';
  return cleanCellSql(cellName(index), match.ignoreValues, field.type === 'text' || field.type === 'prompt');
}

/** A cell without outer white space, NULL where it stands for "no value". */
function cleanCellSql(cell: string, ignoreValues: readonly string[], isVerbatim: boolean): string {
  const ignored = ignoreValues.filter((value) => value !== '').map(sqlText);
  const trimmed = `skein_trim(${cell})`;
  const kept = isVerbatim ? cell : trimmed;
  if (ignored.length === 0) return isVerbatim ? `CASE WHEN ${trimmed} IS NOT NULL THEN ${cell} END` : trimmed;
  return `CASE WHEN ${trimmed} IS NOT NULL AND ${trimmed} NOT IN (${ignored.join(', ')}) THEN ${kept} END`;
}

const x = (name: string): string => sqlName(`x_${name}`);
const v = (name: string): string => sqlName(`v_${name}`);

function dictionaryColumn(field: Field, kind: string): Omit<ColumnSql, 'clean' | 'field'> {
  const alias = sqlName(`d_${field.name}`);
  return {
    value: `${alias}.value`,
    join: `LEFT JOIN (SELECT raw, value, code, network, bits FROM dictionary WHERE kind = ${sqlText(kind)}) AS ${alias}
      ON ${alias}.raw = ${x(field.name)}`,
    checks: [],
    pairs: `SELECT ${sqlText(kind)} AS kind, ${x(field.name)} AS raw`,
    isNormalised: true,
  };
}

function typedValueColumn(field: Field): Omit<ColumnSql, 'clean' | 'field'> {
  const alias = sqlName(`d_${field.name}`);
  const kind = `lower(${x(field.kindField ?? '')})`;
  return {
    value: `${alias}.value`,
    join: `LEFT JOIN dictionary AS ${alias} ON ${alias}.kind = ${kind} AND ${alias}.raw = ${x(field.name)}`,
    checks: [{ when: `NOT regexp_full_match(${kind}, '[a-z][a-z0-9_]{0,62}')`, code: 'invalid_kind' }],
    pairs: `SELECT ${kind} AS kind, ${x(field.name)} AS raw`,
    isNormalised: true,
  };
}

function wordSql({ name, aliases = {} }: Field): string {
  const word = `lower(${x(name)})`;
  const cases = Object.entries(aliases).map(([from, to]) => `WHEN ${sqlText(from)} THEN ${sqlText(to)}`);
  return cases.length === 0 ? word : `CASE ${word} ${cases.join(' ')} ELSE ${word} END`;
}

function promptSql(policy: TableSqlOptions['promptPolicy']): string {
  if (policy === 'hash-only') return 'NULL::VARCHAR';
  return policy === 'redact' ? `skein_redact(${x('prompt')})` : x('prompt');
}

function parseColumn(field: Field, options: TableSqlOptions): Omit<ColumnSql, 'clean' | 'field'> {
  const raw = x(field.name);
  const invalid = (code: string) => ({ when: `${raw} IS NOT NULL AND ${v(field.name)} IS NULL`, code });
  const tooLong = { when: `strlen(${raw}) > 512 AND length(${raw}) > 512`, code: 'value_too_long' };
  switch (field.type) {
    case 'key':
      return field.name === 'prompt_hash'
        ? { value: `coalesce(${raw}, skein_prompt_hash(${x('prompt')}))`, checks: [tooLong] }
        : { value: raw, checks: [tooLong] };
    case 'identifier': {
      const kind = field.kind ?? '';
      return usesDictionary(kind) ? dictionaryColumn(field, kind) : { value: raw, checks: [tooLong] };
    }
    case 'cidr':
      return dictionaryColumn(field, cidrKind);
    case 'typed_value':
      return typedValueColumn(field);
    case 'word':
      return {
        value: wordSql(field),
        checks: field.choices
          ? [
              {
                when: `${v(field.name)} NOT IN (${field.choices.map(sqlText).join(', ')})`,
                code: 'invalid_choice',
              },
            ]
          : [tooLong],
      };
    case 'text':
      return { value: raw, checks: [] };
    case 'prompt':
      return { value: promptSql(options.promptPolicy), checks: [] };
    case 'time': {
      const bounds = `${v(field.name)} NOT BETWEEN ${earliestMs} AND ${options.now + clockSkewMs}`;
      return {
        value: `skein_time(${raw})`,
        checks: [invalid('invalid_time'), { when: bounds, code: 'implausible_time' }],
      };
    }
    case 'number':
      return { value: `skein_number(${raw})`, checks: [invalid('invalid_number')] };
    case 'integer':
      return { value: `skein_integer(${raw})`, checks: [invalid('invalid_number')] };
    case 'hours':
      return { value: `skein_hours(${raw})`, checks: [invalid('invalid_hours')] };
  }
}

function columnsOf(options: TableSqlOptions): ColumnSql[] {
  const ofTable = fieldsOf(options.match.table).map(
    (field): ColumnSql => ({ field, clean: cleanSql(field, options.match), ...parseColumn(field, options) }),
  );
  const own = options.match.identifiers.map(({ kind, index }, i): ColumnSql => {
    const field: Field = { name: `own_${i}`, type: 'identifier', kind, synonyms: [] };
    const clean = cleanCellSql(cellName(index), options.match.ignoreValues, false);
    return { field, clean, ...parseColumn(field, options) };
  });
  return [...ofTable, ...own];
}

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

/** The SQL that turns the cells of one file into typed, normalised rows `(… fields, _reject)`. */
export function tableSql(options: TableSqlOptions): { rowsSql: string; dictionaryPairs: string[] } {
  const { match } = options;
  const columns = columnsOf(options);
  const attributeCells = match.attributes.map(
    ({ index }, i) => `${cleanCellSql(cellName(index), match.ignoreValues, true)} AS a_${i}`,
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
  };
}

/** The reject code of each dictionary lookup, carried along as a struct so that `d_x.code` reads the same outside. */
function codeColumns(aliases: readonly string[]): string[] {
  return aliases.map((alias) => `{'code': ${alias}.code} AS ${alias}`);
}
