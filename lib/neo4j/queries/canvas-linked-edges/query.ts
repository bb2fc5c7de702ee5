import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { linkedRow } from '@/lib/neo4j/mappers/graph-edge';

const ids = z.array(z.string()).max(6_000);

/** Links of a run between fresh accounts and all accounts, strongest first, each once. */
export const canvasLinkedEdges = defineQuery({
  name: 'canvas-linked-edges',
  access: 'read',
  rowsMax: 20_000,
  params: z.object({ fresh: ids, all: ids, runId: z.string(), limit: z.int() }),
  row: linkedRow,
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id IN $fresh
    MATCH (a)-[l:${relType('LINKED')} {runId: $runId}]-(b:${label('Account')})
    WHERE b.id IN $all AND (a.id < b.id OR NOT b.id IN $fresh)
    RETURN a.id AS accountA, b.id AS accountB, l.weight AS weight, l.probability AS probability,
      l.isStrong AS isStrong
    ORDER BY weight DESC, accountA, accountB
    LIMIT toInteger($limit)`,
});
