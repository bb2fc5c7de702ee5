import type { IdentifierListQuery, IdentifierPage } from '@/lib/contracts/explore';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

/** One page of the identifiers of a kind, the most shared first. */
export async function listIdentifiers(
  deps: { explore: ExploreStore },
  query: IdentifierListQuery,
): Promise<IdentifierPage> {
  const [page, world] = await Promise.all([
    deps.explore.listIdentifiers(query.kind, { offset: query.offset, limit: query.limit }),
    deps.explore.countWorld(),
  ]);
  const { title, family } = identifierKindFacts(query.kind);
  return {
    total: page.total,
    identifiers: page.identifiers.map((row) => ({
      ...row,
      kindTitle: title,
      family,
      rarityBits: rarityBits(row.degree, world.accounts),
    })),
  };
}
