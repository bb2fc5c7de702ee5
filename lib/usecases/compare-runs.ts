import type { RunComparison } from '@/lib/contracts/runs';
import { type KnownCluster, matchClusters } from '@/lib/linkage/clustering/cluster-identity';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface CompareRunsDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'streamLinks' | 'streamMembers' | 'readDetail'>;
}

const clustersMax = 500;
const strongFrom = 0.95;

async function readClusters(runFiles: CompareRunsDeps['runFiles'], runId: string): Promise<KnownCluster[]> {
  const clusters = new Map<string, string[]>();
  for await (const rows of runFiles.streamMembers(runId)) {
    for (const { accountId, clusterId, standing } of rows) {
      if (standing === 'confirmed') clusters.set(clusterId, [...(clusters.get(clusterId) ?? []), accountId]);
    }
  }
  return [...clusters].map(([clusterId, members]) => ({ clusterId, members }));
}

async function readLinkKeys(runFiles: CompareRunsDeps['runFiles'], runId: string): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const rows of runFiles.streamLinks(runId, strongFrom))
    for (const { accountA, accountB } of rows) keys.add(`${accountA}\n${accountB}`);
  return keys;
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

function compareClusters(before: KnownCluster[], after: KnownCluster[]): RunComparison['clusters'] {
  const identities = matchClusters(
    after.map(({ members }) => members),
    before,
  );
  const heirs = new Set(identities.flatMap(({ lineage }) => lineage.map(({ clusterId }) => clusterId)));
  const kept: RunComparison['clusters'] = after.map(({ clusterId, members }, index) => {
    const identity = identities[index];
    const old = before.find((cluster) => cluster.clusterId === identity?.clusterId);
    const had = new Set(old?.members ?? []);
    const stayed = members.filter((id) => had.has(id)).length;
    return {
      clusterId,
      event: identity?.event ?? 'born',
      before: had.size,
      after: members.length,
      joined: members.length - stayed,
      left: had.size - stayed,
      related: identity?.lineage.map((entry) => entry.clusterId) ?? [],
    };
  });
  const died = before
    .filter(({ clusterId }) => !heirs.has(clusterId))
    .map(({ clusterId, members }) => ({
      clusterId,
      event: 'died' as const,
      before: members.length,
      after: 0,
      joined: 0,
      left: members.length,
      related: [],
    }));
  return [...kept, ...died].sort(
    (a, b) =>
      b.joined + b.left - (a.joined + a.left) || b.after - a.after || (a.clusterId < b.clusterId ? -1 : 1),
  );
}

/** What changed from one run to another: clusters with their events, links at 95 % and more, parameters. Throws NotFoundError. */
export async function compareRuns(
  deps: CompareRunsDeps,
  input: { from: string; to: string },
): Promise<RunComparison> {
  const { runFiles } = deps;
  for (const runId of [input.from, input.to]) await deps.runs.findRunId(runId);
  const clusters = compareClusters(
    await readClusters(runFiles, input.from),
    await readClusters(runFiles, input.to),
  );
  const linksBefore = await readLinkKeys(runFiles, input.from);
  const linksAfter = await readLinkKeys(runFiles, input.to);
  const [before, after] = [await runFiles.readDetail(input.from), await runFiles.readDetail(input.to)];
  return {
    from: input.from,
    to: input.to,
    clusters: clusters.slice(0, clustersMax),
    clustersTotal: clusters.length,
    linksGained: [...linksAfter].filter((key) => !linksBefore.has(key)).length,
    linksLost: [...linksBefore].filter((key) => !linksAfter.has(key)).length,
    parameters: changedParameters(before.parameters, after.parameters),
  };
}
