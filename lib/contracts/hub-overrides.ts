import { z } from 'zod';
import { hubClasses } from '@/lib/domain/hub-class';

const hubClass = z.enum(hubClasses);
const identifierId = z.string().min(3).max(400);
const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2_000);
const count = z.int().nonnegative();

/** An analyst's class of a value. Times are epoch ms UTC. Kept for ever; ended or expired, it binds no run. */
export const hubOverride = z.object({
  overrideId: z.string(),
  identifierId,
  hubClass,
  /** The class that was in use before; null where no run had proposed one. */
  replacedClass: hubClass.nullable(),
  reason: z.string(),
  authorId: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  /** Null: until it is ended. */
  expiresAt: z.number().nullable(),
  end: z
    .object({ reason: z.string(), authorId: z.string(), authorName: z.string(), at: z.number() })
    .nullable(),
});
export type HubOverride = z.infer<typeof hubOverride>;

export const classifyValueRequest = z.object({
  hubClass,
  reason,
  expiresAt: z.number().positive().nullable().default(null),
});
export const endHubOverrideRequest = z.object({ reason });

export const hubOverrideListQuery = z.object({
  identifier: identifierId.optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type HubOverrideListQuery = z.infer<typeof hubOverrideListQuery>;
export const hubOverridePage = z.object({ overrides: z.array(hubOverride), total: count });
export type HubOverridePage = z.infer<typeof hubOverridePage>;

/** What became of one cluster under a change. */
export const clusterEffect = z.object({
  clusterId: z.string(),
  effect: z.enum(['split', 'dissolved', 'lost members', 'gained members', 'merged']),
  before: count,
  /** Sizes of the clusters that hold its members after, largest first. */
  after: z.array(count),
  /** Its members that are in no cluster after. */
  loose: count,
});

/** What a class would change, computed by a whole run that is thrown away. */
export const hubPreview = z.object({
  identifierId,
  hubClass,
  /** The run it is compared with; null: with a second run thrown away, because other things have changed since the current one. */
  comparedWith: z.string().nullable(),
  linksRemoved: count,
  linksAdded: count,
  strongLinksRemoved: count,
  strongLinksAdded: count,
  clustersBefore: count,
  clustersAfter: count,
  membersBefore: count,
  membersAfter: count,
  clusters: z.array(clusterEffect),
  /** Changed clusters beyond those listed. */
  clustersLeftOut: count,
  /** The whole of it in words. */
  summary: z.string(),
});
export type HubPreview = z.infer<typeof hubPreview>;
