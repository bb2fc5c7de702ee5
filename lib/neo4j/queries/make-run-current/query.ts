import { z } from 'zod';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Makes a run of which everything is written visible and current, and all others not current, in one step. */
export const makeRunCurrent = defineQuery({
  name: 'make-run-current',
  access: 'write',
  params: z.object({ runId: z.string() }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (chosen:${label('Run')} {id: $runId, kind: 'linkage'})
    SET chosen.state = 'saved'
    WITH chosen
    MATCH (r:${label('Run')} {kind: 'linkage'})
    SET r.isCurrent = (r = chosen)
    WITH DISTINCT chosen
    RETURN chosen.id AS id`,
});
