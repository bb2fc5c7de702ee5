import { createHash } from 'node:crypto';
import type { BundleSubjectKind, ExportSubject } from '@/lib/contracts/evidence';
import type { ClusterDetail, MemberRow } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import type { DossierAccount } from '@/lib/export/dossier';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** An account of the subject, and the cluster that the run put it in. */
export type SubjectAccount = DossierAccount & { clusterId: string | null };

/** What an export is about, settled: whose accounts, and the finding where it is one. */
export interface Subject {
  kind: BundleSubjectKind;
  id: string;
  title: string;
  /** How these accounts come to be together, as a sentence. */
  introduction: string;
  accounts: SubjectAccount[];
  /** The cluster that the subject is; null for other subjects. */
  cluster: ClusterDetail | null;
}

interface SubjectDeps {
  runs: Pick<RunStore, 'getCluster' | 'listMembers' | 'listAccounts'>;
  campaigns: Pick<CampaignStore, 'get' | 'listAccounts'>;
}

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
  const introduction = 'The accounts are the members of one cluster.';
  return { kind: 'cluster', id: clusterId, title: clusterId, introduction, accounts, cluster };
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
  const accounts = await asTheRunSees(deps, runId, ids);
  const introduction = `An analyst put these accounts together under the title “${title}”.`;
  return { kind: 'selection', id: selectionId(ids), title, introduction, accounts, cluster: null };
}

/** The accounts with their place in the run. Throws NotFoundError for one that nobody knows. */
async function asTheRunSees(
  deps: SubjectDeps,
  runId: string,
  ids: readonly string[],
): Promise<SubjectAccount[]> {
  const rows = await deps.runs.listAccounts(runId, ids);
  const known = new Set(rows.map((row) => row.accountId));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new NotFoundError('account', unknown);
  return rows.map(({ accountId, standing, ...row }) => ({
    ...row,
    id: accountId,
    standing: standing ?? ('listed' as const),
  }));
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

async function campaignSubject(deps: SubjectDeps, runId: string, campaignId: string): Promise<Subject> {
  const campaign = await deps.campaigns.get(runId, campaignId);
  const ids: string[] = [];
  for (;;) {
    const order = { offset: ids.length, limit: pageSize, sort: 'accountId', descending: false } as const;
    const page = await deps.campaigns.listAccounts(runId, campaignId, order);
    ids.push(...page.accounts.map(({ accountId }) => accountId));
    if (page.accounts.length === 0 || ids.length >= page.total) break;
  }
  return {
    kind: 'campaign',
    id: campaignId,
    title: `Campaign ${campaignId}`,
    introduction: `The accounts took part in one body of exchanges, campaign ${campaignId}: ${campaign.exchanges} exchanges over ${campaign.promptClusters} prompt clusters from ${isoDay(campaign.firstSeen)} to ${isoDay(campaign.lastSeen)}. Taking part says what was sent, not who sent it.`,
    accounts: await asTheRunSees(deps, runId, ids),
    cluster: null,
  };
}

/** Settles what an export is about. Throws NotFoundError for an unknown cluster, campaign or account. */
export function resolveSubject(deps: SubjectDeps, runId: string, subject: ExportSubject): Promise<Subject> {
  switch (subject.kind) {
    case 'cluster':
      return clusterSubject(deps, runId, subject.id);
    case 'campaign':
      return campaignSubject(deps, runId, subject.id);
    case 'selection':
      return selectionSubject(deps, runId, subject);
  }
}
