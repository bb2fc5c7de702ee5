import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { rowsOfNextPart, rowsPerPartMax, runPartParams } from '@/lib/neo4j/run-part-cypher';

/** Members of clusters in one run; an account has at most one membership per run. */
export const writeRunMembers = defineQuery({
  name: 'write-run-members',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    ...runPartParams,
    rows: z.array(z.custom<Record<string, unknown>>()).max(rowsPerPartMax),
  }),
  row: z.object({}),
  text: cypher`
    ${rowsOfNextPart}
    MATCH (a:${label('Account')} {id: row.accountId})
    MATCH (c:${label('Cluster')} {id: row.clusterId})
    CREATE (a)-[:${relType('MEMBER_OF')} {runId: $runId, standing: row.standing, membership: row.membership, margin: row.margin,
      links: toInteger(row.links)}]->(c)`,
});
