import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { enterEvent, eventParam, forWriting } from '@/lib/neo4j/mappers/case';

type PartLabel = 'CaseItem' | 'Note' | 'Task';

function define(part: PartLabel, name: string) {
  return defineQuery({
    name: `remove-case-${name}`,
    access: 'write',
    timeoutMs: 30_000,
    params: z.object({
      id: z.string(),
      grants: grantsParam,
      levelMin: z.number(),
      ids: z.array(z.string()),
      event: eventParam,
    }),
    row: z.object({ removed: z.number() }),
    text: cypher`
      MATCH (c:${label('Case')} {id: $id})
      ${forWriting}
      MATCH (c)<-[:${relType('PART_OF')}]-(part:${label(part)}) WHERE part.id IN $ids
      WITH c, collect(part) AS parts
      WHERE size(parts) > 0
      ${enterEvent}
      WITH parts, size(parts) AS removed
      FOREACH (part IN parts | DETACH DELETE part)
      RETURN removed`,
  });
}

/** Takes parts out of a case, with one event that stays. No row: there were none, the actor may not, or the case is closed. */
export const removeCaseParts = {
  item: define('CaseItem', 'items'),
  note: define('Note', 'notes'),
  task: define('Task', 'tasks'),
} as const;
