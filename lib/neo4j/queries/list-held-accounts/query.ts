import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Accounts that a case holds: tagged in it, or members, by any run, of clusters and campaigns pinned in it. */
export const listHeldAccounts = defineQuery({
  name: 'list-held-accounts',
  access: 'read',
  timeoutMs: 60_000,
  rowsMax: 5_000_000,
  params: z.object({ caseId: z.string(), among: z.array(z.string()).nullable() }),
  row: z.object({ accountId: z.string() }),
  text: cypher`
    MATCH (:${label('Case')} {id: $caseId})<-[:${relType('PART_OF')}]-(item:${label('CaseItem')})
    CALL (item) {
      WITH item WHERE item.kind = 'account'
      RETURN item.targetId AS accountId
      UNION
      WITH item WHERE item.kind = 'cluster'
      MATCH (:${label('Cluster')} {id: item.targetId})<-[:${relType('MEMBER_OF')}]-(a:${label('Account')})
      RETURN a.id AS accountId
      UNION
      WITH item WHERE item.kind = 'campaign'
      MATCH (:${label('Campaign')} {id: item.targetId})<-[:${relType('TOOK_PART')}]-(a:${label('Account')})
      RETURN a.id AS accountId
    }
    WITH DISTINCT accountId WHERE $among IS NULL OR accountId IN $among
    RETURN accountId ORDER BY accountId`,
});
