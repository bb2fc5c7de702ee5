import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Links of an account in a run. */
export const countLinks = defineQuery({
  name: 'count-links',
  access: 'read',
  params: z.object({ accountId: z.string(), runId: z.string() }),
  row: z.object({ strong: z.number(), weaker: z.number() }),
  text: cypher`
    MATCH (a:${label('Account')} {id: $accountId})
    OPTIONAL MATCH (a)-[l:${relType('LINKED')} {runId: $runId}]-(:${label('Account')})
    RETURN count(CASE WHEN l.isStrong THEN 1 END) AS strong,
      count(CASE WHEN NOT l.isStrong THEN 1 END) AS weaker`,
});
