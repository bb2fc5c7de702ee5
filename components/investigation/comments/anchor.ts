import { groupSceneId, membersOfSceneId } from '@/components/canvas/fold';
import type { NoteRecord } from '@/lib/canvas-state/document';
import { type CanvasState, selected } from '@/lib/canvas-state/state';
import type { CommentAnchor } from '@/lib/contracts/comments';
import type { GraphNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { RoomApi } from '../room-store';

/** What a new comment would be about, and what that is called. */
export interface Place {
  readonly anchor: CommentAnchor;
  readonly label: string;
}

interface Choice {
  readonly canvas: CanvasState;
  readonly edgeSelection: readonly string[];
  readonly region: Pick<NoteRecord, 'x' | 'y' | 'width' | 'height'> | null;
}

function titleOf(node: GraphNode | undefined, key: string): string {
  if (node === undefined) return key;
  if (node.type === 'account') return `Account ${node.id}`;
  if (node.type === 'aggregate') return `${node.total} ${node.label}`;
  return `${identifierKindFacts(node.kind).title} ${node.label}`;
}

/** The group whose members are exactly what is selected. */
function chosenGroup({ doc, selection }: CanvasState) {
  const key = doc.nodes.get(selection[0] ?? '')?.groupId ?? null;
  const group = key === null ? undefined : doc.groups.get(key);
  if (group === undefined || selection.length < 2) return undefined;
  const members = membersOfSceneId(doc, groupSceneId(group.key));
  const chosen = new Set(selection);
  return members.length === chosen.size && members.every((member) => chosen.has(member)) ? group : undefined;
}

/** A marked region, the selected node, line or whole group; the view where nothing of that is chosen. */
export function placeChosen({ canvas, edgeSelection, region }: Choice): Place {
  if (region !== null) return { anchor: { on: 'region', ...region }, label: 'a region' };
  const { selection, data } = canvas;
  const [first] = selection;
  if (first !== undefined && selection.length === 1)
    return { anchor: { on: 'node', key: first }, label: titleOf(data.nodes.get(first), first) };
  const group = chosenGroup(canvas);
  if (group) return { anchor: { on: 'group', key: group.key }, label: `the group ${group.title}` };
  const edge = selection.length === 0 && edgeSelection.length === 1 ? edgeSelection[0] : undefined;
  const ends = edge === undefined ? undefined : data.edges.get(edge);
  if (edge !== undefined && ends !== undefined) {
    const [a, b] = [ends.source, ends.target].map((key) => titleOf(data.nodes.get(key), key));
    return { anchor: { on: 'edge', key: edge }, label: `${a} – ${b}` };
  }
  return { anchor: { on: 'view' }, label: 'the view' };
}

export type Standing = 'there' | 'hidden' | 'gone';

/** Whether what a comment is about is still on this canvas. */
export function standingOf(anchor: CommentAnchor, { doc, data, visible }: CanvasState): Standing {
  if (anchor.on === 'view' || anchor.on === 'region') return 'there';
  if (anchor.on === 'group') return doc.groups.has(anchor.key) ? 'there' : 'gone';
  const edge = anchor.on === 'edge' ? data.edges.get(anchor.key) : undefined;
  if (anchor.on === 'edge' && edge === undefined) return 'gone';
  const keys = edge ? [edge.source, edge.target] : [anchor.key];
  if (!keys.every((key) => doc.nodes.has(key) && data.nodes.has(key))) return 'gone';
  return keys.every((key) => visible.nodes.has(key)) ? 'there' : 'hidden';
}

/** Selects what a comment is about and brings it into sight. */
export function jumpTo(room: RoomApi, anchor: CommentAnchor): void {
  const { doc, data } = room.store.getState().canvas;
  if (anchor.on === 'view') {
    room.run('fit');
    return;
  }
  if (anchor.on === 'region') {
    const at = { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 };
    room.set({ look: { at: 'view', view: { ...at, zoom: room.renderer?.viewport().zoom ?? 1 } } });
    return;
  }
  const edge = anchor.on === 'edge' ? data.edges.get(anchor.key) : undefined;
  const scene = anchor.on === 'group' ? groupSceneId(anchor.key) : (edge?.source ?? anchor.key);
  const members = anchor.on === 'edge' ? [] : membersOfSceneId(doc, scene);
  room.update((canvas) => selected(canvas, members));
  room.set({ edgeSelection: edge ? [edge.key] : [], region: null, look: { at: 'node', key: scene } });
}
