import { getJson, sendJson } from '@/lib/api-client/request';
import type { CanvasProvenance } from '@/lib/contracts/canvas-provenance';
import type {
  ClusterGraph,
  ExpandInput,
  ExpandManyInput,
  Expansion,
  ManyExpansion,
  MembersInput,
  MembersPage,
  NamedNodes,
  NeighbourCounts,
  NodesInput,
  SeedsResult,
  SharedInput,
  SharedValues,
} from '@/lib/contracts/graph';
import type { ActivityLanes } from '@/lib/contracts/lanes';
import type { Overview, OverviewInput } from '@/lib/contracts/overview';
import type { PathsInput, PathsResult } from '@/lib/contracts/paths';
import type { QueryText } from '@/lib/contracts/query-trace';
import type { GroupActivity } from '@/lib/contracts/signals';

/** How many neighbours of what sort a node has. */
export function countNeighbours(
  key: string,
  runId: string | null,
  signal?: AbortSignal,
): Promise<NeighbourCounts> {
  return getJson('/api/graph/counts', { key, run: runId }, signal);
}

/** The first picture of a cluster. */
export function loadClusterGraph(clusterId: string, runId?: string): Promise<ClusterGraph> {
  return getJson(`/api/graph/clusters/${encodeURIComponent(clusterId)}`, { run: runId });
}

/** The next neighbours of a node, without what is on the canvas. */
export function expandNode(input: ExpandInput): Promise<Expansion> {
  return sendJson('POST', '/api/graph/expand', input);
}

/** A few neighbours of each of several nodes. */
export function expandNodes(input: ExpandManyInput): Promise<ManyExpansion> {
  return sendJson('POST', '/api/graph/expand-many', input);
}

/** The strongest chains of links between accounts. */
export function findPaths(input: PathsInput): Promise<PathsResult> {
  return sendJson('POST', '/api/graph/paths', input);
}

/** What an export of a canvas states of itself. */
export function getProvenance(runId: string | null): Promise<CanvasProvenance> {
  return getJson('/api/graph/provenance', { run: runId });
}

/** The Cypher behind a figure. */
export function showQuery(name: string): Promise<QueryText> {
  return getJson(`/api/queries/${encodeURIComponent(name)}`);
}

/** A run or one cluster at three levels: clusters, sub-clusters, accounts. */
export function loadOverview(input: OverviewInput, signal?: AbortSignal): Promise<Overview> {
  return getJson('/api/graph/overview', { ...input }, signal);
}

/** When some accounts were active. */
export function loadGroupActivity(accountIds: readonly string[]): Promise<GroupActivity> {
  return sendJson('POST', '/api/graph/activity', { accountIds });
}

/** When some accounts sent exchanges, side by side. */
export function loadLanes(accountIds: readonly string[]): Promise<ActivityLanes> {
  return sendJson('POST', '/api/graph/lanes', { accountIds });
}

export function loadNodes(input: NodesInput): Promise<NamedNodes> {
  return sendJson('POST', '/api/graph/nodes', input);
}

/** What a selection of accounts has in common. */
export function findSharedValues(input: SharedInput): Promise<SharedValues> {
  return sendJson('POST', '/api/graph/shared', input);
}

export function listMembers(input: MembersInput): Promise<MembersPage> {
  return sendJson('POST', '/api/graph/members', input);
}

/** Which pasted lines are known. */
export function matchSeeds(lines: readonly string[], runId: string | null): Promise<SeedsResult> {
  return sendJson('POST', '/api/graph/seeds', { lines, ...(runId === null ? {} : { runId }) });
}
