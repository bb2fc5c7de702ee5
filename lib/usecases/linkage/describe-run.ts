import type { RunDetail } from '@/lib/contracts/runs';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { clamp, toBits } from '@/lib/linkage/math/logit';
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

/** Mean exclusivity of the shared values of every kind, by power of two of holders. */
function exclusivityOf({ input, model }: LinkageResult): RunDetail['exclusivity'] {
  const bins = new Map<string, { kind: number; power: number; values: number; sum: number }>();
  for (let value = 0; value < input.identifiers.ids.length; value += 1) {
    const degree = model.values.degree[value] ?? 0;
    if (degree < 2) continue;
    const kind = input.identifiers.kind[value] ?? 0;
    const power = Math.floor(Math.log2(degree));
    const bin = bins.get(`${kind}:${power}`) ?? { kind, power, values: 0, sum: 0 };
    bin.values += 1;
    bin.sum += model.values.exclusivity[value] ?? 0;
    bins.set(`${kind}:${power}`, bin);
  }
  return [...bins.values()]
    .sort((a, b) => a.kind - b.kind || a.power - b.power)
    .map(({ kind, power, values, sum }) => {
      const exclusivity = sum / values;
      const bits = toBits(clamp(exclusivity, 1e-12, 1 - 1e-12)) - model.priorBits;
      return {
        kind: model.kinds[kind]?.name ?? '',
        family: model.kinds[kind]?.facts.family ?? 'identity',
        holdersFrom: 2 ** power,
        values,
        exclusivity,
        bits,
      };
    });
}

/** Everything a run records of itself. */
export function describeRun(
  result: LinkageResult,
  run: { runId: string; startedAt: number; finishedAt: number },
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
    exclusivity: exclusivityOf(result),
    linksInGraph,
    stages: [...result.stages],
    notes: notesOf(result, linksInGraph),
  };
}

/** Memory of this process in MB. */
export const memoryMb = (): number => Math.round(process.memoryUsage.rss() / megabyte);
