import {
  type ExpandManyRequest,
  expandRequest,
  graphLimits,
  type ManyExpansion,
} from '@/lib/contracts/graph';
import { accountKey, identifierKey, idOfKey } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import { findNeighbours } from '@/lib/usecases/explore/expand-neighbours';
import { loadGraphPart } from '@/lib/usecases/explore/load-graph-part';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

interface Gathered {
  /** Account or value brought, and the node that brought it. */
  broughtBy: Map<string, string>;
  brought: string[];
  matching: number;
}

/**
 * Expands several nodes in one answer: the strongest few of each, or only the accounts that several of them lead to. Hubs
 * are not walked; what was not brought is counted.
 */
export async function expandMany(
  deps: GraphDeps,
  request: ExpandManyRequest,
  signal?: AbortSignal,
): Promise<ManyExpansion> {
  const runId = (await deps.runs.findRunId(request.runId)) ?? null;
  const { walked, hubs } = await withoutHubs(deps, request.keys, runId);
  const gathered =
    request.what === 'common'
      ? await gatherCommon(deps, { ...request, keys: walked }, signal)
      : await gatherEach(deps, { ...request, keys: walked }, runId, signal);
  const keys = [...gathered.broughtBy.keys()];
  const part = await loadGraphPart(deps, { keys, present: request.present, runId }, signal);
  return {
    ...part,
    brought: gathered.brought,
    matching: gathered.matching,
    remaining: gathered.matching - gathered.brought.length,
    broughtBy: Object.fromEntries(gathered.broughtBy),
    hubsLeftOut: hubs,
  };
}

async function withoutHubs(
  { graph }: GraphDeps,
  keys: readonly string[],
  runId: string | null,
): Promise<{ walked: string[]; hubs: number }> {
  const identifierIds = idsOf(keys, 'identifier');
  const values = await graph.listNodes({ accountIds: [], identifierIds, runId });
  const hubs = new Set(
    values.flatMap((node) =>
      node.type === 'identifier' && node.degree > rarityBounds.commonMax ? [node.key] : [],
    ),
  );
  return { walked: keys.filter((key) => !hubs.has(key)), hubs: hubs.size };
}

/** One node after the other, so that what one brought is no longer new for the next. */
async function gatherEach(
  deps: GraphDeps,
  { keys, each, window, present }: ExpandManyRequest,
  runId: string | null,
  signal: AbortSignal | undefined,
): Promise<Gathered> {
  const gathered: Gathered = { broughtBy: new Map(), brought: [], matching: 0 };
  for (const key of keys) {
    const room = graphLimits.expandMax - gathered.brought.length;
    const what = key.startsWith('account:') ? 'accounts' : 'users';
    const known = [...present, ...gathered.broughtBy.keys()].slice(-graphLimits.presentMax);
    const asked = { key, what, limit: Math.max(1, Math.min(each, room)), present: known };
    const found = await findNeighbours(
      deps,
      expandRequest.parse({ ...asked, ...(window ? { window } : {}) }),
      runId,
      signal,
    );
    gathered.matching += found.total;
    if (room > 0) take(gathered, key, found, present);
  }
  return gathered;
}

async function gatherCommon(
  { graph }: GraphDeps,
  { keys, each, anchorsMin, present }: ExpandManyRequest,
  signal: AbortSignal | undefined,
): Promise<Gathered> {
  const anchors = {
    accountIds: idsOf(keys, 'account'),
    identifierIds: idsOf(keys, 'identifier'),
    anchorsMin,
  };
  const limit = Math.min(graphLimits.expandMax, each * keys.length);
  const found = await graph.findCommonAccounts(anchors, limit, idsOf(present, 'account'), signal);
  const gathered: Gathered = { broughtBy: new Map(), brought: [], matching: found.total };
  const [first = ''] = keys;
  const brought = found.ids.map(accountKey);
  take(gathered, first, { brought, along: found.through.map(identifierKey) }, present);
  return gathered;
}

function take(
  gathered: Gathered,
  by: string,
  found: { brought: readonly string[]; along: readonly string[] },
  present: readonly string[],
): void {
  for (const key of found.brought) {
    gathered.broughtBy.set(key, by);
    gathered.brought.push(key);
  }
  for (const key of found.along) {
    if (!present.includes(key) && !gathered.broughtBy.has(key)) gathered.broughtBy.set(key, by);
  }
}

const idsOf = (keys: readonly string[], type: 'account' | 'identifier'): string[] =>
  keys.flatMap((key) => (key.startsWith(`${type}:`) ? [idOfKey(key)] : []));
