import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { erasureRequestRow } from '@/lib/neo4j/mappers/erasure';

/** Requests to erase accounts, waiting ones first, then newest first; `total` counts all. */
export const listErasureRequests = defineQuery({
  name: 'list-erasure-requests',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'requests are few, and all of them are wanted' },
  params: z.object({ state: z.string().nullable(), limit: z.int().max(1_000) }),
  row: z.object({ request: erasureRequestRow, total: z.int() }),
  text: cypher`
    MATCH (r:${label('ErasureRequest')})
    WHERE $state IS NULL OR r.state = $state
    WITH r ORDER BY CASE r.state WHEN 'waiting' THEN 0 ELSE 1 END, r.requestedAt DESC, r.id
    WITH collect(r) AS requests
    UNWIND requests[..toInteger($limit)] AS r
    RETURN properties(r) AS request, size(requests) AS total`,
});
