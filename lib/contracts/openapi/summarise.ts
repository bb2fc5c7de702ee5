import type { OpenApiOperation } from '@/lib/contracts/openapi/describe-operation';
import type { OpenApiDocument } from '@/lib/contracts/openapi/document';
import { exampleOf } from '@/lib/contracts/openapi/example';
import { fieldsOf, type JsonSchema, resolved } from '@/lib/contracts/openapi/schemas';
import { typeText } from '@/lib/contracts/openapi/type-text';

export interface FieldText {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** Where it is sent; `body` for a field of the JSON. */
  readonly place: 'path' | 'query' | 'header' | 'body';
}

/** An operation as the documentation page shows it. */
export interface OperationSummary {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly roles: readonly string[];
  readonly scope: string | null;
  readonly isRecorded: boolean;
  readonly fields: readonly FieldText[];
  /** What comes back, in a line. */
  readonly answer: string;
  readonly statuses: readonly { readonly status: string; readonly description: string }[];
  readonly curl: string;
}

type Named = Readonly<Record<string, JsonSchema>>;

const jsonOf = (content: Readonly<Record<string, { schema: JsonSchema }>> | undefined) =>
  content?.['application/json']?.schema;

/** Quotes for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A call that can be pasted into a shell with `$SKEIN` (address) and `$TOKEN` set; parts in braces are to be filled in. */
export function curlOf(
  method: string,
  path: string,
  { parameters, requestBody, security }: OpenApiOperation,
  named: Named = {},
): string {
  const needed = parameters.filter(({ required }) => required);
  const query = needed
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema)))}`)
    .join('&');
  const body = jsonOf(requestBody?.content);
  const isFile = requestBody !== undefined && body === undefined;
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`}`,
    ...(security.length > 0 ? [`-H "Authorization: Bearer $TOKEN"`] : []),
    ...needed
      .filter((parameter) => parameter.in === 'header')
      .map(({ name }) => `-H ${quoted(`${name}: "1"`)}`),
    ...(body
      ? [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(exampleOf(body, named)))}`]
      : []),
    ...(isFile ? [`-H 'Content-Type: application/octet-stream'`, '--data-binary @FILE'] : []),
    `"$SKEIN${path}${query === '' ? '' : `?${query}`}"`,
  ].join(' ');
}

function answerOf({ responses }: OpenApiOperation): string {
  const content = responses['200']?.content;
  const json = jsonOf(content);
  if (json && Object.keys(json).length > 0) return typeText(json);
  return content ? Object.keys(content).join(' or ') : 'nothing';
}

function fieldTexts({ parameters, requestBody }: OpenApiOperation, named: Named): FieldText[] {
  const body = jsonOf(requestBody?.content);
  return [
    ...parameters.map((one) => ({
      name: one.name,
      type: typeText(one.schema),
      isRequired: one.required,
      place: one.in,
    })),
    ...(body ? fieldsOf(resolved(body, named)) : []).map(({ name, schema, isRequired }) => ({
      name,
      type: typeText(schema),
      isRequired,
      place: 'body' as const,
    })),
  ];
}

/** Every operation of the document, in its order. */
export function summarise({ paths, components: { schemas } }: OpenApiDocument): OperationSummary[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([lower, operation]) => {
      const method = lower.toUpperCase();
      return {
        id: operation.operationId,
        method,
        path,
        tag: operation.tags[0],
        summary: operation.summary,
        roles: operation['x-skein-roles'],
        scope: operation['x-skein-scope'],
        isRecorded: operation['x-skein-recorded'],
        fields: fieldTexts(operation, schemas),
        answer: answerOf(operation),
        statuses: Object.entries(operation.responses).map(([status, { description }]) => ({
          status,
          description,
        })),
        curl: curlOf(method, path, operation, schemas),
      };
    }),
  );
}
