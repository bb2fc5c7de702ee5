import type { CliContext } from '@/lib/cli/command';
import type { JobPayload } from '@/lib/contracts/jobs';
import { runInline } from '@/lib/jobs/run-inline';
import type { Workspace } from '@/lib/workspace/deps';

/** Runs long work in this process, under a job record, with progress on standard error. Returns what the use case gave. */
export async function runJob(
  context: CliContext,
  workspace: Workspace,
  payload: JobPayload,
): Promise<Record<string, unknown>> {
  const { result } = await runInline(workspace.deps, payload, workspace.handleJob, {
    signal: context.signal,
    onProgress: context.progress.onProgress,
  });
  context.progress.clear();
  return result;
}
