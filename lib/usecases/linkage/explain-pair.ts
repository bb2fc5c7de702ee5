import type { PairExplanation } from '@/lib/contracts/explanation';
import type { LinkRow } from '@/lib/contracts/links';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { findStrongestPath } from '@/lib/linkage/explain/strongest-path';
import { explainStoredPair } from '@/lib/usecases/linkage/explain-stored-pair';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface ExplainPairDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'readPair' | 'streamLinks'>;
  decisions: Pick<DecisionStore, 'listActiveBetween'>;
}

/** Links weaker than this are no step of a path. */
const pathProbabilityMin = 0.3;

/**
 * Why two accounts are, or are not, linked in a run (the current one unless named). Without a direct link the strongest
 * chain of links between them is added. Throws NotFoundError, InvalidInputError.
 */
export async function explainPair(
  deps: ExplainPairDeps,
  input: { accountA: string; accountB: string; runId?: string },
): Promise<PairExplanation> {
  const { accountA, accountB } = input;
  if (accountA === accountB) {
    throw new InvalidInputError({
      code: 'same_account',
      message: `Both accounts are "${accountA}".`,
      remedy: 'Name two different accounts.',
    });
  }
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', 'current');
  const explanation = explainStoredPair(await deps.runFiles.readPair(runId, accountA, accountB));
  const [decision = null] = await deps.decisions.listActiveBetween(accountA, [accountB]);
  if (explanation.probability >= pathProbabilityMin) return { ...explanation, path: null, decision };
  const links: LinkRow[] = [];
  for await (const chunk of deps.runFiles.streamLinks(runId, pathProbabilityMin))
    for (const link of chunk) links.push(link);
  const path = findStrongestPath(links, accountA, accountB);
  return {
    ...explanation,
    decision,
    path: path && {
      weakestStep: path.weakestStep,
      steps: path.steps.map((step) => ({
        accountA: step.accountA,
        accountB: step.accountB,
        weightBits: step.weightBits,
        probability: step.probability,
      })),
    },
  };
}
