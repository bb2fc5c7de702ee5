import type { ErasurePreview, ErasureSubject } from '@/lib/contracts/erasure';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { effectOnClusters } from '@/lib/usecases/erasure/effect-on-clusters';
import type { PreviewErasureDeps } from '@/lib/usecases/erasure/erasure-deps';
import { findBundles } from '@/lib/usecases/erasure/find-bundles';
import { holdsOn } from '@/lib/usecases/erasure/holds-on';
import { planErasure } from '@/lib/usecases/erasure/plan-erasure';

/**
 * Everything that erasing some accounts would take, what it would do to the clusters of the current run, and what it would not touch.
 * Changes nothing.
 */
export async function previewErasure(
  deps: PreviewErasureDeps,
  subject: ErasureSubject,
  actor: Actor,
): Promise<ErasurePreview> {
  const accountIds = [...new Set(subject.accountIds)];
  const { extent } = await planErasure(deps, { requestId: '', accountIds });
  const isNowhere = extent.accounts === 0 && extent.rows.length === 0;
  const targets = accountIds.map((targetId) => ({ kind: 'account' as const, targetId }));
  const holdings = await deps.cases.listHoldings(targets, grantsOf(actor));
  const cases = new Map(holdings.map(({ caseId, title }) => [caseId, title]));
  return {
    accountIds,
    unknown: isNowhere ? accountIds : [],
    extent,
    ...(await effectOnClusters(deps, accountIds)),
    bundles: await findBundles(deps.exports, accountIds),
    cases: [...cases].map(([caseId, title]) => ({ caseId, title })),
    holds: await holdsOn(deps, accountIds),
  };
}
