import { CrowdMark } from '@/components/charts/crowd-mark';
import { formatCompact, formatDecimal } from '@/components/ui/format/number';
import type { CrowdSignal } from '@/lib/contracts/signals';

function formatValue(value: number): string {
  return Math.abs(value) >= 100
    ? formatCompact(Math.round(value))
    : formatDecimal(value, Math.abs(value) >= 10 ? 1 : 2);
}

/** "98th"; at the ends ">99.9th" and "<0.1th", because no sample can claim more. */
function ordinal(percentile: number): string {
  if (percentile > 99.9) return '>99.9th';
  if (percentile < 0.1) return '<0.1th';
  const rounded =
    percentile > 99 && percentile < 100 ? percentile.toFixed(1) : String(Math.round(percentile));
  const last = rounded.at(-1);
  const isTeen = /1[123]$/.test(rounded);
  const ending =
    isTeen || rounded.includes('.')
      ? 'th'
      : last === '1'
        ? 'st'
        : last === '2'
          ? 'nd'
          : last === '3'
            ? 'rd'
            : 'th';
  return `${rounded}${ending}`;
}

/** Each signal: the group's median, the crowd's, and the percentile at which the group stands. */
export function SignalTable({ signals }: { signals: readonly CrowdSignal[] }) {
  return (
    <table className="w-full text-sm" aria-label="Signals against the crowd">
      <thead>
        <tr className="h-8 text-xs text-muted">
          <th scope="col" className="px-3 text-left font-medium">
            Signal
          </th>
          <th scope="col" className="px-3 text-right font-medium">
            Median here
          </th>
          <th scope="col" className="px-3 text-right font-medium">
            Crowd
          </th>
          <th scope="col" className="w-48 px-3 text-left font-medium whitespace-nowrap">
            Percentile of all accounts
          </th>
          <th scope="col" className="w-16" />
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <tr key={signal.id} className="h-8 border-t border-line" title={signal.meaning}>
            <th scope="row" className="px-3 text-left font-normal">
              {signal.title}
            </th>
            <td className="px-3 text-right tabular-nums">
              {formatValue(signal.value)} <span className="text-faint">{signal.unit}</span>
            </td>
            <td className="px-3 text-right text-muted tabular-nums">{formatValue(signal.crowd)}</td>
            <td className="px-3">
              <CrowdMark percentile={signal.percentile} />
            </td>
            <td className="px-3 text-right tabular-nums">{ordinal(signal.percentile)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
