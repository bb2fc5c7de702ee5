import type { NeighbourCounts } from '@/lib/contracts/graph';
import { type RarityBand, rarityBands } from '@/lib/domain/rarity';

export type AccountCounts = Extract<NeighbourCounts, { type: 'account' }>;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** "412 accounts share a value: 6 a rare one, 40 a medium one, 366 through one hub." */
export function neighbourSentence({ accounts, hubAccounts, hubsTotal }: AccountCounts): string {
  const parts = (['rare', 'medium', 'common'] as const).flatMap((band) => {
    const count = accounts[band] ?? 0;
    return count > 0 ? [`${grouped(count)} a ${band} one`] : [];
  });
  const hubs = hubsTotal === 1 ? 'one hub' : `${hubsTotal} hubs`;
  const all = [
    ...parts,
    ...(hubAccounts > 0 ? [`${grouped(hubAccounts)} only or also through ${hubs}`] : []),
  ];
  const total = (['rare', 'medium', 'common'] as const).reduce((sum, band) => sum + (accounts[band] ?? 0), 0);
  if (all.length === 0) return 'No other account shares a value with it.';
  return `${grouped(total + hubAccounts)} accounts share a value with it: ${all.join(', ')}.`;
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
