import type { Grants } from '@/lib/domain/case-access';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import type { CasePaper } from '@/lib/evidence/report/papers';
import { readCasePaper } from '@/lib/usecases/evidence/papers/case-paper';
import type { Subject, SubjectDeps } from '@/lib/usecases/evidence/subject';
import { asTheRunSees, membersOf, type SubjectAccount } from '@/lib/usecases/evidence/subject-accounts';

const targetsOf = ({ items }: CasePaper, kind: string): string[] =>
  [...new Set(items.filter((item) => item.kind === kind).map(({ targetId }) => targetId))].toSorted();

/** Members of the clusters that are pinned; a cluster that this run does not have gives none. */
async function pinnedMembers(
  { runs }: SubjectDeps,
  runId: string,
  clusterIds: readonly string[],
): Promise<SubjectAccount[]> {
  const members: SubjectAccount[] = [];
  for (const clusterId of clusterIds) {
    try {
      members.push(...(await membersOf(runs, runId, clusterId)));
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return members;
}

/**
 * A case: the accounts tagged in it, and the members of clusters pinned in it that the run still has. Campaigns stay names:
 * who took part in one is not thereby in the case. Throws NotFoundError, and InvalidInputError where no account is in it.
 */
export async function caseSubject(
  deps: SubjectDeps,
  runId: string,
  caseId: string,
  grants: Grants,
): Promise<Subject> {
  const caseFile = await readCasePaper(deps.papers.cases, caseId, grants);
  const tagged = await asTheRunSees(deps.runs, runId, targetsOf(caseFile, 'account'));
  const pinned = await pinnedMembers(deps, runId, targetsOf(caseFile, 'cluster'));
  const byId = new Map([...pinned, ...tagged.accounts].map((account) => [account.id, account]));
  const accounts = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (accounts.length === 0) {
    throw new InvalidInputError({
      code: 'case_without_accounts',
      message: `The case “${caseFile.title}” holds no account and no cluster of this run, so there is nothing to prove.`,
      remedy: 'Tag the accounts in the case, or pin the cluster, then export again.',
    });
  }
  const added = accounts.length - tagged.accounts.length;
  const introduction = `Investigators put these accounts together in one case: ${tagged.accounts.length} tagged by hand${added > 0 ? `, ${added} as members of clusters pinned in it` : ''}.`;
  return {
    kind: 'case',
    id: caseId,
    title: caseFile.title,
    introduction,
    accounts,
    cluster: null,
    caseFile: { ...caseFile, goneAccounts: tagged.unknown },
  };
}
