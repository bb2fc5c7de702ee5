import type { CliContext } from '@/lib/cli/command';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

/** Opens the data folder, does the work and closes again, whatever happens. A database it had to start is stopped. */
export async function withWorkspace<T>(
  context: CliContext,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace({
    dataDir: context.dataDir,
    mode: 'start',
    name: 'cli',
    onProgress: context.progress.onProgress,
    signal: context.signal,
  });
  context.progress.clear();
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}
