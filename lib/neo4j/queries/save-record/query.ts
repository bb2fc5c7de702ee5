import { z } from 'zod';
import { type Label, labels } from '@/graph-schema/vocabulary';
import { cypher, label, relType } from '@/lib/neo4j/cypher';
import { defineQuery } from '@/lib/neo4j/define-query';
import { returnRecord, storedRecordRow } from '@/lib/neo4j/mappers/record';
import type { RecordKind } from '@/lib/usecases/ports/records';

const params = z.object({
  id: z.string(),
  kind: z.string(),
  subjectKey: z.string().nullable(),
  state: z.string().nullable(),
  body: z.string(),
  expectedVersion: z.int().nonnegative(),
  reason: z.string(),
  rank: z.number(),
  now: z.number(),
  actorId: z.string(),
  actorName: z.string(),
});

const define = (kindLabel: Label) =>
  defineQuery({
    name: `save-record-${kindLabel}`,
    access: 'write',
    params,
    row: storedRecordRow,
    text: cypher`
      MERGE (w:${label('WorkRecord')} {id: $id})
      ON CREATE SET w:${label(kindLabel)}, w.kind = $kind, w.subjectKey = $subjectKey, w.version = 0,
        w.createdAt = $now, w.createdBy = $actorName
      WITH w WHERE w.version = toInteger($expectedVersion)
      SET w.version = w.version + 1, w.state = $state, w.body = $body, w.rank = $rank, w.updatedAt = $now, w.updatedBy = $actorName
      CREATE (w)-[:${relType('HAS_VERSION')}]->(:${label('WorkRecordVersion')} {
        id: w.id + '#' + toString(w.version), version: w.version, body: $body, at: $now, actorId: $actorId,
        actorName: $actorName, reason: $reason})
      ${returnRecord}`,
  });

const labelOfKind: Readonly<Record<RecordKind, Label>> = {
  operator: 'Operator',
  hypothesis: 'Hypothesis',
  evidence: 'EvidenceItem',
  judgement: 'Judgement',
  ladder: 'LadderHistory',
  model_entry: 'ModelEntry',
  watch_rule: 'WatchRule',
  alert: 'Alert',
  action: 'ActionRecord',
  partner_match: 'PartnerMatch',
};

const texts = new Map(Object.values(labelOfKind).map((name) => [labels[name], define(name)]));

/** Writes a record and its new version; no row when the version is not the expected one. One static text per label. */
export function saveRecordOf(kind: RecordKind): ReturnType<typeof define> {
  return texts.get(labelOfKind[kind]) ?? define(labelOfKind[kind]);
}
