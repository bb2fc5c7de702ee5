import { z } from 'zod';
import type { HubOverride } from '@/lib/contracts/hub-overrides';
import { hubClasses } from '@/lib/domain/hub-class';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';

/** The properties of a HubOverride node. */
export const hubOverrideRow = z.object({
  override: z.object({
    id: z.string(),
    identifierId: z.string(),
    hubClass: z.enum(hubClasses),
    replacedClass: z.enum(hubClasses).nullish(),
    reason: z.string(),
    authorId: z.string(),
    authorName: z.string(),
    createdAt: z.number(),
    expiresAt: z.number().nullish(),
    endedAt: z.number().nullish(),
    endReason: z.string().nullish(),
    endedById: z.string().nullish(),
    endedByName: z.string().nullish(),
  }),
});

/** `RETURN` clause of every query that yields an override bound to `o`. */
export const returnHubOverride: CypherText = cypher`RETURN properties(o) AS override`;

export function toHubOverride({ override }: z.infer<typeof hubOverrideRow>): HubOverride {
  const { id, replacedClass, expiresAt, endedAt, endReason, endedById, endedByName, ...rest } = override;
  const { identifierId, hubClass, reason, authorId, authorName, createdAt } = rest;
  return {
    overrideId: id,
    identifierId,
    hubClass,
    replacedClass: replacedClass ?? null,
    reason,
    authorId,
    authorName,
    createdAt,
    expiresAt: expiresAt ?? null,
    end:
      endedAt === null || endedAt === undefined
        ? null
        : { at: endedAt, reason: endReason ?? '', authorId: endedById ?? '', authorName: endedByName ?? '' },
  };
}
