import { z } from 'zod';
import { cypher } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Waits until the eventually consistent full-text indexes hold what was committed before. */
export const settleIndexes = defineQuery({
  name: 'settle-indexes',
  access: 'read',
  timeoutMs: 120_000,
  params: z.object({}),
  row: z.object({}),
  text: cypher`CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()`,
});
