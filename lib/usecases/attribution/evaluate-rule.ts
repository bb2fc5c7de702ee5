import type { Finding } from '@/lib/attribution/watch';
import type { WatchCondition, WatchRule } from '@/lib/contracts/alerts';
import { readSubjects, type TraceDeps } from '@/lib/usecases/attribution/operator-trace';
import { findTyped } from '@/lib/usecases/attribution/typed-records';
import { getClusterActivity } from '@/lib/usecases/clusters/get-cluster-activity';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

export type WatchDeps = TraceDeps & {
  attribution: Pick<AttributionReader, 'listAccountsUsing'>;
  activity: ActivityStore;
  explore: ExploreStore;
  runs: Pick<RunStore, 'findRunId' | 'getCluster' | 'listClusters'>;
  campaigns: Pick<CampaignStore, 'get' | 'list' | 'listAccounts'>;
};

const subjectsMax = 1_000;
/** A signal takes a read of the lake per cluster; the largest clusters are looked at. */
const signalClustersMax = 25;
const membersMax = 100_000;
const accountsNamed = 100;
const page = { offset: 0, descending: true } as const;

const about = (kind: 'cluster' | 'campaign', id: string, title: string, figure: number): Finding => ({
  key: `${kind}:${id}`,
  title,
  subject: { kind, id },
  identifierId: null,
  accountIds: [],
  figure,
});

async function threshold(
  deps: WatchDeps,
  runId: string,
  { measure, min }: Extract<WatchCondition, { kind: 'threshold' }>,
): Promise<Finding[]> {
  if (measure === 'cluster_accounts' || measure === 'cluster_exchanges') {
    const isAccounts = measure === 'cluster_accounts';
    const sort = isAccounts ? 'size' : 'exchanges';
    const { clusters } = await deps.runs.listClusters(runId, { ...page, limit: subjectsMax, sort });
    return clusters.flatMap(({ clusterId, size, exchanges }) => {
      const figure = isAccounts ? size : exchanges;
      const title = `Cluster ${clusterId} has ${figure} ${isAccounts ? 'confirmed accounts' : 'exchanges'} (threshold ${min})`;
      return figure >= min ? [about('cluster', clusterId, title, figure)] : [];
    });
  }
  const isAccounts = measure === 'campaign_accounts';
  const sort = isAccounts ? 'accounts' : 'exchanges';
  const { campaigns } = await deps.campaigns.list(runId, { ...page, limit: subjectsMax, sort });
  return campaigns.flatMap(({ campaignId, confirmedAccounts, exchanges }) => {
    const figure = isAccounts ? confirmedAccounts : exchanges;
    const title = `Campaign ${campaignId} has ${figure} ${isAccounts ? 'confirmed accounts' : 'exchanges'} (threshold ${min})`;
    return figure >= min ? [about('campaign', campaignId, title, figure)] : [];
  });
}

async function signal(
  deps: WatchDeps,
  runId: string,
  condition: Extract<WatchCondition, { kind: 'signal' }>,
): Promise<Finding[]> {
  const { clusters } = await deps.runs.listClusters(runId, {
    ...page,
    limit: signalClustersMax,
    sort: 'size',
  });
  const findings: Finding[] = [];
  for (const { clusterId } of clusters) {
    const { signals } = await getClusterActivity(deps, { clusterId });
    const measured = signals.find(({ id }) => id === condition.signal);
    if (!measured || measured.percentile < condition.percentileMin) continue;
    const title = `Cluster ${clusterId}: ${measured.title.toLowerCase()} at the ${measured.percentile.toFixed(1)}th percentile of the crowd`;
    findings.push(about('cluster', clusterId, title, Math.round(measured.percentile)));
  }
  return findings;
}

async function joins(deps: WatchDeps, runId: string, rule: WatchRule, clusterId: string): Promise<Finding[]> {
  const known = new Set(rule.baseline);
  const members = await deps.explore.listConfirmedMemberIds(clusterId, runId, membersMax);
  return members
    .filter((id) => !known.has(id))
    .map((id) => ({
      ...about('cluster', clusterId, `${id} joined the cluster ${clusterId}`, 1),
      key: `account:${id}`,
      accountIds: [id],
    }));
}

async function infrastructure(deps: WatchDeps, operatorId: string): Promise<Finding[]> {
  const operator = await findTyped(deps.records, 'operator', operatorId);
  const subjects = await readSubjects(deps, operatorId);
  const own = new Set(subjects.flatMap(({ found }) => found?.accountIds ?? []));
  const findings: Finding[] = [];
  for (const identifierId of operator.watchList) {
    const users = await deps.attribution.listAccountsUsing([identifierId], membersMax / 10);
    const outside = users.filter((id) => !own.has(id));
    if (outside.length === 0) continue;
    findings.push({
      key: `identifier:${identifierId}`,
      title: `${identifierId}, watched for ${operator.name}, is used by ${outside.length} accounts outside its clusters`,
      subject: null,
      identifierId,
      accountIds: outside.slice(0, accountsNamed),
      figure: outside.length,
    });
  }
  return findings;
}

async function pattern(
  deps: WatchDeps,
  runId: string,
  name: Extract<WatchCondition, { kind: 'pattern' }>['pattern'],
): Promise<Finding[]> {
  const [kind, event] = name.split('_');
  if (kind === 'cluster') {
    const { clusters } = await deps.runs.listClusters(runId, { ...page, limit: subjectsMax, sort: 'size' });
    return clusters
      .filter((cluster) => cluster.event === event)
      .map(({ clusterId, size }) =>
        about('cluster', clusterId, `Cluster ${clusterId} was ${event}: ${size} accounts`, size),
      );
  }
  const { campaigns } = await deps.campaigns.list(runId, { ...page, limit: subjectsMax, sort: 'exchanges' });
  return campaigns
    .filter((campaign) => campaign.event === event)
    .map(({ campaignId, accounts }) =>
      about('campaign', campaignId, `Campaign ${campaignId} was ${event}: ${accounts} accounts`, accounts),
    );
}

/** What a rule notices in the current run; nothing before the first run. */
export async function evaluateRule(deps: WatchDeps, rule: WatchRule): Promise<Finding[]> {
  const runId = await deps.runs.findRunId();
  const { condition } = rule;
  if (condition.kind === 'operator_infrastructure') return await infrastructure(deps, condition.operatorId);
  if (runId === undefined) return [];
  switch (condition.kind) {
    case 'threshold':
      return await threshold(deps, runId, condition);
    case 'signal':
      return await signal(deps, runId, condition);
    case 'joins_cluster':
      return await joins(deps, runId, rule, condition.clusterId);
    case 'pattern':
      return await pattern(deps, runId, condition.pattern);
  }
}
