import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** All that a record has been, newest first. */
export const listRecordVersions = defineQuery({
  name: 'list-record-versions',
  access: 'read',
  params: z.object({ id: z.string(), limit: z.int().max(1_000) }),
  row: z.object({
    version: z.int(),
    at: z.number(),
    actorId: z.string(),
    actorName: z.string(),
    reason: z.string(),
    body: z.string(),
  }),
  text: cypher`
    MATCH (:${label('WorkRecord')} {id: $id})-[:${relType('HAS_VERSION')}]->(v:${label('WorkRecordVersion')})
    RETURN v.version AS version, v.at AS at, v.actorId AS actorId, v.actorName AS actorName, v.reason AS reason,
      v.body AS body
    ORDER BY v.version DESC LIMIT toInteger($limit)`,
});
