import type { IdentifierListQuery, IdentifierPage } from '@/lib/contracts/explore';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { Clock } from '@/lib/usecases/ports/system';

/** One page of the identifiers of a kind, the most shared first. */
export async function listIdentifiers(
  deps: { clock: Clock; explore: ExploreStore; hubOverrides: Pick<HubOverrideStore, 'listActive'> },
  query: IdentifierListQuery,
): Promise<IdentifierPage> {
  const [page, world, overrides] = await Promise.all([
    deps.explore.listIdentifiers(query.kind, { offset: query.offset, limit: query.limit }),
    deps.explore.countWorld(),
    deps.hubOverrides.listActive(deps.clock.now()),
  ]);
  const classes = new Map(overrides.map(({ identifierId, hubClass }) => [identifierId, hubClass]));
  const { title, family } = identifierKindFacts(query.kind);
  return {
    total: page.total,
    identifiers: page.identifiers.map((row) => ({
      ...row,
      hubClass: classes.get(row.id) ?? row.hubClass,
      kindTitle: title,
      family,
      rarityBits: rarityBits(row.degree, world.accounts),
    })),
  };
}
