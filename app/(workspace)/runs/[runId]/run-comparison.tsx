import { ComparisonView } from '@/components/runs/comparison-view';
import { load } from '@/lib/server/load';
import { compareRuns, listRuns } from '@/lib/server/use-cases';

/** What changed since another run, the one before unless named; nothing where there is no other. */
export async function RunComparison({ runId, otherId }: { runId: string; otherId: string | undefined }) {
  const { data } = await load({ access: 'facts.read' }, async (deps) => {
    const runs = await listRuns(deps, { limit: 50 });
    const others = runs.filter((run) => run.runId !== runId);
    const self = runs.find((run) => run.runId === runId);
    const before = others.find((run) => self === undefined || run.finishedAt < self.finishedAt) ?? others[0];
    const from = others.find((run) => run.runId === otherId) ?? before;
    return from ? { comparison: await compareRuns(deps, { from: from.runId, to: runId }), others } : null;
  });
  return data ? <ComparisonView {...data} /> : null;
}
