import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Entries at or before a place, and those whose place is no number. */
export const countAuditEntries = defineQuery({
  name: 'count-audit-entries',
  access: 'read',
  timeoutMs: 60_000,
  planWaiver: {
    operators: ['NodeByLabelScan'],
    reason: 'counts every entry that fits; the log is read whole by whoever checks it',
  },
  params: z.object({ upTo: z.number() }),
  row: z.object({ entries: z.number() }),
  text: cypher`
    MATCH (e:${label('AuditEntry')})
    WHERE coalesce(e.seq <= $upTo, true) OR e.seq <> e.seq
    RETURN count(e) AS entries`,
});
