import type { ContentInput, Saved } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import {
  ownKey,
  refuseWrite,
  revisionOf,
  shownOf,
  type ViewDeps,
  viewWriteOf,
} from '@/lib/usecases/views/view-deps';

/**
 * Saves a new version of a live view that is still at `expected`. The same request key twice makes one version and gives the
 * same answer. Throws NotFoundError, `view_read_only`, `view_frozen`, `case_closed`, `view_changed`.
 */
export async function saveView(
  deps: ViewDeps,
  input: ContentInput & { viewId: string; expected: number; requestKey?: string | undefined },
  actor: Actor,
): Promise<Saved> {
  const { viewId, content, message, expected, requestKey } = input;
  const write = viewWriteOf(deps, actor, {
    viewId,
    needs: 'edit',
    expected,
    text: `saved a version of a view of ${content.nodes.length} nodes${message ? `: ${message}` : ''}`,
  });
  const shown = { ...shownOf(content), updatedAt: write.event.at, updatedBy: actor.name };
  const done = await deps.views.save(write, revisionOf(deps, actor, { content, message, requestKey }), shown);
  if (done) return done;
  if (requestKey !== undefined) {
    const key = { requestKey: ownKey(actor, requestKey) };
    const before = await deps.views.findRevision(viewId, key, write.grants);
    if (before) return { version: before.version, revision: before.revision.number };
  }
  return await refuseWrite(deps, actor, write, true);
}
