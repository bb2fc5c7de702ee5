import { type ClusterGraph, graphLimits } from '@/lib/contracts/graph';
import { NotFoundError } from '@/lib/domain/errors';
import {
  type AggregateNode,
  accountKey,
  aggregateKey,
  edgeKey,
  type GraphEdge,
  identifierKey,
} from '@/lib/domain/graph-element';
import { chooseClusterPicture, type PictureGroup } from '@/lib/usecases/clusters/choose-cluster-picture';
import { loadGraphPart } from '@/lib/usecases/explore/load-graph-part';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** Values looked at when the picture is chosen; the rest are counted. */
const valuesLookedAt = 100;
/** Lines from a group to what its members share; more would say nothing new. */
const linesPerGroup = 4;

/**
 * The first picture of a cluster: at most `openingMax` nodes, the values that say most about its members and the members
 * that show it, every other member inside a group with its exact count. Throws NotFoundError for a cluster the run has not.
 */
export async function loadClusterGraph(
  deps: GraphDeps,
  input: { clusterId: string; runId?: string | undefined },
  signal?: AbortSignal,
): Promise<ClusterGraph> {
  const { graph } = deps;
  const { clusterId } = input;
  const runId = (await deps.runs.findRunId(input.runId)) ?? null;
  if (runId === null) throw new NotFoundError('cluster', clusterId);
  const [shared, world] = await Promise.all([
    graph.listClusterValues(clusterId, runId, valuesLookedAt),
    graph.countAccounts(),
  ]);
  const among = shared.values.map(({ identifierId }) => identifierId);
  const signatures = await graph.listSignatures(clusterId, runId, among);
  if (signatures.length === 0) throw new NotFoundError('cluster', clusterId);
  const { openingMax, openingWanted } = graphLimits;
  const bounds = { world, nodesMax: openingMax, nodesWanted: openingWanted };
  const picture = chooseClusterPicture(shared.values, signatures, bounds);
  const keys = [
    ...picture.values.map(identifierKey),
    ...picture.groups.flatMap(({ drawn }) => drawn.map(accountKey)),
  ];
  const part = await loadGraphPart(deps, { keys, present: [], runId }, signal);
  const groups = picture.groups
    .filter((group) => group.drawn.length < group.accounts)
    .map((group, index) => ({ group, node: toAggregate(group, index, { clusterId, runId, among }) }));
  return {
    ...part,
    nodes: [...part.nodes, ...groups.map(({ node }) => node)],
    edges: [...part.edges, ...groups.flatMap(({ group, node }) => linesOf(group, node, part.edges))],
    clusterId,
    members: signatures.reduce((sum, { accounts }) => sum + accounts, 0),
    membersDrawn: picture.groups.reduce((sum, { drawn }) => sum + drawn.length, 0),
    sharedValues: shared.total,
    sharedValuesDrawn: picture.values.length,
    takenFrom: Object.fromEntries(
      groups.flatMap(({ group, node }) => group.drawn.map((id) => [accountKey(id), node.key])),
    ),
  };
}

function toAggregate(
  group: PictureGroup,
  index: number,
  scope: { clusterId: string; runId: string; among: string[] },
): AggregateNode {
  const shared = group.signature.length;
  const values = shared === 1 ? 'the same value' : `the same ${shared} values`;
  return {
    type: 'aggregate',
    key: aggregateKey(`${scope.clusterId}/${index}`),
    label: shared === 0 ? 'members with none of these values' : `members with ${values}`,
    total: group.accounts,
    of: { kind: 'members', ...scope, signatures: group.signatures },
  };
}

function linesOf(group: PictureGroup, node: AggregateNode, edges: readonly GraphEdge[]): GraphEdge[] {
  return group.signature.slice(0, linesPerGroup).map((id) => {
    const target = identifierKey(id);
    const like = edges.find((edge) => edge.type === 'used' && edge.target === target);
    return {
      key: edgeKey('stands_for', node.key, target),
      type: 'stands_for',
      source: node.key,
      target,
      family: like?.family ?? null,
      bits: like?.bits ?? null,
      probability: null,
      isStrong: false,
      firstSeen: null,
      lastSeen: null,
      count: group.accounts,
    };
  });
}
