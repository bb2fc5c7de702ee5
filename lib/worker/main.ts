import { runWorkerLoop } from '@/lib/jobs/worker-loop';
import { openWorkspace } from '@/lib/workspace/open';

/** Entry of the worker process: attaches to the data folder of `SKEIN_DATA` and takes jobs until it is told to stop. */
export async function main(): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort());
  }
  const workspace = await openWorkspace({ mode: 'attach', name: 'worker', signal: stopping.signal });
  try {
    await runWorkerLoop(workspace.deps, workspace.handleJob, stopping.signal);
  } finally {
    await workspace.close();
  }
  return 0;
}
