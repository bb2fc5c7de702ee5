import { z } from 'zod';
import { contractNames } from '@/lib/contracts/openapi/names';

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

type Direction = 'input' | 'output';

/** What is sent (`input`, before defaults and transforms) or comes back (`output`), whole. */
export function toJsonSchema(schema: z.ZodType, io: Direction): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest as JsonSchema;
}

/** Schemas by name, as they stand under `components` of a document. */
export type NamedSchemas = Map<string, JsonSchema>;

/**
 * The same, with a reference wherever a contract has a name; what is referred to is put into `named`. What is sent is named
 * like its type, `NewViewInput`: before defaults a contract has another shape.
 */
export function toNamedSchema(schema: z.ZodType, io: Direction, named: NamedSchemas): JsonSchema {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    metadata: contractNames,
    // Names come from the contracts' own registry, so examples must be fetched from where `meta` puts them.
    override: ({ zodSchema, jsonSchema }) => {
      const examples: unknown = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
  const suffix = io === 'input' ? 'Input' : '';
  for (const [name, definition] of Object.entries($defs)) {
    named.set(`${name}${suffix}`, withReferences(definition, suffix) as JsonSchema);
  }
  return withReferences(rest, suffix) as JsonSchema;
}

const ownDefinition = '#/$defs/';
const component = '#/components/schemas/';

function withReferences(value: unknown, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? `${inner.replace(ownDefinition, component)}${suffix}`
        : withReferences(inner, suffix),
    ]),
  );
}

/** The name that a reference leads to; undefined for a schema that stands for itself. */
export const referredName = ({ $ref }: JsonSchema): string | undefined =>
  typeof $ref === 'string' ? $ref.replace(component, '') : undefined;

/** Names of all references in a value, at any depth. */
export function referredNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? undefined : referredName(value as JsonSchema);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(referredNames)];
}

/** The schema behind a reference, or the schema itself. */
export function resolved(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const name = referredName(schema);
  const found = name === undefined ? schema : named[name];
  if (!found) throw new Error(`The document holds no schema ${name}.`);
  return found;
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
