import { createHash } from 'node:crypto';
import type { ExportSubject } from '@/lib/contracts/evidence';
import type { Grants } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import type { Subject, SubjectDeps } from '@/lib/usecases/evidence/subject';
import { asTheRunSees, membersOf, type SubjectAccount } from '@/lib/usecases/evidence/subject-accounts';
import { caseSubject } from '@/lib/usecases/evidence/subject-of-case';
import { viewSubject } from '@/lib/usecases/evidence/subject-of-view';

const pageSize = 500;

async function clusterSubject(deps: SubjectDeps, runId: string, clusterId: string): Promise<Subject> {
  const cluster = await deps.runs.getCluster(runId, clusterId);
  const accounts = await membersOf(deps.runs, runId, clusterId);
  const introduction = 'The accounts are the members of one cluster.';
  return {
    kind: 'cluster',
    id: clusterId,
    title: clusterId,
    introduction,
    accounts,
    cluster,
    caseFile: null,
  };
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
  const accounts = await knownAccounts(deps, runId, ids);
  const introduction = `An analyst put these accounts together under the title “${title}”.`;
  return {
    kind: 'selection',
    id: selectionId(ids),
    title,
    introduction,
    accounts,
    cluster: null,
    caseFile: null,
  };
}

/** Accounts of the run. Throws NotFoundError for one that nobody knows. */
async function knownAccounts(
  { runs }: SubjectDeps,
  runId: string,
  ids: readonly string[],
): Promise<SubjectAccount[]> {
  const { accounts, unknown } = await asTheRunSees(runs, runId, ids);
  if (unknown[0] !== undefined) throw new NotFoundError('account', unknown[0]);
  return accounts;
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
    accounts: await knownAccounts(deps, runId, ids),
    cluster: null,
    caseFile: null,
  };
}

/**
 * Settles what an export is about, as those with `grants` may see it. Throws NotFoundError for an unknown cluster,
 * campaign, case, view or account, and InvalidInputError where there is no account in it.
 */
export function resolveSubject(
  deps: SubjectDeps,
  runId: string,
  subject: ExportSubject,
  grants: Grants,
): Promise<Subject> {
  switch (subject.kind) {
    case 'cluster':
      return clusterSubject(deps, runId, subject.id);
    case 'campaign':
      return campaignSubject(deps, runId, subject.id);
    case 'selection':
      return selectionSubject(deps, runId, subject);
    case 'case':
      return caseSubject(deps, runId, subject.id, grants);
    case 'view':
      return viewSubject(deps, runId, subject.id, grants);
  }
}
