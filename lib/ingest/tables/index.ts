import { accountsTable } from '@/lib/ingest/tables/accounts';
import { exchangesTable } from '@/lib/ingest/tables/exchanges';
import type { Field } from '@/lib/ingest/tables/field';
import { loginsTable } from '@/lib/ingest/tables/logins';
import { paymentsTable } from '@/lib/ingest/tables/payments';
import {
  identifiersTable,
  ipsTable,
  labelsTable,
  relationsTable,
} from '@/lib/ingest/tables/reference-tables';
import { usageTable } from '@/lib/ingest/tables/usage';

/** The tables an import can hold, with their fields in the order of the lake's columns (data.md §2). */
export const tables = {
  accounts: accountsTable,
  payments: paymentsTable,
  logins: loginsTable,
  exchanges: exchangesTable,
  usage: usageTable,
  ips: ipsTable,
  identifiers: identifiersTable,
  relations: relationsTable,
  labels: labelsTable,
} as const satisfies Record<string, readonly Field[]>;

export type TableName = keyof typeof tables;
export const tableNames: readonly TableName[] = [
  'accounts',
  'payments',
  'logins',
  'exchanges',
  'usage',
  'ips',
  'identifiers',
  'relations',
  'labels',
];

/** Fields of a table. */
export function fieldsOf(table: TableName): readonly Field[] {
  return tables[table];
}
