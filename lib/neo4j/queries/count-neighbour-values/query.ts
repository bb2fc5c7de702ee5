import { z } from 'zod';
import { rarityBands } from '@/lib/domain/rarity';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { bandOfDegree, rarityParams } from '@/lib/neo4j/rarity-cypher';

/** Values an account uses, counted by kind and rarity. */
export const countNeighbourValues = defineQuery({
  name: 'count-neighbour-values',
  access: 'read',
  params: z.object({ accountId: z.string(), ...rarityParams }),
  row: z.object({ kind: z.string(), band: z.enum(rarityBands), values: z.number() }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})-[:${relType('USED')}]->(i:${label('Identifier')})
    WITH i.kind AS kind, ${bandOfDegree} AS band
    RETURN kind, band, count(*) AS values
    ORDER BY kind, band`,
});
