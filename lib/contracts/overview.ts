import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';

/** Bounds of the overview of a run or of one cluster. */
export const overviewLimits = {
  /** Accounts drawn one by one; clusters are taken whole, the largest first, the rest are counted. */
  accountsMax: 25_000,
  /** Aggregate lines between sub-clusters or clusters, those of most links first. */
  edgesMax: 1_500,
} as const;

export const overviewRequest = z.object({
  /** Without it all clusters of the run. */
  cluster: z.string().min(1).max(64).optional(),
  run: z.string().optional(),
});
export type OverviewInput = z.input<typeof overviewRequest>;

const index = z.int().nonnegative();

/** Accounts of one sub-cluster lie together in `accounts`, from `from` on. */
const subCluster = z.object({
  cluster: index,
  from: index,
  size: z.int().positive(),
  /** Family of evidence that most links inside rest on; null where nothing links them. */
  family: z.enum(evidenceFamilies).nullable(),
  linksInside: z.int().nonnegative(),
});
export type SubCluster = z.infer<typeof subCluster>;

const overviewCluster = z.object({
  clusterId: z.string(),
  /** All members, drawn or not. */
  size: z.int().positive(),
  confirmed: z.int().nonnegative(),
  /** Sub-clusters of it lie together, from `from` on; none where its accounts are not drawn. */
  from: index,
  count: z.int().nonnegative(),
});
export type OverviewCluster = z.infer<typeof overviewCluster>;

/** Links between two sub-clusters, told by their places in the list. */
const aggregateEdge = z.object({
  a: index,
  b: index,
  links: z.int().positive(),
  bitsMax: z.number(),
});
export type AggregateEdge = z.infer<typeof aggregateEdge>;

/** A run, or one cluster, at three levels: clusters, sub-clusters, accounts. Columns, because there are many rows. */
export const overview = z.object({
  runId: z.string(),
  clusters: z.array(overviewCluster),
  subClusters: z.array(subCluster),
  /** Account ids, by cluster and sub-cluster. */
  accounts: z.array(z.string()),
  /** One letter for each account: `c` confirmed, `p` possible. */
  standings: z.string(),
  /** Pairs of places in `accounts`, flat: the strongest links that hold each sub-cluster together. */
  ties: z.array(index),
  edges: z.array(aggregateEdge),
  /** Links between sub-clusters that are in no line drawn. */
  linksLeftOut: z.int().nonnegative(),
  /** Members of clusters that are counted but not drawn one by one. */
  accountsLeftOut: z.int().nonnegative(),
});
export type Overview = z.infer<typeof overview>;
