import { z } from 'zod';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { accountKey, edgeKey, type GraphEdge, identifierKey } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';

const time = z.number().nullish();

export const usedRow = z.object({
  accountId: z.string(),
  identifierId: z.string(),
  kind: z.string(),
  family: z.enum(evidenceFamilies).nullish(),
  degree: z.number(),
  world: z.number(),
  firstSeen: time,
  lastSeen: time,
  count: z.number().nullish(),
});

export const linkedRow = z.object({
  accountA: z.string(),
  accountB: z.string(),
  weight: z.number(),
  probability: z.number(),
  isStrong: z.boolean(),
});

export const relatedRow = z.object({
  source: z.string(),
  target: z.string(),
  firstSeen: time,
  lastSeen: time,
  count: z.number().nullish(),
});

const nothing = {
  bits: null,
  probability: null,
  isStrong: false,
  firstSeen: null,
  lastSeen: null,
  count: null,
};

export function toUsedEdge(row: z.infer<typeof usedRow>): GraphEdge {
  const source = accountKey(row.accountId);
  const target = identifierKey(row.identifierId);
  const family: EvidenceFamily = row.family ?? identifierKindFacts(row.kind).family;
  return {
    ...nothing,
    key: edgeKey('used', source, target),
    type: 'used',
    source,
    target,
    family,
    bits: rarityBits(row.degree, row.world),
    firstSeen: row.firstSeen ?? null,
    lastSeen: row.lastSeen ?? null,
    count: row.count ?? null,
  };
}

/** A link is the same from both ends: it runs from the smaller id to the larger, as it is stored. */
export function toLinkedEdge(row: z.infer<typeof linkedRow>): GraphEdge {
  const [a, b] = [accountKey(row.accountA), accountKey(row.accountB)];
  const [source, target] = a < b ? [a, b] : [b, a];
  return {
    ...nothing,
    key: edgeKey('linked', source, target),
    type: 'linked',
    source,
    target,
    family: null,
    bits: row.weight,
    probability: row.probability,
    isStrong: row.isStrong,
  };
}

export function toRelatedEdge(row: z.infer<typeof relatedRow>): GraphEdge {
  const [source, target] = [accountKey(row.source), accountKey(row.target)];
  return {
    ...nothing,
    key: edgeKey('related', source, target),
    type: 'related',
    source,
    target,
    family: 'relation',
    firstSeen: row.firstSeen ?? null,
    lastSeen: row.lastSeen ?? null,
    count: row.count ?? null,
  };
}
