import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import { findClusters } from '@/lib/linkage/clustering/find-clusters';
import { inputWithout, modelWithout } from '@/lib/linkage/evaluation/without-family';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { Cluster, LinkageResult, LinkColumns } from '@/lib/linkage/result/linkage-result';
import { type PairScore, PairScorer } from '@/lib/linkage/scoring/pair-scorer';

/** Clusters of a run as they would be had the source held nothing of one family. */
export interface LeftOut {
  without: EvidenceFamily;
  clusters: readonly Cluster[];
}

const pauseEvery = 5_000;

/** Lets the process beat its lease and answer a cancellation. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The links of these rows, to be scored anew. */
function copyLinks(links: LinkColumns, rows: Uint32Array): LinkColumns {
  const families = evidenceFamilies.length;
  const familyBits = new Float32Array(rows.length * families);
  for (const [row, link] of rows.entries())
    familyBits.set(links.familyBits.subarray(link * families, (link + 1) * families), row * families);
  return {
    accountA: rows.map((link) => links.accountA[link] ?? 0),
    accountB: rows.map((link) => links.accountB[link] ?? 0),
    weightBits: Float64Array.from(rows, (link) => links.weightBits[link] ?? 0),
    probability: Float64Array.from(rows, (link) => links.probability[link] ?? 0),
    isStrong: Uint8Array.from(rows, (link) => links.isStrong[link] ?? 0),
    isSingleFamily: Uint8Array.from(rows, (link) => links.isSingleFamily[link] ?? 0),
    families: Uint8Array.from(rows, (link) => links.families[link] ?? 0),
    familyBits,
  };
}

function setScore(columns: LinkColumns, row: number, score: PairScore, familyBits: Float64Array): void {
  columns.weightBits[row] = score.weightBits;
  columns.probability[row] = score.probability;
  columns.isStrong[row] = score.isStrong ? 1 : 0;
  columns.isSingleFamily[row] = score.isSingleFamily ? 1 : 0;
  columns.families[row] = score.familiesFor;
  columns.familyBits.set(familyBits, row * familyBits.length);
}

/**
 * Clusters again without each family that the source holds: the strong links are scored as if the family were not there
 * (missing, not disagreeing), with everything else as learned. Links that are not strong stay out, so a disagreement that goes
 * with the family makes no new ones, and links to which it brought nothing stay as they were.
 */
export async function leaveOutFamilies({
  input,
  model,
  links,
}: Pick<LinkageResult, 'input' | 'model' | 'links'>): Promise<LeftOut[]> {
  if (model.familiesAvailable.length < 2) return [];
  const strong = Uint32Array.from(links.isStrong.keys()).filter((link) => links.isStrong[link] === 1);
  const without = model.familiesAvailable.map((name) => evidenceFamilies.indexOf(name));
  const columns = new Map(without.map((family) => [family, copyLinks(links, strong)]));
  const scorer = new PairScorer(input, model, buildRelationIndex(input));
  for (const [row, link] of strong.entries()) {
    if (row % pauseEvery === 0) await pause();
    const speaking = without.filter(
      (family) => (links.familyBits[link * evidenceFamilies.length + family] ?? 0) !== 0,
    );
    scorer.scoreWithout(links.accountA[link] ?? 0, links.accountB[link] ?? 0, speaking, (family, score) => {
      const own = columns.get(family);
      if (own) setScore(own, row, score, scorer.familyBits);
    });
  }
  const found: LeftOut[] = [];
  for (const [family, own] of columns) {
    await pause();
    const name = evidenceFamilies[family];
    if (name === undefined) continue;
    const clusters = findClusters(inputWithout(input, name), modelWithout(model, name), own);
    found.push({ without: name, clusters });
  }
  return found;
}
