import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { shareProperties } from '@/lib/neo4j/mappers/share';
import { withViewLevel } from '@/lib/neo4j/mappers/view';

/** The links of a view without what they show, the newest first, for somebody who may edit it. */
export const listShareLinks = defineQuery({
  name: 'list-share-links',
  access: 'read',
  params: z.object({ id: z.string(), grants: grantsParam }),
  row: z.object({ link: shareProperties.omit({ content: true }) }),
  text: cypher`
    MATCH (v:${label('View')} {id: $id})
    ${withViewLevel} AND level >= 3
    MATCH (v)<-[:${relType('PART_OF')}]-(s:${label('ShareLink')})
    RETURN s {.*, content: null} AS link ORDER BY s.createdAt DESC LIMIT 1000`,
});
