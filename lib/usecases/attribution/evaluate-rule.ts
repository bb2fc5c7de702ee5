import type { Finding } from '@/lib/attribution/watch';
import type { WatchCondition, WatchRule } from '@/lib/contracts/alerts';
import { allPages } from '@/lib/domain/all-pages';
import { subjectsMax, type TraceDeps } from '@/lib/usecases/attribution/operator-trace';
import { findTyped } from '@/lib/usecases/attribution/typed-records';
import { getClusterActivity } from '@/lib/usecases/clusters/get-cluster-activity';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

export type WatchDeps = TraceDeps & {
  attribution: Pick<AttributionReader, 'findOutsiders' | 'listCampaignTier'>;
  activity: ActivityStore;
  explore: ExploreStore;
  runs: Pick<RunStore, 'findRunId' | 'getCluster' | 'listClusters'>;
  campaigns: Pick<CampaignStore, 'get' | 'list'>;
};

/** A signal takes a read of the lake per cluster; the largest clusters are looked at. */
const signalClustersMax = 25;
/** Members of a watched cluster that are remembered and compared: more than any known campaign had. */
export const baselineMax = 100_000;
const accountsNamed = 100;
const rowsPerPage = 1_000;
/** Of no run anybody is a member. */
const noRun = '';

const clustersBy = ({ runs }: WatchDeps, runId: string, sort: 'size' | 'exchanges') =>
  allPages(
    async (page) => (await runs.listClusters(runId, { ...page, sort, descending: true })).clusters,
    rowsPerPage,
  );

const campaignsBy = ({ campaigns }: WatchDeps, runId: string, sort: 'accounts' | 'exchanges') =>
  allPages(
    async (page) => (await campaigns.list(runId, { ...page, sort, descending: true })).campaigns,
    rowsPerPage,
  );

const about = (kind: 'cluster' | 'campaign', id: string, title: string, figure: number): Finding => ({
  key: `${kind}:${id}`,
  title,
  subject: { kind, id },
  identifierId: null,
  accountIds: [],
  figure,
});

async function clusterThreshold(
  deps: WatchDeps,
  runId: string,
  measure: 'accounts' | 'exchanges',
  min: number,
): Promise<Finding[]> {
  const sort = measure === 'accounts' ? 'size' : 'exchanges';
  const findings: Finding[] = [];
  for await (const clusters of clustersBy(deps, runId, sort)) {
    for (const { clusterId, size, exchanges } of clusters) {
      const figure = measure === 'accounts' ? size : exchanges;
      if (figure < min) return findings;
      const what = measure === 'accounts' ? 'confirmed accounts' : measure;
      const title = `Cluster ${clusterId} has ${figure} ${what} (threshold ${min})`;
      findings.push(about('cluster', clusterId, title, figure));
    }
  }
  return findings;
}

async function campaignThreshold(
  deps: WatchDeps,
  runId: string,
  measure: 'accounts' | 'exchanges',
  min: number,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const campaigns of campaignsBy(deps, runId, measure)) {
    for (const { campaignId, accounts, confirmedAccounts, exchanges } of campaigns) {
      // Sorted by all accounts, of which those that are confirmed are a part.
      if ((measure === 'accounts' ? accounts : exchanges) < min) return findings;
      const figure = measure === 'accounts' ? confirmedAccounts : exchanges;
      const what = measure === 'accounts' ? 'confirmed accounts' : measure;
      const title = `Campaign ${campaignId} has ${figure} ${what} (threshold ${min})`;
      if (figure >= min) findings.push(about('campaign', campaignId, title, figure));
    }
  }
  return findings;
}

function threshold(
  deps: WatchDeps,
  runId: string,
  { measure, min }: Extract<WatchCondition, { kind: 'threshold' }>,
): Promise<Finding[]> {
  switch (measure) {
    case 'cluster_accounts':
      return clusterThreshold(deps, runId, 'accounts', min);
    case 'cluster_exchanges':
      return clusterThreshold(deps, runId, 'exchanges', min);
    case 'campaign_accounts':
      return campaignThreshold(deps, runId, 'accounts', min);
    case 'campaign_exchanges':
      return campaignThreshold(deps, runId, 'exchanges', min);
  }
}

async function signal(
  deps: WatchDeps,
  runId: string,
  condition: Extract<WatchCondition, { kind: 'signal' }>,
): Promise<Finding[]> {
  const largest = { offset: 0, limit: signalClustersMax, sort: 'size', descending: true } as const;
  const { clusters } = await deps.runs.listClusters(runId, largest);
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
  const members = await deps.explore.listConfirmedMemberIds(clusterId, runId, baselineMax);
  return members
    .filter((id) => !known.has(id))
    .map((id) => ({
      ...about('cluster', clusterId, `${id} joined the cluster ${clusterId}`, 1),
      key: `account:${id}`,
      accountIds: [id],
    }));
}

async function infrastructure(deps: WatchDeps, runId: string, operatorId: string): Promise<Finding[]> {
  const operator = await findTyped(deps.records, 'operator', operatorId);
  const subjects = await deps.records.listAttributed(operatorId, subjectsMax);
  const findings: Finding[] = [];
  for (const identifierId of operator.watchList) {
    const { total, ids } = await deps.attribution.findOutsiders(identifierId, runId, subjects, accountsNamed);
    if (total === 0) continue;
    const title = `${identifierId}, watched for ${operator.name}, is used by ${total} accounts outside its clusters`;
    const key = `identifier:${identifierId}`;
    findings.push({ key, title, subject: null, identifierId, accountIds: ids, figure: total });
  }
  return findings;
}

async function pattern(
  deps: WatchDeps,
  runId: string,
  name: Extract<WatchCondition, { kind: 'pattern' }>['pattern'],
): Promise<Finding[]> {
  const [kind, event] = name.split('_');
  const findings: Finding[] = [];
  if (kind === 'cluster') {
    for await (const clusters of clustersBy(deps, runId, 'size'))
      for (const { clusterId, size, event: happened } of clusters)
        if (happened === event)
          findings.push(
            about('cluster', clusterId, `Cluster ${clusterId} was ${event}: ${size} accounts`, size),
          );
    return findings;
  }
  for await (const campaigns of campaignsBy(deps, runId, 'exchanges'))
    for (const { campaignId, accounts, event: happened } of campaigns)
      if (happened === event)
        findings.push(
          about(
            'campaign',
            campaignId,
            `Campaign ${campaignId} was ${event}: ${accounts} accounts`,
            accounts,
          ),
        );
  return findings;
}

/** What a rule notices in the current run; before the first run, only watched values can be noticed. */
export async function evaluateRule(deps: WatchDeps, rule: WatchRule): Promise<Finding[]> {
  const runId = await deps.runs.findRunId();
  const { condition } = rule;
  if (condition.kind === 'operator_infrastructure')
    return await infrastructure(deps, runId ?? noRun, condition.operatorId);
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
