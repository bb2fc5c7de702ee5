import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** One page of a cluster's members in the asked order. Text sorts by `textKey`, numbers by `numberKey`. */
export const listRunMembers = defineQuery({
  name: 'list-run-members',
  access: 'read',
  params: z.object({
    runId: z.string(),
    clusterId: z.string(),
    standing: z.enum(['confirmed', 'possible']).nullable(),
    sort: z.enum(['accountId', 'membership', 'createdAt', 'lastSeen', 'exchanges', 'links']),
    descending: z.boolean(),
    offset: z.int().nonnegative(),
    limit: z.int().max(1_000),
  }),
  row: z.object({
    accountId: z.string(),
    standing: z.enum(['confirmed', 'possible']),
    membership: z.number(),
    margin: z.number().nullable(),
    status: z.string().nullable(),
    createdAt: z.number().nullable(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
    exchanges: z.int(),
    links: z.int(),
  }),
  text: cypher`
    MATCH (:${label('Cluster')} {id: $clusterId})<-[m:${relType('MEMBER_OF')} {runId: $runId}]-(a:${label('Account')})
    WHERE $standing IS NULL OR m.standing = $standing
    WITH a, m, CASE $sort
      WHEN 'accountId' THEN 0
      WHEN 'membership' THEN m.membership
      WHEN 'links' THEN m.links
      ELSE coalesce(a[$sort], 0) END * CASE WHEN $descending THEN -1 ELSE 1 END AS key
    WITH a, m ORDER BY key, CASE WHEN $sort = 'accountId' AND $descending THEN '' ELSE a.id END, a.id DESC
    SKIP toInteger($offset) LIMIT toInteger($limit)
    RETURN a.id AS accountId, m.standing AS standing, m.membership AS membership, m.margin AS margin, a.status AS status,
      a.createdAt AS createdAt, a.firstSeen AS firstSeen, a.lastSeen AS lastSeen,
      toInteger(coalesce(a.exchanges, 0)) AS exchanges, m.links AS links`,
});
