import type { RunSummary } from '@/lib/contracts/runs';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** The newest runs first, at most `limit`. */
export async function listRuns(
  deps: { runs: Pick<RunStore, 'list'> },
  input: { limit: number },
): Promise<RunSummary[]> {
  return await deps.runs.list(input.limit);
}
