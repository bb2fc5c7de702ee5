import { z } from 'zod';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Identifiers that an account uses, rarest first. */
export const listAccountIdentifiers = defineQuery({
  name: 'list-account-identifiers',
  access: 'read',
  params: z.object({ accountId: z.string(), offset: z.int(), limit: z.int().max(500) }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    display: z.string(),
    degree: z.number(),
    hubClass: z.string().nullable(),
    uses: z.number(),
    firstSeen: z.number().nullable(),
    lastSeen: z.number().nullable(),
  }),
  text: cypher`
    MATCH (:${label('Account')} {id: $accountId})-[u:${relType('USED')}]->(i:${label('Identifier')})
    WITH u, i ORDER BY i.degree, i.kind, i.id
    SKIP toInteger($offset) LIMIT toInteger($limit)
    RETURN i.id AS id, i.kind AS kind, coalesce(i.display, i.value) AS display, coalesce(i.degree, 1) AS degree,
           i.hubClass AS hubClass, coalesce(u.count, 1) AS uses, u.firstSeen AS firstSeen, u.lastSeen AS lastSeen`,
});
