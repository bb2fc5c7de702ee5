'use client';

import { MessageSquare } from 'lucide-react';
import { useStore } from 'zustand';
import { groupSceneId } from '@/components/canvas/fold';
import type { Scene } from '@/components/canvas/scene';
import type { CanvasState } from '@/lib/canvas-state/state';
import type { CommentAnchor } from '@/lib/contracts/comments';
import { useRoom, useRoomApi } from '../room-context';
import { spokenIn, type Thread } from './threads';
import { useThreads } from './use-comments';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a node or the folded group it is in is drawn. */
function placeOf(key: string, { doc }: CanvasState, scene: Scene): Point | undefined {
  const groupId = doc.nodes.get(key)?.groupId;
  return scene.nodes.get(key) ?? (groupId ? scene.nodes.get(groupSceneId(groupId)) : undefined);
}

/** Where on the canvas a comment's anchor is drawn; undefined when it is not. Canvas units. */
function drawnAt(anchor: CommentAnchor, canvas: CanvasState, scene: Scene): Point | undefined {
  if (anchor.on === 'region') return { x: anchor.x + anchor.width, y: anchor.y };
  if (anchor.on === 'group') return scene.nodes.get(groupSceneId(anchor.key));
  if (anchor.on === 'node') return placeOf(anchor.key, canvas, scene);
  const edge = anchor.on === 'edge' ? canvas.data.edges.get(anchor.key) : undefined;
  const [a, b] = edge ? [placeOf(edge.source, canvas, scene), placeOf(edge.target, canvas, scene)] : [];
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
}

/** Beside what has open threads: how many comments they hold. A click opens them. */
export function CommentBadges({ scene }: { scene: Scene }) {
  const room = useRoomApi();
  const threads = useThreads();
  const canvas = useRoom((state) => state.canvas);
  const view = useStore(room.viewport, ({ now }) => now);
  if (view === null) return null;
  const open = threads.filter(({ isResolved, first }) => !isResolved && first.anchor.on !== 'view');
  return groupedByAnchor(open).map(({ key, thread, comments }) => {
    const at = drawnAt(thread.first.anchor, canvas, scene);
    if (!at) return null;
    return (
      <button
        key={key}
        type="button"
        aria-label={`${comments} ${comments === 1 ? 'comment' : 'comments'} on ${thread.first.label}`}
        onClick={() => room.set({ inspectorTab: 'comments', openThread: thread.id })}
        className="absolute flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-md border border-accent bg-raised px-1 text-xs font-medium text-accent"
        style={{ left: (at.x - view.x) * view.zoom + 8, top: (at.y - view.y) * view.zoom - 28 }}
      >
        <MessageSquare aria-hidden className="size-3" />
        {comments}
      </button>
    );
  });
}

interface Badge {
  readonly key: string;
  /** The one with the newest comment. */
  readonly thread: Thread;
  readonly comments: number;
}

function groupedByAnchor(threads: readonly Thread[]): readonly Badge[] {
  const badges = new Map<string, Badge>();
  for (const thread of threads) {
    const key = JSON.stringify(thread.first.anchor);
    const known = badges.get(key);
    const comments = (known?.comments ?? 0) + spokenIn(thread);
    badges.set(key, { key, thread: known?.thread ?? thread, comments });
  }
  return [...badges.values()];
}
