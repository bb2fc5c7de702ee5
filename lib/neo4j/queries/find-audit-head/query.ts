import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { auditHeadRow } from '@/lib/neo4j/mappers/audit';

/** Where the chain ends according to the database; no row before the first entry. */
export const findAuditHead = defineQuery({
  name: 'find-audit-head',
  access: 'read',
  params: z.object({}),
  row: auditHeadRow,
  text: cypher`
    MATCH (h:${label('WorkspaceState')} {id: 'audit'})
    WHERE h.seq IS NOT NULL
    RETURN h.seq AS seq, coalesce(h.hash, '') AS hash`,
});
