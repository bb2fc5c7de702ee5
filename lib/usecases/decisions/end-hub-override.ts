import type { HubOverride } from '@/lib/contracts/hub-overrides';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { Clock } from '@/lib/usecases/ports/system';

/** Ends an analyst's class of a value, with a reason; the next run goes by its own. Throws NotFoundError, AppError `conflict`. */
export async function endHubOverride(
  deps: { clock: Clock; hubOverrides: Pick<HubOverrideStore, 'get' | 'end'> },
  input: { overrideId: string; reason: string },
  actor: Actor,
): Promise<HubOverride> {
  const { overrideId, reason } = input;
  await deps.hubOverrides.get(overrideId);
  const end = { reason, at: deps.clock.now(), authorId: actor.id, authorName: actor.name };
  const isEnded = await deps.hubOverrides.end(overrideId, end);
  if (isEnded) return deps.hubOverrides.get(overrideId);
  throw new AppError('conflict', {
    code: 'already_ended',
    message: `The class ${overrideId} has ended already.`,
  });
}
