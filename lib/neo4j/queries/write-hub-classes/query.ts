import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Hub classes that a run proposes for shared values. */
export const writeHubClasses = defineQuery({
  name: 'write-hub-classes',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({ runId: z.string(), rows: z.array(z.custom<Record<string, unknown>>()).max(10_000) }),
  row: z.object({}),
  text: cypher`
    UNWIND $rows AS row
    MATCH (i:${label('Identifier')} {id: row.id})
    SET i.hubClass = row.hubClass, i.hubReason = row.reason, i.hubClassRunId = $runId`,
});
