import type { CaseSummary, NewCase } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { type CaseDeps, eventOf, seenCase } from '@/lib/usecases/cases/case-deps';

/** Opens a case that the actor keeps. With the same `id` twice, one case. */
export async function createCase(
  deps: CaseDeps,
  input: NewCase & { id?: string },
  actor: Actor,
): Promise<CaseSummary> {
  const { id = deps.ids.next('case'), ...given } = input;
  const event = eventOf(deps, actor, { kind: 'case', text: `opened the case “${given.title}”` });
  await deps.cases.create(
    {
      id,
      ...given,
      status: 'open',
      ownerId: actor.id,
      ownerName: actor.name,
      createdAt: event.at,
      updatedAt: event.at,
    },
    event,
  );
  return await seenCase(deps, actor, id);
}
