import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Members of clusters in one run; an account has at most one membership per run. Planned anew each time, as links are (write-run-links). */
export const writeRunMembers = defineQuery({
  name: 'write-run-members',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), rows: z.array(z.custom<Record<string, unknown>>()).max(5_000) }),
  row: z.object({}),
  text: cypher`
    CYPHER replan=force
    UNWIND $rows AS row
    MATCH (a:${label('Account')} {id: row.accountId})
    MATCH (c:${label('Cluster')} {id: row.clusterId})
    MERGE (a)-[m:${relType('MEMBER_OF')} {runId: $runId}]->(c)
    SET m.standing = row.standing, m.membership = row.membership, m.margin = row.margin, m.links = toInteger(row.links)`,
});
