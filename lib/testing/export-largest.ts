import { localActor } from '@/lib/domain/actor';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import { nodeBundleShelf } from '@/lib/usecases/evidence/node-bundle-shelf';
import { explainPair } from '@/lib/usecases/linkage/explain-pair';
import { runLinkage } from '@/lib/usecases/linkage/run-linkage';
import type { StoredSigningKey } from '@/lib/usecases/ports/evidence';
import type { Workspace } from '@/lib/workspace/deps';

/** Ahead of every clock: a run reads only batches that were committed before it began. */
const clock = { now: () => Date.UTC(2100, 0, 1) };

/** Links what is imported, at a fixed time and under a fixed id, so that two runs over the same facts are the same run. */
export async function linkAtFixedTime({ deps }: Workspace): Promise<void> {
  await runLinkage({ ...deps, clock, ids: { next: (prefix) => `${prefix}_fixed0001` } }, {});
}

/**
 * Exports the largest cluster of the current run at a fixed time, onto a shelf of its own in `folder`, so that no earlier
 * bundle is named. Signed by `key`, or the workspace's own. Returns the path of the bundle.
 */
export async function exportLargest(
  { deps }: Workspace,
  folder: string,
  key?: StoredSigningKey,
): Promise<string> {
  const order = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
  const [largest] = (await listClusters(deps, order)).clusters;
  if (!largest) throw new Error('The run has no cluster.');
  const own = { ...deps, ...deps.exports, clock, papers: deps, shelf: nodeBundleShelf(folder) };
  const made = await exportBundle(
    {
      ...own,
      ...(key && { keys: { list: async () => [key], save: async () => {} } }),
      explainPair: (runId, accountA, accountB) => explainPair(deps, { runId, accountA, accountB }),
    },
    {
      subject: { kind: 'cluster', id: largest.clusterId },
      purpose: 'a test',
      recipient: 'a court',
      preparedBy: 'A. Nalyst',
      reader: localActor,
      marking: 'TLP:AMBER',
      profile: 'none',
    },
  );
  return made.path;
}
