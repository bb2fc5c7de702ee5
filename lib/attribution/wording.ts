import {
  bandOfPercent,
  type LikelihoodBand,
  likelihoodTerm,
  likelihoodTerms,
} from '@/lib/attribution/likelihood';

/**
 * Help with sentences that leave the house. It refuses what the record does not say: a sponsor as the doer, likelihood
 * and confidence in one phrase, words and figures that disagree, certainty, labels for people.
 */
export const wordingIssueCodes = [
  'sponsor_as_doer',
  'confidence_with_likelihood',
  'word_and_figure_disagree',
  'certainty',
  'label_for_people',
] as const;
export type WordingIssueCode = (typeof wordingIssueCodes)[number];

export interface WordingIssue {
  readonly code: WordingIssueCode;
  /** The words at fault, as written. */
  readonly excerpt: string;
  /** Where they begin in the text, in UTF-16 units. */
  readonly at: number;
  readonly message: string;
  readonly suggestion: string;
}

export interface WordingRecord {
  /** Sponsors, beneficiaries, employers: these may not, unless the record says they act themselves. */
  readonly affiliatedNames: readonly string[];
  /** The likelihood that is stated beside the text, if any: its words must be of the same band. */
  readonly band?: LikelihoodBand;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Verbs and phrases that make their subject the doer. */
const doing =
  '(?:has|have|had)?\\s*(?:itself\\s+|directly\\s+|systematically\\s+|secretly\\s+)?(?:did|does|done|ran|runs?|operated?|operates|used?|uses|extracted?|extracts|distilled?|distils|distills|stole|steals|stolen|created?|creates|conducted?|conducts|carried\\s+out|carries\\s+out|launched|launches|orchestrated?|orchestrates|attacked?|attacks|copied|copies|scraped|scrapes|abused?|abuses|registered|opened|controls?|controlled|committed|perpetrated|(?:is|are|was|were)\\s+(?:behind|responsible|the\\s+operator|running|using|extracting))';

/** Words before a name that keep it from being the doer: "operators affiliated with X". */
const affiliation =
  /(?<!\p{L})(?:affiliated\s+with|linked\s+to|associated\s+with|working\s+for|on\s+behalf\s+of|employed\s+by|tied\s+to|close\s+to|against|at|for|of|by\s+people\s+at)\s+(?:the\s+)?$/iu;

interface Sentence {
  text: string;
  at: number;
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*/g)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
}

function sponsorAsDoer({ text, at }: Sentence, record: WordingRecord): WordingIssue[] {
  return record.affiliatedNames.flatMap((name) => {
    if (name.trim() === '') return [];
    const word = escapePattern(name.trim()).replace(/\s+/g, '\\s+');
    const active = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?:'s|’s)?\\s+${doing}(?![\\p{L}\\p{N}])`, 'giu');
    const passive = new RegExp(
      `(?:carried\\s+out|run|done|conducted|operated|controlled|extracted|stolen|created|launched|perpetrated)\\s+by\\s+(?:the\\s+)?${word}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const found = [...text.matchAll(active)].filter((match) => !affiliation.test(text.slice(0, match.index)));
    return [...found, ...text.matchAll(passive)].map((match) => ({
      code: 'sponsor_as_doer' as const,
      excerpt: match[0],
      at: at + match.index,
      message: `The record says operators affiliated with ${name}; this sentence says that ${name} acted.`,
      suggestion: `Write "operators affiliated with ${name}".`,
    }));
  });
}

const confidencePattern =
  /\b(?:low|moderate|medium|high|great|full)(?:[\s-]+to[\s-]+\w+)?[\s-]+confidence\b|\bconfident(?:ly)?\b|\bconfidence\s+(?:is|of)\s+\w+/i;

/** The first term of the scale in a sentence. Longest terms win, so that "very likely" is not read as "likely". */
function likelihoodIn(text: string): { term: string; at: number; band: LikelihoodBand } | undefined {
  const lower = text.toLowerCase();
  for (const { term, band } of likelihoodTerms) {
    const at = new RegExp(`\\b${term.replace(/ /g, '[\\s-]+')}\\b`).exec(lower)?.index;
    if (at !== undefined) return { term, at, band };
  }
  return undefined;
}

function confidenceWithLikelihood({ text, at }: Sentence): WordingIssue[] {
  const confidence = confidencePattern.exec(text);
  const likelihood = likelihoodIn(text);
  if (!confidence || !likelihood) return [];
  return [
    {
      code: 'confidence_with_likelihood',
      excerpt: text.trim(),
      at: at + Math.min(confidence.index, likelihood.at),
      message: 'One sentence states likelihood and confidence; readers take them for one thing.',
      suggestion: 'Say how likely it is in one sentence, and how good the basis is in the next.',
    },
  ];
}

function disagreement({ text, at }: Sentence): WordingIssue[] {
  const likelihood = likelihoodIn(text);
  if (!likelihood) return [];
  return [
    ...text.matchAll(/(\d{1,3}(?:\.\d+)?)(?:\s*[–-]\s*(\d{1,3}(?:\.\d+)?))?\s*(?:%|percent|per cent)/gi),
  ].flatMap((match) => {
    const bounds = [match[1], match[2]].flatMap((figure) => (figure === undefined ? [] : [Number(figure)]));
    // A figure far from the term counts something else ("likely … of 40 % of the traffic").
    const gap = Math.max(match.index - (likelihood.at + likelihood.term.length), likelihood.at - match.index);
    if (gap > 12) return [];
    const isWithin = bounds.some(
      (figure) => figure >= 1 && figure <= 99 && bandOfPercent(figure) === likelihood.band,
    );
    if (isWithin) return [];
    const [figure = 0] = bounds;
    const right =
      figure >= 1 && figure <= 99
        ? `${figure} % is "${likelihoodTerm(bandOfPercent(figure))}"`
        : 'The scale runs from 1 to 99 %';
    return [
      {
        code: 'word_and_figure_disagree' as const,
        excerpt: text.slice(
          Math.min(match.index, likelihood.at),
          Math.max(match.index + match[0].length, likelihood.at + likelihood.term.length),
        ),
        at: at + Math.min(match.index, likelihood.at),
        message: `"${likelihood.term}" and ${match[0].trim()} are not the same. ${right}.`,
        suggestion: 'Leave the figure out, or take the term that belongs to it.',
      },
    ];
  });
}

function otherBand({ text, at }: Sentence, band: LikelihoodBand | undefined): WordingIssue[] {
  const said = likelihoodIn(text);
  if (!band || !said || said.band === band) return [];
  return [
    {
      code: 'word_and_figure_disagree',
      excerpt: said.term,
      at: at + said.at,
      message: `The text says "${said.term}", the judgement says "${likelihoodTerm(band)}".`,
      suggestion: `Write "${likelihoodTerm(band)}", or change the likelihood.`,
    },
  ];
}

function patternIssues(
  { text, at }: Sentence,
  pattern: RegExp,
  issue: Pick<WordingIssue, 'code' | 'message' | 'suggestion'>,
): WordingIssue[] {
  return [...text.matchAll(pattern)].map((match) => ({ ...issue, excerpt: match[0], at: at + match.index }));
}

/** What the text claims beyond the record, in the order of the text; empty when there is nothing to object to. */
export function checkWording(text: string, record: WordingRecord): WordingIssue[] {
  return sentencesOf(text)
    .flatMap((sentence) => [
      ...sponsorAsDoer(sentence, record),
      ...confidenceWithLikelihood(sentence),
      ...disagreement(sentence),
      ...otherBand(sentence, record.band),
      ...patternIssues(
        sentence,
        /\b(?:proves?|proven|proof\s+that|undoubtedly|without\s+(?:a\s+)?doubt|beyond\s+doubt|definitely|(?<!almost |nearly )certainly|100\s*%\s*(?:sure|certain))(?!\p{L})/giu,
        {
          code: 'certainty',
          message: 'No attribution is certain.',
          suggestion: 'Use a term of the likelihood scale.',
        },
      ),
      ...patternIssues(
        sentence,
        /\b(?:fraudsters?|criminals?|thie(?:f|ves)|crooks?|scammers?|hackers?)\b/giu,
        {
          code: 'label_for_people',
          message: 'This labels people; the finding is about accounts.',
          suggestion: 'Write "accounts in a confirmed cluster" or name the operator.',
        },
      ),
    ])
    .toSorted((a, b) => a.at - b.at);
}
