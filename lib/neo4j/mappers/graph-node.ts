import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { type AccountNode, accountKey, type IdentifierNode, identifierKey } from '@/lib/domain/graph-element';
import { hubClasses } from '@/lib/domain/hub-class';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';

const time = z.number().nullish();

/** An account as the canvas queries return it. */
export const accountRow = z.object({
  id: z.string(),
  status: z.string().nullish(),
  createdAt: time,
  firstSeen: time,
  lastSeen: time,
  degree: z.number(),
  membership: z.enum(['confirmed', 'possible']).nullable(),
  clusterId: z.string().nullable(),
  country: z.string().nullish(),
  plan: z.string().nullish(),
  asn: z.string().nullish(),
});

/** An identifier as the canvas queries return it; `world` is the number of accounts there are. */
export const identifierRow = z.object({
  id: z.string(),
  kind: z.string(),
  family: z.enum(evidenceFamilies).nullish(),
  value: z.string(),
  display: z.string().nullish(),
  hubClass: z.enum(hubClasses).nullish(),
  degree: z.number(),
  world: z.number(),
});

export function toAccountNode(row: z.infer<typeof accountRow>): AccountNode {
  return {
    type: 'account',
    key: accountKey(row.id),
    id: row.id,
    label: row.id,
    status: row.status ?? null,
    createdAt: row.createdAt ?? null,
    firstSeen: row.firstSeen ?? null,
    lastSeen: row.lastSeen ?? null,
    degree: row.degree,
    membership: row.membership,
    clusterId: row.clusterId,
    country: row.country ?? null,
    plan: row.plan ?? null,
    asn: row.asn ?? null,
  };
}

export function toIdentifierNode(row: z.infer<typeof identifierRow>): IdentifierNode {
  return {
    type: 'identifier',
    key: identifierKey(row.id),
    id: row.id,
    kind: row.kind,
    family: row.family ?? identifierKindFacts(row.kind).family,
    value: row.value,
    label: row.display ?? row.value,
    hubClass: row.hubClass ?? null,
    degree: row.degree,
    bits: rarityBits(row.degree, row.world),
  };
}
