import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Counts one opening of a link that is in force at `$now` and has one left. No row: it is not, or has none. */
export const takeShareView = defineQuery({
  name: 'take-share-view',
  access: 'write',
  params: z.object({ tokenHash: z.string(), now: z.number() }),
  row: z.object({ views: z.number() }),
  text: cypher`
    MATCH (s:${label('ShareLink')} {tokenHash: $tokenHash})
    SET s.touchedAt = $now
    WITH s
    WHERE s.revokedAt IS NULL AND s.expiresAt > $now AND (s.viewsMax IS NULL OR s.views < s.viewsMax)
    SET s.views = s.views + 1
    RETURN s.views AS views`,
});
