import { z } from 'zod';
import { ladderStages } from '@/lib/attribution/ladder';
import { operatorRecord } from '@/lib/contracts/attribution';
import { sharedValueFigure } from '@/lib/contracts/clusters';
import { evidenceFamilies } from '@/lib/domain/evidence-family';

const count = z.int().nonnegative();

/** A cluster or campaign that is attributed to the operator now. */
export const attributedSubject = z.object({
  kind: z.enum(['cluster', 'campaign']),
  id: z.string(),
  stage: z.enum(ladderStages),
  accounts: count,
  exchanges: count,
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  /** False when the current run no longer finds it; the claim stays until somebody steps down. */
  isFound: z.boolean(),
});

export const similarityItem = z.object({
  family: z.enum(evidenceFamilies),
  bits: z.number(),
  sentence: z.string(),
  identifierId: z.string().nullable(),
  isCounted: z.boolean(),
});

export const operatorDetail = z.object({
  operator: operatorRecord,
  subjects: z.array(attributedSubject),
  /** Values that its confirmed accounts share, those that say most first. */
  infrastructure: z.array(sharedValueFigure),
  /** Watched identifiers with the accounts that use them now, inside its clusters and outside. */
  watchList: z.array(
    z.object({
      identifierId: z.string(),
      display: z.string(),
      accounts: count,
      outside: count,
      isKnown: z.boolean(),
    }),
  ),
  /** Other operators by how alike they are, with reasons in bits as on links. */
  similar: z.array(
    z.object({
      operatorId: z.string(),
      name: z.string(),
      bits: z.number(),
      items: z.array(similarityItem),
    }),
  ),
});
export type OperatorDetail = z.infer<typeof operatorDetail>;
