import { z } from 'zod';
import {
  erasureExtent,
  erasureRequest,
  erasureStates,
  legalGround,
  type ErasureRequest,
} from '@/lib/contracts/erasure';
import { holdTargets, type LegalHold } from '@/lib/contracts/holds';

const text = z.string().nullish();
const time = z.number().nullish();

/** Properties of an ErasureRequest; Neo4j keeps none that is null. */
export const erasureRequestRow = z.object({
  id: z.string(),
  state: z.enum(erasureStates),
  accountIds: z.array(z.string()),
  tombstones: z.array(z.string()),
  reason: z.string(),
  ground: legalGround,
  requestedById: z.string(),
  requestedByName: z.string(),
  requestedAt: z.number(),
  decidedById: text,
  decidedByName: text,
  decidedAt: time,
  decision: text,
  jobId: text,
  doneAt: time,
  report: text,
});

const personOf = (id: string | null | undefined, name: string | null | undefined) =>
  typeof id === 'string' ? { id, name: name ?? id } : null;

export function toErasureRequest({
  request,
}: {
  request: z.output<typeof erasureRequestRow>;
}): ErasureRequest {
  return erasureRequest.parse({
    ...request,
    requestedBy: { id: request.requestedById, name: request.requestedByName },
    decidedBy: personOf(request.decidedById, request.decidedByName),
    decidedAt: request.decidedAt ?? null,
    decision: request.decision ?? null,
    jobId: request.jobId ?? null,
    doneAt: request.doneAt ?? null,
    report: typeof request.report === 'string' ? erasureExtent.parse(JSON.parse(request.report)) : null,
  });
}

/** Properties of a LegalHold. */
export const holdRow = z.object({
  id: z.string(),
  kind: z.enum(holdTargets),
  targetId: z.string(),
  reason: z.string(),
  until: time,
  placedById: z.string(),
  placedByName: z.string(),
  placedAt: z.number(),
  liftedById: text,
  liftedByName: text,
  liftedAt: time,
  liftReason: text,
});

export function toHold({ hold }: { hold: z.output<typeof holdRow> }): LegalHold {
  const { id, kind, targetId, reason, placedAt } = hold;
  return {
    id,
    kind,
    targetId,
    reason,
    until: hold.until ?? null,
    placedBy: { id: hold.placedById, name: hold.placedByName },
    placedAt,
    liftedBy: personOf(hold.liftedById, hold.liftedByName),
    liftedAt: hold.liftedAt ?? null,
    liftReason: hold.liftReason ?? null,
  };
}
