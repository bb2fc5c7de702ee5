import type { RevisionPage, ViewListQuery, ViewPage } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import type { ViewStore } from '@/lib/usecases/ports/views';
import { seenView } from '@/lib/usecases/views/view-deps';

/** Views the actor may see; `total` counts only those. */
export function listViews(deps: { views: ViewStore }, query: ViewListQuery, actor: Actor): Promise<ViewPage> {
  return deps.views.list(query, grantsOf(actor));
}

/** The versions of a view, the newest first. Throws NotFoundError. */
export async function listViewRevisions(
  deps: { views: ViewStore },
  { viewId, ...page }: { viewId: string; offset: number; limit: number },
  actor: Actor,
): Promise<RevisionPage> {
  await seenView(deps, actor, viewId);
  return await deps.views.listRevisions(viewId, page, grantsOf(actor));
}
