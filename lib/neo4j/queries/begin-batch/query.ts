import { z } from 'zod';
import { importTable, promptPolicy } from '@/lib/contracts/jobs';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Enters a batch in state `staging` with its source files; one that failed or was rolled back starts again. */
export const beginBatch = defineQuery({
  name: 'begin-batch',
  access: 'write',
  params: z.object({
    id: z.string(),
    promptPolicy,
    createdAt: z.number(),
    files: z.string(),
    kindFamilies: z.string(),
    comparisons: z.string(),
    sources: z.array(
      z.object({
        id: z.string(),
        table: importTable,
        name: z.string(),
        sha256: z.string(),
        bytes: z.number(),
      }),
    ),
  }),
  row: z.object({}),
  text: cypher`
    MERGE (b:${label('ImportBatch')} {id: $id})
    SET b.state = 'staging', b.promptPolicy = $promptPolicy, b.createdAt = $createdAt, b.files = $files,
      b.kindFamilies = $kindFamilies, b.comparisons = $comparisons, b.overlaps = '[]',
      b.report = null, b.failure = null, b.committedAt = null, b.rolledBackAt = null
    WITH b
    UNWIND $sources AS source
    MERGE (f:${label('SourceFile')} {id: source.id})
    SET f.table = source.table, f.name = source.name, f.sha256 = source.sha256, f.bytes = toInteger(source.bytes)
    MERGE (b)-[:${relType('READ')}]->(f)`,
});
