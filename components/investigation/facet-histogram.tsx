import { cx } from '@/components/ui/cx';
import { formatCount, formatDecimal } from '@/components/ui/format/number';
import { formatDay, formatDayRange } from '@/components/ui/format/time';
import type { Histogram } from '@/lib/canvas-state/histograms';
import type { Range } from '@/lib/canvas-state/ranges';

const titles: Record<Histogram['id'], string> = {
  uses: 'Identifiers an account uses',
  holders: 'Accounts that hold a value',
  bits: 'Rarity of a value (bits)',
  firstSeen: 'Account first seen',
  linkBits: 'Weight of a link (bits)',
};
const height = 36;

/** Bounds of a bar or a range in words. */
function words(id: Histogram['id'], { from, to }: Range): string {
  if (id === 'firstSeen') return formatDayRange(from, to);
  if (id === 'bits' || id === 'linkBits') return `${formatDecimal(from, 0)} to ${formatDecimal(to, 0)} bits`;
  return from === to ? formatCount(from) : `${formatCount(from)} to ${formatCount(to)}`;
}

/** How a figure is spread over what is on the canvas; each bar is a button that filters by it. */
export function FacetHistogram({
  histogram: { id, bars },
  range,
  onBar,
  onClear,
}: {
  histogram: Histogram;
  range: Range | undefined;
  onBar: (bar: Range) => void;
  onClear: () => void;
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const [first, last] = [bars[0], bars.at(-1)];
  const isIn = (bar: Range): boolean => range === undefined || (bar.from >= range.from && bar.to <= range.to);
  return (
    <fieldset>
      <legend className="mb-1 flex w-full items-center text-xs font-medium text-muted">
        <span className="flex-1">{titles[id]}</span>
        {range && (
          <button type="button" onClick={onClear} className="h-6 px-1 font-normal underline hover:text-ink">
            all
          </button>
        )}
      </legend>
      <div className="flex items-end gap-px rounded-sm bg-sunken px-px" style={{ height }}>
        {bars.map((bar) => (
          <button
            key={bar.from}
            type="button"
            aria-pressed={range !== undefined && isIn(bar)}
            aria-label={`${titles[id]}, ${words(id, bar)}: ${formatCount(bar.count)}`}
            title={`${words(id, bar)}: ${formatCount(bar.count)}`}
            onClick={() => onBar(bar)}
            className="group flex h-full min-w-0 flex-1 items-end"
          >
            <span
              className={cx(
                'block w-full rounded-t-[1px] group-hover:bg-ink',
                isIn(bar) ? (range ? 'bg-accent' : 'bg-data') : 'bg-data-soft',
              )}
              style={{ height: bar.count === 0 ? 0 : Math.max(2, (bar.count / most) * (height - 4)) }}
            />
          </button>
        ))}
      </div>
      <p className="flex justify-between gap-2 pt-0.5 text-xs text-faint tabular-nums">
        {range ? (
          <span className="text-muted">{words(id, range)}</span>
        ) : (
          <>
            <span>{first && edge(id, first.from)}</span>
            <span>{last && edge(id, last.to)}</span>
          </>
        )}
      </p>
    </fieldset>
  );
}

function edge(id: Histogram['id'], at: number): string {
  if (id === 'firstSeen') return formatDay(at);
  return formatCount(Math.round(at));
}
