import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterEvent, eventParam, forWriting } from '@/lib/neo4j/mappers/case';

type PartLabel = 'CaseItem' | 'Note' | 'Task';

function define(part: PartLabel, name: string) {
  return defineQuery({
    name: `put-case-${name}`,
    access: 'write',
    timeoutMs: 30_000,
    params: z.object({
      id: z.string(),
      grants: grantsParam,
      levelMin: z.number(),
      /** `first` is set only when the part is new, `always` each time. */
      parts: z.array(
        z.object({
          id: z.string(),
          first: z.record(z.string(), z.unknown()),
          always: z.record(z.string(), z.unknown()),
        }),
      ),
      event: eventParam,
    }),
    row: z.object({ id: z.string(), isNew: z.boolean() }),
    text: cypher`
      MATCH (c:${label('Case')} {id: $id})
      ${forWriting}
      ${enterEvent}
      WITH c
      UNWIND $parts AS each
      MERGE (part:${label(part)} {id: each.id})
      ON CREATE SET part += each.first, part.madeBy = $event.id
      WITH c, part, each
      WHERE part.caseId = c.id
      SET part += each.always
      MERGE (c)<-[:${relType('PART_OF')}]-(part)
      RETURN part.id AS id, part.madeBy = $event.id AS isNew`,
  });
}

/** Adds or changes parts of a case, with one event. No row: the actor may not, or the case is closed. */
export const putCaseParts = {
  item: define('CaseItem', 'items'),
  note: define('Note', 'notes'),
  task: define('Task', 'tasks'),
} as const;
