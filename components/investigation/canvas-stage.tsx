'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { membersOfSceneId, sceneSelection, withMembers } from '@/components/canvas/fold';
import type { GraphRenderer, RendererEvents } from '@/components/canvas/graph-renderer';
import { detailOf, project } from '@/components/canvas/project';
import { changesBetween } from '@/lib/canvas-state/changes';
import { settingsOf } from '@/lib/canvas-state/document';
import { dispatch, gestureEnded, selected } from '@/lib/canvas-state/state';
import { summaryOf } from '@/lib/canvas-state/summary';
import { CommentBadges } from './comments/comment-badges';
import { describeNode } from './describe-node';
import { DrawTool } from './draw-tool';
import { Legend } from './legend';
import { type MenuPlace, NodeMenu } from './node-menu';
import { NoticeBar } from './notice-bar';
import { Regions } from './regions';
import { useRoom, useRoomApi } from './room-context';
import { exposeCanvas } from './test-handle';
import { useCanvasKeys } from './use-canvas-keys';
import { useReducedMotion } from './use-reduced-motion';
import { ViewControls } from './view-controls';

const CanvasView = dynamic(
  () => import('@/components/canvas/canvas-view').then((module) => module.CanvasView),
  {
    ssr: false,
  },
);

/** The canvas with everything that lies on it: legend, minimap, zoom, notices, menu, and its words for screen readers. */
export function CanvasStage() {
  const room = useRoomApi();
  const canvas = useRoom((state) => state.canvas);
  const edgeSelection = useRoom((state) => state.edgeSelection);
  const weakest = useRoom((state) => state.weakest);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const isStill = useReducedMotion();
  const stage = useRef<HTMLDivElement>(null);
  const detail = useStore(room.viewport, ({ now }) => detailOf(now?.zoom ?? 1));
  const labels = useRoom((state) => state.labels);
  const comparison = useRoom((state) => state.comparison);
  const changes = useMemo(
    () => comparison && changesBetween(canvas.visible, comparison),
    [canvas.visible, comparison],
  );
  const scene = useMemo(
    () => project(canvas.visible, canvas.doc, { cursor: canvas.cursor, weakest, detail, labels, changes }),
    [canvas.visible, canvas.doc, canvas.cursor, weakest, detail, labels, changes],
  );
  const look = useRoom((state) => state.look);
  // runs after the child's own effect has drawn the scene
  useEffect(() => {
    if (look?.at === 'all') room.renderer?.fit();
    else if (look?.at === 'view') room.renderer?.show(look.view);
    else if (look !== null) room.renderer?.reveal(look.key);
  }, [room, look]);
  const onRenderer = useCallback(
    (renderer: GraphRenderer | null) => {
      room.attach(renderer);
      exposeCanvas(room);
    },
    [room],
  );
  const openMenuAtCursor = useCallback(() => {
    const box = stage.current?.getBoundingClientRect();
    const key = room.store.getState().canvas.selection.at(-1);
    const at = key === undefined ? undefined : room.renderer?.placeOf(key);
    if (box) setMenu({ x: box.x + (at?.x ?? 40), y: box.y + (at?.y ?? 40), isOnNode: key !== undefined });
  }, [room]);
  const onKeyDown = useCanvasKeys(openMenuAtCursor);
  const events: RendererEvents = {
    onSelect: (keys, edgeKeys) => {
      const members = keys.flatMap((key) => membersOfSceneId(canvas.doc, key));
      room.update((state) => selected(state, members));
      room.set({ edgeSelection: edgeKeys });
    },
    onOpen: (key) => room.run(key.startsWith('group:') ? 'fold' : 'expand'),
    onMenu: (key, at) => {
      const box = stage.current?.getBoundingClientRect();
      if (!box) return;
      const members = key === null ? [] : membersOfSceneId(canvas.doc, key);
      if (members.some((member) => !canvas.selection.includes(member)))
        room.update((state) => selected(state, members));
      setMenu({ x: box.x + at.x, y: box.y + at.y, isOnNode: key !== null });
    },
    onDrag: (positions) =>
      room.update((state) =>
        gestureEnded(
          dispatch(state, { type: 'nodes/move', positions: withMembers(state.doc, scene, positions) }),
        ),
      ),
    onViewport: (now) => room.viewport.setState({ now }),
  };
  const drawnSelection = useMemo(
    () => sceneSelection(canvas.doc, scene, canvas.selection),
    [canvas.doc, canvas.selection, scene],
  );
  const summary = summaryOf(canvas.visible, canvas.selection.length);
  return (
    <div
      ref={stage}
      role="application"
      aria-roledescription="network canvas"
      aria-label={`Canvas: ${summary} Arrows walk along the lines, E expands, question mark lists all keys, T opens the same as a table.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is a widget of its own (WCAG 2.1.1)
      tabIndex={0}
      onKeyDown={onKeyDown}
      // not on pointer down: Cytoscape takes the focus away when the button goes down
      onPointerUp={({ currentTarget, target }) => {
        if (target instanceof HTMLCanvasElement) currentTarget.focus({ preventScroll: true });
      }}
      onContextMenu={(event) => event.preventDefault()}
      className="relative h-full min-h-0 w-full overflow-hidden outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
    >
      <CanvasView
        scene={scene}
        selection={drawnSelection}
        edgeSelection={edgeSelection}
        isMotionWanted={!isStill}
        events={events}
        onRenderer={onRenderer}
      />
      <Regions />
      <CommentBadges scene={scene} />
      <DrawTool />
      <NoticeBar />
      <Legend graph={canvas.visible} colorBy={settingsOf(canvas.doc).colorBy} />
      <ViewControls scene={scene} />
      <p aria-live="polite" className="sr-only">
        {canvas.announcement} {canvas.cursor !== null && describeNode(canvas.cursor, canvas)}
      </p>
      <NodeMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  );
}
