import { z } from 'zod';
import { hubClasses } from '@/lib/domain/hub-class';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

/** Which pasted lines are account ids, and in which cluster of the run they are. */
export const findSeedAccounts = defineQuery({
  name: 'find-seed-accounts',
  access: 'read',
  timeoutMs: 15_000,
  rowsMax: 10_000,
  params: z.object({ lines: z.array(z.string()).max(10_000), runId: z.string().nullable() }),
  row: z.object({ id: z.string(), degree: z.number(), clusterId: z.string().nullable() }),
  text: cypher`
    MATCH (a:${label('Account')}) WHERE a.id IN $lines
    OPTIONAL MATCH (a)-[:${relType('MEMBER_OF')} {runId: $runId}]->(c:${label('Cluster')})
    RETURN a.id AS id, COUNT { (a)-[:${relType('USED')}]->() } AS degree, min(c.id) AS clusterId
    ORDER BY id`,
});

/** Identifiers whose normalised value is among the pasted lines, the rarest first. */
export const findSeedIdentifiers = defineQuery({
  name: 'find-seed-identifiers',
  access: 'read',
  timeoutMs: 15_000,
  rowsMax: 10_000,
  params: z.object({ values: z.array(z.string()).max(20_000), limit: z.int() }),
  row: z.object({
    id: z.string(),
    kind: z.string(),
    value: z.string(),
    degree: z.number(),
    hubClass: z.enum(hubClasses).nullable(),
  }),
  text: cypher`
    MATCH (i:${label('Identifier')}) WHERE i.value IN $values
    RETURN i.id AS id, i.kind AS kind, i.value AS value, i.degree AS degree, i.hubClass AS hubClass
    ORDER BY degree, id LIMIT toInteger($limit)`,
});
