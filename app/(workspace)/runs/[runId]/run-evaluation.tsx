import { EvaluationView } from '@/components/runs/evaluation-view';
import { load } from '@/lib/server/load';
import { evaluateRun } from '@/lib/server/use-cases';

/** The run against imported labels; nothing where there are none. Read after the rest: it walks every link of the run. */
export async function RunEvaluation({ runId }: { runId: string }) {
  const { data } = await load({ access: 'facts.read', about: { runId } }, (deps) =>
    evaluateRun(deps, { runId }),
  );
  return data ? <EvaluationView evaluation={data} /> : null;
}
