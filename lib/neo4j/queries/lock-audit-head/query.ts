import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { auditHeadRow } from '@/lib/neo4j/mappers/audit';

/** Takes the write lock of the audit chain until the transaction ends, and reads where it ends. */
export const lockAuditHead = defineQuery({
  name: 'lock-audit-head',
  access: 'write',
  params: z.object({ genesis: z.string() }),
  row: auditHeadRow,
  text: cypher`
    MERGE (h:${label('WorkspaceState')} {id: 'audit'})
    SET h.seq = coalesce(h.seq, 0), h.hash = coalesce(h.hash, $genesis)
    RETURN h.seq AS seq, h.hash AS hash`,
});
