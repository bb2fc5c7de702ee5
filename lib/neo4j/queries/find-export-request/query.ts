import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { exportRequestRow, returnExportRequest } from '@/lib/neo4j/mappers/export-request';

/** One request for an export by id; no row when there is none. */
export const findExportRequest = defineQuery({
  name: 'find-export-request',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: exportRequestRow,
  text: cypher`
    MATCH (r:${label('ExportRequest')} {id: $id})
    ${returnExportRequest}`,
});
