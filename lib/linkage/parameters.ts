import { z } from 'zod';

/** Version of the method: it changes whenever the same input could give other weights. */
export const linkageVersion = '1.2.0';

const share = z.number().gt(0).lt(1);

const levelShares = z.array(share).length(4);

/** What a run would learn, fixed instead, so that another source is weighed as this one was. What is not named is learned. */
const fixedWeights = z.strictObject({
  /** m and u of profile fields by attribute, level by level from "same" to "differs". */
  profile: z.record(z.string(), z.strictObject({ m: levelShares, u: levelShares })).default({}),
  /** m by kind of value: how often two accounts of one hand agree on one. */
  agreement: z.record(z.string(), share).default({}),
});
export type FixedWeights = z.output<typeof fixedWeights>;

/** Everything a user may set for a run. Stored with it; the same input, parameters and seed give the same bytes. */
export const linkageParameters = z.strictObject({
  seed: z.int().nonnegative().default(1),
  /** A link is strong from here on, given two families. */
  strongProbability: share.default(0.95),
  /** Asked of links that rest on one family because the data of the pair could show no other. */
  singleFamilyProbability: share.default(0.99),
  /** Enough from one single item where the whole source holds one kind of trace only. */
  singleItemProbability: share.default(0.8),
  /** Bits a family must bring to count as one of the two. */
  familyBitsMin: z.number().positive().default(3),
  /** Accounts join the rim of a cluster as possible from here on. */
  possibleProbability: share.default(0.5),
  /** Links below are not kept. */
  keepProbability: share.default(0.05),
  /** Blocks up to this many accounts are paired in full. */
  blockAccountsMax: z.int().min(2).default(60),
  /** Blocks up to this many accounts are paired sparsely, each account with its nearest neighbours; larger ones not at all. */
  sparseBlockAccountsMax: z.int().min(2).default(5_000),
  /** Neighbours per account in a sparsely paired block. */
  sparseNeighbours: z.int().min(1).default(10),
  /** Groups up to this size may be a household or a few friends: reported as weak where people's networks are seen. */
  householdSizeMax: z.int().min(1).default(5),
  /** Smallest cluster that is reported. */
  clusterSizeMin: z.int().min(2).default(2),
  /** Most that one family may add. */
  familyCapBits: z.number().positive().default(24),
  /** Most that everything a community shares may add in all, where possessions could be seen. */
  communityCapBits: z.number().positive().default(6),
  /** Each further item of a family counts this share of the one before: they travel together. */
  dependenceFactor: share.default(0.5),
  /** Expected accounts run by the same hand as a given one; sets the prior. Left out: 1, corrected by the data. */
  partnersExpected: z.number().positive().optional(),
  fixed: fixedWeights.optional(),
});
export type LinkageParameters = z.output<typeof linkageParameters>;
