import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterViewEvent, viewEventParam, withViewLevel } from '@/lib/neo4j/mappers/view';

/** Revokes a link, for somebody who may edit its view. No row: there is none, or they may not. */
export const revokeShareLink = defineQuery({
  name: 'revoke-share-link',
  access: 'write',
  params: z.object({ id: z.string(), linkId: z.string(), grants: grantsParam, event: viewEventParam }),
  row: z.object({ id: z.string() }),
  text: cypher`
    MATCH (s:${label('ShareLink')} {id: $linkId})-[:${relType('PART_OF')}]->(v:${label('View')} {id: $id})
    CALL (v) {
      ${withViewLevel} AND level >= 3
      RETURN c
    }
    SET s.revokedAt = coalesce(s.revokedAt, $event.at)
    ${enterViewEvent}
    RETURN s.id AS id`,
});
