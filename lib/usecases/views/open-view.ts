import type { CanvasDifference, OpenedView } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import type { GraphDeps } from '@/lib/usecases/ports/graph';
import type { FoundRevision } from '@/lib/usecases/ports/views';
import { readToday } from '@/lib/usecases/views/read-today';
import { seenView, type ViewDeps } from '@/lib/usecases/views/view-deps';
import { compareCanvases } from '@/lib/views/compare-canvases';

async function revisionAt(
  deps: Pick<ViewDeps, 'views'>,
  actor: Actor,
  viewId: string,
  number?: number,
): Promise<FoundRevision> {
  const found = await deps.views.findRevision(viewId, { number }, grantsOf(actor));
  if (!found) throw new NotFoundError('version of the view', String(number));
  return found;
}

/** A view with its content: as it was saved or, of a live one, with the facts of today and what changed. Throws NotFoundError. */
export async function openView(
  deps: Pick<ViewDeps, 'views'> & GraphDeps,
  { viewId, revision: number }: { viewId: string; revision?: number | undefined },
  actor: Actor,
): Promise<OpenedView> {
  const view = await seenView(deps, actor, viewId);
  const { revision, content } = await revisionAt(deps, actor, viewId, number);
  const isLive = view.kind === 'live' && number === undefined;
  const today = isLive ? await readToday(deps, content) : { content, drift: null };
  return { view, revision, ...today };
}

/** What differs between two versions of a view. Throws NotFoundError. */
export async function compareRevisions(
  deps: Pick<ViewDeps, 'views'>,
  { viewId, from, to }: { viewId: string; from: number; to: number },
  actor: Actor,
): Promise<CanvasDifference> {
  await seenView(deps, actor, viewId);
  const [before, after] = await Promise.all([
    revisionAt(deps, actor, viewId, from),
    revisionAt(deps, actor, viewId, to),
  ]);
  return compareCanvases(before.content, after.content);
}
