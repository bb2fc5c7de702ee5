import type { ErasureEffect } from '@/lib/contracts/erasure';
import { partsWithout } from '@/lib/domain/erasure/parts-without';
import { linkageParameters } from '@/lib/linkage/parameters';
import type { PreviewErasureDeps } from '@/lib/usecases/erasure/erasure-deps';

const sizeMinDefault = linkageParameters.parse({}).clusterSizeMin;

function sizeMinOf({ clusterSizeMin }: Readonly<Record<string, unknown>>): number {
  return typeof clusterSizeMin === 'number' ? clusterSizeMin : sizeMinDefault;
}

/** What becomes of the clusters of the current run that hold one of the accounts, by the run's own strong links. */
export async function effectOnClusters(
  { runs, runFiles, erasureFiles }: Pick<PreviewErasureDeps, 'runs' | 'runFiles' | 'erasureFiles'>,
  accountIds: readonly string[],
): Promise<{ runId: string | null; clusters: ErasureEffect[] }> {
  const runId = await runs.findRunId();
  if (runId === undefined) return { runId: null, clusters: [] };
  const sizeMin = sizeMinOf((await runFiles.readDetail(runId)).parameters);
  const { members, links } = await erasureFiles.readClusters(runId, accountIds);
  const gone = new Set(accountIds);
  const clusters = [...new Set(members.map(({ clusterId }) => clusterId))].map((clusterId): ErasureEffect => {
    const own = members.filter((member) => member.clusterId === clusterId);
    const confirmed = own
      .filter(({ standing }) => standing === 'confirmed')
      .map((member) => member.accountId);
    const pairs = links.filter((link) => link.clusterId === clusterId).map(({ a, b }) => [a, b] as const);
    const parts = partsWithout(confirmed, pairs, gone);
    // Some clusters are held together by more than strong links; only parts that the loss makes count.
    const partsBefore = partsWithout(confirmed, pairs, new Set());
    return {
      clusterId,
      sizeBefore: confirmed.length,
      sizeAfter: confirmed.filter((id) => !gone.has(id)).length,
      possibleLost: own.filter(({ standing, accountId }) => standing === 'possible' && gone.has(accountId))
        .length,
      parts,
      fallsApart: parts.length > partsBefore.length,
      fallsBelowSize: (parts[0] ?? 0) < sizeMin,
    };
  });
  return { runId, clusters: clusters.sort((a, b) => b.sizeBefore - a.sizeBefore) };
}
