'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being laid out for paper. Settled at once when that changes, because the browser takes the page as
 * it stands when its print dialog opens.
 */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia('print');
    const settle = (): void => flushSync(() => setPrinting(media.matches));
    media.addEventListener('change', settle);
    return () => media.removeEventListener('change', settle);
  }, []);
  return isPrinting;
}
