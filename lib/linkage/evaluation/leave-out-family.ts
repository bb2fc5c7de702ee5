import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import { findClusters } from '@/lib/linkage/clustering/find-clusters';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { Cluster, LinkageResult, LinkColumns } from '@/lib/linkage/result/linkage-result';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/** Clusters of a run as they would be had the source held nothing of one family. */
export interface LeftOut {
  without: EvidenceFamily;
  clusters: readonly Cluster[];
}

const nothing = new Float64Array();
const pauseEvery = 5_000;

/** Lets the process beat its lease and answer a cancellation. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function withoutFamily(input: LinkageInput, family: EvidenceFamily): LinkageInput {
  const isOut = Uint8Array.from(input.kinds, (kind) => (kind.family === family ? 1 : 0));
  const { offsets, identifier, firstSeen, lastSeen, count } = input.uses;
  const kept: number[] = [];
  const keptOffsets = new Uint32Array(offsets.length);
  for (let account = 0; account < offsets.length - 1; account += 1) {
    for (let use = offsets[account] ?? 0; use < (offsets[account + 1] ?? 0); use += 1)
      if (isOut[input.identifiers.kind[identifier[use] ?? 0] ?? 0] === 0) kept.push(use);
    keptOffsets[account + 1] = kept.length;
  }
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (use) => column[use] ?? 0);
  const { promptUse, ...rest } = input;
  return {
    ...rest,
    ...(promptUse && family !== 'behaviour' ? { promptUse } : {}),
    uses: {
      offsets: keptOffsets,
      identifier: Uint32Array.from(kept, (use) => identifier[use] ?? 0),
      firstSeen: pick(firstSeen),
      lastSeen: pick(lastSeen),
      count: pick(count),
    },
    relations:
      family === 'relation'
        ? {
            source: new Uint32Array(),
            target: new Uint32Array(),
            kind: new Uint16Array(),
            count: nothing,
            firstSeen: nothing,
            lastSeen: nothing,
            amount: nothing,
          }
        : input.relations,
    profile: input.profile.map((column) =>
      column.family === family ? { ...column, values: column.values.map(() => null) } : column,
    ),
  };
}

/**
 * Clusters again without each family that the source holds, one after another: the strong links are scored as if the family
 * were not there (missing, not disagreeing), with everything else as learned. Links that are not strong stay out, so a
 * disagreement that goes with the family makes no new ones, and links to which it brought nothing stay as they were.
 */
export async function leaveOutFamilies({
  input,
  model,
  links,
}: Pick<LinkageResult, 'input' | 'model' | 'links'>): Promise<LeftOut[]> {
  if (model.familiesAvailable.length < 2) return [];
  const strong: number[] = [];
  for (let link = 0; link < links.isStrong.length; link += 1)
    if (links.isStrong[link] === 1) strong.push(link);
  const found: LeftOut[] = [];
  for (const without of model.familiesAvailable) {
    const leftInput = withoutFamily(input, without);
    const leftModel: ScoringModel = {
      ...model,
      familiesAvailable: model.familiesAvailable.filter((family) => family !== without),
      signUp: without === 'behaviour' ? null : model.signUp,
      relation: without === 'relation' ? null : model.relation,
    };
    const scorer = new PairScorer(leftInput, leftModel, buildRelationIndex(leftInput));
    const families = evidenceFamilies.length;
    const columns: LinkColumns = {
      accountA: Uint32Array.from(strong, (link) => links.accountA[link] ?? 0),
      accountB: Uint32Array.from(strong, (link) => links.accountB[link] ?? 0),
      weightBits: new Float64Array(strong.length),
      probability: new Float64Array(strong.length),
      isStrong: new Uint8Array(strong.length),
      isSingleFamily: new Uint8Array(strong.length),
      families: new Uint8Array(strong.length),
      familyBits: new Float32Array(strong.length * families),
    };
    const family = evidenceFamilies.indexOf(without);
    for (const [row, link] of strong.entries()) {
      if (row % pauseEvery === 0) await pause();
      if (links.familyBits[link * families + family] === 0) {
        columns.weightBits[row] = links.weightBits[link] ?? 0;
        columns.probability[row] = links.probability[link] ?? 0;
        columns.isStrong[row] = 1;
        columns.isSingleFamily[row] = links.isSingleFamily[link] ?? 0;
        columns.families[row] = links.families[link] ?? 0;
        columns.familyBits.set(
          links.familyBits.subarray(link * families, (link + 1) * families),
          row * families,
        );
        continue;
      }
      const score = scorer.score(columns.accountA[row] ?? 0, columns.accountB[row] ?? 0);
      columns.weightBits[row] = score.weightBits;
      columns.probability[row] = score.probability;
      columns.isStrong[row] = score.isStrong ? 1 : 0;
      columns.isSingleFamily[row] = score.isSingleFamily ? 1 : 0;
      columns.families[row] = score.familiesFor;
      columns.familyBits.set(scorer.familyBits, row * families);
    }
    await pause();
    found.push({ without, clusters: findClusters(leftInput, leftModel, columns) });
  }
  return found;
}
