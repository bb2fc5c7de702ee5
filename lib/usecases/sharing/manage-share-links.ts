import type { ShareLink } from '@/lib/contracts/shares';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import { eventOf } from '@/lib/usecases/cases/case-deps';
import type { ShareStore } from '@/lib/usecases/ports/shares';
import { seenView, type ViewDeps } from '@/lib/usecases/views/view-deps';

type Deps = ViewDeps & { shares: ShareStore };

/** Links to a view, in force or not; none for somebody who may not edit it. Throws NotFoundError. */
export async function listShareLinks(
  deps: Deps,
  { viewId }: { viewId: string },
  actor: Actor,
): Promise<{ links: ShareLink[] }> {
  await seenView(deps, actor, viewId);
  return { links: await deps.shares.list(viewId, grantsOf(actor)) };
}

/** Ends a link at once, also for those who have it open. Throws NotFoundError. */
export async function revokeShareLink(
  deps: Deps,
  { viewId, linkId }: { viewId: string; linkId: string },
  actor: Actor,
): Promise<{ revoked: string }> {
  const { name } = await seenView(deps, actor, viewId);
  const event = eventOf(deps, actor, { kind: 'share', text: `revoked a link to the view “${name}”` });
  const done = await deps.shares.revoke(viewId, linkId, grantsOf(actor), event);
  if (!done) throw new NotFoundError('link', linkId);
  return { revoked: linkId };
}
