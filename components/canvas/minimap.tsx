'use client';

import { useEffect, useRef } from 'react';
import type { Viewport } from './graph-renderer';
import type { Scene } from './scene';

const width = 168;
const height = 112;
const padding = 6;

/** The whole drawing in small with the part in sight; a click goes there. Positions only: one pass over the nodes. */
export function Minimap({
  scene,
  viewport,
  onGo,
}: {
  scene: Scene;
  viewport: Viewport | null;
  onGo: (point: { x: number; y: number }) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef({ scale: 1, x: 0, y: 0 });
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    frame.current = frameOf(scene);
    draw(context, getComputedStyle(canvas.current), scene, viewport, frame.current);
  }, [scene, viewport]);
  return (
    <canvas
      ref={canvas}
      width={width * 2}
      height={height * 2}
      aria-hidden
      title="Click to go there"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const { scale, x, y } = frame.current;
        onGo({ x: (event.clientX - box.left) / scale + x, y: (event.clientY - box.top) / scale + y });
      }}
      style={{ width, height }}
      className="rounded-md border border-line bg-sunken text-muted"
    />
  );
}

interface Frame {
  scale: number;
  x: number;
  y: number;
}

function frameOf({ nodes }: Scene): Frame {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const { x, y } of nodes.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (bottom - top));
  return {
    scale,
    x: (left + right) / 2 - width / 2 / scale,
    y: (top + bottom) / 2 - height / 2 / scale,
  };
}

function draw(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  scene: Scene,
  viewport: Viewport | null,
  { scale, x, y }: Frame,
): void {
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.color;
  for (const node of scene.nodes.values()) {
    const size = Math.max(1.5, node.size * scale);
    context.fillRect((node.x - x) * scale - size / 2, (node.y - y) * scale - size / 2, size, size);
  }
  if (viewport === null) return;
  context.strokeStyle = style.color;
  context.strokeRect(
    (viewport.x - x) * scale,
    (viewport.y - y) * scale,
    viewport.width * scale,
    viewport.height * scale,
  );
}
