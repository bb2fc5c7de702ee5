import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { usedRow } from '@/lib/neo4j/mappers/graph-edge';

const ids = z.array(z.string()).max(6_000);

/**
 * Uses between fresh nodes and all nodes, each once. Followed from the side with fewer relationships: from a fresh
 * account, from a fresh value, or, where the value is a hub, from the accounts that are present.
 */
export const canvasUsedEdges = defineQuery({
  name: 'canvas-used-edges',
  access: 'read',
  rowsMax: 20_000,
  params: z.object({
    freshAccounts: ids,
    presentAccounts: ids,
    freshIdentifiers: ids,
    allIdentifiers: ids,
    hubDegree: z.int(),
    limit: z.int(),
  }),
  row: usedRow,
  text: cypher`
    MATCH (w:${label('Account')}) WITH count(w) AS world
    CALL (world) {
      MATCH (a:${label('Account')}) WHERE a.id IN $freshAccounts
      MATCH (a)-[u:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.id IN $allIdentifiers
      RETURN a, u, i
      UNION
      MATCH (i:${label('Identifier')}) WHERE i.id IN $freshIdentifiers AND i.degree <= toInteger($hubDegree)
      MATCH (i)<-[u:${relType('USED')}]-(a:${label('Account')}) WHERE a.id IN $presentAccounts
      RETURN a, u, i
      UNION
      MATCH (h:${label('Identifier')}) WHERE h.id IN $freshIdentifiers AND h.degree > toInteger($hubDegree)
      WITH collect(h.id) AS hubs WHERE size(hubs) > 0
      MATCH (a:${label('Account')}) WHERE a.id IN $presentAccounts
      MATCH (a)-[u:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.id IN hubs
      RETURN a, u, i
    }
    RETURN a.id AS accountId, i.id AS identifierId, i.kind AS kind, i.family AS family, i.degree AS degree,
      world, u.firstSeen AS firstSeen, u.lastSeen AS lastSeen, u.count AS count
    ORDER BY degree, identifierId, accountId
    LIMIT toInteger($limit)`,
});
