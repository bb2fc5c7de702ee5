import { createHash } from 'node:crypto';
import type { HubClass } from '@/lib/domain/hub-class';
import { withAnalystRules } from '@/lib/linkage/input/analyst-rules';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { LinkageSource } from '@/lib/usecases/ports/runs';
import type { Clock } from '@/lib/usecases/ports/system';

export interface RuledInputDeps {
  clock: Clock;
  linkageSource: Pick<LinkageSource, 'readInput'>;
  decisions: Pick<DecisionStore, 'listActive'>;
  hubOverrides: Pick<HubOverrideStore, 'listActive'>;
}

interface ValueRule {
  identifierId: string;
  hubClass: HubClass;
}

const byText =
  <T>(textOf: (row: T) => string) =>
  (x: T, y: T): number =>
    textOf(x) < textOf(y) ? -1 : 1;

/**
 * What the lake holds, with the analysts' rules in force now, and one more class of a value if it is to be tried. The
 * fingerprint covers all of it: the same one means the same run.
 */
export async function readRuledInput(
  deps: RuledInputDeps,
  signal?: AbortSignal,
  tried?: ValueRule,
): Promise<LinkageInput> {
  const input = await deps.linkageSource.readInput(signal);
  const decisions = await deps.decisions.listActive();
  const pairs = decisions
    .map(({ accountA, accountB, kind }) => ({ accountA, accountB, kind }))
    .sort(
      byText(({ accountA, accountB }: { accountA: string; accountB: string }) => `${accountA}\n${accountB}`),
    );
  const overrides = await deps.hubOverrides.listActive(deps.clock.now());
  const classes = new Map(overrides.map(({ identifierId, hubClass }) => [identifierId, hubClass]));
  if (tried) classes.set(tried.identifierId, tried.hubClass);
  const values = [...classes]
    .map(([identifierId, hubClass]): ValueRule => ({ identifierId, hubClass }))
    .sort(byText(({ identifierId }: ValueRule) => identifierId));
  if (pairs.length + values.length === 0) return input;
  const rules = { pairs, values };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([input.fingerprint, rules]))
    .digest('hex');
  return { ...withAnalystRules(input, rules), fingerprint };
}
