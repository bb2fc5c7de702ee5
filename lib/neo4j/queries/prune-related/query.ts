import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Removes relations of some accounts that are not among those kept, each named `source|kind|target`. */
export const pruneRelated = defineQuery({
  name: 'prune-related',
  access: 'write',
  timeoutMs: 120_000,
  params: z.object({ accountIds: z.array(z.string()), kept: z.array(z.string()) }),
  row: z.object({}),
  text: cypher`
    UNWIND $accountIds AS id
    MATCH (a:${label('Account')} {id: id})-[r:${relType('RELATED')}]-()
    WITH DISTINCT r
    WHERE NOT (startNode(r).id + '|' + r.kind + '|' + endNode(r).id) IN $kept
    DELETE r`,
});
