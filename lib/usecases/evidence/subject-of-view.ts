import type { Grants } from '@/lib/domain/case-access';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { toViewPaper } from '@/lib/usecases/evidence/papers/view-paper';
import type { Subject, SubjectDeps } from '@/lib/usecases/evidence/subject';
import { asTheRunSees } from '@/lib/usecases/evidence/subject-accounts';

/**
 * A saved view: the accounts in sight in its newest revision. Throws NotFoundError, and InvalidInputError where no account
 * of the data is in sight.
 */
export async function viewSubject(
  deps: SubjectDeps,
  runId: string,
  viewId: string,
  grants: Grants,
): Promise<Subject> {
  const view = await deps.papers.views.find(viewId, grants);
  const found = view && (await deps.papers.views.findRevision(viewId, {}, grants));
  if (!view || !found) throw new NotFoundError('view', viewId);
  const inSight = toViewPaper(view, found).nodes.filter(({ type }) => type === 'account');
  const { accounts, unknown } = await asTheRunSees(deps.runs, runId, inSight.map(({ id }) => id).toSorted());
  if (accounts.length === 0) {
    throw new InvalidInputError({
      code: 'view_without_accounts',
      message: `No account of the data is in sight in the view “${view.name}”.`,
      remedy: 'Bring the accounts to the canvas one by one (a group stands for many) and save the view.',
    });
  }
  const gone = unknown.length > 0 ? ` ${unknown.length} more are in the data no more.` : '';
  return {
    kind: 'view',
    id: viewId,
    title: view.name,
    introduction: `The accounts are those in sight in the saved view “${view.name}”, revision ${found.revision.number}.${gone}`,
    accounts,
    cluster: null,
    caseFile: null,
  };
}
