/** How rare a shared value is, by the number of accounts that hold it. Bounds are inclusive. */
export const rarityBands = ['rare', 'medium', 'common', 'hub'] as const;
export type RarityBand = (typeof rarityBands)[number];

/** Upper bounds in accounts holding the value; above `commonMax` a value is a hub and is never traversed unasked. */
export const rarityBounds = { rareMax: 10, mediumMax: 100, commonMax: 500 } as const;

export const rarityBandTitles: Record<RarityBand, string> = {
  rare: `Rare (up to ${rarityBounds.rareMax} accounts)`,
  medium: `Medium (up to ${rarityBounds.mediumMax})`,
  common: `Common (up to ${rarityBounds.commonMax})`,
  hub: `Hub (over ${rarityBounds.commonMax})`,
};

/** Band of a value held by `degree` accounts. */
export function rarityBandOf(degree: number): RarityBand {
  if (degree <= rarityBounds.rareMax) return 'rare';
  if (degree <= rarityBounds.mediumMax) return 'medium';
  return degree <= rarityBounds.commonMax ? 'common' : 'hub';
}

/** Information in bits that sharing a value carries: log2(accounts in the world / accounts holding it), never negative. */
export function rarityBits(degree: number, accountsInWorld: number): number {
  return Math.max(0, Math.log2(Math.max(1, accountsInWorld) / Math.max(1, degree)));
}
