import { type RefObject, useEffect } from 'react';

const distanceMin = 600;

/** Calls back when the element is scrolled near its end; asks again only after rows were added. */
export function useEndReached(
  element: RefObject<HTMLElement | null>,
  onEndReached: (() => void) | undefined,
  rowCount: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows move the end, so the position is judged anew
  useEffect(() => {
    const scroller = element.current;
    if (!scroller || !onEndReached) return;
    const check = () => {
      if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < distanceMin) onEndReached();
    };
    check();
    scroller.addEventListener('scroll', check, { passive: true });
    return () => scroller.removeEventListener('scroll', check);
  }, [element, onEndReached, rowCount]);
}
