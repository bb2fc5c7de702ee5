import { InvalidInputError } from '@/lib/domain/errors';

/**
 * Analytic confidence (ICD 203 §6.e(2)(b)): how good the basis of a judgement is. It is no second likelihood: a
 * roughly even chance can be held with high confidence.
 */
export const confidenceLevels = ['low', 'moderate', 'high'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

export const confidenceBases = ['sources', 'assumptions', 'argument'] as const;
export type ConfidenceBasis = (typeof confidenceBases)[number];

/** What the level rests on, each in the analyst's own words; an empty text says nothing about that basis. */
export interface AnalyticConfidence {
  readonly level: ConfidenceLevel;
  readonly reasons: Readonly<Record<ConfidenceBasis, string>>;
}

export const confidenceBasisQuestions: Readonly<Record<ConfidenceBasis, string>> = {
  sources: 'How good and how independent are the sources?',
  assumptions: 'What is assumed, and what if it is wrong?',
  argument: 'How strong is the step from the evidence to the judgement?',
};

export const confidenceMeanings: Readonly<Record<ConfidenceLevel, string>> = {
  low: 'Scant, questionable or fragmentary information, or sources with serious problems.',
  moderate: 'Credibly sourced and plausible, but not corroborated well enough for more.',
  high: 'Good information from several independent sources, or the nature of the matter allows a solid judgement.',
};

/** Bases a level must state: one for low, two for moderate, all three for high. */
const basesNeeded: Readonly<Record<ConfidenceLevel, number>> = { low: 1, moderate: 2, high: 3 };

/** Throws `InvalidInputError` when the level claims more than its reasons say. */
export function assertConfidenceIsReasoned(confidence: AnalyticConfidence): void {
  const stated = confidenceBases.filter((basis) => confidence.reasons[basis].trim() !== '');
  const needed = basesNeeded[confidence.level];
  if (stated.length >= needed) return;
  const missing = confidenceBases.filter((basis) => !stated.includes(basis));
  throw new InvalidInputError({
    code: 'confidence_without_reasons',
    message: `${confidence.level} confidence needs reasons on ${needed} of: ${confidenceBases.join(', ')}; ${stated.length} stated.`,
    remedy: `Say something about ${missing.join(' and ')}, or lower the confidence.`,
  });
}
