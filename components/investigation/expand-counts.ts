import type { NeighbourCounts } from '@/lib/contracts/graph';
import { type RarityBand, rarityBands } from '@/lib/domain/rarity';

export type AccountCounts = Extract<NeighbourCounts, { type: 'account' }>;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const words = { rare: 'a rare value', medium: 'a medium one', common: 'a common one' } as const;

/** "Up to 412 accounts: 6 through a rare value, 40 through a medium one, 366 through one hub." */
export function neighbourSentence({ accounts, hubAccounts, hubsTotal }: AccountCounts): string {
  let total = hubAccounts;
  const parts: string[] = [];
  for (const band of ['rare', 'medium', 'common'] as const) {
    const count = accounts[band] ?? 0;
    total += count;
    if (count > 0) parts.push(`${grouped(count)} through ${words[band]}`);
  }
  if (hubAccounts > 0) {
    parts.push(`${grouped(hubAccounts)} through ${hubsTotal === 1 ? 'one hub' : `${hubsTotal} hubs`}`);
  }
  if (parts.length === 0) return 'No other account shares a value with it.';
  return `${hubAccounts > 0 ? 'Up to ' : ''}${grouped(total)} accounts: ${parts.join(', ')}.`;
}

/** How many neighbours the present choice matches, as far as the counts can tell. */
export function matchingCount(
  counts: AccountCounts,
  choice: { what: 'accounts' | 'values' | 'linked'; bands: readonly RarityBand[]; kinds: readonly string[] },
): number {
  if (choice.what === 'linked') return counts.links.strong + counts.links.weaker;
  if (choice.what === 'accounts') {
    return rarityBands.reduce(
      (sum, band) => sum + (choice.bands.includes(band) && band !== 'hub' ? (counts.accounts[band] ?? 0) : 0),
      0,
    );
  }
  return counts.values
    .filter(({ kind }) => choice.kinds.length === 0 || choice.kinds.includes(kind))
    .reduce((sum, { values }) => sum + choice.bands.reduce((n, band) => n + (values[band] ?? 0), 0), 0);
}
