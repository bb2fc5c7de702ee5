import { z } from 'zod';
import { type CypherText, cypher, label } from '@/lib/neo4j/cypher';

/** Most rows of one part. */
export const rowsPerPartMax = 5_000;

/** Parameters that `rowsOfNextPart` reads beside `rows`. */
export const runPartParams = { runId: z.string(), part: z.int() };

/**
 * Gives each row of `$rows` as `row`, once: the run counts the parts written into it, and a part that is sent again (a save
 * repeated, a commit whose answer was lost) finds it further on and gives none. So what follows may be CREATE. To MERGE a relationship
 * by its `runId` instead would cost twice as much and, planned while there are none yet, read all of them for each row.
 */
export const rowsOfNextPart: CypherText = cypher`
    MATCH (run:${label('Run')} {id: $runId}) WHERE coalesce(run.partsWritten, 0) = toInteger($part)
    SET run.partsWritten = toInteger($part) + 1
    WITH run UNWIND $rows AS row`;
