/**
 * The Admiralty grading of outside evidence (NATO AJP-2.1, STANAG 2511): how reliable the source is and how credible
 * the information, judged apart. F and 6 mean "cannot be judged", which is not "bad".
 */
export const sourceReliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceReliability = (typeof sourceReliabilities)[number];

export const informationCredibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type InformationCredibility = (typeof informationCredibilities)[number];

export interface Grading {
  readonly reliability: SourceReliability;
  readonly credibility: InformationCredibility;
}

export const reliabilityMeanings: Readonly<Record<SourceReliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const credibilityMeanings: Readonly<Record<InformationCredibility, string>> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

/** MISP's admiralty-scale taxonomy, 0–1. F and 6 count as the middle of the scale. */
const reliabilityWeights: Readonly<Record<SourceReliability, number>> = {
  A: 1,
  B: 0.75,
  C: 0.5,
  D: 0.25,
  E: 0,
  F: 0.5,
};
const credibilityWeights: Readonly<Record<InformationCredibility, number>> = {
  '1': 1,
  '2': 0.75,
  '3': 0.5,
  '4': 0.25,
  '5': 0,
  '6': 0.5,
};

/** Weight of an item in the matrix, 0–1: the smaller of the two grades, so that a good source cannot lend a bad claim weight. */
export function weightOfGrading(grading: Grading): number {
  return Math.min(reliabilityWeights[grading.reliability], credibilityWeights[grading.credibility]);
}

/** `B2: usually reliable source, probably true`. */
export function describeGrading({ reliability, credibility }: Grading): string {
  return `${reliability}${credibility}: ${reliabilityMeanings[reliability]}${reliability === 'F' ? '' : ' source'}, ${credibilityMeanings[credibility]}`;
}

/** Reads `B2`; undefined for any other text. */
export function parseGrading(text: string): Grading | undefined {
  const [, letter, digit] = /^([A-F])([1-6])$/i.exec(text.trim()) ?? [];
  const reliability = sourceReliabilities.find((grade) => grade === letter?.toUpperCase());
  const credibility = informationCredibilities.find((grade) => grade === digit);
  return reliability && credibility && { reliability, credibility };
}
