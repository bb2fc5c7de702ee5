import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** Strings that name something in the seeded graph, by the name of the parameter. */
const known: Record<string, string> = {
  id: 'account_1',
  accountId: 'account_1',
  ids: 'account_1',
  accountIds: 'account_1',
  source: 'account_1',
  target: 'account_2',
  identifierId: 'identifier_1',
  identifierIds: 'identifier_1',
  clusterId: 'cluster_1',
  clusterIds: 'cluster_1',
  campaignId: 'campaign_1',
  runId: 'run_1',
  batchId: 'batch_1',
  kind: 'kind_1',
  kinds: 'kind_1',
};

function sampleObject(schema: JsonSchema): Record<string, unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return Object.fromEntries(properties.map(([name, property]) => [name, sample(property, name)]));
}

function sampleNumber(schema: JsonSchema): number {
  const min = Number(schema.minimum ?? 0);
  const max = Number(schema.maximum ?? Number.POSITIVE_INFINITY);
  return Math.min(max, Math.max(min, 5));
}

function sample(schema: JsonSchema, name: string): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (choices?.[0]) return sample(choices[0], name);
  const allOf = schema.allOf as JsonSchema[] | undefined;
  if (allOf) return sample(Object.assign({}, ...allOf), name);
  switch (schema.type) {
    case 'object':
      return sampleObject(schema);
    case 'array':
      if (Array.isArray(schema.prefixItems)) {
        return (schema.prefixItems as JsonSchema[]).map((item) => sample(item, name));
      }
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () =>
        sample((schema.items ?? {}) as JsonSchema, name),
      );
    case 'integer':
    case 'number':
      return sampleNumber(schema);
    case 'boolean':
      return false;
    case 'string':
      return known[name] ?? 'a';
    default:
      return null;
  }
}

/** One set of parameters that the schema accepts, made of names from the seeded graph where it can. */
export function sampleParams(params: z.ZodType): unknown {
  return sample(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }), '');
}
