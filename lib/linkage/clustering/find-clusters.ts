import { evidenceFamilies } from '@/lib/domain/evidence-family';
import type { Bridge } from '@/lib/linkage/clustering/bridges';
import { buildComponentGraph } from '@/lib/linkage/clustering/component-graph';
import { mergeHands } from '@/lib/linkage/clustering/merge-hands';
import { isDecided, joinMustLinked } from '@/lib/linkage/clustering/must-link';
import { findRim } from '@/lib/linkage/clustering/rim';
import { type InnerLink, splitComponent } from '@/lib/linkage/clustering/split-component';
import { findStrongComponents } from '@/lib/linkage/clustering/strong-components';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { Cluster, LinkColumns } from '@/lib/linkage/result/linkage-result';
import { type ScoringModel, seesPeople } from '@/lib/linkage/scoring/scoring-model';

const relationFamily = evidenceFamilies.indexOf('relation');

/** Strong links by component number. */
function groupStrongLinks(links: LinkColumns, componentOf: Int32Array, components: number): InnerLink[][] {
  const grouped: InnerLink[][] = Array.from({ length: components }, () => []);
  for (let link = 0; link < links.isStrong.length; link += 1) {
    if (links.isStrong[link] !== 1) continue;
    const a = links.accountA[link] ?? 0;
    const component = componentOf[a] ?? -1;
    if (component !== componentOf[links.accountB[link] ?? 0] || component < 0) continue;
    grouped[component]?.push({
      a,
      b: links.accountB[link] ?? 0,
      weightBits: links.weightBits[link] ?? 0,
      families: links.families[link] ?? 0,
      isSingleFamily: links.isSingleFamily[link] === 1,
      hasRelation: (links.familyBits[link * evidenceFamilies.length + relationFamily] ?? 0) > 0,
    });
  }
  return grouped;
}

const confirmed: Pick<Cluster, 'standing' | 'reasons'> = { standing: 'confirmed', reasons: [] };

/**
 * A group no larger than a household cannot be told from one where people's cards, machines and lines are seen, or where there
 * are far more such groups than the sizes of the larger ones let expect.
 */
function standingOf(model: ScoringModel, size: number): Pick<Cluster, 'standing' | 'reasons'> {
  const { householdSizeMax } = model.parameters;
  if (size > householdSizeMax || !(seesPeople(model) || model.homes)) return confirmed;
  return {
    standing: 'weak',
    reasons: [
      model.familiesAvailable.some((family) => family !== 'relation')
        ? `${size} accounts that share cards, machines or lines may be one household: all are counted as possible.`
        : `${size} accounts that deal with each other may be friends, or one person and an address of their own: all are counted as possible.`,
    ],
  };
}

/** Clusters: components of strong links, split at thin joints, each with the accounts on its rim. Order of input does not matter. */
export function findClusters(input: LinkageInput, model: ScoringModel, links: LinkColumns): Cluster[] {
  const accounts = input.accounts.ids.length;
  const components = findStrongComponents(links, accounts, input.constraints);
  const componentOf = new Int32Array(accounts).fill(-1);
  for (const [number, members] of components.entries())
    for (const account of members) componentOf[account] = number;
  const strong = groupStrongLinks(links, componentOf, components.length);
  const groups: number[][] = [];
  const bridges: Bridge[] = [];
  for (const [number, members] of components.entries()) {
    const inner = strong[number] ?? [];
    const split = splitComponent(buildComponentGraph(input, model, members, inner), inner);
    groups.push(...split.parts);
    bridges.push(...split.bridges);
  }
  const found: Omit<Cluster, 'possible'>[] = [];
  for (const part of mergeHands(input, model, joinMustLinked(groups, accounts, input.constraints))) {
    if (part.length < model.parameters.clusterSizeMin) continue;
    const own = new Set(part);
    found.push({
      members: Uint32Array.from(part),
      bridges: bridges.filter(({ accountA, accountB }) => own.has(accountA) || own.has(accountB)),
      ...(isDecided(own, input.constraints) ? confirmed : standingOf(model, part.length)),
    });
  }
  found.sort((x, y) => y.members.length - x.members.length || (x.members[0] ?? 0) - (y.members[0] ?? 0));
  const rims = findRim(
    links,
    found.map(({ members }) => members),
    accounts,
    model.parameters.possibleProbability,
    input.constraints,
  );
  return found.map((cluster, index) => ({ ...cluster, possible: rims[index] ?? [] }));
}
