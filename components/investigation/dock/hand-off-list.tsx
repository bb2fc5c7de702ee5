import { shortenMiddle } from '@/components/ui/format/shorten';
import { formatDay, formatDuration } from '@/components/ui/format/time';
import type { HandOff } from '@/lib/domain/hand-off';

/** Accounts that fell silent about when another began. A click selects both. */
export function HandOffList({
  handOffs,
  onPick,
}: {
  handOffs: readonly HandOff[];
  onPick: (accountIds: readonly string[]) => void;
}) {
  return (
    <section aria-label="Hand-offs" className="w-72 shrink-0 overflow-y-auto border-l border-line pl-3">
      <h3 className="text-xs font-medium text-muted">
        Hand-offs: one falls silent, another begins within 36 hours
      </h3>
      {handOffs.length === 0 && <p className="pt-2 text-xs text-muted">None among these accounts.</p>}
      <ul className="pt-1">
        {handOffs.map(({ from, to, at, gapMs }) => (
          <li key={from}>
            <button
              type="button"
              onClick={() => onPick([from, to])}
              className="w-full rounded-sm px-1 py-1 text-left text-xs hover:bg-hover"
            >
              <span className="font-mono">{shortenMiddle(from, 13)}</span>
              <span aria-hidden> → </span>
              <span className="font-mono">{shortenMiddle(to, 13)}</span>
              <span className="block text-muted">
                {formatDay(at)}, {formatDuration(Math.abs(gapMs))} {gapMs < 0 ? 'of overlap' : 'later'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
