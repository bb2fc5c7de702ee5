import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { auditRow } from '@/lib/neo4j/mappers/audit';

/** Adds entries and moves the end of the chain. Only under `lock-audit-head`. */
export const appendAuditEntries = defineQuery({
  name: 'append-audit-entries',
  access: 'write',
  params: z.object({ entries: z.array(auditRow), seq: z.number(), hash: z.string() }),
  row: z.object({ added: z.number() }),
  text: cypher`
    MATCH (h:${label('WorkspaceState')} {id: 'audit'})
    SET h.seq = $seq, h.hash = $hash
    WITH h
    UNWIND $entries AS entry
    CREATE (e:${label('AuditEntry')})
    SET e = entry
    RETURN count(e) AS added`,
});
