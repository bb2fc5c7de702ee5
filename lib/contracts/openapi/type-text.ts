import { type JsonSchema, referredName } from '@/lib/contracts/openapi/schemas';

const choicesMax = 8;

function choicesOf(values: readonly unknown[]): string {
  const shown = values.slice(0, choicesMax).map((value) => JSON.stringify(value));
  const left = values.length - shown.length;
  return left > 0 ? `${shown.join(' | ')} | … (${left} more)` : shown.join(' | ');
}

/** A schema in a line, as TypeScript would put it: `"size" | "strength"`, `string[]`, `{ id, name }`, or its name. */
export function typeText(schema: JsonSchema): string {
  const name = referredName(schema);
  if (name !== undefined) return name;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return choicesOf(schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return [...new Set(alternatives.map(typeText))].join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') {
    const item = schema.items ? typeText(schema.items) : 'unknown';
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object' && schema.properties)
    return `{ ${Object.keys(schema.properties).join(', ')} }`;
  return typeof schema.type === 'string' ? schema.type : 'unknown';
}
