'use client';

import { useMemo } from 'react';
import type { CanvasFilter } from '@/lib/canvas-state/filter';
import { histogramsOf } from '@/lib/canvas-state/histograms';
import { clickedRange, type Range, withRange } from '@/lib/canvas-state/ranges';
import { FacetHistogram } from './facet-histogram';
import { useRoom } from './room-context';

/** Figures of what is on the canvas as histograms; a bar filters canvas and table. A link's weight has a least value only. */
export function Histograms({
  filter,
  onChange,
}: {
  filter: CanvasFilter;
  onChange: (filter: CanvasFilter, label: string) => void;
}) {
  const doc = useRoom(({ canvas }) => canvas.doc);
  const data = useRoom(({ canvas }) => canvas.data);
  const histograms = useMemo(() => histogramsOf(doc, data), [doc, data]);
  const setLinkBits = (linkBitsMin: number) =>
    onChange(
      { ...filter, linkBitsMin },
      linkBitsMin === 0 ? 'links of any weight' : `links of ${linkBitsMin} bits or more`,
    );
  return histograms.map((histogram) => {
    const { id, bars } = histogram;
    if (id === 'linkBits') {
      const isSet = filter.linkBitsMin > 0;
      const most = bars.at(-1)?.to ?? 0;
      return (
        <FacetHistogram
          key={id}
          histogram={histogram}
          range={isSet ? { from: filter.linkBitsMin, to: most } : undefined}
          onBar={({ from }) => setLinkBits(Math.max(0, from === filter.linkBitsMin ? 0 : from))}
          onClear={() => setLinkBits(0)}
        />
      );
    }
    const set = (range: Range | null) =>
      onChange(
        { ...filter, ranges: withRange(filter.ranges, id, range) },
        range === null ? 'clear a range' : 'filter by a range',
      );
    return (
      <FacetHistogram
        key={id}
        histogram={histogram}
        range={filter.ranges[id]}
        onBar={(bar) => set(clickedRange(filter.ranges[id], { from: bar.from, to: bar.to }))}
        onClear={() => set(null)}
      />
    );
  });
}
