import type { MemberRow } from '@/lib/contracts/clusters';
import type { DossierAccount } from '@/lib/export/dossier';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** An account of the subject, and the cluster that the run put it in. */
export type SubjectAccount = DossierAccount & { clusterId: string | null };

const pageSize = 500;

/** Confirmed and possible members of a cluster. Throws NotFoundError. */
export async function membersOf(
  runs: Pick<RunStore, 'listMembers'>,
  runId: string,
  clusterId: string,
): Promise<SubjectAccount[]> {
  const members: MemberRow[] = [];
  for (;;) {
    const page = await runs.listMembers(runId, clusterId, {
      offset: members.length,
      limit: pageSize,
      sort: 'accountId',
      descending: false,
    });
    members.push(...page.members);
    if (page.members.length === 0 || members.length >= page.total) break;
  }
  return members.map(({ accountId, links: _links, ...member }) => ({ ...member, id: accountId, clusterId }));
}

/** Accounts with their place in the run, and the ids that nobody knows. */
export async function asTheRunSees(
  runs: Pick<RunStore, 'listAccounts'>,
  runId: string,
  ids: readonly string[],
): Promise<{ accounts: SubjectAccount[]; unknown: string[] }> {
  const rows = await runs.listAccounts(runId, ids);
  const known = new Set(rows.map((row) => row.accountId));
  return {
    accounts: rows.map(({ accountId, standing, ...row }) => ({
      ...row,
      id: accountId,
      standing: standing ?? ('listed' as const),
    })),
    unknown: ids.filter((id) => !known.has(id)),
  };
}
