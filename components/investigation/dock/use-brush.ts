import { type PointerEvent, useState } from 'react';

/** A stretch of an axis, as shares of its length from 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Dragging shorter than this share of the axis is a click. */
const shareMin = 0.005;

/** Brushing along a horizontal axis that is as wide as the element the handlers are on. */
export function useBrush(onBrushed: (stretch: Stretch) => void) {
  const [drag, setDrag] = useState<Stretch | null>(null);
  const shareAt = ({ currentTarget, clientX }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(1, (clientX - box.x) / box.width));
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
