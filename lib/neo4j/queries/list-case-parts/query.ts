import { z } from 'zod';
import { grantsParam } from '@/lib/neo4j/access';
import { type CypherText, cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { withLevel } from '@/lib/neo4j/mappers/case';

type PartLabel = 'CaseItem' | 'Note' | 'Task' | 'CaseEvent';

function define(part: PartLabel, name: string, order: CypherText) {
  return defineQuery({
    name: `list-case-${name}`,
    access: 'read',
    params: z.object({ id: z.string(), grants: grantsParam, offset: z.int(), limit: z.int().max(500) }),
    row: z.object({ total: z.number(), parts: z.array(z.record(z.string(), z.unknown())) }),
    text: cypher`
      MATCH (c:${label('Case')} {id: $id})
      ${withLevel}
      RETURN COUNT { (c)<-[:${relType('PART_OF')}]-(:${label(part)}) } AS total,
        COLLECT {
          MATCH (c)<-[:${relType('PART_OF')}]-(part:${label(part)})
          RETURN properties(part) ORDER BY ${order} SKIP toInteger($offset) LIMIT toInteger($limit)
        } AS parts`,
  });
}

/** One page of a case's parts, for somebody who may see the case. */
export const listCaseParts = {
  item: define('CaseItem', 'items', cypher`part.createdAt DESC, part.id`),
  note: define('Note', 'notes', cypher`part.createdAt DESC, part.id`),
  task: define(
    'Task',
    'tasks',
    cypher`part.state = 'done', coalesce(part.dueAt, 9e15), part.createdAt, part.id`,
  ),
  event: define('CaseEvent', 'events', cypher`part.at DESC, part.id DESC`),
} as const;
