import type { RunDetail } from '@/lib/contracts/runs';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { chooseGraphLinks } from '@/lib/linkage/result/choose-graph-links';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';

const megabyte = 1_048_576;

function notesOf(result: LinkageResult, linksInGraph: number): string[] {
  const { familiesAvailable } = result.model;
  const notes: string[] = [];
  const [only] = familiesAvailable;
  if (familiesAvailable.length === 1 && only !== undefined)
    notes.push(
      `The data hold one family of evidence only (${evidenceFamilyTitles[only]}): links rest on it alone, and more is asked of them.`,
    );
  if (familiesAvailable.length === 0)
    notes.push('No two accounts have anything in common that could link them.');
  if (result.blocks.cappedBlocksTotal > 0)
    notes.push(
      `${result.blocks.cappedBlocksTotal} blocks were too large to pair in full; their accounts meet in other blocks or as neighbours.`,
    );
  const leftOut = result.links.accountA.length - linksInGraph;
  if (leftOut > 0)
    notes.push(`${leftOut} of the weaker links are in the run's files only, not in the graph.`);
  return notes;
}

/** Bits by family over all kept links, spread over the comparisons of the family that have data. */
function contributions({ links, model }: LinkageResult): { links: number; bits: number }[] {
  const perFamily = evidenceFamilies.map(() => ({ links: 0, bits: 0 }));
  for (let i = 0; i < links.familyBits.length; i += 1) {
    const bits = links.familyBits[i] ?? 0;
    const family = perFamily[i % evidenceFamilies.length];
    if (!family || bits <= 0) continue;
    family.links += 1;
    family.bits += bits;
  }
  return model.comparisons.map(
    ({ family }) => perFamily[evidenceFamilies.indexOf(family)] ?? { links: 0, bits: 0 },
  );
}

/** Everything a run records of itself. */
export function describeRun(
  result: LinkageResult,
  run: { runId: string; startedAt: number; finishedAt: number; memoryMb: number },
): RunDetail {
  const { input, model, links, clusters, blocks } = result;
  const n = input.accounts.ids.length;
  const linksInGraph = chooseGraphLinks(links).length;
  const contributed = contributions(result);
  const pairsInAll = (n * (n - 1)) / 2;
  return {
    runId: run.runId,
    isCurrent: false,
    version: model.version,
    seed: model.parameters.seed,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    accounts: n,
    identifiers: input.identifiers.ids.length,
    candidates: result.candidates,
    links: links.accountA.length,
    strongLinks: links.isStrong.reduce((sum, flag) => sum + flag, 0),
    clusters: clusters.length,
    confirmedMembers: clusters.reduce((sum, c) => sum + (c.standing === 'weak' ? 0 : c.members.length), 0),
    possibleMembers: clusters.reduce(
      (sum, c) => sum + c.possible.length + (c.standing === 'weak' ? c.members.length : 0),
      0,
    ),
    inputFingerprint: input.fingerprint,
    parameters: { ...model.parameters },
    priorBits: model.priorBits,
    familiesAvailable: [...model.familiesAvailable],
    isSingleFamily: model.familiesAvailable.length === 1,
    comparisons: model.comparisons.map((comparison, number) => ({
      comparisonId: comparison.id,
      version: comparison.version,
      title: comparison.title,
      family: comparison.family,
      forgeabilityCapBits: comparison.forgeabilityCapBits,
      levels: comparison.levels.map(({ name, m, u, bits }) => ({ level: name, m, u, bits })),
      links: contributed[number]?.links ?? 0,
      bitsTotal: contributed[number]?.bits ?? 0,
    })),
    blocking: {
      blocks: blocks.blocks,
      pairs: blocks.pairsBeforeMerging,
      reductionRatio: pairsInAll === 0 ? 1 : 1 - result.candidates / pairsInAll,
      cappedBlocks: blocks.cappedBlocks,
      cappedBlocksTotal: blocks.cappedBlocksTotal,
    },
    linksInGraph,
    stages: result.stages.map(({ stage, durationMs }) => ({ stage, durationMs, memoryMb: run.memoryMb })),
    notes: notesOf(result, linksInGraph),
  };
}

/** Memory of this process in MB. */
export const memoryMb = (): number => Math.round(process.memoryUsage.rss() / megabyte);
