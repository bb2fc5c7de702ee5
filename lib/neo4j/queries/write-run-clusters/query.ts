import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Clusters as one run found them: the figures live on FOUND_BY, because a cluster outlives its runs. */
export const writeRunClusters = defineQuery({
  name: 'write-run-clusters',
  access: 'write',
  timeoutMs: 60_000,
  params: z.object({
    runId: z.string(),
    now: z.number(),
    rows: z
      .array(
        z.object({
          id: z.string(),
          size: z.int(),
          exchanges: z.number(),
          strength: z.number(),
          lastSeen: z.number().nullable(),
          density: z.number(),
          detail: z.string(),
        }),
      )
      .max(1_000),
  }),
  row: z.object({}),
  text: cypher`
    MATCH (r:${label('Run')} {id: $runId})
    UNWIND $rows AS row
    MERGE (c:${label('Cluster')} {id: row.id}) ON CREATE SET c.createdAt = $now
    MERGE (c)-[f:${relType('FOUND_BY')}]->(r)
    SET f.runId = $runId, f.size = toInteger(row.size), f.exchanges = row.exchanges, f.strength = row.strength,
      f.lastSeen = row.lastSeen, f.density = row.density, f.detail = row.detail`,
});
