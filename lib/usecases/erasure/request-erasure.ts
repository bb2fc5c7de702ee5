import type { ErasureRequest, NewErasure } from '@/lib/contracts/erasure';
import type { Actor } from '@/lib/domain/actor';
import type { RequestErasureDeps } from '@/lib/usecases/erasure/erasure-deps';
import { assertNotHeld } from '@/lib/usecases/erasure/holds-on';

/** Puts a request to erase accounts before who may approve it. Throws `conflict` where a legal hold forbids it. */
export async function requestErasure(
  deps: RequestErasureDeps,
  { accountIds, reason, ground }: NewErasure,
  actor: Actor,
): Promise<ErasureRequest> {
  const asked = [...new Set(accountIds)];
  await assertNotHeld(deps, asked);
  const request: ErasureRequest = {
    id: deps.ids.next('er'),
    state: 'waiting',
    accountIds: asked,
    tombstones: [],
    reason,
    ground,
    requestedBy: { id: actor.id, name: actor.name },
    requestedAt: deps.clock.now(),
    decidedBy: null,
    decidedAt: null,
    decision: null,
    jobId: null,
    doneAt: null,
    report: null,
  };
  await deps.erasures.create(request);
  return request;
}
