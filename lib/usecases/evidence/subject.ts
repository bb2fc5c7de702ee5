import { createHash } from 'node:crypto';
import type { BundleSubjectKind, ExportSubject } from '@/lib/contracts/evidence';
import type { ClusterDetail, MemberRow } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import type { DossierAccount } from '@/lib/export/dossier';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** An account of the subject, and the cluster that the run put it in. */
export type SubjectAccount = DossierAccount & { clusterId: string | null };

/** What an export is about, settled: whose accounts, and the finding where it is one. */
export interface Subject {
  kind: BundleSubjectKind;
  id: string;
  title: string;
  accounts: SubjectAccount[];
  /** The cluster that the subject is; null for other subjects. */
  cluster: ClusterDetail | null;
}

type SubjectDeps = { runs: Pick<RunStore, 'getCluster' | 'listMembers' | 'listAccounts'> };

const pageSize = 500;

async function allMembers(deps: SubjectDeps, runId: string, clusterId: string): Promise<MemberRow[]> {
  const members: MemberRow[] = [];
  for (;;) {
    const page = await deps.runs.listMembers(runId, clusterId, {
      offset: members.length,
      limit: pageSize,
      sort: 'accountId',
      descending: false,
    });
    members.push(...page.members);
    if (page.members.length === 0 || members.length >= page.total) return members;
  }
}

async function clusterSubject(deps: SubjectDeps, runId: string, clusterId: string): Promise<Subject> {
  const cluster = await deps.runs.getCluster(runId, clusterId);
  const members = await allMembers(deps, runId, clusterId);
  const accounts = members.map(({ accountId, links: _links, ...member }) => ({
    ...member,
    id: accountId,
    clusterId,
  }));
  return { kind: 'cluster', id: clusterId, title: clusterId, accounts, cluster };
}

/** The id follows from the accounts, so that the same selection is the same subject. */
function selectionId(accountIds: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(accountIds)).digest('hex');
  return `s_${BigInt(`0x${digest}`).toString(36).slice(0, 12)}`;
}

async function selectionSubject(
  deps: SubjectDeps,
  runId: string,
  { title, accountIds }: Extract<ExportSubject, { kind: 'selection' }>,
): Promise<Subject> {
  const ids = [...new Set(accountIds)].toSorted();
  const rows = await deps.runs.listAccounts(runId, ids);
  const known = new Set(rows.map((row) => row.accountId));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new NotFoundError('account', unknown);
  const accounts = rows.map(({ accountId, standing, ...row }) => ({
    ...row,
    id: accountId,
    standing: standing ?? ('listed' as const),
  }));
  return { kind: 'selection', id: selectionId(ids), title, accounts, cluster: null };
}

/** Settles what an export is about. Throws NotFoundError for an unknown cluster or account. */
export function resolveSubject(deps: SubjectDeps, runId: string, subject: ExportSubject): Promise<Subject> {
  return subject.kind === 'cluster'
    ? clusterSubject(deps, runId, subject.id)
    : selectionSubject(deps, runId, subject);
}
