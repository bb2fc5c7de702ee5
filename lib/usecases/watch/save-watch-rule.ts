import type { z } from 'zod';
import { type WatchRule, watchRuleDraft } from '@/lib/contracts/alerts';
import type { Actor } from '@/lib/domain/actor';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { baselineMax } from '@/lib/usecases/attribution/evaluate-rule';
import { findTyped } from '@/lib/usecases/attribution/typed-records';
import { toWatchRule } from '@/lib/usecases/attribution/watch-records';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** Creates a saved rule, or changes one (`id` with the version seen): its name, or whether it is active. */
export async function saveWatchRule(
  deps: RecordDeps & {
    explore: Pick<ExploreStore, 'listConfirmedMemberIds'>;
    runs: Pick<RunStore, 'findRunId'>;
  },
  input: z.input<typeof watchRuleDraft> & { id?: string; version?: number },
  actor: Actor,
): Promise<WatchRule> {
  assertAllowed(actor, 'work.change');
  const draft = watchRuleDraft.parse(input);
  const { condition } = draft;
  if (condition.kind === 'operator_infrastructure')
    await findTyped(deps.records, 'operator', condition.operatorId);
  const runId = await deps.runs.findRunId();
  const baseline =
    condition.kind === 'joins_cluster' && runId !== undefined
      ? await deps.explore.listConfirmedMemberIds(condition.clusterId, runId, baselineMax)
      : [];
  const known = input.id === undefined ? undefined : await deps.records.find('watch_rule', input.id);
  if (input.id !== undefined && !known) throw new NotFoundError('rule', input.id);
  const before = known ? toWatchRule(known) : null;
  const [saved] = await deps.records.save(
    [
      {
        id: input.id ?? deps.ids.next('wr'),
        kind: 'watch_rule',
        subjectKey: null,
        state: draft.isActive ? 'active' : 'paused',
        body: { ...draft, baseline: before?.baseline ?? baseline },
        expectedVersion: input.id === undefined ? 0 : (input.version ?? 0),
        reason: input.id === undefined ? 'Created' : 'Changed',
      },
    ],
    { actor, at: deps.clock.now() },
  );
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: 'The rule was not saved.' });
  return toWatchRule(saved);
}
