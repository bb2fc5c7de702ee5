import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Members of a cluster grouped by exactly which of the asked values they use, with the surest members as examples. */
export const listSignatures = defineQuery({
  name: 'list-signatures',
  access: 'read',
  timeoutMs: 20_000,
  rowsMax: 30_000,
  params: z.object({
    clusterId: z.string(),
    runId: z.string(),
    among: z.array(z.string()).max(100),
    examplesMax: z.int(),
  }),
  row: z.object({ signature: z.array(z.string()), accounts: z.number(), examples: z.array(z.string()) }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')} {runId: $runId}]-(a:${label('Account')})
    OPTIONAL MATCH (a)-[:${relType('USED')}]->(i:${label('Identifier')}) WHERE i.id IN $among
    WITH a, m, i ORDER BY i.id
    WITH a, m, collect(i.id) AS signature
    ORDER BY m.standing, m.margin DESC, a.id
    WITH signature, collect(a.id) AS members
    RETURN signature, size(members) AS accounts, members[..toInteger($examplesMax)] AS examples
    ORDER BY accounts DESC, signature`,
});
