import { z } from 'zod';
import { type CaseSummary, caseEvent, caseStatuses } from '@/lib/contracts/cases';
import { caseAccesses } from '@/lib/domain/case-access';
import { levelColumn, levelOnAcl } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';

/** What every query of cases returns. */
export const caseRow = z.object({
  level: levelColumn,
  properties: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    status: z.enum(caseStatuses),
    access: z.enum(caseAccesses),
    ownerId: z.string(),
    ownerName: z.string(),
    viewers: z.array(z.string()),
    commenters: z.array(z.string()),
    editors: z.array(z.string()),
    createdAt: z.number(),
    updatedAt: z.number(),
  }),
  counts: z.object({
    accounts: z.number(),
    pinned: z.number(),
    notes: z.number(),
    tasks: z.number(),
    tasksDone: z.number(),
    views: z.number(),
  }),
});

export function toCaseSummary({ properties, level, counts }: z.output<typeof caseRow>): CaseSummary {
  return { ...properties, level, counts };
}

/** From `c` to `c, level`, rows below `$grants`' sight left out. */
export const withLevel = cypher`
  WITH c, c AS acl
  WITH c, ${levelOnAcl} AS level
  WHERE level >= 1`;

/** From `c` to `c` locked, where `$grants` reach `$levelMin` and the case is not closed. */
export const forWriting = cypher`
  ${withLevel} AND level >= $levelMin
  SET c.touchedAt = $event.at
  WITH c WHERE c.status <> 'closed'`;

export const caseColumns = cypher`
  level, properties(c) AS properties, {
    accounts: COUNT { (c)<-[:${relType('PART_OF')}]-(i:${label('CaseItem')}) WHERE i.kind = 'account' },
    pinned: COUNT { (c)<-[:${relType('PART_OF')}]-(i:${label('CaseItem')}) WHERE i.kind <> 'account' },
    notes: COUNT { (c)<-[:${relType('PART_OF')}]-(:${label('Note')}) },
    tasks: COUNT { (c)<-[:${relType('PART_OF')}]-(:${label('Task')}) },
    tasksDone: COUNT { (c)<-[:${relType('PART_OF')}]-(t:${label('Task')}) WHERE t.state = 'done' },
    views: COUNT { (c)<-[:${relType('IN_CASE')}]-(:${label('View')}) }
  } AS counts`;

/** An event as a parameter, and its entry in the timeline of `c`. Repeating a write enters it once. */
export const eventParam = caseEvent;
export const enterEvent = cypher`
  MERGE (event:${label('CaseEvent')} {id: $event.id})
  ON CREATE SET event += $event
  MERGE (c)<-[:${relType('PART_OF')}]-(event)
  SET c.updatedAt = $event.at`;
