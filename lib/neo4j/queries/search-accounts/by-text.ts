import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { searchAccounts } from './query';

/** Accounts whose id, e-mail, name or organisation answers a Lucene query, best first. */
export const searchAccountsByText = defineQuery({
  name: 'search-accounts-by-text',
  access: 'read',
  params: z.object({ lucene: z.string().min(1), runId: z.string().nullable(), limit: z.int().max(100) }),
  row: searchAccounts.row,
  text: cypher`
    CALL db.index.fulltext.queryNodes('account_text', $lucene, {limit: toInteger($limit)}) YIELD node AS a, score
    RETURN a.id AS id, a.status AS status, a.displayName AS displayName,
           head(COLLECT {
             MATCH (a)-[m:${relType('MEMBER_OF')}]->(c:${label('Cluster')}) WHERE m.runId = $runId
             RETURN c.id ORDER BY c.id LIMIT 1
           }) AS clusterId
    ORDER BY score DESC, id`,
});
