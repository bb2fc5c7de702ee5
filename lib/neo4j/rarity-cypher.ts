import { z } from 'zod';
import { type CypherText, cypher } from '@/lib/neo4j/cypher';

/** Parameters that `bandOfDegree` reads; spread `rarityBounds` into the call. */
export const rarityParams = { rareMax: z.int(), mediumMax: z.int(), commonMax: z.int() };

/** Rarity band of the identifier bound to `i`. */
export const bandOfDegree: CypherText = cypher`CASE
      WHEN i.degree <= toInteger($rareMax) THEN 'rare'
      WHEN i.degree <= toInteger($mediumMax) THEN 'medium'
      WHEN i.degree <= toInteger($commonMax) THEN 'common'
      ELSE 'hub' END`;
