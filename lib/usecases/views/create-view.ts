import type { NewView, ViewSummary } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { assertWritable, eventOf } from '@/lib/usecases/cases/case-deps';
import { ownKey, revisionOf, seenView, shownOf, type ViewDeps } from '@/lib/usecases/views/view-deps';

/**
 * Saves a canvas as a new view, in a case or for the actor alone. The same request key twice makes one view. Throws
 * NotFoundError, `case_read_only` and `case_closed` for the case.
 */
export async function createView(
  deps: ViewDeps,
  { content, ...given }: NewView,
  actor: Actor,
  requestKey?: string,
): Promise<ViewSummary> {
  const id =
    requestKey === undefined ? deps.ids.next('view') : `view_${ownKey(actor, requestKey).slice(0, 24)}`;
  const event = eventOf(deps, actor, {
    kind: 'view',
    text: `saved the ${given.kind} view “${given.name}” of ${content.nodes.length} nodes`,
  });
  const isMade = await deps.views.create(
    {
      id,
      ...given,
      ...shownOf(content),
      access: 'restricted',
      ownerId: actor.id,
      ownerName: actor.name,
      viewers: [],
      commenters: [],
      editors: [],
      createdAt: event.at,
      updatedAt: event.at,
      updatedBy: actor.name,
    },
    revisionOf(deps, actor, { content, message: '' }),
    grantsOf(actor),
    event,
  );
  if (!isMade && given.caseId !== null) await assertWritable(deps, actor, given.caseId, 'edit');
  return await seenView(deps, actor, id);
}
