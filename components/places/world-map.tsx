'use client';

import { formatQuantity } from '@/components/ui/format/number';
import { isoNumeric } from './iso-numeric';
import { mapSize, outlines, placeOf } from './outlines';

export interface PlaceCount {
  /** Two letters of ISO 3166-1. */
  readonly code: string;
  readonly title: string;
  readonly count: number;
}

const radiusMax = 26;

/** Countries with a disc each, as large as the accounts are many. A click on a disc chooses the country. */
export function WorldMap({
  counts,
  chosen,
  onPick,
}: {
  counts: readonly PlaceCount[];
  chosen: ReadonlySet<string>;
  onPick: (code: string) => void;
}) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const withAccounts = new Set(counts.map(({ code }) => isoNumeric(code)));
  const discs = counts.flatMap((place) => {
    const code = isoNumeric(place.code);
    const at = code === undefined ? undefined : placeOf(code);
    return at ? [{ ...place, at, radius: Math.max(4, Math.sqrt(place.count / most) * radiusMax) }] : [];
  });
  return (
    <svg
      role="img"
      aria-label="Map of the countries of the accounts; the list beside it says the same"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      className="h-full w-full"
    >
      {outlines.map(({ code, path }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the outlines are fixed; two have no code
          key={index}
          d={path}
          fill={withAccounts.has(code) ? 'var(--data-soft)' : 'var(--sunken)'}
          stroke="var(--line-strong)"
          strokeWidth={0.5}
        />
      ))}
      {discs.map(({ code, title, count, at, radius }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the same for keyboards
        <g key={code} className="cursor-pointer" onClick={() => onPick(code)}>
          <title>{`${title}: ${formatQuantity(count, 'account')}`}</title>
          <circle
            cx={at[0]}
            cy={at[1]}
            r={radius}
            fill={chosen.has(code) ? 'var(--accent)' : 'var(--data)'}
            fillOpacity={0.75}
            stroke="var(--surface)"
          />
          <text
            x={at[0]}
            y={at[1]}
            dy="0.35em"
            textAnchor="middle"
            className="pointer-events-none fill-surface text-[10px] font-medium"
          >
            {radius >= 9 ? count : ''}
          </text>
        </g>
      ))}
    </svg>
  );
}
