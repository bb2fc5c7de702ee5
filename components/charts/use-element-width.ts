import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const widthBeforeMeasure = 640;

/** Width of an element in CSS px, kept up to date; charts draw at true size so that their text never scales. */
export function useElementWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(widthBeforeMeasure);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(120, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
