import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';

/**
 * What the canvas shows, as plain data. A key names one thing on the canvas: `<type>:<id>`. Times are epoch ms UTC.
 */
export const nodeKey = z
  .string()
  .regex(/^(account|identifier|cluster|aggregate):.+/s)
  .meta({ examples: ['account:42'] });

const time = z.number().nullable();

export const accountNode = z.object({
  type: z.literal('account'),
  key: nodeKey,
  id: z.string(),
  label: z.string(),
  status: z.string().nullable(),
  createdAt: time,
  firstSeen: time,
  lastSeen: time,
  /** Distinct identifiers the account uses. */
  degree: z.int().nonnegative(),
  /** In the run that is looked at; null when it is in no cluster. */
  membership: z.enum(['confirmed', 'possible']).nullable(),
  clusterId: z.string().nullable(),
  /** As the provider has them; null where they were not imported. */
  country: z.string().nullable(),
  plan: z.string().nullable(),
  /** The network (ASN) it is seen in most; null where none is known. Views saved before it was read have none. */
  asn: z.string().nullable().default(null),
});

export const identifierNode = z.object({
  type: z.literal('identifier'),
  key: nodeKey,
  id: z.string(),
  kind: z.string(),
  family: z.enum(evidenceFamilies),
  value: z.string(),
  label: z.string(),
  hubClass: z.enum(hubClasses).nullable(),
  /** Accounts that hold the value. */
  degree: z.int().nonnegative(),
  /** log2(accounts in the world / degree). */
  bits: z.number().nonnegative(),
});

/** What an aggregate stands for; enough for the server to list it exactly. */
export const aggregateOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('users'), identifierId: z.string() }),
  z.object({
    kind: z.literal('members'),
    clusterId: z.string(),
    runId: z.string(),
    /** Members whose use of `among` is exactly one of these signatures. */
    among: z.array(z.string()).max(100),
    signatures: z.array(z.array(z.string())).max(5_000),
  }),
]);
export type AggregateOf = z.infer<typeof aggregateOf>;

export const aggregateNode = z.object({
  type: z.literal('aggregate'),
  key: nodeKey,
  label: z.string(),
  /** Accounts the aggregate stands for, those already on the canvas included. */
  total: z.int().nonnegative(),
  of: aggregateOf,
});

export const graphNode = z.discriminatedUnion('type', [accountNode, identifierNode, aggregateNode]);
export type AccountNode = z.infer<typeof accountNode>;
export type IdentifierNode = z.infer<typeof identifierNode>;
export type AggregateNode = z.infer<typeof aggregateNode>;
export type GraphNode = z.infer<typeof graphNode>;

export const graphEdge = z.object({
  key: z.string(),
  /** `used`: account to identifier; `linked`: a link of the run; `related`: a direct relation; `stands_for`: an aggregate to its value. */
  type: z.enum(['used', 'linked', 'related', 'stands_for']),
  source: nodeKey,
  target: nodeKey,
  family: z.enum(evidenceFamilies).nullable(),
  /** Rarity of the value for `used`, match weight for `linked`, null where no weight applies. */
  bits: z.number().nullable(),
  probability: z.number().min(0).max(1).nullable(),
  isStrong: z.boolean(),
  firstSeen: time,
  lastSeen: time,
  count: z.int().nonnegative().nullable(),
});
export type GraphEdge = z.infer<typeof graphEdge>;

/** Key of an account, identifier or aggregate on the canvas. */
export const accountKey = (id: string): string => `account:${id}`;
export const identifierKey = (id: string): string => `identifier:${id}`;
export const aggregateKey = (id: string): string => `aggregate:${id}`;

/** The id inside a key: everything after the first colon. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Key of an edge; `linked` and `related` are the same from both ends. */
export function edgeKey(type: GraphEdge['type'], a: string, b: string): string {
  const [source, target] = (type === 'linked' || type === 'related') && b < a ? [b, a] : [a, b];
  return `${type}|${source}|${target}`;
}
