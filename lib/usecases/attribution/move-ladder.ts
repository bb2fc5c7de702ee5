import { applyLadderEvent, foldLadder, type LadderEvent } from '@/lib/attribution/ladder';
import {
  type AttributionSubject,
  type LadderMove,
  type LadderView,
  ladderMove,
} from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { ladderIdOf, readLadder } from '@/lib/usecases/attribution/read-ladder';
import { findTyped, listTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

function toEvent(
  move: ReturnType<typeof ladderMove.parse>,
  by: { at: number; actorId: string },
): LadderEvent {
  switch (move.kind) {
    case 'propose': {
      const { to, operatorId, checked, rationale } = move;
      return { kind: 'proposed', to, operatorId, checked, rationale, ...by };
    }
    case 'approve':
      return { kind: 'approved', note: move.note, ...by };
    case 'decline':
      return { kind: 'declined', note: move.note, ...by };
    case 'step_down':
      return { kind: 'stepped_down', rationale: move.rationale, ...by };
  }
}

const reasons: Readonly<Record<LadderEvent['kind'], string>> = {
  proposed: 'Step proposed',
  approved: 'Step approved',
  declined: 'Step declined',
  stepped_down: 'Stepped down',
};

/**
 * One move on the ladder of a cluster or campaign: propose a step, approve or decline it as a second person, step down.
 * The step onto an attributed actor needs a judgement on record. Throws `conflict`, `forbidden`, `InvalidInputError`.
 */
export async function moveLadder(
  deps: RecordDeps,
  input: { subject: AttributionSubject; move: LadderMove },
  actor: Actor,
): Promise<LadderView> {
  assertAllowed(actor, 'work.change');
  const { subject } = input;
  const subjectKey = subjectKeyOf(subject);
  const move = ladderMove.parse(input.move);
  const at = deps.clock.now();
  const event = toEvent(move, { at, actorId: actor.id });
  if (event.kind === 'proposed') await findTyped(deps.records, 'operator', event.operatorId);
  const before = await readLadder(deps.records, subject);
  const state = applyLadderEvent(foldLadder(before.history.map((entry) => entry.event)), event);
  const [judgement] = await listTyped(deps.records, 'judgement', { subjectKey, limit: 1 });
  if (event.kind === 'proposed' && event.to === 'attributed_actor' && !judgement) {
    throw new InvalidInputError({
      code: 'judgement_missing',
      message: 'No judgement about this subject is on record.',
      remedy: 'Record one with its likelihood and confidence first.',
    });
  }
  const { stage, operatorId } = state;
  const history = [...before.history, { event, actorName: actor.name }];
  await deps.records.save(
    [
      {
        id: ladderIdOf(subject),
        kind: 'ladder',
        subjectKey,
        state: stage,
        body: { subject, events: history },
        expectedVersion: before.version,
        reason: reasons[event.kind],
      },
    ],
    { actor, at },
    {
      subjectKind: subject.kind,
      subjectId: subject.id,
      claim: operatorId === null ? null : { operatorId, stage, judgementId: judgement?.id ?? null },
    },
  );
  return await readLadder(deps.records, subject);
}
