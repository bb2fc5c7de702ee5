import {
  fieldsOf,
  type JsonSchema,
  type NamedSchemas,
  toJsonSchema,
  toNamedSchema,
} from '@/lib/contracts/openapi/schemas';
import { failuresOf, successStatus } from '@/lib/contracts/openapi/statuses';
import type { Operation, PlacedOperation } from '@/lib/contracts/operation';
import { type Permission, permissions } from '@/lib/domain/access/policy';

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

export interface OpenApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly schema: JsonSchema; readonly description: string }>>;
  readonly content?: Content;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly [string];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
  /** The line of the policy that lets people in; `public` for everybody. */
  readonly 'x-skein-access': string;
  readonly 'x-skein-roles': readonly string[];
  /** The scope that a token must have; null where none is asked for. */
  readonly 'x-skein-scope': string | null;
  /** Whether the audit log keeps that it was called. */
  readonly 'x-skein-recorded': boolean;
}

const problemContent: Content = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const text: JsonSchema = { type: 'string' };
const bytes: JsonSchema = { type: 'string', format: 'binary' };

/** One operation as OpenAPI describes it; schemas that have a name are put into `named`. */
export function describeOperation(placed: PlacedOperation, named: NamedSchemas): OpenApiOperation {
  const { method, path, operation } = placed;
  const { access, body, takes, summary } = operation;
  const permission: Permission | undefined = access === 'public' ? undefined : permissions[access];
  const content = takes
    ? { 'application/octet-stream': { schema: bytes } }
    : body && { 'application/json': { schema: toNamedSchema(body, 'input', named) } };
  const failures = failuresOf(placed).map(([status, description]) => [
    status,
    // What the HTTP server itself refuses, before any code of ours, has no body.
    status === 431 ? { description } : { description, content: problemContent },
  ]);
  return {
    operationId: operationIdOf(method, path),
    summary,
    tags: [path.split('/').find((part) => part !== '' && part !== 'api') ?? ''],
    security: permission ? [{ token: [] }] : [],
    parameters: parametersOf(operation),
    ...(content && { requestBody: { required: true, content } }),
    responses: { [successStatus(operation)]: successOf(operation, named), ...Object.fromEntries(failures) },
    'x-skein-access': access,
    'x-skein-roles': permission?.roles ?? [],
    'x-skein-scope': permission?.scope ?? null,
    'x-skein-recorded': permission?.isRecorded ?? false,
  };
}

/** `GET /api/cases/{caseId}` is `getApiCasesCaseId`. */
function operationIdOf(method: string, path: string): string {
  const words = path.split(/[^a-z0-9]+/i).filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function parametersOf({ params, query, ifMatch, idempotencyKey }: Operation): OpenApiParameter[] {
  const placed = (schema: Operation['params'], place: 'path' | 'query') =>
    (schema ? fieldsOf(toJsonSchema(schema, 'input')) : []).map(({ name, schema: field, isRequired }) => ({
      name,
      in: place,
      required: place === 'path' || isRequired,
      schema: field,
    }));
  const header = (name: string, required: boolean, description: string): OpenApiParameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: text,
  });
  return [
    ...placed(params, 'path'),
    ...placed(query, 'query'),
    ...(ifMatch ? [header('If-Match', true, 'The ETag of the version that was read, such as "3".')] : []),
    ...(idempotencyKey ? [header('Idempotency-Key', false, '8 to 200 characters.')] : []),
  ];
}

function successOf({ response, media, etag }: Operation, named: NamedSchemas): OpenApiResponse {
  const headers = etag && { ETag: { schema: text, description: 'The version, for If-Match.' } };
  if (response) {
    const schema = toNamedSchema(response, 'output', named);
    return { description: 'Done.', ...(headers && { headers }), content: { 'application/json': { schema } } };
  }
  if (!media?.length) return { description: 'Done; nothing comes back.' };
  const content = media.map((type) => [type, { schema: type === 'application/json' ? {} : text }]);
  return { description: 'Done.', content: Object.fromEntries(content) as Content };
}
