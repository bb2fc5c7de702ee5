import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** A headline figure: unit and period under it, a way to its rows by clicking it. */
export function FigureTile({
  label,
  value,
  unit,
  note,
  href,
  title,
}: {
  label: string;
  value: ReactNode;
  unit?: string;
  /** Base, period or range: "of 30,412 accounts · 1 Apr – 5 Jun 2026 UTC". */
  note?: ReactNode;
  href?: string;
  /** The exact figure, on hover. */
  title?: string;
}) {
  return (
    <div
      title={title}
      className={cx('relative min-w-0 flex-1 px-4 py-3', href && 'transition-colors hover:bg-hover')}
    >
      <dt className="text-xs font-medium text-muted">
        {href ? (
          // the link's own box covers the tile: a list of terms may hold no links around its terms
          <Link href={href} className="after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="mt-1">
        <span className="tabular text-xl font-semibold tracking-tight">{value}</span>
        {unit && <span className="ml-1 text-sm text-muted">{unit}</span>}
      </dd>
      {note && <dd className="mt-0.5 line-clamp-2 text-xs text-faint">{note}</dd>}
    </div>
  );
}

/** At most four figures in a row, divided by hairlines. */
export function FigureRow({ children }: { children: ReactNode }) {
  return (
    <dl className="flex flex-wrap divide-x divide-line overflow-hidden rounded-md border border-line bg-surface">
      {children}
    </dl>
  );
}
