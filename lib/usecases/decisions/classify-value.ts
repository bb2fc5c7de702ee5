import type { HubOverride } from '@/lib/contracts/hub-overrides';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import type { HubClass } from '@/lib/domain/hub-class';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

export interface ClassifyValueDeps {
  clock: Clock;
  ids: Ids;
  explore: Pick<ExploreStore, 'findIdentifier'>;
  hubOverrides: Pick<HubOverrideStore, 'enter' | 'findActive'>;
}

/**
 * Says how shared a value is by nature, against what the run proposes. Binds every run from the next one on until it expires
 * or is ended; a class given before ends. Throws NotFoundError, InvalidInputError (an expiry in the past).
 */
export async function classifyValue(
  deps: ClassifyValueDeps,
  input: { identifierId: string; hubClass: HubClass; reason: string; expiresAt: number | null },
  actor: Actor,
): Promise<HubOverride> {
  const now = deps.clock.now();
  const { identifierId, hubClass, reason, expiresAt } = input;
  if (expiresAt !== null && expiresAt <= now) {
    throw new InvalidInputError({
      code: 'expiry_in_the_past',
      message: `The class would expire at ${new Date(expiresAt).toISOString()}, which has passed.`,
      remedy: 'Give a time to come, or none.',
    });
  }
  const identifier = await deps.explore.findIdentifier(identifierId);
  if (!identifier) throw new NotFoundError('identifier', identifierId);
  const before = await deps.hubOverrides.findActive(identifierId, now);
  const override: HubOverride = {
    overrideId: deps.ids.next('h'),
    identifierId,
    hubClass,
    replacedClass: before?.hubClass ?? identifier.hubClass,
    reason,
    authorId: actor.id,
    authorName: actor.name,
    createdAt: now,
    expiresAt,
    end: null,
  };
  await deps.hubOverrides.enter(override, {
    at: now,
    reason: `Replaced by ${override.overrideId}.`,
    authorId: actor.id,
    authorName: actor.name,
  });
  return override;
}
