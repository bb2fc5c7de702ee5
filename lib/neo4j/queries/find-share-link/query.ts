import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { shareProperties } from '@/lib/neo4j/mappers/share';

/** The link of a token, by the token's hash, with what it shows. */
export const findShareLink = defineQuery({
  name: 'find-share-link',
  access: 'read',
  params: z.object({ tokenHash: z.string() }),
  row: z.object({ link: shareProperties, isViewThere: z.boolean() }),
  text: cypher`
    MATCH (s:${label('ShareLink')} {tokenHash: $tokenHash})
    RETURN properties(s) AS link,
      EXISTS { (s)-[:${relType('PART_OF')}]->(:${label('View')}) } AS isViewThere`,
});
