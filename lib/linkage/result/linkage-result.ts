import type { BlockReport } from '@/lib/linkage/blocking/block-report';
import type { Campaign } from '@/lib/linkage/campaigns/campaign';
import type { Bridge } from '@/lib/linkage/clustering/bridges';
import type { Queue } from '@/lib/linkage/groups/queue';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/** Scored pairs at or above the keeping threshold, ascending by account A then B. */
export interface LinkColumns {
  accountA: Uint32Array;
  accountB: Uint32Array;
  weightBits: Float64Array;
  probability: Float64Array;
  isStrong: Uint8Array;
  isSingleFamily: Uint8Array;
  /** Bit set over `evidenceFamilies`. */
  families: Uint8Array;
  /** Positive bits by family, six per link. */
  familyBits: Float32Array;
}

/** A set of accounts that one hand is likely to run. */
export interface Cluster {
  /** Ascending account numbers. */
  members: Uint32Array;
  possible: readonly RimMember[];
  bridges: readonly Bridge[];
  standing: 'confirmed' | 'weak';
  /** Reasons for doubt, in whole sentences. */
  reasons: readonly string[];
}

/** An account on the rim: tied to the cluster, but not by strong links. */
export interface RimMember {
  account: number;
  /** Probability of its best link into the cluster. */
  membership: number;
  /** Bits above its best link into another cluster; null when there is none. */
  margin: number | null;
}

export interface StageFigure {
  stage: string;
  durationMs: number;
  /** Memory of the process at its end in MB; 0 where it was not measured. */
  memoryMb: number;
}

/** All that a linkage run found. `input` is what was scored, with the traces that were derived from relations. */
export interface LinkageResult {
  input: LinkageInput;
  model: ScoringModel;
  candidates: number;
  blocks: BlockReport;
  links: LinkColumns;
  /** Largest first, then by first member. */
  clusters: readonly Cluster[];
  /** Accounts fed from one queue, surest first. */
  queues: readonly Queue[];
  /** Largest first. */
  campaigns: readonly Campaign[];
  /** What each stage took; the one thing that differs from run to run. */
  stages: readonly StageFigure[];
}
