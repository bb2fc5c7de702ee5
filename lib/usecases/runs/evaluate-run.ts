import type { Evaluation } from '@/lib/contracts/evaluation';
import type { LinkRow } from '@/lib/contracts/links';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import { evaluateLinks } from '@/lib/usecases/linkage/evaluate-links';
import type { LinkageSource, RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface EvaluateRunDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'streamLinks' | 'streamMembers' | 'streamAccounts' | 'streamLeftOut'>;
  linkageSource: Pick<LinkageSource, 'readLabels' | 'readLabelsFile'>;
}

const listedMax = 100;

/**
 * Measures a run (the current one unless named) against the labels of a file, or else those imported. Only confirmed
 * members count. Throws InvalidInputError where there are no labels.
 */
export async function evaluateRun(
  deps: EvaluateRunDeps,
  input: { labelsFile?: string; runId?: string; listedMax?: number; signal?: AbortSignal },
): Promise<Evaluation> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', 'current');
  const { linkageSource, runFiles } = deps;
  const labels =
    input.labelsFile === undefined
      ? await linkageSource.readLabels(input.signal)
      : await linkageSource.readLabelsFile(input.labelsFile, input.signal);
  if (labels.length === 0) {
    throw new InvalidInputError({
      code: 'labels_missing',
      message: 'There are no labels to measure the run against.',
      remedy: 'Give a file with --labels (columns account_id and operator), or import one.',
    });
  }
  const clusters = new Map<string, string[]>();
  for await (const rows of runFiles.streamMembers(runId)) {
    for (const { accountId, clusterId, standing } of rows) {
      if (standing !== 'confirmed') continue;
      const members = clusters.get(clusterId);
      if (members) members.push(accountId);
      else clusters.set(clusterId, [accountId]);
    }
  }
  const accountsKnown = new Set<string>();
  for await (const ids of runFiles.streamAccounts(runId)) for (const id of ids) accountsKnown.add(id);
  const links: LinkRow[] = [];
  for await (const rows of runFiles.streamLinks(runId, 0)) for (const row of rows) links.push(row);
  return evaluateLinks({
    runId,
    accountsKnown,
    clusters: [...clusters].map(([clusterId, members]) => ({ clusterId, members })),
    leftOut: await readLeftOut(runFiles, runId),
    links,
    labels,
    listedMax: input.listedMax ?? listedMax,
  });
}

/** Clusters without each family, in the order of the families. */
async function readLeftOut(
  runFiles: Pick<RunFiles, 'streamLeftOut'>,
  runId: string,
): Promise<{ without: EvidenceFamily; clusters: string[][] }[]> {
  const families = new Map<EvidenceFamily, Map<number, string[]>>();
  for await (const rows of runFiles.streamLeftOut(runId)) {
    for (const { without, cluster, accountId } of rows) {
      const clusters = families.get(without) ?? new Map<number, string[]>();
      families.set(without, clusters);
      const members = clusters.get(cluster);
      if (members) members.push(accountId);
      else clusters.set(cluster, [accountId]);
    }
  }
  return [...families].map(([without, clusters]) => ({ without, clusters: [...clusters.values()] }));
}
