import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { relatedRow } from '@/lib/neo4j/mappers/graph-edge';

const ids = z.array(z.string()).max(6_000);

/** Direct relations (invited, paid for, transferred …) between fresh accounts and all accounts, merged by pair. */
export const canvasRelatedEdges = defineQuery({
  name: 'canvas-related-edges',
  access: 'read',
  rowsMax: 20_000,
  params: z.object({ fresh: ids, all: ids, limit: z.int() }),
  row: relatedRow,
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id IN $fresh
    MATCH (a)-[r:${relType('RELATED')}]-(b:${label('Account')})
    WHERE b.id IN $all AND (a.id < b.id OR NOT b.id IN $fresh)
    WITH startNode(r) AS s, endNode(r) AS t, min(r.firstSeen) AS firstSeen, max(r.lastSeen) AS lastSeen,
      sum(r.count) AS count
    RETURN s.id AS source, t.id AS target, firstSeen, lastSeen, count
    ORDER BY count DESC, source, target
    LIMIT toInteger($limit)`,
});
