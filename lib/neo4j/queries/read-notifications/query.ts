import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Marks some of a person's notifications as read; `$ids` null: all of them. */
export const readNotifications = defineQuery({
  name: 'read-notifications',
  access: 'write',
  params: z.object({ personId: z.string(), ids: z.array(z.string()).nullable(), at: z.number() }),
  row: z.object({ read: z.number() }),
  text: cypher`
    MATCH (n:${label('Notification')} {personId: $personId})
    WHERE n.readAt IS NULL AND ($ids IS NULL OR n.id IN $ids)
    SET n.readAt = $at
    RETURN count(n) AS read`,
});
