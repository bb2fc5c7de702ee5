import { z } from 'zod';
import { notificationKinds } from '@/lib/contracts/notifications';
import { grantsParam, levelOnAcl } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const params = z.object({ grants: grantsParam, kinds: z.array(z.enum(notificationKinds)), max: z.int() });

/** From a person's newest `$max` to `n, v, c`: those about nothing that hides from them. */
const seen = cypher`
  MATCH (n:${label('Notification')} {personId: $grants.id})
  WHERE n.kind IN $kinds
  WITH n ORDER BY n.at DESC LIMIT toInteger($max)
  OPTIONAL MATCH (v:${label('View')} {id: n.viewId})
  OPTIONAL MATCH (v)-[:${relType('IN_CASE')}]->(around:${label('Case')})
  OPTIONAL MATCH (named:${label('Case')} {id: n.caseId})
  WITH n, v, named, coalesce(named, around, v) AS acl
  WITH n, v, named, acl, ${levelOnAcl} AS level
  WHERE (n.viewId IS NULL AND n.caseId IS NULL)
    OR (acl IS NOT NULL AND level >= 1 AND (n.viewId IS NULL OR v IS NOT NULL))`;

/** What a person is told of, the newest first. */
export const listNotifications = defineQuery({
  name: 'list-notifications',
  access: 'read',
  params: params.extend({ limit: z.int().max(1_000) }),
  row: z.object({
    id: z.string(),
    kind: z.enum(notificationKinds),
    at: z.number(),
    byName: z.string(),
    title: z.string(),
    viewId: z.string().nullable(),
    caseId: z.string().nullable(),
    threadId: z.string().nullable(),
    readAt: z.number().nullable(),
  }),
  text: cypher`
    ${seen}
    RETURN n.id AS id, n.kind AS kind, n.at AS at, n.byName AS byName,
      coalesce(v.name, named.title, n.title) AS title,
      n.viewId AS viewId, n.caseId AS caseId, n.threadId AS threadId, n.readAt AS readAt
    ORDER BY at DESC, id LIMIT toInteger($limit)`,
});

/** How many of them are not read yet. */
export const countUnread = defineQuery({
  name: 'count-unread-notifications',
  access: 'read',
  params,
  row: z.object({ unread: z.number() }),
  text: cypher`${seen}
    WITH n WHERE n.readAt IS NULL
    RETURN count(n) AS unread`,
});
