import { canonicalName, matchColumns } from '@/lib/ingest/match-columns';
import { fieldsOf, type TableName, tableNames } from '@/lib/ingest/tables';

const noMapping = { version: 1 as const, tables: {} };

/** Words in a file's name that give its table away; the first that occurs decides. */
const nameHints: readonly (readonly [word: string, table: TableName])[] = [
  ['label', 'labels'],
  ['truth', 'labels'],
  ['relation', 'relations'],
  ['transfer', 'relations'],
  ['invite', 'relations'],
  ['payment', 'payments'],
  ['charge', 'payments'],
  ['card', 'payments'],
  ['login', 'logins'],
  ['session', 'logins'],
  ['exchange', 'exchanges'],
  ['request', 'exchanges'],
  ['completion', 'exchanges'],
  ['usage', 'usage'],
  ['identifier', 'identifiers'],
  ['ips', 'ips'],
  ['network', 'ips'],
  ['account', 'accounts'],
  ['customer', 'accounts'],
  ['user', 'accounts'],
];

function hintOf(fileName: string): TableName | undefined {
  const name = canonicalName(fileName);
  return nameHints.find(([word]) => name.includes(word))?.[1];
}

/** How well columns fit a table: the share understood, less for every required field that is missing. */
function fitOf(table: TableName, columns: readonly string[]): number {
  const match = matchColumns(table, columns, noMapping);
  const understood = match.columns.filter(({ use }) => use === 'field').length;
  const named = match.columns.filter(({ by }) => by === 'name').length;
  const requiredFields = fieldsOf(table).filter(({ isRequired }) => isRequired).length;
  const missing = match.missing.length / Math.max(1, requiredFields);
  return (understood + named / 2) / Math.max(1, columns.length) - missing;
}

/** The table a file most likely holds, by its name and the columns it has; ties go to the order of the tables. */
export function guessTable(fileName: string, columns: readonly string[]): TableName {
  const hinted = hintOf(fileName);
  const fits = tableNames.map((table) => ({
    table,
    fit: fitOf(table, columns) + (table === hinted ? 0.5 : 0),
  }));
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).table;
}
