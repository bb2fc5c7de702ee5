import { z } from 'zod';
import { count, family, share } from '@/lib/contracts/figures';

/** What one stage of a run took. */
export const stageFigure = z.object({ stage: z.string(), durationMs: z.number(), memoryMb: z.number() });

/** A block too large to pair in full: what it holds, what pairing it would have cost, what was paired instead. */
export const cappedBlock = z.object({
  kind: z.string(),
  display: z.string(),
  accounts: count,
  pairsInFull: count,
  pairsMade: count,
});

/** m, u and bits of one level as the run used them; `bits` is the weight before any term-frequency adjustment. */
export const levelFigure = z.object({ level: z.string(), m: share, u: share, bits: z.number() });

export const comparisonFigure = z.object({
  comparisonId: z.string(),
  version: z.int(),
  title: z.string(),
  family,
  /** Most that this comparison may add, because a third party can plant it; null: no cap of that sort. */
  forgeabilityCapBits: z.number().nullable(),
  levels: z.array(levelFigure),
  /** Links to whose weight it contributed, and the bits it contributed in all. */
  links: count,
  bitsTotal: z.number(),
});

export const runSummary = z.object({
  runId: z.string(),
  isCurrent: z.boolean(),
  /** Version of the method. */
  version: z.string(),
  seed: z.int(),
  startedAt: z.number(),
  finishedAt: z.number(),
  accounts: count,
  identifiers: count,
  candidates: count,
  links: count,
  strongLinks: count,
  clusters: count,
  confirmedMembers: count,
  possibleMembers: count,
});
export type RunSummary = z.infer<typeof runSummary>;

/** What asking for a run gave. `isUnchanged`: nothing had changed since the current run, so nothing was computed. */
export const runOutcome = runSummary.extend({ isUnchanged: z.boolean() });
export type RunOutcome = z.infer<typeof runOutcome>;

export const runDetail = runSummary.extend({
  inputFingerprint: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  priorBits: z.number(),
  /** Families in which the data holds anything that could link; one only: every link is single-family. */
  familiesAvailable: z.array(family),
  isSingleFamily: z.boolean(),
  comparisons: z.array(comparisonFigure),
  blocking: z.object({
    blocks: count,
    pairs: count,
    /** 1 − candidates / all pairs. */
    reductionRatio: z.number(),
    cappedBlocks: z.array(cappedBlock),
    cappedBlocksTotal: count,
  }),
  /** What sharing one value of a kind was worth, by how many accounts hold it. Empty for runs of before it was kept. */
  exclusivity: z
    .array(
      z.object({
        kind: z.string(),
        family,
        /** Values held by this many accounts up to just under twice as many. */
        holdersFrom: count,
        values: count,
        /** Mean probability that two holders are one hand, on the value alone. */
        exclusivity: share,
        /** Bits that sharing it adds to the prior, before caps, crowding and time. */
        bits: z.number(),
      }),
    )
    .default([]),
  /** LINKED relationships in the graph; the rest of `links` is in the run's files only. */
  linksInGraph: count,
  stages: z.array(stageFigure),
  /** What a reader must know, in whole sentences: single-family mode, capped blocks, links left out. */
  notes: z.array(z.string()),
});
export type RunDetail = z.infer<typeof runDetail>;
