import type { z } from 'zod';
import type { LinkRow } from '@/lib/contracts/links';
import type { PathsResult, pathsRequest } from '@/lib/contracts/paths';
import { NotFoundError } from '@/lib/domain/errors';
import { findStrongestPaths } from '@/lib/linkage/explain/strongest-paths';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** Links less probable than this are no step of a path. */
const stepProbabilityMin = 0.3;

/** The strongest chains of links between two or more accounts of a run, each with its weakest step. Throws NotFoundError. */
export async function findPaths(
  deps: { runs: Pick<RunStore, 'findRunId'>; runFiles: Pick<RunFiles, 'streamLinks'> },
  { accountIds, runId: asked, pathsPerPair }: z.output<typeof pathsRequest>,
  signal?: AbortSignal,
): Promise<PathsResult> {
  const runId = await deps.runs.findRunId(asked);
  if (runId === undefined) throw new NotFoundError('run', asked ?? 'current');
  const links: LinkRow[] = [];
  for await (const chunk of deps.runFiles.streamLinks(runId, stepProbabilityMin)) {
    signal?.throwIfAborted();
    for (const link of chunk) links.push(link);
  }
  const { paths, apart } = findStrongestPaths(links, accountIds, pathsPerPair);
  return {
    runId,
    apart,
    paths: paths.map(({ from, to, rank, weakestStep, steps }) => ({
      from,
      to,
      rank,
      weakestStep,
      steps: steps.map(({ accountA, accountB, weightBits, probability }) => ({
        accountA,
        accountB,
        weightBits,
        probability,
      })),
    })),
  };
}
