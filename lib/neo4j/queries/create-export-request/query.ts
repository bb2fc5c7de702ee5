import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Enters a request for an export. Repeating it with the same id changes nothing. */
export const createExportRequest = defineQuery({
  name: 'create-export-request',
  access: 'write',
  params: z.object({
    id: z.string(),
    choice: z.string(),
    requestedById: z.string(),
    requestedByName: z.string(),
    requestedAt: z.number(),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MERGE (r:${label('ExportRequest')} {id: $id})
    ON CREATE SET
      r.state = 'waiting',
      r.choice = $choice,
      r.requestedById = $requestedById,
      r.requestedByName = $requestedByName,
      r.requestedAt = $requestedAt
    RETURN r.id AS id`,
});
