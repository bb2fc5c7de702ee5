import { z } from 'zod';
import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import { type HubClass, hubClasses } from '@/lib/domain/hub-class';
import type { StoredMembership } from '@/lib/usecases/ports/explore';

const membershipProperties = z.object({
  standing: z.enum(['confirmed', 'possible']),
  margin: z.number().nullish(),
});

/** Reads a MEMBER_OF relationship. */
export function toMembership(row: {
  clusterId: string;
  membership: Record<string, unknown>;
}): StoredMembership {
  const stored = membershipProperties.parse(row.membership);
  return {
    clusterId: row.clusterId,
    standing: stored.standing,
    margin: stored.margin ?? null,
  };
}

/** A stored hub class; an unknown word counts as not classed. */
export function toHubClass(value: unknown): HubClass | null {
  return hubClasses.find((known) => known === value) ?? null;
}

/** A stored standing; anything else counts as none. */
export function toStanding(value: unknown): StoredMembership['standing'] | null {
  return value === 'confirmed' || value === 'possible' ? value : null;
}

/** Stored families in the vocabulary's order; unknown words are dropped. */
export function toFamilies(values: readonly string[]): EvidenceFamily[] {
  return evidenceFamilies.filter((family) => values.includes(family));
}
