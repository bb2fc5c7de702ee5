import { countNeighbours, expandNode } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import type { ExpandInput, NeighbourCounts } from '@/lib/contracts/graph';
import type { AggregateNode, GraphNode } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import type { Notice, RoomApi } from '../room-store';
import { count } from './count';
import { expandMany } from './expand-many';
import { guarded } from './guarded';
import { openHub } from './open-hub';
import { presentKeys, runOf } from './present';

/** Up to this many new accounts come without asking; above it the dialog shows the counts first. */
const unaskedMax = 25;

/** Expands what is selected. One node with many neighbours asks first; several at once bring a few each. */
export async function expandSelection(
  room: RoomApi,
  keys: readonly string[],
  isAsking: boolean,
): Promise<void> {
  const { canvas } = room.store.getState();
  const [only] = keys;
  if (keys.length !== 1 || only === undefined) {
    if (!isAsking) return expandMany(room, { keys, each: 10, what: 'neighbours' });
    room.set({ dialog: { type: 'expand-many', keys } });
    return;
  }
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
  const { canvas } = room.store.getState();
  const part = await expandNode({ ...request, present: presentKeys(canvas.doc), ...runOf(room) });
  const node = canvas.data.nodes.get(request.key);
  const origin = canvas.doc.nodes.get(request.key) ?? { x: 0, y: 0 };
  if (part.nodes.length > 0) {
    const label = `expand ${nameOf(node)}: ${part.nodes.length} nodes`;
    room.update((state) => bring(state, part, { broughtBy: request.key, label, origin }));
  }
  const notice = noticeOf(request, part.brought.length, part.remaining, part.edgesLeftOut);
  room.set({ notice: { ...notice, queries: part.queries ?? [] } });
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

/** Brings the next accounts out of an aggregate. */
async function takeFrom(room: RoomApi, node: AggregateNode): Promise<void> {
  await guarded(room, 'Taking accounts out of the group', () =>
    expandInto(room, { key: node.key, what: 'members', of: node.of, limit: 50 }),
  );
}

function nameOf(node: GraphNode | undefined): string {
  if (node === undefined) return 'a node';
  return node.type === 'aggregate' ? 'a group' : node.label;
}
