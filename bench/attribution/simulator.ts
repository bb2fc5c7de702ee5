import { checkSimulator, sumByAction, truthTable } from '@/lib/testing/simulator-check';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { openWorkspace } from '@/lib/workspace/open';

const clustersTried = 20;

/**
 * `npx tsx bench/attribution/simulator.ts DATA_FOLDER`: tries actions on the largest clusters of a linked synthetic world whose
 * labels were imported, and prints innocents predicted against innocents really hit as the table of docs/attribution.md.
 */
async function main(dataDir: string): Promise<void> {
  const workspace = await openWorkspace({ dataDir, mode: 'start', name: 'bench' });
  try {
    const { deps } = workspace;
    const labels = await deps.linkageSource.readLabels();
    const operated = new Set(labels.flatMap(({ accountId, operator }) => (operator ? [accountId] : [])));
    const page = { offset: 0, limit: clustersTried, sort: 'size', descending: true } as const;
    const { clusters, total } = await listClusters(deps, page);
    const ids = clusters.map(({ clusterId }) => clusterId);
    const checked = await checkSimulator(deps, ids, (accountId) => !operated.has(accountId));
    const world = `${labels.length} labelled accounts, ${operated.size} of them operated; ${ids.length} of ${total} clusters`;
    process.stdout.write(`${world}\n\n${truthTable(sumByAction(checked))}\n`);
  } finally {
    await workspace.close();
  }
}

await main(process.argv[2] ?? '');
