import { z } from 'zod';
import { type Label, labels } from '@/graph-schema/vocabulary';
import { knownIdentifierKinds } from '@/lib/domain/identifier-kind';
import { cypher, label } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';

const params = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      value: z.string(),
      display: z.string(),
      networkClass: z.string().nullable(),
      sharedClass: z.string().nullable(),
      family: z.string().nullable(),
      degree: z.number().nullable(),
    }),
  ),
});

const define = (kindLabel: Label) =>
  defineQuery({
    name: `write-identifiers-${kindLabel}`,
    access: 'write',
    timeoutMs: 120_000,
    params,
    row: z.object({}),
    text: cypher`
      UNWIND $rows AS row
      MERGE (i:${label('Identifier')} {id: row.id})
      SET i:${label(kindLabel)}, i.kind = row.kind, i.value = row.value, i.display = row.display,
        i.networkClass = row.networkClass, i.sharedClass = row.sharedClass, i.family = row.family,
        i.degree = coalesce(toInteger(row.degree), i.degree, 0)`,
  });

const kindLabels = new Set<Label>(Object.values(knownIdentifierKinds).map((facts) => facts.label));

/** One static text per label of an identifier kind: labels cannot be parameters of a planned query. */
export const writeIdentifiers = new Map(
  [...kindLabels, labels.Attribute].map((name) => [name, define(name)]),
);
