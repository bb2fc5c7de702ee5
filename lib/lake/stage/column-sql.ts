import type { TableMatch } from '@/lib/ingest/match-columns';
import type { TextFacts } from '@/lib/ingest/records/csv-scanner';
import { fieldsOf } from '@/lib/ingest/tables';
import type { Field } from '@/lib/ingest/tables/field';
import { sqlText } from '@/lib/lake/duckdb';
import { cidrKind, usesDictionary } from '@/lib/lake/stage/dictionary';
import { clockSkewMs, earliestMs } from '@/lib/lake/stage/macros';
import { cellName, sqlName } from '@/lib/lake/stage/source-sql';

/** Longest id or identifier, in characters. */
const valueLengthMax = 512;

export interface TableSqlOptions {
  match: TableMatch;
  /** Subquery `(_line, _unreadable, c0 …)`. */
  sourceSql: string;
  batchId: string;
  fileName: string;
  promptPolicy: 'keep' | 'redact' | 'hash-only';
  now: number;
  /** What is known of every cell of the source. */
  facts: TextFacts;
  /** True: every value that a rule of its own could change stands already as the rule would write it. */
  isNormal: boolean;
}

/** One output column: how its text is cleaned, parsed and checked. `x_…` is the cleaned text, `v_…` the value. */
export interface ColumnSql {
  field: Field;
  clean: string;
  value: string;
  join?: string;
  /** Conditions that reject the row, in order, with their codes. */
  checks: readonly { when: string; code: string }[];
  /** Dictionary pairs the column needs. */
  pairs?: string;
  /** Kind under whose rule the value stands already in its normal form. */
  normalKind?: string;
  /** True when the value may differ from the source's text. */
  isNormalised?: true;
}

/** Type of each column of the lake's files. */
export const sqlTypes: Partial<Record<Field['type'], string>> = {
  time: 'BIGINT',
  number: 'DOUBLE',
  integer: 'BIGINT',
  hours: 'INTEGER[]',
};

function cleanSql(field: Field, { match, facts }: TableSqlOptions): string {
  const constant = match.constants[field.name];
  if (constant !== undefined) return sqlText(constant);
  const index = match.fieldColumns.get(field.name);
  if (index === undefined) return 'NULL::VARCHAR';
  const isVerbatim = field.type === 'text' || field.type === 'prompt';
  return cleanCellSql(cellName(index), { ignoreValues: match.ignoreValues, isVerbatim, facts });
}

/** A cell without outer white space, NULL where it stands for "no value". */
export function cleanCellSql(
  cell: string,
  given: { ignoreValues: readonly string[]; isVerbatim: boolean; facts: TextFacts },
): string {
  const { ignoreValues, isVerbatim, facts } = given;
  const ignored = ignoreValues.filter((value) => value !== '').map(sqlText);
  const trimmed = facts.isTrimmed ? `nullif(${cell}, '')` : `skein_trim(${cell})`;
  const kept = isVerbatim ? cell : trimmed;
  if (ignored.length === 0)
    return isVerbatim && !facts.isTrimmed ? `CASE WHEN ${trimmed} IS NOT NULL THEN ${cell} END` : trimmed;
  return `CASE WHEN ${trimmed} IS NOT NULL AND ${trimmed} NOT IN (${ignored.join(', ')}) THEN ${kept} END`;
}

export const x = (name: string): string => sqlName(`x_${name}`);
export const v = (name: string): string => sqlName(`v_${name}`);

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
  const tooLong =
    options.facts.recordBytesLongest > valueLengthMax || options.match.constants[field.name] !== undefined
      ? [
          {
            when: `strlen(${raw}) > ${valueLengthMax} AND length(${raw}) > ${valueLengthMax}`,
            code: 'value_too_long',
          },
        ]
      : [];
  switch (field.type) {
    case 'key':
      return field.name === 'prompt_hash'
        ? { value: `coalesce(${raw}, skein_prompt_hash(${x('prompt')}))`, checks: tooLong }
        : { value: raw, checks: tooLong };
    case 'identifier': {
      const kind = field.kind ?? '';
      if (!usesDictionary(kind)) return { value: raw, checks: tooLong };
      return options.isNormal ? { value: raw, checks: [], normalKind: kind } : dictionaryColumn(field, kind);
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
          : tooLong,
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

export function columnsOf(options: TableSqlOptions): ColumnSql[] {
  const ofTable = fieldsOf(options.match.table).map(
    (field): ColumnSql => ({ field, clean: cleanSql(field, options), ...parseColumn(field, options) }),
  );
  const own = options.match.identifiers.map(({ kind, index }, i): ColumnSql => {
    const field: Field = { name: `own_${i}`, type: 'identifier', kind, synonyms: [] };
    const { ignoreValues } = options.match;
    const clean = cleanCellSql(cellName(index), { ignoreValues, isVerbatim: false, facts: options.facts });
    return { field, clean, ...parseColumn(field, options) };
  });
  return [...ofTable, ...own];
}
