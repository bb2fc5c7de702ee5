'use client';

import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { axisLook, tickLabel } from '@/components/charts/axis-style';
import { useElementWidth } from '@/components/charts/use-element-width';
import { formatCompact } from '@/components/ui/format/number';

const margin = { top: 20, right: 12, bottom: 36, left: 44 };

export interface ReliabilityBin {
  from: number;
  links: number;
  predicted: number;
  observed: number;
  low: number;
  high: number;
}

/** What was claimed against what was so, with 95 % intervals and the count of each bin; the diagonal is perfect calibration. */
export function Reliability({ bins, height = 240 }: { bins: readonly ReliabilityBin[]; height?: number }) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = scaleLinear({ domain: [0, 1], range: [0, inner.width] });
  const y = scaleLinear({ domain: [0, 1], range: [inner.height, 0] });
  const title = { ...tickLabel, fill: 'var(--muted)' };
  const label = 'Calibration: share that was true over the probability claimed, with 95 % intervals';
  return (
    <figure ref={ref} aria-label={label}>
      <svg width={width} height={height} role="img" aria-label={label} className="block">
        <g transform={`translate(${margin.left},${margin.top})`}>
          {[0.25, 0.5, 0.75, 1].map((tick) => (
            <line key={tick} x2={inner.width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          ))}
          <line y1={inner.height} x2={inner.width} y2={0} stroke="var(--line-strong)" strokeDasharray="4 4" />
          {bins.map((bin) => (
            <g key={bin.from} transform={`translate(${x(bin.predicted)},0)`}>
              <title>
                {`${bin.links} links claimed at ${bin.predicted.toFixed(3)}: ${bin.observed.toFixed(3)} true (95 %: ${bin.low.toFixed(3)} to ${bin.high.toFixed(3)})`}
              </title>
              <line y1={y(bin.low)} y2={y(bin.high)} stroke="var(--data)" strokeWidth={1.5} />
              {[bin.low, bin.high].map((end, side) => (
                <line
                  key={side === 0 ? 'low' : 'high'}
                  x1={-4}
                  x2={4}
                  y1={y(end)}
                  y2={y(end)}
                  stroke="var(--data)"
                />
              ))}
              <circle cy={y(bin.observed)} r={4} fill="var(--data)" />
              <text {...tickLabel} y={-8} textAnchor={bin.predicted > 0.97 ? 'end' : 'middle'}>
                {formatCompact(bin.links)}
              </text>
            </g>
          ))}
          <AxisLeft
            scale={y}
            numTicks={4}
            hideAxisLine
            hideTicks
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'end', dx: -4, dy: '0.32em' })}
            label="share that was true"
            labelOffset={28}
            labelProps={title}
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            numTicks={5}
            {...axisLook}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'middle' })}
            label="probability claimed (links in each bin above)"
            labelOffset={8}
            labelProps={title}
          />
        </g>
      </svg>
    </figure>
  );
}
