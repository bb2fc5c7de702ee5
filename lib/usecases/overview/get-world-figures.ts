import type { WorldFigures } from '@/lib/contracts/explore';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

/** How much of the world there is: accounts, identifiers by kind, sign-ups per day. */
export async function getWorldFigures(deps: { explore: ExploreStore }): Promise<WorldFigures> {
  const [world, kinds, signUps] = await Promise.all([
    deps.explore.countWorld(),
    deps.explore.countIdentifiersByKind(),
    deps.explore.countSignUpsByDay(),
  ]);
  return {
    ...world,
    kinds: kinds.map(({ kind, identifiers, shared }) => {
      const { plural, family } = identifierKindFacts(kind);
      return { kind, title: plural, family, identifiers, shared };
    }),
    signUps,
  };
}
