import type { TableFields } from '@/lib/contracts/uploads';
import { fieldsOf, tableNames } from '@/lib/ingest/tables';

/** Fields of every table, for the pickers of the import screen. */
export function listTableFields(): TableFields {
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      fieldsOf(table).map(({ name, isRequired }) => ({ name, isRequired: isRequired === true })),
    ]),
  ) as TableFields;
}
