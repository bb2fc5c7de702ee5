import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Entries after a place in their order, just as they lie there: the verifier judges their shape itself. */
export const readAuditChain = defineQuery({
  name: 'read-audit-chain',
  access: 'read',
  timeoutMs: 60_000,
  params: z.object({ after: z.number(), limit: z.int().max(10_000) }),
  row: z.object({ entry: z.record(z.string(), z.unknown()) }),
  text: cypher`
    MATCH (e:${label('AuditEntry')})
    WHERE e.seq > $after
    RETURN properties(e) AS entry ORDER BY e.seq LIMIT toInteger($limit)`,
});
