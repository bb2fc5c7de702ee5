'use client';

import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleLog, scaleSqrt } from '@visx/scale';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { axisLook, tickLabel } from '@/components/charts/axis-style';
import { useElementWidth } from '@/components/charts/use-element-width';
import { formatAxis } from '@/components/ui/format/number';

const margin = { top: 22, right: 20, bottom: 38, left: 60 };

interface ScatterPoint {
  id: string;
  x: number;
  y: number;
  /** Area of the mark. */
  size: number;
  isHollow: boolean;
  href: string;
  /** Read out, and shown on hover. */
  title: string;
  hint: ReactNode;
}

interface ScatterProps {
  label: string;
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  /** `share`: from 0 to 1, linear; `count`: logarithmic. */
  yScale: 'share' | 'count';
  height?: number;
}

function logScale(values: readonly number[], range: [number, number]) {
  const low = Math.min(...values.filter((value) => value > 0), 1e12);
  const high = Math.max(...values, 1);
  return scaleLog({ domain: [Math.max(0.8, low * 0.8), Math.max(high * 1.25, low * 4)], range, nice: false });
}

/** Powers of ten, and between them 2 and 5 when the span is short: a logarithmic axis that can be read. */
function logTicks(domain: readonly number[]): number[] {
  const [low = 1, high = 10] = domain;
  const decades = Math.log10(high / low);
  const steps = decades > 3 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const step of steps) ticks.push(step * 10 ** power);
  }
  return ticks.filter((tick) => tick >= low && tick <= high);
}

/** Every mark is a thing that opens by click; the table below the chart is its keyboard twin. */
export function Scatter({ label, points, xLabel, yLabel, yScale, height = 240 }: ScatterProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const [active, setActive] = useState<string>();
  const router = useRouter();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = logScale(
    points.map((point) => point.x),
    [0, inner.width],
  );
  const y =
    yScale === 'share'
      ? scaleLinear({ domain: [0, 1], range: [inner.height, 0] })
      : logScale(
          points.map((point) => Math.max(1, point.y)),
          [inner.height, 0],
        );
  const radius = scaleSqrt({
    domain: [0, Math.max(1, ...points.map((point) => point.size))],
    range: [4, 18],
  });
  const shown = points.find((point) => point.id === active);
  const yTicks = yScale === 'share' ? [0, 0.25, 0.5, 0.75, 1] : logTicks(y.domain());
  const axisTitle = { ...tickLabel, fill: 'var(--muted)', textAnchor: 'middle' } as const;
  return (
    <figure ref={ref} className="relative" aria-label={label}>
      <svg width={width} height={height} role="img" aria-label={label} className="block">
        <g transform={`translate(${margin.left},${margin.top})`}>
          {yTicks.map((tick) => (
            <line key={tick} x2={inner.width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          ))}
          {points
            .toSorted((a, b) => b.size - a.size)
            .map((point) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the same clusters are links in the table below
              <circle
                key={point.id}
                cx={x(Math.max(1, point.x))}
                cy={y(yScale === 'count' ? Math.max(1, point.y) : point.y)}
                r={radius(point.size)}
                fill={point.isHollow ? 'var(--surface)' : 'var(--data)'}
                fillOpacity={point.isHollow ? 0.6 : 0.55}
                stroke={active === point.id ? 'var(--ink)' : 'var(--data)'}
                strokeWidth={active === point.id ? 2 : 1.25}
                className="cursor-pointer"
                onPointerEnter={() => setActive(point.id)}
                onPointerLeave={() => setActive(undefined)}
                onClick={() => router.push(point.href)}
              />
            ))}
          <AxisLeft
            scale={y}
            tickValues={yTicks}
            hideAxisLine
            hideTicks
            tickFormat={(value) => formatAxis(Number(value))}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'end', dx: -4, dy: '0.32em' })}
            label={yLabel}
            labelOffset={38}
            labelProps={axisTitle}
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            tickValues={logTicks(x.domain())}
            {...axisLook}
            tickFormat={(value) => formatAxis(Number(value))}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'middle' })}
            label={xLabel}
            labelOffset={10}
            labelProps={axisTitle}
          />
        </g>
      </svg>
      {shown && (
        <figcaption
          className="pointer-events-none absolute z-10 w-56 rounded-md bg-raised p-2 text-xs shadow-raised"
          style={{
            left: Math.min(width - 232, Math.max(0, margin.left + x(Math.max(1, shown.x)) + 12)),
            top: Math.max(0, margin.top + y(yScale === 'count' ? Math.max(1, shown.y) : shown.y) - 20),
          }}
        >
          <span className="block font-mono text-sm">{shown.title}</span>
          {shown.hint}
        </figcaption>
      )}
    </figure>
  );
}
