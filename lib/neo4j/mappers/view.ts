import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type StoredCanvas, storedCanvas } from '@/lib/contracts/stored-canvas';
import { type ViewSummary, viewKinds } from '@/lib/contracts/views';
import { caseAccesses } from '@/lib/domain/case-access';
import { levelColumn, levelOnAcl } from '@/lib/neo4j/access';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { eventParam } from '@/lib/neo4j/mappers/case';

/** Content as it lies in a property: JSON, gzip, base 64; a tenth of its size. */
export function packCanvas(content: StoredCanvas): string {
  return gzipSync(JSON.stringify(content)).toString('base64');
}

export function unpackCanvas(packed: string): StoredCanvas {
  return storedCanvas.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')));
}

export const viewRow = z.object({
  level: levelColumn,
  caseId: z.string().nullable(),
  caseTitle: z.string().nullable(),
  view: z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    folder: z.string(),
    tags: z.array(z.string()),
    kind: z.enum(viewKinds),
    version: z.number(),
    revision: z.number(),
    nodes: z.number(),
    thumbnail: z.string(),
    access: z.enum(caseAccesses),
    ownerId: z.string(),
    ownerName: z.string(),
    viewers: z.array(z.string()),
    commenters: z.array(z.string()),
    editors: z.array(z.string()),
    createdAt: z.number(),
    updatedAt: z.number(),
    updatedBy: z.string(),
  }),
});

export function toViewSummary({ view, level, caseId, caseTitle }: z.output<typeof viewRow>): ViewSummary {
  return { ...view, level, caseId, caseTitle };
}

/** From `v` to `v, c, level`: a view in a case is for whom the case is, another for whom its own list says. */
export const withViewLevel = cypher`
  OPTIONAL MATCH (v)-[:${relType('IN_CASE')}]->(c:${label('Case')})
  WITH v, c, coalesce(c, v) AS acl
  WITH v, c, ${levelOnAcl} AS level
  WHERE level >= 1`;

/** From `v` to `v, c` locked, at the version `$expected`, for somebody who may do `$levelMin`, its case not closed. */
export const viewForWriting = cypher`
  ${withViewLevel} AND level >= $levelMin
  SET v.touchedAt = $event.at
  WITH v, c WHERE v.version = $expected AND (c IS NULL OR c.status <> 'closed')`;

export const returnView = cypher`
  RETURN level, properties(v) AS view, c.id AS caseId, c.title AS caseTitle`;

/** The event of a change to a view, in the timeline of its case if it is in one. */
export const viewEventParam = eventParam;
export const enterViewEvent = cypher`
  FOREACH (one IN CASE WHEN c IS NULL THEN [] ELSE [c] END |
    MERGE (event:${label('CaseEvent')} {id: $event.id})
    ON CREATE SET event += $event
    MERGE (one)<-[:${relType('PART_OF')}]-(event)
    SET one.updatedAt = $event.at
  )`;
