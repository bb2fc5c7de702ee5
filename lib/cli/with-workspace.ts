import type { CliContext } from '@/lib/cli/command';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

/** Opens the data folder of a command; starts the database if none runs. The caller closes it. */
export async function openForCommand(context: CliContext): Promise<Workspace> {
  const workspace = await openWorkspace({
    dataDir: context.dataDir,
    mode: 'start',
    name: 'cli',
    onProgress: context.progress.onProgress,
    signal: context.signal,
  });
  context.progress.clear();
  return workspace;
}

/** Opens the data folder, does the work and closes again, whatever happens. A database it had to start is stopped. */
export async function withWorkspace<T>(
  context: CliContext,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openForCommand(context);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}
