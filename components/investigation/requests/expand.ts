import { countNeighbours, expandNode, findSharedValues } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import type { ExpandInput, NeighbourCounts } from '@/lib/contracts/graph';
import {
  type AggregateNode,
  aggregateKey,
  edgeKey,
  type GraphNode,
  type IdentifierNode,
  idOfKey,
} from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import type { Notice, RoomApi } from '../room-store';
import { guarded } from './guarded';

/** Up to this many new accounts come without asking; above it the dialog shows the counts first. */
const unaskedMax = 25;
const nodesAtOnceMax = 20;

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Expands what is selected. One node with many neighbours asks first; several at once bring a few each. */
export async function expandSelection(
  room: RoomApi,
  keys: readonly string[],
  isAsking: boolean,
): Promise<void> {
  const { canvas } = room.store.getState();
  const [only] = keys;
  if (keys.length !== 1 || only === undefined) return expandMany(room, keys);
  const node = canvas.data.nodes.get(only);
  if (node === undefined) return;
  if (node.type === 'aggregate') return takeFrom(room, node);
  if (isAsking) {
    room.set({ dialog: { type: 'expand', key: only } });
    return;
  }
  if (node.type === 'identifier' && node.degree > rarityBounds.commonMax) {
    openHub(room, node);
    return;
  }
  await guarded(room, 'Counting neighbours', async () => {
    const counts = await countNeighbours(only, room.store.getState().runId);
    if (countOf(counts) > unaskedMax) room.set({ dialog: { type: 'expand', key: only } });
    else await expandInto(room, defaultRequest(counts, unaskedMax));
  });
}

function countOf(counts: NeighbourCounts): number {
  if (counts.type === 'identifier') return counts.users.total;
  const { rare, medium, common } = counts.accounts;
  return (rare ?? 0) + (medium ?? 0) + (common ?? 0);
}

/** Accounts that share values, strongest link first; an account that shares none shows the values it uses. */
function defaultRequest(counts: NeighbourCounts, limit: number): ExpandInput {
  if (counts.type === 'identifier') return { key: counts.key, what: 'users', limit };
  return { key: counts.key, what: countOf(counts) > 0 ? 'accounts' : 'values', limit };
}

/** Carries out one expansion: brings what is new, says what is not shown, offers the next ones. */
export async function expandInto(room: RoomApi, request: ExpandInput): Promise<void> {
  const { canvas, runId } = room.store.getState();
  const present = [...canvas.doc.nodes.values()].flatMap(({ key, isHidden }) =>
    isHidden || key.startsWith('aggregate:') ? [] : [key],
  );
  const part = await expandNode({ ...request, present, ...(runId === null ? {} : { runId }) });
  const node = canvas.data.nodes.get(request.key);
  const origin = canvas.doc.nodes.get(request.key) ?? { x: 0, y: 0 };
  if (part.nodes.length > 0) {
    const label = `expand ${nameOf(node)}: ${part.nodes.length} nodes`;
    room.update((state) => bring(state, part, { broughtBy: request.key, label, origin }));
  }
  room.set({ notice: noticeOf(request, part.brought.length, part.remaining, part.edgesLeftOut) });
}

function noticeOf(request: ExpandInput, brought: number, remaining: number, edgesLeftOut: number): Notice {
  const what = request.what === 'values' ? 'values' : 'accounts';
  const lines = edgesLeftOut > 0 ? ` ${count(edgesLeftOut)} weaker lines are left out.` : '';
  if (brought === 0) return { text: `Nothing new: all ${what} that match are on the canvas.${lines}` };
  if (remaining === 0) return { text: `${count(brought)} ${what} brought; that is all of them.${lines}` };
  const next = Math.min(50, remaining);
  return {
    text: `${count(brought)} ${what} brought, ${count(remaining)} more not shown.${lines}`,
    again: { label: `Next ${next}`, request: { ...request, limit: next } },
  };
}

async function expandMany(room: RoomApi, keys: readonly string[]): Promise<void> {
  const expandable = keys.filter((key) => !key.startsWith('aggregate:'));
  const chosen = expandable.slice(0, nodesAtOnceMax);
  await guarded(room, `Expanding ${chosen.length} nodes`, async () => {
    for (const key of chosen) {
      const what = key.startsWith('account:') ? 'accounts' : 'users';
      await expandInto(room, { key, what, limit: 10 });
    }
    const left = expandable.length - chosen.length;
    const rest = left > 0 ? ` ${count(left)} of the selected nodes were not expanded.` : '';
    room.set({ notice: { text: `Up to 10 neighbours of each of ${chosen.length} nodes.${rest}` } });
  });
}

/** Brings the next accounts out of an aggregate. */
async function takeFrom(room: RoomApi, node: AggregateNode): Promise<void> {
  await guarded(room, 'Taking accounts out of the group', () =>
    expandInto(room, { key: node.key, what: 'members', of: node.of, limit: 50 }),
  );
}

/** A hub never bursts open: one group stands for all its accounts and can be listed or drawn from. */
export function openHub(room: RoomApi, hub: IdentifierNode): void {
  const group: AggregateNode = {
    type: 'aggregate',
    key: aggregateKey(`users/${hub.id}`),
    label: `accounts that share ${hub.label}`,
    total: hub.degree,
    of: { kind: 'users', identifierId: hub.id },
  };
  const edge = {
    key: edgeKey('stands_for', group.key, hub.key),
    type: 'stands_for' as const,
    source: group.key,
    target: hub.key,
    family: hub.family,
    bits: hub.bits,
    probability: null,
    isStrong: false,
    firstSeen: null,
    lastSeen: null,
    count: hub.degree,
  };
  const origin = room.store.getState().canvas.doc.nodes.get(hub.key) ?? { x: 0, y: 0 };
  const label = `open the hub ${hub.label} as one group`;
  room.update((state) =>
    bring(state, { nodes: [group], edges: [edge] }, { broughtBy: hub.key, label, origin }),
  );
  room.set({
    notice: { text: `${count(hub.degree)} accounts share ${hub.label}; they are drawn as one group.` },
  });
}

/** Values that the selected accounts have in common, rarest first. */
export async function expandCommon(room: RoomApi, keys: readonly string[]): Promise<void> {
  await guarded(room, 'Looking for what they share', async () => {
    const { canvas, runId } = room.store.getState();
    const present = [...canvas.doc.nodes.keys()].filter((key) => !key.startsWith('aggregate:'));
    const accountIds = keys.map(idOfKey).slice(0, 1_000);
    const found = await findSharedValues({ accountIds, present, ...(runId === null ? {} : { runId }) });
    const label = `bring ${found.values.length} values that ${keys.length} accounts share`;
    const origin = canvas.doc.nodes.get(keys[0] ?? '') ?? { x: 0, y: 0 };
    room.update((state) => bring(state, found, { broughtBy: keys[0] ?? 'shared', label, origin }));
    const left = found.total - found.values.length;
    const rest = left > 0 ? ` ${count(left)} weaker ones are not shown.` : '';
    room.set({
      notice: {
        text:
          found.total === 0
            ? 'They have no value in common.'
            : `${count(found.values.length)} values are shared by two or more of them.${rest}`,
      },
    });
  });
}

function nameOf(node: GraphNode | undefined): string {
  if (node === undefined) return 'a node';
  return node.type === 'aggregate' ? 'a group' : node.label;
}
