import type { PairChange, RunComparison } from '@/lib/contracts/run-comparison';
import { NotFoundError } from '@/lib/domain/errors';
import { type KnownCluster, matchClusters } from '@/lib/linkage/clustering/cluster-identity';
import { explainChange } from '@/lib/usecases/linkage/explain-change';
import { explainStoredPair } from '@/lib/usecases/linkage/explain-stored-pair';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface CompareRunsDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'streamLinks' | 'streamMembers' | 'readDetail' | 'readPair'>;
}

const clustersMax = 500;
/** Clusters whose change is explained, pairs looked at in each, and accounts named on each side. */
const explainedClustersMax = 12;
const pairsPerCluster = 2;
const namedIdsMax = 50;

async function readClusters(runFiles: CompareRunsDeps['runFiles'], runId: string): Promise<KnownCluster[]> {
  const clusters = new Map<string, string[]>();
  for await (const rows of runFiles.streamMembers(runId)) {
    for (const { accountId, clusterId, standing } of rows) {
      if (standing === 'confirmed') clusters.set(clusterId, [...(clusters.get(clusterId) ?? []), accountId]);
    }
  }
  return [...clusters].map(([clusterId, members]) => ({ clusterId, members }));
}

/** Strong links by the key of their pair, with their weight. */
async function readStrongLinks(
  runFiles: CompareRunsDeps['runFiles'],
  runId: string,
): Promise<Map<string, number>> {
  const links = new Map<string, number>();
  for await (const rows of runFiles.streamLinks(runId, 0))
    for (const { accountA, accountB, isStrong, weightBits } of rows)
      if (isStrong) links.set(`${accountA}\n${accountB}`, weightBits);
  return links;
}

function changedParameters(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): RunComparison['parameters'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const show = (value: unknown): string => (value === undefined ? 'not set' : JSON.stringify(value));
  return names
    .map((name) => ({ name, before: show(before[name]), after: show(after[name]) }))
    .filter((entry) => entry.before !== entry.after);
}

type ClusterChange = RunComparison['clusters'][number];

function compareClusters(before: KnownCluster[], after: KnownCluster[]): ClusterChange[] {
  const identities = matchClusters(
    after.map(({ members }) => members),
    before,
  );
  const heirs = new Set(identities.flatMap(({ lineage }) => lineage.map(({ clusterId }) => clusterId)));
  const kept = after.map(({ clusterId, members }, index): ClusterChange => {
    const identity = identities[index];
    const old = before.find((cluster) => cluster.clusterId === identity?.clusterId);
    const had = new Set(old?.members ?? []);
    const joinedIds = members.filter((id) => !had.has(id));
    const has = new Set(members);
    const leftIds = (old?.members ?? []).filter((id) => !has.has(id));
    return {
      clusterId,
      event: identity?.event ?? 'born',
      before: had.size,
      after: members.length,
      joined: joinedIds.length,
      left: leftIds.length,
      related: identity?.lineage.map((entry) => entry.clusterId) ?? [],
      joinedIds,
      leftIds,
      why: [],
    };
  });
  const died = before
    .filter(({ clusterId }) => !heirs.has(clusterId))
    .map(
      ({ clusterId, members }): ClusterChange => ({
        clusterId,
        event: 'died',
        before: members.length,
        after: 0,
        joined: 0,
        left: members.length,
        related: [],
        joinedIds: [],
        leftIds: [...members],
        why: [],
      }),
    );
  return [...kept, ...died].sort(
    (a, b) =>
      b.joined + b.left - (a.joined + a.left) || b.after - a.after || (a.clusterId < b.clusterId ? -1 : 1),
  );
}

/** Strong links of one run alone that touch an account which joined or left, the heaviest first. */
function pickPairs(
  { joinedIds, leftIds }: ClusterChange,
  gained: ReadonlyMap<string, number>,
  lost: ReadonlyMap<string, number>,
): { accountA: string; accountB: string; change: PairChange['change'] }[] {
  const pick = (links: ReadonlyMap<string, number>, ids: readonly string[], change: PairChange['change']) => {
    const moved = new Set(ids);
    return [...links]
      .map(([key, bits]) => ({ pair: key.split('\n'), bits }))
      .filter(({ pair }) => pair.some((id) => moved.has(id)))
      .sort((x, y) => y.bits - x.bits)
      .slice(0, pairsPerCluster)
      .map(({ pair: [accountA = '', accountB = ''] }) => ({ accountA, accountB, change }));
  };
  return [...pick(gained, joinedIds, 'linked'), ...pick(lost, leftIds, 'unlinked')];
}

const onlyIn = (links: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
  new Map([...links].filter(([key]) => !other.has(key)));

/**
 * What changed from one run to another: clusters with their events, strong links, parameters; and for the clusters that
 * changed most, which evidence came or went on the links behind it. Throws NotFoundError.
 */
export async function compareRuns(
  deps: CompareRunsDeps,
  input: { from: string; to: string },
): Promise<RunComparison> {
  const { runFiles } = deps;
  const { from, to } = input;
  for (const runId of [from, to]) await deps.runs.findRunId(runId);
  const clusters = compareClusters(await readClusters(runFiles, from), await readClusters(runFiles, to));
  const before = await readStrongLinks(runFiles, from);
  const after = await readStrongLinks(runFiles, to);
  const [gained, lost] = [onlyIn(after, before), onlyIn(before, after)];
  const explain = async (runId: string, accountA: string, accountB: string) => {
    try {
      return explainStoredPair(await runFiles.readPair(runId, accountA, accountB));
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  };
  for (const change of clusters.slice(0, explainedClustersMax)) {
    for (const pair of pickPairs(change, gained, lost)) {
      const { accountA, accountB } = pair;
      const sides = [await explain(from, accountA, accountB), await explain(to, accountA, accountB)] as const;
      change.why.push(explainChange(pair, ...sides));
    }
  }
  const details = [await runFiles.readDetail(from), await runFiles.readDetail(to)] as const;
  return {
    from,
    to,
    clusters: clusters.slice(0, clustersMax).map((change) => ({
      ...change,
      joinedIds: change.joinedIds.slice(0, namedIdsMax),
      leftIds: change.leftIds.slice(0, namedIdsMax),
    })),
    clustersTotal: clusters.length,
    linksGained: gained.size,
    linksLost: lost.size,
    parameters: changedParameters(details[0].parameters, details[1].parameters),
  };
}
