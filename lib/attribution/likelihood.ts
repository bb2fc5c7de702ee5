import { InvalidInputError } from '@/lib/domain/errors';

/**
 * Likelihood in the words of Intelligence Community Directive 203 (2015), §6.e(2)(a): seven bands, each with two terms
 * and a range of percent. A judgement stores one thing (a band, or one percent figure) and everything else is derived
 * from it, so words and numbers cannot disagree.
 */
export const likelihoodBands = [
  'almost_no_chance',
  'very_unlikely',
  'unlikely',
  'roughly_even',
  'likely',
  'very_likely',
  'almost_certain',
] as const;
export type LikelihoodBand = (typeof likelihoodBands)[number];

interface BandDefinition {
  /** The term this product writes. */
  readonly term: string;
  /** The directive's second column of terms for the same band. */
  readonly otherTerm: string;
  readonly percentMin: number;
  readonly percentMax: number;
}

const definitions: Readonly<Record<LikelihoodBand, BandDefinition>> = {
  almost_no_chance: { term: 'almost no chance', otherTerm: 'remote', percentMin: 1, percentMax: 5 },
  very_unlikely: { term: 'very unlikely', otherTerm: 'highly improbable', percentMin: 5, percentMax: 20 },
  unlikely: { term: 'unlikely', otherTerm: 'improbable', percentMin: 20, percentMax: 45 },
  roughly_even: {
    term: 'roughly even chance',
    otherTerm: 'roughly even odds',
    percentMin: 45,
    percentMax: 55,
  },
  likely: { term: 'likely', otherTerm: 'probable', percentMin: 55, percentMax: 80 },
  very_likely: { term: 'very likely', otherTerm: 'highly probable', percentMin: 80, percentMax: 95 },
  almost_certain: { term: 'almost certain', otherTerm: 'nearly certain', percentMin: 95, percentMax: 99 },
};

/** What an analyst states: a band in words, or one figure in whole percent (1–99). Never both. */
export type Likelihood =
  | { readonly by: 'band'; readonly band: LikelihoodBand }
  | { readonly by: 'percent'; readonly percent: number };

/** Range of a band in percent; neighbouring bands touch, and a shared bound belongs to the upper one. */
export function percentRangeOf(band: LikelihoodBand): { min: number; max: number } {
  const { percentMin, percentMax } = definitions[band];
  return { min: percentMin, max: percentMax };
}

/** Band of a figure in percent. Throws outside 1–99: nobody is ever certain. */
export function bandOfPercent(percent: number): LikelihoodBand {
  if (!(percent >= 1 && percent <= 99)) {
    throw new InvalidInputError({
      code: 'likelihood_out_of_range',
      message: `A likelihood of ${percent} % cannot be stated: the scale runs from 1 to 99 %.`,
      remedy: 'State a figure from 1 to 99, or choose a term.',
    });
  }
  const found = likelihoodBands.findLast((band) => percent >= definitions[band].percentMin);
  return found ?? 'almost_no_chance';
}

export function bandOf(likelihood: Likelihood): LikelihoodBand {
  return likelihood.by === 'band' ? likelihood.band : bandOfPercent(likelihood.percent);
}

export function likelihoodTerm(band: LikelihoodBand): string {
  return definitions[band].term;
}

/** `very likely (80–95 %)`, or with a stated figure `very likely (85 %)`. */
export function describeLikelihood(likelihood: Likelihood): string {
  const band = bandOf(likelihood);
  const { min, max } = percentRangeOf(band);
  const figure = likelihood.by === 'percent' ? `${likelihood.percent}` : `${min}–${max}`;
  return `${likelihoodTerm(band)} (${figure} %)`;
}

const spaced = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** Terms of all bands, longest first, so that "very likely" is found before "likely". */
export const likelihoodTerms: readonly { term: string; band: LikelihoodBand }[] = likelihoodBands
  .flatMap((band) => {
    const { term, otherTerm } = definitions[band];
    const adverbs = band === 'almost_certain' ? ['almost certainly'] : [];
    return [term, otherTerm, ...adverbs].map((word) => ({ term: word, band }));
  })
  .toSorted((a, b) => b.term.length - a.term.length);

/** Reads a term of the scale; undefined for any other text. */
export function parseLikelihoodTerm(text: string): LikelihoodBand | undefined {
  return likelihoodTerms.find(({ term }) => term === spaced(text))?.band;
}

/** Reads `85`, `85%`, a band's name or one of its terms. Throws `InvalidInputError`. */
export function parseLikelihood(text: string): Likelihood {
  const number = /^\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(text)?.[1];
  if (number !== undefined) {
    const percent = Number(number);
    bandOfPercent(percent);
    return { by: 'percent', percent };
  }
  const band = likelihoodBands.find((name) => name === text.trim()) ?? parseLikelihoodTerm(text);
  if (band) return { by: 'band', band };
  throw new InvalidInputError({
    code: 'likelihood_unknown',
    message: `"${text}" is no likelihood.`,
    remedy: `Use a percentage from 1 to 99 or one of: ${likelihoodBands.map(likelihoodTerm).join(', ')}.`,
  });
}
