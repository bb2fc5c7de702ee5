import { bring } from '@/lib/canvas-state/bring';
import { type AggregateNode, aggregateKey, edgeKey, type IdentifierNode } from '@/lib/domain/graph-element';
import type { RoomApi } from '../room-store';
import { count } from './count';

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
