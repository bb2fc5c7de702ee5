import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Tells people of something. What is there already by its id stays as it is. */
export const addNotifications = defineQuery({
  name: 'add-notifications',
  access: 'write',
  params: z.object({
    notifications: z.array(z.object({ id: z.string() }).catchall(z.unknown())),
  }),
  row: z.object({ id: z.string() }),
  text: cypher`
    UNWIND $notifications AS each
    MERGE (n:${label('Notification')} {id: each.id})
    ON CREATE SET n += each
    RETURN n.id AS id`,
});
