import { type PointerEvent, useState } from 'react';

/** A stretch of an axis, as shares of its length from 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const clamp = (share: number): number => Math.max(0, Math.min(1, share));

/** Where a stretch of time lies on an axis that begins at `start` and is `span` long (ms). */
export function stretchOf({ from, to }: { from: number; to: number }, start: number, span: number): Stretch {
  return { start: clamp((from - start) / span), end: clamp((to - start) / span) };
}

/** Dragging shorter than this share of the axis is a click. */
const shareMin = 0.005;

/** Brushing along a horizontal axis that is as wide as the element the handlers are on. */
export function useBrush(onBrushed: (stretch: Stretch) => void) {
  const [drag, setDrag] = useState<Stretch | null>(null);
  const shareAt = ({ currentTarget, clientX }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    return clamp((clientX - box.x) / box.width);
  };
  return {
    drag,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ start: shareAt(event), end: shareAt(event) });
      },
      onPointerMove: (event: PointerEvent) => drag && setDrag({ ...drag, end: shareAt(event) }),
      onPointerUp: () => {
        if (!drag) return;
        const [start, end] = [Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)];
        setDrag(null);
        if (end - start > shareMin) onBrushed({ start, end });
      },
    },
  };
}
