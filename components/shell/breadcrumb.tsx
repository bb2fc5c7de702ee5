import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

export interface Crumb {
  label: ReactNode;
  href?: string;
}

/** Where am I: the last crumb is the page's heading. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <ol className="flex min-w-0 items-center gap-1 text-sm">
      {crumbs.map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path; its positions are its identity
        <li key={index} className="flex min-w-0 items-center gap-1">
          {index > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint" />}
          {crumb.href ? (
            <Link href={crumb.href} className="truncate rounded-sm text-muted hover:text-ink">
              {crumb.label}
            </Link>
          ) : (
            <h1 className="truncate font-medium">{crumb.label}</h1>
          )}
        </li>
      ))}
    </ol>
  );
}
