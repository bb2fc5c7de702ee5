import type { IdentifierUse, PageQuery } from '@/lib/contracts/explore';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

/** One page of the identifiers that an account uses, rarest first. */
export async function listAccountIdentifiers(
  deps: { explore: ExploreStore },
  input: { accountId: string; accountsInWorld: number } & PageQuery,
): Promise<IdentifierUse[]> {
  const { accountId, accountsInWorld, offset, limit } = input;
  const rows = await deps.explore.listAccountIdentifiers(accountId, { offset, limit });
  return rows.map((row) => {
    const { title, family } = identifierKindFacts(row.kind);
    return { ...row, kindTitle: title, family, rarityBits: rarityBits(row.degree, accountsInWorld) };
  });
}
