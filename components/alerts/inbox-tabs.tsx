import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { formatCount } from '@/components/ui/format/number';
import { type AlertPage, alertStates } from '@/lib/contracts/alerts';

const hrefOf = (state: string, from: number): string =>
  `/alerts?state=${state}${from > 0 ? `&from=${from}` : ''}`;

function Turn({ to, label, children }: { to: string | null; label: string; children: React.ReactNode }) {
  const look = 'inline-flex size-[24px] items-center justify-center rounded-sm';
  return to === null ? (
    <span aria-hidden className={cx(look, 'text-faint')}>
      {children}
    </span>
  ) : (
    <Link href={to} aria-label={label} className={cx(look, 'hover:bg-hover')}>
      {children}
    </Link>
  );
}

/** The states of alerts with how many are in each, and the pages of the one that is shown. */
export function InboxTabs({
  page: { alerts, total, states },
  state,
  offset,
  perPage,
}: {
  page: AlertPage;
  state: keyof AlertPage['states'];
  offset: number;
  perPage: number;
}) {
  const last = offset + alerts.length;
  return (
    <div className="flex flex-wrap items-center gap-4 border-b border-line px-3 text-sm">
      <nav aria-label="States of alerts" className="flex gap-4">
        {alertStates.map((name) => (
          <Link
            key={name}
            href={hrefOf(name, 0)}
            aria-current={name === state ? 'page' : undefined}
            className={cx(
              'flex h-8 items-center gap-1.5 border-b-2 font-medium',
              name === state ? 'border-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {name.replace('_', ' ').replace(/^./, (first) => first.toUpperCase())}
            <span className="tabular text-xs text-muted">{formatCount(states[name])}</span>
          </Link>
        ))}
      </nav>
      {total > perPage && (
        <span className="tabular ml-auto flex items-center gap-1 text-xs text-muted">
          {formatCount(offset + 1)}–{formatCount(last)} of {formatCount(total)}
          <Turn to={offset > 0 ? hrefOf(state, Math.max(0, offset - perPage)) : null} label="Earlier page">
            <ChevronLeft aria-hidden className="size-4" />
          </Turn>
          <Turn to={last < total ? hrefOf(state, offset + perPage) : null} label="Next page">
            <ChevronRight aria-hidden className="size-4" />
          </Turn>
        </span>
      )}
    </div>
  );
}
