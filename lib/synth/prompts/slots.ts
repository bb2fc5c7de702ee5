import { at, mix } from '@/lib/synth/random';
import { adjectives, familyNames, givenNames, nouns, trades } from '@/lib/synth/words/people';
import {
  cities,
  codeSnippets,
  concepts,
  constraints,
  dishes,
  domains,
  errors,
  files,
  jobs,
  languages,
  libraries,
  moods,
  tools,
  verbs,
} from '@/lib/synth/words/topics';

type Filler = (draw: number) => string;
const from =
  (words: readonly string[]): Filler =>
  (draw) =>
    at(words, draw);

const both =
  (first: Filler, second: Filler, joint = ' '): Filler =>
  (draw) =>
    first(draw) + joint + second(mix(draw, 77));

const identifier = both(from(verbs), from(nouns), '_');

/** What can stand in a slot of a prompt template; each maps a 32-bit draw to text. */
export const slotFillers = {
  number: (draw) => String(2 + (draw % 98)),
  big: (draw) => String(1000 + (draw % 98_000)),
  decimal: (draw) => (0.5 + (draw % 4000) / 100).toFixed(2),
  name: from(givenNames),
  person: both(from(givenNames), from(familyNames)),
  company: (draw) => `${at(familyNames, draw)} ${at(trades, mix(draw, 3))}`,
  city: from(cities),
  job: from(jobs),
  concept: from(concepts),
  subject: both(from(concepts), (draw) => at(domains, draw), ' in '),
  domain: from(domains),
  dish: from(dishes),
  mood: from(moods),
  language: from(languages),
  library: from(libraries),
  tool: from(tools),
  file: (draw) => `${at(nouns, draw)}/${at(files, mix(draw, 1))}`,
  function: identifier,
  error: from(errors),
  thing: both(from(adjectives), from(nouns)),
  verb: from(verbs),
  constraint: from(constraints),
  code: (draw) => at(codeSnippets, draw).replaceAll('NAME', identifier(mix(draw, 9))),
  sentence: (draw) =>
    `${at(givenNames, draw)} ${at(['asked', 'told', 'reminded', 'warned'], mix(draw, 2))} ${at(givenNames, mix(draw, 4))} about the ${at(adjectives, mix(draw, 5))} ${at(concepts, mix(draw, 6))}.`,
  ticket: (draw) => `${at(['CORE', 'WEB', 'OPS', 'DATA'], draw)}-${100 + (mix(draw, 8) % 9000)}`,
} as const satisfies Record<string, Filler>;

export type SlotName = keyof typeof slotFillers;
