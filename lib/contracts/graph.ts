import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { aggregateOf, graphEdge, graphNode, nodeKey } from '@/lib/domain/graph-element';
import { hubClasses } from '@/lib/domain/hub-class';
import { rarityBands } from '@/lib/domain/rarity';
import { queryRecord } from './query-trace';

/** Bounds of every canvas read. Nothing on the server is answered without one. */
export const graphLimits = {
  /** New nodes of the asked sort in one expansion. */
  expandMax: 500,
  expandDefault: 50,
  /** Keys on the canvas that a request may name, so that nothing is brought twice. */
  presentMax: 5_000,
  /** Lines returned with one answer; the weakest are left out first and counted. */
  edgesMax: 4_000,
  /** Nodes of a cluster's first picture; a larger cluster is drawn with about `openingWanted`. */
  openingMax: 300,
  openingWanted: 150,
  membersPerPageMax: 1_000,
  seedsMax: 10_000,
  /** Nodes expanded in one go, and new accounts that come of it. */
  manyMax: 100,
} as const;

const band = z.enum(rarityBands);
const epochMs = z.number();

/** Nodes and the lines among them and what is on the canvas. `edgesLeftOut` counts lines beyond the bound. */
export const graphPart = z.object({
  runId: z.string().nullable(),
  nodes: z.array(graphNode),
  edges: z.array(graphEdge),
  edgesLeftOut: z.int().nonnegative(),
  /** The queries that answered, as they were run. */
  queries: z.array(queryRecord).optional(),
});
export type GraphPart = z.infer<typeof graphPart>;

/** The first picture of a cluster: what is most informative, aggregates with exact counts for the rest. */
export const clusterGraph = graphPart.extend({
  clusterId: z.string(),
  members: z.int().nonnegative(),
  membersDrawn: z.int().nonnegative(),
  /** Values shared by two or more members, and how many of them are drawn. */
  sharedValues: z.int().nonnegative(),
  sharedValuesDrawn: z.int().nonnegative(),
  /** Key of the aggregate that drawn members were taken from. */
  takenFrom: z.record(z.string(), z.string()),
});
export type ClusterGraph = z.infer<typeof clusterGraph>;

/** Values of one kind that an account uses, by how rare they are. */
export const valueCount = z.object({
  kind: z.string(),
  family: z.enum(evidenceFamilies),
  title: z.string(),
  values: z.record(band, z.int().nonnegative()),
});
export type ValueCount = z.infer<typeof valueCount>;

const hubAtAccount = z.object({
  key: nodeKey,
  kind: z.string(),
  label: z.string(),
  accounts: z.int().nonnegative(),
});

/** What an expansion could bring, counted before anything is loaded. */
export const neighbourCounts = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('account'),
    key: nodeKey,
    runId: z.string().nullable(),
    values: z.array(valueCount),
    /** Other accounts that share a value which is no hub, by the rarest value shared. */
    accounts: z.record(band, z.int().nonnegative()),
    /** Values too widely shared to be followed; they open as one group each. */
    hubs: z.array(hubAtAccount),
    hubsTotal: z.int().nonnegative(),
    hubAccounts: z.int().nonnegative(),
    links: z.object({ strong: z.int().nonnegative(), weaker: z.int().nonnegative() }),
  }),
  z.object({
    type: z.literal('identifier'),
    key: nodeKey,
    runId: z.string().nullable(),
    isHub: z.boolean(),
    users: z.object({
      total: z.int().nonnegative(),
      confirmed: z.int().nonnegative(),
      possible: z.int().nonnegative(),
      unclustered: z.int().nonnegative(),
    }),
  }),
]);
export type NeighbourCounts = z.infer<typeof neighbourCounts>;

/**
 * What is brought: `accounts` that share values with an account (and those values); `values` it uses; accounts `linked`
 * to it; `users` of a value; `members` that an aggregate stands for. Always strongest or rarest first.
 */
export const expandRequest = z.object({
  key: nodeKey,
  what: z.enum(['accounts', 'values', 'linked', 'users', 'members']),
  runId: z.string().optional(),
  /** Empty means all kinds. */
  kinds: z.array(z.string()).max(50).default([]),
  bands: z.array(band).default(['rare', 'medium', 'common']),
  /** Only what was seen between these times, inclusive. */
  window: z.object({ from: epochMs, to: epochMs }).optional(),
  linkBitsMin: z.number().optional(),
  limit: z.int().min(1).max(graphLimits.expandMax).default(graphLimits.expandDefault),
  /** Needed for `members`. */
  of: aggregateOf.optional(),
  present: z.array(nodeKey).max(graphLimits.presentMax).default([]),
});
export type ExpandRequest = z.output<typeof expandRequest>;
export type ExpandInput = z.input<typeof expandRequest>;

export const expansion = graphPart.extend({
  /** Keys of the asked sort that were brought, in order. */
  brought: z.array(nodeKey),
  /** Neighbours of the asked sort that pass the choice and are not on the canvas yet, those brought included. */
  matching: z.int().nonnegative(),
  /** Not brought: call again for the next ones. */
  remaining: z.int().nonnegative(),
});
export type Expansion = z.infer<typeof expansion>;

/** A few neighbours of each of several nodes, in one answer and one step. */
export const expandManyRequest = z.object({
  keys: z.array(nodeKey).min(1).max(graphLimits.manyMax),
  /** Of each node; the strongest or rarest first. */
  each: z.int().min(1).max(100).default(10),
  /** `neighbours`: of each its own; `common`: only accounts that at least `anchorsMin` of the nodes lead to. */
  what: z.enum(['neighbours', 'common']).default('neighbours'),
  anchorsMin: z.int().min(2).default(2),
  runId: z.string().optional(),
  window: z.object({ from: epochMs, to: epochMs }).optional(),
  present: z.array(nodeKey).max(graphLimits.presentMax).default([]),
});
export type ExpandManyRequest = z.output<typeof expandManyRequest>;
export type ExpandManyInput = z.input<typeof expandManyRequest>;

export const manyExpansion = graphPart.extend({
  brought: z.array(nodeKey),
  matching: z.int().nonnegative(),
  remaining: z.int().nonnegative(),
  /** Of what was brought: the node whose expansion brought it. Values that tie are brought by the same. */
  broughtBy: z.record(nodeKey, nodeKey),
  /** Hubs among the nodes: they are not walked. */
  hubsLeftOut: z.int().nonnegative(),
});
export type ManyExpansion = z.infer<typeof manyExpansion>;

/** Named nodes with the lines among them and to what is on the canvas. */
export const nodesRequest = z.object({
  keys: z.array(nodeKey).min(1).max(graphLimits.expandMax),
  runId: z.string().optional(),
  present: z.array(nodeKey).max(graphLimits.presentMax).default([]),
});
export type NodesInput = z.input<typeof nodesRequest>;

export const namedNodes = graphPart.extend({ unknown: z.array(nodeKey) });
export type NamedNodes = z.infer<typeof namedNodes>;

/** "What do these have in common?": values that at least `holdersMin` of the accounts hold. */
export const sharedRequest = z.object({
  accountIds: z.array(z.string()).min(2).max(1_000),
  holdersMin: z.int().min(2).default(2),
  runId: z.string().optional(),
  limit: z.int().min(1).max(200).default(30),
  present: z.array(nodeKey).max(graphLimits.presentMax).default([]),
});
export type SharedInput = z.input<typeof sharedRequest>;

const sharedValue = z.object({
  key: nodeKey,
  kind: z.string(),
  family: z.enum(evidenceFamilies),
  label: z.string(),
  /** Accounts in the world that hold it. */
  degree: z.int().nonnegative(),
  bits: z.number().nonnegative(),
  /** Of the asked accounts. */
  holders: z.int().nonnegative(),
});

export const sharedValues = graphPart.extend({
  values: z.array(sharedValue),
  total: z.int().nonnegative(),
});
export type SharedValues = z.infer<typeof sharedValues>;

/** The accounts an aggregate stands for, in pages that follow the account id. */
export const membersRequest = z.object({
  of: aggregateOf,
  after: z.string().optional(),
  limit: z.int().min(1).max(graphLimits.membersPerPageMax).default(100),
});
export type MembersInput = z.input<typeof membersRequest>;

export const groupMemberRow = z.object({
  accountId: z.string(),
  status: z.string().nullable(),
  membership: z.enum(['confirmed', 'possible']).nullable(),
  clusterId: z.string().nullable(),
});
export type GroupMemberRow = z.infer<typeof groupMemberRow>;

export const membersPage = z.object({ members: z.array(groupMemberRow), next: z.string().nullable() });
export type MembersPage = z.infer<typeof membersPage>;

/** Pasted lines: account ids or identifier values as they are written. */
export const seedsRequest = z.object({
  lines: z.array(z.string().trim().min(1).max(512)).min(1).max(graphLimits.seedsMax),
  runId: z.string().optional(),
});

export const seedHit = z.object({
  line: z.string(),
  key: nodeKey,
  /** `account`, or the identifier's kind. */
  kind: z.string(),
  degree: z.int().nonnegative(),
  clusterId: z.string().nullable(),
  /** Of a value; null for an account and where a value is not classed. */
  hubClass: z.enum(hubClasses).nullable(),
});
export type SeedHit = z.infer<typeof seedHit>;

export const seedsResult = z.object({ known: z.array(seedHit), unknown: z.array(z.string()) });
export type SeedsResult = z.infer<typeof seedsResult>;
