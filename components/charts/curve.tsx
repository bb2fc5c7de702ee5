'use client';

import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { axisLook, tickLabel } from '@/components/charts/axis-style';
import { useElementWidth } from '@/components/charts/use-element-width';

const margin = { top: 8, right: 12, bottom: 36, left: 44 };

export interface CurvePoint {
  x: number;
  y: number;
}

/** A curve in the unit square, such as precision over recall; `withDiagonal` draws what perfect calibration would be. */
export function Curve({
  points,
  xLabel,
  yLabel,
  label,
  withDiagonal = false,
  height = 220,
}: {
  points: readonly CurvePoint[];
  xLabel: string;
  yLabel: string;
  label: string;
  withDiagonal?: boolean;
  height?: number;
}) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = scaleLinear({ domain: [0, 1], range: [0, inner.width] });
  const y = scaleLinear({ domain: [0, 1], range: [inner.height, 0] });
  const label11 = { ...tickLabel, fill: 'var(--muted)' };
  return (
    <figure ref={ref} aria-label={label}>
      <svg width={width} height={height} role="img" aria-label={label} className="block">
        <g transform={`translate(${margin.left},${margin.top})`}>
          {[0.25, 0.5, 0.75, 1].map((tick) => (
            <line key={tick} x2={inner.width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          ))}
          {withDiagonal && (
            <line
              x1={0}
              y1={inner.height}
              x2={inner.width}
              y2={0}
              stroke="var(--line-strong)"
              strokeDasharray="4 4"
            />
          )}
          <LinePath
            data={[...points]}
            x={(p) => x(p.x)}
            y={(p) => y(p.y)}
            stroke="var(--data)"
            strokeWidth={2}
          />
          {points.length <= 40 &&
            points.map((p) => (
              <circle key={`${p.x},${p.y}`} cx={x(p.x)} cy={y(p.y)} r={3} fill="var(--data)" />
            ))}
          <AxisLeft
            scale={y}
            numTicks={4}
            hideAxisLine
            hideTicks
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'end', dx: -4, dy: '0.32em' })}
            label={yLabel}
            labelOffset={28}
            labelProps={label11}
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            numTicks={5}
            {...axisLook}
            tickLabelProps={() => ({ ...tickLabel, textAnchor: 'middle' })}
            label={xLabel}
            labelOffset={8}
            labelProps={label11}
          />
        </g>
      </svg>
    </figure>
  );
}
