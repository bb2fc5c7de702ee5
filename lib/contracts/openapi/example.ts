import { type JsonSchema, resolved } from '@/lib/contracts/openapi/schemas';

type Named = Readonly<Record<string, JsonSchema>>;

const stringFormats: Readonly<Record<string, string>> = {
  uri: 'https://example.org/',
  email: 'ada@example.org',
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
};

function textOf({ format, minLength }: JsonSchema): string {
  const known = typeof format === 'string' ? stringFormats[format] : undefined;
  return known ?? 'text'.padEnd(typeof minLength === 'number' ? minLength : 0, '…');
}

function numberOf({ minimum, exclusiveMinimum, maximum }: JsonSchema): number {
  const least = typeof minimum === 'number' ? minimum : Number.NEGATIVE_INFINITY;
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : Number.NEGATIVE_INFINITY;
  const most = typeof maximum === 'number' ? maximum : Number.POSITIVE_INFINITY;
  return Math.min(most, Math.max(1, least, above));
}

function listOf({ items = {}, minItems }: JsonSchema, named: Named): unknown[] {
  return Array.from({ length: typeof minItems === 'number' ? minItems : 0 }, () => exampleOf(items, named));
}

function objectOf({ properties = {}, required = [] }: JsonSchema, named: Named): Record<string, unknown> {
  return Object.fromEntries(
    required.flatMap((name) => {
      const field = properties[name];
      return field ? [[name, exampleOf(field, named)]] : [];
    }),
  );
}

/**
 * A small value of a schema, for the reader to begin from: what must be there and no more, the first of any choice. It has the
 * shape that is asked for; ids in it name nothing. `named`: what its references lead to.
 */
export function exampleOf(schema: JsonSchema, named: Named = {}): unknown {
  if (schema.$ref) return exampleOf(resolved(schema, named), named);
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if ('default' in schema) return schema.default;
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return exampleOf(first, named);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    case 'array':
      return listOf(schema, named);
    case 'object':
      return objectOf(schema, named);
    default:
      return null;
  }
}
