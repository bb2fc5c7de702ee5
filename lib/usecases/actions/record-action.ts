import { type ActionChoiceInput, type ActionRecord, actionRecord } from '@/lib/contracts/actions';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { type ActionDeps, runSimulation } from '@/lib/usecases/attribution/run-simulation';
import { subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import type { StoredRecord } from '@/lib/usecases/ports/records';

/** A stored action in the shape of its contract. */
export function toActionRecord(stored: StoredRecord): ActionRecord {
  const { id, version, createdAt, createdBy, updatedAt, updatedBy } = stored;
  return actionRecord.parse({
    ...(stored.body as Record<string, unknown>),
    id,
    version,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  });
}

/**
 * Records that an action was taken in the provider's own systems, with the accounts it reached and what was predicted.
 * Skein itself acts on nobody.
 */
export async function recordAction(
  deps: RecordDeps & ActionDeps,
  input: { choice: ActionChoiceInput; note: string; takenAt?: number },
  actor: Actor,
): Promise<ActionRecord> {
  assertAllowed(actor, 'work.lead');
  const { choice, simulation, targets } = await runSimulation(deps, input.choice);
  const { hit, innocentsLow, innocentsHigh } = simulation;
  const at = deps.clock.now();
  const [saved] = await deps.records.save(
    [
      {
        id: deps.ids.next('ac'),
        kind: 'action',
        subjectKey: subjectKeyOf(choice.subject),
        state: choice.kind,
        body: {
          choice,
          note: input.note,
          accountIds: targets.map(({ id }) => id),
          predicted: { hit, innocentsLow, innocentsHigh },
          takenAt: input.takenAt ?? at,
        },
        expectedVersion: 0,
        reason: 'Taken',
      },
    ],
    { actor, at },
  );
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: 'The action was not saved.' });
  return toActionRecord(saved);
}
