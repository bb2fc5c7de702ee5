import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { auditRow } from '@/lib/neo4j/mappers/audit';

const text = z.string().nullable();

/** Entries that fit, newest first. */
export const listAuditEntries = defineQuery({
  name: 'list-audit-entries',
  access: 'read',
  timeoutMs: 30_000,
  params: z.object({
    object: text,
    actor: text,
    action: text,
    outcome: text,
    from: z.number(),
    to: z.number(),
    before: z.number(),
    limit: z.int().max(1_000),
  }),
  row: z.object({ entry: auditRow }),
  text: cypher`
    MATCH (e:${label('AuditEntry')})
    WHERE e.seq < $before AND e.at >= $from AND e.at <= $to
      AND ($object IS NULL OR $object IN e.objects)
      AND ($actor IS NULL OR e.actorId = $actor)
      AND ($action IS NULL OR e.action = $action)
      AND ($outcome IS NULL OR e.outcome = $outcome)
    RETURN properties(e) AS entry ORDER BY e.seq DESC LIMIT toInteger($limit)`,
});
