import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Gives the right to change batches back. */
export const releaseBatchLease = defineQuery({
  name: 'release-batch-lease',
  access: 'write',
  params: z.object({ owner: z.string() }),
  row: z.object({}),
  text: cypher`
    MATCH (w:${label('WorkspaceState')} {id: 'batch-lease'}) WHERE w.owner = $owner
    SET w.owner = null, w.leaseUntil = null`,
});
