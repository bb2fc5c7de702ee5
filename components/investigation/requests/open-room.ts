import { runLayout } from '@/components/canvas/layout/run-layout';
import { expandNode, findSharedValues, loadClusterGraph, loadNodes } from '@/lib/api-client/graph';
import { bring, type Loaded } from '@/lib/canvas-state/bring';
import { placedNode } from '@/lib/canvas-state/document';
import { opened, selected } from '@/lib/canvas-state/state';
import { visibleGraph } from '@/lib/canvas-state/visible';
import { graphLimits } from '@/lib/contracts/graph';
import { accountKey } from '@/lib/domain/graph-element';
import { fromLink } from '../link/canvas-link';
import type { Notice, RoomApi } from '../room-store';
import { openSavedView } from '../saved-view/saved';
import { count } from './count';
import { openStored, refreshFacts } from './stored';
import { toLayoutRequest } from './to-layout-request';

/** What the address of the page asks for. */
export interface RoomTarget {
  readonly cluster?: string;
  readonly account?: string;
  readonly pair?: readonly [string, string];
  readonly run?: string;
  /** Some accounts and what they share. */
  readonly accounts?: readonly string[];
  /** The map of a run or of the cluster instead of the canvas. */
  readonly isOverview?: boolean;
  /** A saved view; it goes before all others. */
  readonly view?: string;
}

const origin = { x: 0, y: 0 };
/** Values drawn between two accounts, those that say most. */
const pairValuesMax = 16;
/** Values drawn between some accounts. */
const sharedMax = 60;

/** Fills the room with what its address holds or names; the same address gives the same picture. */
export async function openRoom(room: RoomApi, target: RoomTarget, hash: string): Promise<void> {
  if (target.view !== undefined) return openSavedView(room, target.view);
  const linked = await fromLink(hash);
  if (linked !== undefined) {
    openStored(room, linked);
    return refreshFacts(room);
  }
  if (target.cluster !== undefined) await openCluster(room, target.cluster, target.run);
  else if (target.accounts !== undefined) await openAccounts(room, target.accounts, target.run);
  else if (target.pair !== undefined) await openPair(room, target.pair, target.run);
  else if (target.account !== undefined) await openAccount(room, target.account, target.run);
  if (target.cluster !== undefined && target.account !== undefined) await focusOn(room, target.account);
}

async function openCluster(room: RoomApi, clusterId: string, runId?: string): Promise<void> {
  const graph = await loadClusterGraph(clusterId, runId);
  const notice =
    graph.membersDrawn < graph.members
      ? {
          text: `${count(graph.membersDrawn)} of ${count(graph.members)} members are drawn, the others are in groups with exact counts. ${count(graph.sharedValuesDrawn)} of ${count(graph.sharedValues)} shared values are drawn, those that say most.`,
        }
      : null;
  await fill(room, graph, { runId: graph.runId, notice, takenFrom: graph.takenFrom });
}

async function openAccount(room: RoomApi, account: string, runId?: string): Promise<void> {
  const key = accountKey(account);
  const own = await loadNodes({ keys: [key], ...(runId ? { runId } : {}) });
  const around = await expandNode({
    key,
    what: 'accounts',
    limit: 25,
    present: [key],
    ...(runId ? { runId } : {}),
  });
  const nothing = around.nodes.length === 0;
  const part = nothing
    ? await expandNode({ key, what: 'values', limit: 25, present: [key], ...(runId ? { runId } : {}) })
    : around;
  const what = nothing ? 'values it uses' : 'accounts that share values with it';
  const notice: Notice | null =
    part.remaining > 0 ? { text: `${count(part.remaining)} more ${what} are not drawn.` } : null;
  const loaded = together(own, part);
  await fill(room, loaded, { runId: own.runId, notice });
  room.update((canvas) => selected(canvas, [key]));
}

async function openAccounts(room: RoomApi, ids: readonly string[], runId?: string): Promise<void> {
  const chosen = ids.slice(0, graphLimits.openingMax);
  const keys = chosen.map(accountKey);
  const run = runId ? { runId } : {};
  const own = await loadNodes({ keys, ...run });
  const shared =
    chosen.length > 1
      ? await findSharedValues({ accountIds: [...chosen], present: keys, limit: sharedMax, ...run })
      : undefined;
  const left = ids.length - chosen.length;
  const weaker = shared ? shared.total - shared.values.length : 0;
  const notes = [
    ...(left > 0 ? [`${count(left)} of the accounts are not drawn.`] : []),
    ...(weaker > 0 ? [`${count(weaker)} more shared values say less and are not drawn.`] : []),
    ...(own.unknown.length > 0 ? [`${count(own.unknown.length)} of the accounts are not in the data.`] : []),
  ];
  const notice = notes.length > 0 ? { text: notes.join(' ') } : null;
  await fill(room, shared ? together(own, shared) : own, { runId: own.runId, notice });
}

async function openPair(room: RoomApi, [a, b]: readonly [string, string], runId?: string): Promise<void> {
  const keys = [accountKey(a), accountKey(b)];
  const run = runId ? { runId } : {};
  const [own, shared] = await Promise.all([
    loadNodes({ keys, ...run }),
    findSharedValues({ accountIds: [a, b], present: keys, limit: pairValuesMax, ...run }),
  ]);
  const loaded = together(own, shared);
  const left = shared.total - shared.values.length;
  const notice =
    left > 0 ? { text: `${count(left)} more values that both use say less and are not drawn.` } : null;
  await fill(room, loaded, { runId: own.runId, notice });
  room.update((canvas) => selected(canvas, keys));
  room.set({ inspectorTab: 'why' });
}

const together = (a: Loaded, b: Loaded): Loaded => ({
  nodes: [...a.nodes, ...b.nodes],
  edges: [...a.edges, ...b.edges],
  queries: [...(a.queries ?? []), ...(b.queries ?? [])],
});

async function focusOn(room: RoomApi, account: string): Promise<void> {
  const key = accountKey(account);
  const { doc } = room.store.getState().canvas;
  if (!doc.nodes.has(key)) {
    const part = await loadNodes({ keys: [key], present: [...doc.nodes.keys()] });
    room.update((canvas) => bring(canvas, part, { broughtBy: 'search', label: 'add 1 account', origin }));
  }
  room.update((canvas) => selected(canvas, [key]));
  room.set({ look: { at: 'node', key: key } });
}

async function fill(
  room: RoomApi,
  loaded: Loaded,
  options: {
    runId: string | null;
    notice: Notice | null;
    takenFrom?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const recordOf = (key: string) => placedNode(key, origin, options.takenFrom?.[key] ?? 'opening');
  const label = `open ${loaded.nodes.length} nodes`;
  const place = { type: 'nodes/place', nodes: loaded.nodes.map(({ key }) => recordOf(key)), label } as const;
  const raw = opened(loaded, place);
  const positions = await runLayout(toLayoutRequest('force', visibleGraph(raw.doc, raw.data), []));
  const nodes = place.nodes.map((node) => ({ ...node, ...positions.get(node.key) }));
  room.store.setState({
    canvas: opened(loaded, { ...place, nodes }),
    runId: options.runId,
    openingQueries: loaded.queries ?? [],
    notice: options.notice,
    edgeSelection: [],
    weakest: new Set(),
  });
  room.set({ look: { at: 'all' } });
}
