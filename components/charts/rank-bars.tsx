import Link from 'next/link';
import type { ReactNode } from 'react';

export interface RankBar {
  id: string;
  label: ReactNode;
  /** Drives the bar's length. */
  value: number;
  /** What is written at the end of the bar. */
  text: ReactNode;
  href?: string;
  color?: string;
  title?: string;
}

/** Ranked horizontal bars; a table in all but name, so every bar opens its rows and can be reached by key. */
export function RankBars({ bars, max }: { bars: readonly RankBar[]; max?: number }) {
  const top = max ?? Math.max(1e-9, ...bars.map((bar) => bar.value));
  return (
    <ol className="flex flex-col">
      {bars.map((bar) => {
        const body = (
          <>
            <span className="flex min-w-0 flex-1 basis-1/2 items-center gap-1.5 truncate">{bar.label}</span>
            <span className="flex h-2 flex-1 basis-1/4 items-center">
              <span
                className="h-2 rounded-[2px]"
                style={{
                  width: `${Math.max(0.5, (100 * bar.value) / top)}%`,
                  background: bar.color ?? 'var(--data)',
                }}
              />
            </span>
            <span className="tabular w-28 shrink-0 text-right whitespace-nowrap text-muted">{bar.text}</span>
          </>
        );
        const className = 'flex h-7 items-center gap-3 rounded-sm px-1 text-sm';
        return (
          <li key={bar.id} title={bar.title}>
            {bar.href ? (
              <Link href={bar.href} className={`${className} hover:bg-hover`}>
                {body}
              </Link>
            ) : (
              <div className={className}>{body}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
