import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Saved linkage runs, newest first. */
export const listRuns = defineQuery({
  name: 'list-runs',
  access: 'read',
  params: z.object({ limit: z.int().max(500) }),
  row: z.object({ summary: z.string(), isCurrent: z.boolean() }),
  text: cypher`
    MATCH (r:${label('Run')} {kind: 'linkage', state: 'saved'})
    RETURN r.summary AS summary, coalesce(r.isCurrent, false) AS isCurrent
    ORDER BY r.startedAt DESC, r.id DESC LIMIT toInteger($limit)`,
});
