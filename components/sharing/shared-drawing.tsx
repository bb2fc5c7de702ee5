'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import type { RendererEvents } from '@/components/canvas/graph-renderer';
import { project } from '@/components/canvas/project';
import { formatQuantity } from '@/components/ui/format/number';
import { Timestamp } from '@/components/ui/timestamp';
import { fromStoredCanvas } from '@/lib/canvas-state/stored-canvas';
import type { SharedView } from '@/lib/contracts/shares';

const CanvasView = dynamic(
  () => import('@/components/canvas/canvas-view').then((module) => module.CanvasView),
  { ssr: false },
);

const ignore = () => undefined;
const none: ReadonlySet<string> = new Set();

/** The frozen drawing with its watermark. Nothing here can ask the server for more. */
export function SharedDrawing({ shared }: { shared: SharedView }) {
  const [selection, setSelection] = useState<readonly string[]>([]);
  const canvas = useMemo(() => fromStoredCanvas(shared.content).state, [shared.content]);
  const scene = useMemo(
    () => project(canvas.visible, canvas.doc, { cursor: null, weakest: none, detail: 'near' }),
    [canvas],
  );
  const events: RendererEvents = {
    onSelect: setSelection,
    onOpen: ignore,
    onMenu: ignore,
    onDrag: ignore,
    onViewport: ignore,
  };
  const nodes = [...canvas.visible.nodes.values()].map(({ node }) => node);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex flex-wrap items-center gap-x-4 border-b border-line bg-surface px-4 py-2 text-sm">
        <h1 className="text-base font-semibold">{shared.name}</h1>
        <span className="text-muted">
          frozen on <Timestamp at={shared.frozenAt} />, shared by {shared.sharedBy}, open until{' '}
          <Timestamp at={shared.expiresAt} />
          {shared.profile !== 'none' && '; personal values are masked or left out'}
        </span>
        {shared.description && <p className="w-full text-muted">{shared.description}</p>}
      </header>
      <main id="main" className="relative min-h-0 flex-1">
        <CanvasView
          scene={scene}
          selection={selection}
          edgeSelection={[]}
          isMotionWanted={false}
          events={events}
          onRenderer={ignore}
        />
        <p className="pointer-events-none absolute right-4 bottom-4 rounded-md bg-raised px-3 py-1.5 text-sm text-muted shadow-raised">
          {shared.watermark}
        </p>
        <section
          aria-label="What is drawn"
          className="absolute top-3 left-3 max-h-[60%] w-72 overflow-y-auto rounded-md bg-raised p-3 text-sm shadow-raised"
          tabIndex={-1}
        >
          <h2 className="mb-1 font-medium">{formatQuantity(nodes.length, 'node')}</h2>
          <ul>
            {nodes.slice(0, 500).map((node) => (
              <li key={node.key}>
                <button
                  type="button"
                  aria-pressed={selection.includes(node.key)}
                  onClick={() => setSelection([node.key])}
                  className="w-full truncate rounded-sm px-1 text-left font-mono text-xs hover:bg-hover aria-pressed:bg-accent-soft"
                >
                  {node.label}
                </button>
              </li>
            ))}
          </ul>
          {nodes.length > 500 && (
            <p className="text-xs text-muted">and {formatQuantity(nodes.length - 500, 'more node')}</p>
          )}
        </section>
      </main>
    </div>
  );
}
