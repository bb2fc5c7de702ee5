import { z } from 'zod';
import { tombstone } from '@/lib/contracts/erasure';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** What stands for erased accounts; repeating it changes nothing. */
export const addTombstones = defineQuery({
  name: 'add-tombstones',
  access: 'write',
  params: z.object({ rows: z.array(tombstone) }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MERGE (t:${label('Tombstone')} {id: row.id})
    ON CREATE SET t += row`,
});
