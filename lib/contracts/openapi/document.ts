import { describeOperation, type OpenApiOperation } from '@/lib/contracts/openapi/describe-operation';
import {
  type JsonSchema,
  type NamedSchemas,
  referredNames,
  toNamedSchema,
} from '@/lib/contracts/openapi/schemas';
import type { PlacedOperation } from '@/lib/contracts/operation';
import { problem } from '@/lib/contracts/problem';

/** An OpenAPI 3.1 document, as far as Skein writes one. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

/** Raised with every change that breaks those who ask. */
const apiVersion = '1';

const description = [
  'Everything the app does. Ask with an API token (`Authorization: Bearer …`).',
  'A failure is a problem document (RFC 9457) with a stable `code`. Times are epoch milliseconds UTC.',
  'What the policy marks as recorded goes to the audit log; say why in `X-Skein-Purpose` (percent-encoded UTF-8).',
].join('\n\n');

/** The document of a list of operations, sorted by path. */
export function buildDocument(operations: readonly PlacedOperation[]): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  const named: NamedSchemas = new Map();
  toNamedSchema(problem, 'output', named);
  for (const one of operations.toSorted((a, b) => a.path.localeCompare(b.path, 'en'))) {
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: describeOperation(one, named) };
  }
  const tags = Object.values(paths).flatMap((item) => Object.values(item).map((one) => one.tags[0]));
  return {
    openapi: '3.1.0',
    info: { title: 'Skein', version: apiVersion, description },
    tags: [...new Set(tags)].map((name) => ({ name })),
    paths,
    components: {
      schemas: inUse(paths, named),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token.' } },
    },
  };
}

/** The named schemas that are referred to from what is given, straight or by way of others, in order of their names. */
function inUse(given: unknown, named: NamedSchemas): Record<string, JsonSchema> {
  const found = new Set<string>();
  const follow = (value: unknown): void => {
    for (const name of referredNames(value)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(named.get(name));
    }
  };
  follow(given);
  const names = [...found].toSorted((a, b) => a.localeCompare(b, 'en'));
  return Object.fromEntries(
    names.flatMap((name) => {
      const schema = named.get(name);
      return schema ? [[name, schema]] : [];
    }),
  );
}
