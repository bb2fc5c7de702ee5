/**
 * Settings of the clustering, chosen from what they mean rather than from any data set; docs/prompt-clusters.md says
 * why each is what it is.
 */
export const promptSettings = {
  /** A word or a pair of words is part of a scaffold when it occurs in at least this many prompts … */
  supportMax: 20,
  /** … or in this share of them, if that is fewer (but never in fewer than `supportMin`). */
  supportShare: 0.003,
  supportMin: 3,
  /** Two scaffolds belong together from this weighted Jaccard similarity on. */
  similarityMin: 0.5,
  /** A scaffold lighter than this says too little to join anything but the same text. */
  scaffoldBitsMin: 10,
  /** Tokens kept of each opening. */
  openingTokens: 40,
  /** Prompts that open with the same words for this long share a template, whatever follows. */
  openingShared: 12,
  /** A place with at most this many wordings, each of some weight, makes variants; with more it is a slot. */
  variantsMax: 5,
  variantShareMin: 0.1,
} as const;

/** Prompts that a word or pair must occur in to count as recurring, of `documents` in all. */
export function supportOf(documents: number): number {
  const { supportMin, supportMax, supportShare } = promptSettings;
  return Math.min(supportMax, Math.max(supportMin, Math.round(documents * supportShare)));
}
