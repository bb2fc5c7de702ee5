import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** How long things are kept, as JSON, and when retention last ran. */
export const readRetention = defineQuery({
  name: 'read-retention',
  access: 'read',
  params: z.object({}),
  row: z.object({ policies: z.string().nullable(), lastRunAt: z.number().nullable() }),
  text: cypher`
    MATCH (p:${label('RetentionPolicy')} {id: 'retention'})
    RETURN p.policies AS policies, p.lastRunAt AS lastRunAt`,
});

export const saveRetention = defineQuery({
  name: 'save-retention',
  access: 'write',
  params: z.object({ policies: z.string() }),
  row: z.object({}),
  text: cypher`
    MERGE (p:${label('RetentionPolicy')} {id: 'retention'})
    SET p.policies = $policies`,
});

export const noteRetentionRun = defineQuery({
  name: 'note-retention-run',
  access: 'write',
  params: z.object({ at: z.number() }),
  row: z.object({}),
  text: cypher`
    MERGE (p:${label('RetentionPolicy')} {id: 'retention'})
    SET p.lastRunAt = $at`,
});
