import { z } from 'zod';
import { tombstone } from '@/lib/contracts/erasure';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Every tombstone: an import asks whether it holds any of them. */
export const listTombstones = defineQuery({
  name: 'list-tombstones',
  access: 'read',
  timeoutMs: 60_000,
  rowsMax: 1_000_000,
  planWaiver: { operators: ['NodeByLabelScan'], reason: 'all of them are wanted' },
  params: z.object({}),
  row: z.object({ tombstone }),
  text: cypher`MATCH (t:${label('Tombstone')}) RETURN properties(t) AS tombstone`,
});
