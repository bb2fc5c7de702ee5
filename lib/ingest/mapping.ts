import { z } from 'zod';
import { InvalidInputError } from '@/lib/domain/errors';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { profileComparison } from '@/lib/domain/profile-comparison';
import { fieldsOf, type TableName, tableNames } from '@/lib/ingest/tables';

/** A kind or attribute name of the user's own: lower-case letters, digits, underscores. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/)
  .describe('lower-case letters, digits and underscores, beginning with a letter');

const columnAsIdentifier = z.strictObject({
  column: z.string().min(1).describe('Name of the column in the file'),
  kind: slug.describe(
    'Identifier kind: one of Skein’s own (payment_method, ip, device, email …) or your own',
  ),
  family: z
    .enum(evidenceFamilies)
    .optional()
    .describe('Evidence family of a kind of your own; default identity'),
});

export const tableMapping = z.strictObject({
  columns: z
    .record(z.string(), z.string())
    .optional()
    .describe('Column of the file → field of the table, e.g. {"SHA256": "account_id"}'),
  constants: z
    .record(z.string(), z.string())
    .optional()
    .describe('Field of the table → one value for every row, e.g. {"kind": "card"}'),
  attributes: z
    .record(z.string(), slug)
    .optional()
    .describe('Column of the file → name of the attribute it is kept as'),
  identifiers: z.array(columnAsIdentifier).optional().describe('Columns that hold identifiers of some kind'),
  ignore: z
    .array(z.string())
    .optional()
    .describe('Texts that mean "no value", e.g. ["", "NULL", "n/a"]; compared after trimming'),
});
export type TableMapping = z.infer<typeof tableMapping>;

/** The mapping file: how the columns of the user's files become fields, attributes and identifiers. */
export const mapping = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1).default(1),
  tables: z.partialRecord(z.enum(tableNames), tableMapping).default({}),
  ignore: z.array(z.string()).optional().describe('Texts that mean "no value" in every table; default [""]'),
  comparisons: z
    .array(profileComparison)
    .optional()
    .describe('Attributes of your own that the linkage compares value by value, with errors allowed'),
});
export type Mapping = z.infer<typeof mapping>;

/** The JSON Schema that editors and other programs may check a mapping file against. */
export function mappingJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(mapping, { io: 'input' });
}

function assertFieldsExist(table: TableName, { columns = {}, constants = {} }: TableMapping): void {
  const known = new Set(fieldsOf(table).map((field) => field.name));
  const wrong = [...Object.values(columns), ...Object.keys(constants)].find((name) => !known.has(name));
  if (wrong === undefined) return;
  throw new InvalidInputError({
    code: 'mapping_field_unknown',
    message: `The mapping of table "${table}" names the field "${wrong}", which the table does not have.`,
    remedy: `Fields of ${table}: ${[...known].join(', ')}. To keep a column of your own use "attributes" or "identifiers".`,
    details: { table, field: wrong },
  });
}

/** Reads a mapping (parsed JSON). Throws InvalidInputError that names the place at fault. */
export function parseMapping(value: unknown): Mapping {
  const result = mapping.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    throw new InvalidInputError({
      code: 'mapping_invalid',
      message: `The mapping is not valid at "${place === '' ? 'the top' : place}": ${issue?.message ?? 'unknown shape'}.`,
      remedy: 'Compare it with the JSON Schema that "skein import --mapping-schema" prints.',
      details: { place },
    });
  }
  for (const table of tableNames) {
    const own = result.data.tables[table];
    if (own) assertFieldsExist(table, own);
  }
  return result.data;
}

/** Family of every kind of the user's own that a mapping declares. */
export function kindFamiliesOf({ tables }: Mapping): Record<string, string> {
  const families: Record<string, string> = {};
  for (const table of Object.values(tables)) {
    for (const { kind, family } of table?.identifiers ?? []) if (family) families[kind] = family;
  }
  return families;
}
