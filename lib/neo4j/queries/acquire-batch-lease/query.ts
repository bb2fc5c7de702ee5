import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Takes or renews the one right to change batches, unless another owner's lease lives. The first SET takes the lock. */
export const acquireBatchLease = defineQuery({
  name: 'acquire-batch-lease',
  access: 'write',
  params: z.object({ owner: z.string(), now: z.number(), leaseUntil: z.number() }),
  row: z.object({ isHeld: z.boolean() }),
  text: cypher`
    MERGE (w:${label('WorkspaceState')} {id: 'batch-lease'})
    SET w.touchedAt = $now
    WITH w, (w.owner IS NULL OR w.owner = $owner OR w.leaseUntil < $now) AS isHeld
    SET w.owner = CASE WHEN isHeld THEN $owner ELSE w.owner END,
      w.leaseUntil = CASE WHEN isHeld THEN $leaseUntil ELSE w.leaseUntil END
    RETURN isHeld`,
});
