import { z } from 'zod';
import { foldLadder } from '@/lib/attribution/ladder';
import { type AttributionSubject, type LadderView, ladderEvent } from '@/lib/contracts/attribution';
import { findTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** A ladder is stored as its events; the state is folded from them every time. */
export const ladderBody = z.object({
  subject: z.object({ kind: z.enum(['cluster', 'campaign']), id: z.string() }),
  events: z.array(z.object({ event: ladderEvent, actorName: z.string() })),
});

export const ladderIdOf = (subject: AttributionSubject): string => `ladder:${subjectKeyOf(subject)}`;

/** Where a subject stands on the ladder and how it came there; at the bottom before the first step. */
export async function readLadder(records: RecordStore, subject: AttributionSubject): Promise<LadderView> {
  const stored = await records.find('ladder', ladderIdOf(subject));
  const history = stored ? ladderBody.parse(stored.body).events : [];
  const { stage, operatorId, pending } = foldLadder(history.map(({ event }) => event));
  const named = operatorId ?? pending?.operatorId ?? null;
  const operator = named === null ? null : await findTyped(records, 'operator', named);
  return {
    subject,
    stage,
    operatorId,
    operatorName: operator?.name ?? null,
    pending: pending && { ...pending, checked: [...pending.checked] },
    history,
    version: stored?.version ?? 0,
  };
}
