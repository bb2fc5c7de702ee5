import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';

/** `q` is what was typed: an id or its beginning, an identifier's value in any notation, a cluster's id. */
export const searchQuery = z.object({
  q: z.string().trim().min(1).max(512),
  limit: z.coerce.number().int().min(1).max(50).default(8),
});
export type SearchQuery = z.infer<typeof searchQuery>;

export const accountHit = z.object({
  type: z.literal('account'),
  id: z.string(),
  status: z.string().nullable(),
  /** Display name or e-mail where it was what matched. */
  matched: z.string().nullable(),
  clusterId: z.string().nullable(),
});
export const identifierHit = z.object({
  type: z.literal('identifier'),
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  family: z.enum(evidenceFamilies),
  display: z.string(),
  /** Accounts that use it. */
  degree: z.int().nonnegative(),
  hubClass: z.enum(hubClasses).nullable(),
});
export const clusterHit = z.object({
  type: z.literal('cluster'),
  id: z.string(),
  size: z.int().nonnegative(),
});
export const searchHit = z.discriminatedUnion('type', [accountHit, identifierHit, clusterHit]);
export type SearchHit = z.infer<typeof searchHit>;

/** Hits of each type, best first; `isTruncated` says that more would match. */
export const searchResult = z.object({
  accounts: z.array(accountHit),
  identifiers: z.array(identifierHit),
  clusters: z.array(clusterHit),
  isTruncated: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResult>;
