'use client';

import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { useState } from 'react';
import { axisLook, tickLabel } from '@/components/charts/axis-style';
import { type Bucket, bucketWord, chooseBucketMs, rebucket } from '@/components/charts/buckets';
import { useElementWidth } from '@/components/charts/use-element-width';
import { formatAxis, formatCount } from '@/components/ui/format/number';
import { formatAxisDay, formatDay, formatDayRange } from '@/components/ui/format/time';

const margin = { top: 22, right: 4, bottom: 22, left: 44 };
const barWidthMin = 5;

export interface TimeBarsProps {
  /** One per day that has any; gaps are silence. */
  days: readonly Bucket[];
  /** What is counted, plural: "exchanges". */
  unit: string;
  label: string;
  height?: number;
  color?: string;
  /** Opens the rows of the bar that was clicked. */
  onSelect?: (from: number, to: number) => void;
}

/** A histogram over time, in UTC. Hover or focus tells the bar; a click opens its rows where `onSelect` is given. */
export function TimeBars({
  days,
  unit,
  label,
  height = 160,
  color = 'var(--data)',
  onSelect,
}: TimeBarsProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const [active, setActive] = useState<number>();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const first = days[0]?.from ?? 0;
  const last = days.at(-1)?.from ?? first;
  const bucketMs = chooseBucketMs(last - first, Math.max(8, Math.floor(inner.width / barWidthMin)));
  const buckets = rebucket(days, bucketMs);
  const start = buckets[0]?.from ?? 0;
  const end = (buckets.at(-1)?.from ?? 0) + bucketMs;
  const x = scaleUtc({ domain: [start, end], range: [0, inner.width] });
  const maximum = Math.max(1, ...buckets.map((bucket) => bucket.value));
  const y = scaleLinear({ domain: [0, maximum], range: [inner.height, 0], nice: 3 });
  const barWidth = Math.max(1, Math.min(24, inner.width / Math.max(1, buckets.length) - 1));
  const shown = active === undefined ? undefined : buckets[active];
  const total = buckets.reduce((sum, bucket) => sum + bucket.value, 0);
  return (
    <figure
      ref={ref}
      className="relative"
      aria-label={`${label}: ${formatCount(total)} ${unit} from ${formatDayRange(start, last)} UTC`}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className="block overflow-visible"
      >
        <g transform={`translate(${margin.left},${margin.top})`}>
          {y.ticks(3).map((tick) => (
            <line key={tick} x2={inner.width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          ))}
          {buckets.map((bucket, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the bars' values are also in the table twin
            <g
              key={bucket.from}
              onPointerEnter={() => setActive(index)}
              onPointerLeave={() => setActive(undefined)}
              onClick={() => onSelect?.(bucket.from, bucket.from + bucketMs)}
              className={onSelect ? 'cursor-pointer' : undefined}
            >
              <rect
                x={x(bucket.from)}
                width={inner.width / buckets.length}
                height={inner.height}
                fill="transparent"
              />
              <rect
                x={x(bucket.from) + (inner.width / buckets.length - barWidth) / 2}
                y={y(bucket.value)}
                width={barWidth}
                height={Math.max(bucket.value > 0 ? 1 : 0, inner.height - y(bucket.value))}
                fill={active === index ? 'var(--ink)' : color}
                rx={Math.min(1.5, barWidth / 3)}
              />
            </g>
          ))}
          <AxisLeft
            scale={y}
            numTicks={3}
            hideAxisLine
            hideTicks
            tickFormat={(value) => formatAxis(Number(value))}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'end', dx: -4, dy: '0.32em' })}
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            numTicks={Math.max(2, Math.floor(inner.width / 80))}
            {...axisLook}
            tickFormat={(value) => formatAxisDay(Number(value), end - start)}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'middle' })}
          />
        </g>
      </svg>
      <figcaption className="pointer-events-none absolute top-0 right-0 text-xs text-muted">
        {shown ? (
          <span className="rounded-sm bg-raised px-1.5 py-0.5 text-ink shadow-raised">
            {bucketMs > 86_400_000
              ? formatDayRange(shown.from, shown.from + bucketMs - 1)
              : formatDay(shown.from)}
            {': '}
            <strong className="tabular">{formatCount(shown.value)}</strong> {unit}
          </span>
        ) : (
          `${unit} per ${bucketWord(bucketMs)}, UTC`
        )}
      </figcaption>
    </figure>
  );
}
