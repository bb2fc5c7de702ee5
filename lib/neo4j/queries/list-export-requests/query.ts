import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { exportRequestRow } from '@/lib/neo4j/mappers/export-request';

/** Requests for exports, waiting ones first, then newest first; `total` counts all. */
export const listExportRequests = defineQuery({
  name: 'list-export-requests',
  access: 'read',
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'exports are few, and all of them are wanted' },
  params: z.object({ limit: z.int().max(1_000) }),
  row: exportRequestRow.extend({ total: z.int() }),
  text: cypher`
    MATCH (r:${label('ExportRequest')})
    WITH r ORDER BY CASE r.state WHEN 'waiting' THEN 0 ELSE 1 END, r.requestedAt DESC, r.id
    WITH collect(r) AS requests
    UNWIND requests[..toInteger($limit)] AS r
    RETURN properties(r) AS request, size(requests) AS total`,
});
