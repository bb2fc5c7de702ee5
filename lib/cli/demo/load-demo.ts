import type { CliContext } from '@/lib/cli/command';
import type { Stages } from '@/lib/cli/demo/stages';
import { sourcesFromFolder } from '@/lib/cli/import/sources';
import { runJob } from '@/lib/cli/run-job';
import { importReport } from '@/lib/contracts/imports';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import type { Workspace } from '@/lib/workspace/deps';

/** Imports the world in `folder` and links it; leaves out what an earlier run has done. */
export async function loadDemo(
  context: CliContext,
  workspace: Workspace,
  stages: Stages,
  folder: string,
): Promise<void> {
  const sources = await sourcesFromFolder(folder);
  const report = await stages.run('Import', async () =>
    importReport.parse(await runJob(context, workspace, { kind: 'import', sources, prompts: 'keep' })),
  );
  const hasRun = (await workspace.deps.runs.findRunId()) !== undefined;
  if (report.outcome === 'nothing_new' && hasRun) return;
  await stages.run('Linkage', () => runJob(context, workspace, { kind: 'link', parameters: {} }));
}

/** The confirmed cluster that sent most exchanges; undefined when the run found none. */
export async function findMostSuspicious(workspace: Workspace): Promise<string | undefined> {
  const page = { offset: 0, limit: 50, sort: 'exchanges', descending: true } as const;
  const { clusters } = await listClusters(workspace.deps, page);
  const best = clusters.find((cluster) => cluster.standing === 'confirmed') ?? clusters[0];
  return best?.clusterId;
}
