import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { relationLevelNames } from '@/lib/linkage/relations/relation-items';
import type { ItemBuffer } from '@/lib/linkage/scoring/item-buffer';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

const accountsText = (count: number): string =>
  count === 1 ? '1 account' : `${count.toLocaleString('en')} accounts`;

function duration(ms: number): string {
  const units: readonly [number, string][] = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ];
  const [size, name] = units.find(([unit]) => ms >= unit) ?? [1_000, 'second'];
  const count = Math.floor(ms / size);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function shared({ input, model }: Pair, identifier: number): string {
  const kind = model.kinds[input.identifiers.kind[identifier] ?? 0];
  const display = input.identifiers.display[identifier] ?? '';
  const listed = input.identifiers.sharedClass[identifier];
  const use = `used by ${accountsText(model.values.degree[identifier] ?? 0)} in total`;
  const note = listed ? `, on a list of shared values (${listed})` : '';
  return `${kind?.facts.phrase ?? 'Both have'} ${display}, ${use}${note}.`;
}

const relationSentences: Record<(typeof relationLevelNames)[number], string> = {
  mutual: 'Each acted towards the other',
  'first funding': 'One was set up by the other before anybody else reached it',
  repeated: 'One acted towards the other repeatedly',
  'one way': 'One acted towards the other',
};

function related({ input }: Pair, relation: number, level: number): string {
  const name = relationLevelNames[level] ?? 'one way';
  const kind = input.relationKinds[input.relations.kind[relation] ?? 0] ?? 'relation';
  const source = input.accounts.ids[input.relations.source[relation] ?? 0] ?? '';
  const target = input.accounts.ids[input.relations.target[relation] ?? 0] ?? '';
  return `${relationSentences[name]} (${kind.replaceAll('_', ' ')}: ${source} to ${target}).`;
}

interface Pair {
  input: LinkageInput;
  model: ScoringModel;
}

function fieldSentence(pair: Pair, comparison: number, level: number): string {
  const model = pair.model.profile.find((field) => field.comparison === comparison);
  const column = pair.input.profile[model?.column ?? -1];
  const title = column?.title ?? pair.model.comparisons[comparison]?.title ?? '';
  const [left, right] = column?.values ?? [];
  if (level === 0) {
    const others = Math.round((model?.frequency[0] ?? 0) * pair.model.accountsInWorld) + 1;
    return `${title} is the same: “${left}”, held by about ${accountsText(Math.max(2, others))}.`;
  }
  const word = pair.model.comparisons[comparison]?.levels[level]?.name ?? 'differs';
  return level === 3
    ? `${title} differs: “${left}” and “${right}”.`
    : `${title} is ${word}: “${left}” and “${right}”.`;
}

function homeSentence({ homes }: ScoringModel): string {
  const groups = (homes?.groups ?? 0).toLocaleString('en');
  const hands = Math.max(1, Math.round(homes?.handsExpected ?? 0)).toLocaleString('en');
  return `They stand in a group no larger than a household or a few friends. Of ${groups} such groups here, the sizes of the larger ones let expect ${hands} to be one hand's.`;
}

/** Says in one sentence what an item of evidence is. `input` holds the two accounts only. */
export function toSentence(pair: Pair, items: ItemBuffer, index: number): string {
  const comparison = pair.model.comparisons[items.comparison[index] ?? 0];
  const level = items.level[index] ?? 0;
  const identifier = items.identifier[index] ?? -1;
  if (identifier >= 0) return shared(pair, identifier);
  if (comparison?.id === 'relation') return related(pair, items.relation[index] ?? 0, level);
  if (comparison?.id === 'sign-up') {
    const gap = duration((items.lastSeen[index] ?? 0) - (items.firstSeen[index] ?? 0));
    return `Signed up within ${gap} of each other, closer than sign-ups at that time make likely.`;
  }
  if (comparison?.id === 'home') return homeSentence(pair.model);
  if (comparison?.id.startsWith('profile:')) return fieldSentence(pair, items.comparison[index] ?? 0, level);
  return `${comparison?.title ?? ''}: both have values, none in common.`;
}

/** Names of the families in a bit set. */
export const familiesOf = (set: number): (typeof evidenceFamilies)[number][] =>
  evidenceFamilies.filter((_, family) => (set & (1 << family)) !== 0);
