import { z } from 'zod';

/** A JSON Schema (2020-12), as far as the document and its page look into it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
}

/** What is sent (`input`, before defaults and transforms) or comes back (`output`). */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest as JsonSchema;
}

export interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** The fields of an object; of alternatives, all their fields, needed where every alternative needs them. */
export function fieldsOf(schema: JsonSchema): Field[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (!alternatives) {
    const required = new Set(schema.required);
    return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
      name,
      schema: field,
      isRequired: required.has(name),
    }));
  }
  const fields = alternatives.flatMap(fieldsOf);
  return [...new Set(fields.map(({ name }) => name))].map((name) => {
    const same = fields.filter((field) => field.name === name);
    const [first, ...others] = same.map((field) => field.schema);
    return {
      name,
      schema: first && others.length === 0 ? first : { anyOf: same.map((field) => field.schema) },
      isRequired: same.length === alternatives.length && same.every((field) => field.isRequired),
    };
  });
}
