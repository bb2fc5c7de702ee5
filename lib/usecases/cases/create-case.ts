import type { CaseSummary, NewCase } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { type CaseDeps, eventOf, seenCase } from '@/lib/usecases/cases/case-deps';
import { newlyNamed } from '@/lib/usecases/notifications/newly-named';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';

/** Opens a case that the actor keeps, and tells those it names. With the same `id` twice, one case. */
export async function createCase(
  deps: CaseDeps & NotifyDeps,
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
  const shared = { kind: 'shared', title: given.title, caseId: id, key: id } as const;
  await notify(deps, shared, newlyNamed({}, given), actor);
  return await seenCase(deps, actor, id);
}
