import { cx } from '@/components/ui/cx';

/**
 * Where a figure stands among the crowd: a strip from the 0th to the 100th percentile with the middle half shaded and a
 * mark at the figure.
 */
export function CrowdMark({ percentile, className }: { percentile: number; className?: string }) {
  return (
    <span
      role="img"
      aria-label={`${percentile.toFixed(1)}th percentile of the crowd`}
      className={cx('relative inline-block h-3 w-32', className)}
    >
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      <span className="absolute top-1/2 left-1/4 h-1.5 w-1/2 -translate-y-1/2 bg-data-soft" />
      <span
        className="absolute top-0 h-3 w-0.75 -translate-x-1/2 rounded-full bg-ink"
        style={{ left: `${Math.min(100, Math.max(0, percentile))}%` }}
      />
    </span>
  );
}
