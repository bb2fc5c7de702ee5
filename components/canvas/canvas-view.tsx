'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { createCytoscapeRenderer } from './cytoscape-renderer';
import type { GraphRenderer, RendererEvents } from './graph-renderer';
import { readPalette } from './palette';
import type { Scene } from './scene';
import { observeTheme } from './theme';

interface CanvasViewProps {
  scene: Scene;
  selection: readonly string[];
  edgeSelection: readonly string[];
  isMotionWanted: boolean;
  events: RendererEvents;
  /** Called with the renderer when it is there, and with null before it goes. */
  onRenderer: (renderer: GraphRenderer | null) => void;
}

/** The drawing. Owns nothing: it shows a scene and reports what the reader does. Loaded in the browser only. */
export function CanvasView(props: CanvasViewProps) {
  const { scene, selection, edgeSelection, isMotionWanted, onRenderer } = props;
  const host = useRef<HTMLDivElement>(null);
  const renderer = useRef<GraphRenderer>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const container = host.current;
    if (!container) return;
    const created = createCytoscapeRenderer(container, readPalette(container), forward(latest));
    renderer.current = created;
    created.render(latest.current.scene, { isMotionWanted: false });
    created.fit();
    onRenderer(created);
    const stopTheme = observeTheme(() => created.setPalette(readPalette(container)));
    const resizing = new ResizeObserver(() => created.resize());
    resizing.observe(container);
    return () => {
      resizing.disconnect();
      stopTheme();
      onRenderer(null);
      renderer.current = null;
      created.destroy();
    };
  }, [onRenderer]);

  useEffect(() => renderer.current?.render(scene, { isMotionWanted }), [scene, isMotionWanted]);
  useEffect(() => renderer.current?.select(selection, edgeSelection), [selection, edgeSelection]);

  return (
    <>
      {/* Cytoscape adds a style element unless it finds this id; `absolute` does what its one rule would. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <div ref={host} className="absolute inset-0 bg-surface" />
    </>
  );
}

/** Events of the newest render, so that the renderer need not be made anew when a handler changes. */
function forward(latest: { readonly current: CanvasViewProps }): RendererEvents {
  return {
    onSelect: (...args) => latest.current.events.onSelect(...args),
    onOpen: (...args) => latest.current.events.onOpen(...args),
    onMenu: (...args) => latest.current.events.onMenu(...args),
    onDrag: (...args) => latest.current.events.onDrag(...args),
    onViewport: (...args) => latest.current.events.onViewport(...args),
  };
}
