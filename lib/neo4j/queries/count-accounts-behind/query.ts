import { z } from 'zod';
import { rarityBands } from '@/lib/domain/rarity';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { rarityParams } from '@/lib/neo4j/rarity-cypher';

/** Other accounts that share a value which is no hub, counted once each by the rarest value shared. */
export const countAccountsBehind = defineQuery({
  name: 'count-accounts-behind',
  access: 'read',
  params: z.object({ accountId: z.string(), ...rarityParams }),
  row: z.object({ band: z.enum(rarityBands), accounts: z.number() }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WHERE i.degree > 1 AND i.degree <= toInteger($commonMax)
    MATCH (i)<-[:${relType('USED')}]-(b:${label('Account')}) WHERE b <> a
    WITH b, min(i.degree) AS rarest
    RETURN CASE
      WHEN rarest <= toInteger($rareMax) THEN 'rare'
      WHEN rarest <= toInteger($mediumMax) THEN 'medium'
      ELSE 'common' END AS band, count(*) AS accounts
    ORDER BY band`,
});
