import { createHash } from 'node:crypto';
import { withAnalystRules } from '@/lib/linkage/input/analyst-rules';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { LinkageSource } from '@/lib/usecases/ports/runs';

export interface RuledInputDeps {
  linkageSource: Pick<LinkageSource, 'readInput'>;
  decisions: Pick<DecisionStore, 'listActive'>;
}

/** What the lake holds, with the analysts' rules in force. The fingerprint covers both: the same one means the same run. */
export async function readRuledInput(deps: RuledInputDeps, signal?: AbortSignal): Promise<LinkageInput> {
  const input = await deps.linkageSource.readInput(signal);
  const decisions = await deps.decisions.listActive();
  const pairs = decisions
    .map(({ accountA, accountB, kind }) => ({ accountA, accountB, kind }))
    .sort((x, y) => (x.accountA + x.accountB < y.accountA + y.accountB ? -1 : 1));
  if (pairs.length === 0) return input;
  const rules = { pairs, values: [] };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([input.fingerprint, rules]))
    .digest('hex');
  return { ...withAnalystRules(input, rules), fingerprint };
}
