'use client';

import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { isActive } from '@/components/shell/navigation';
import { cx } from '@/components/ui/cx';
import { Tooltip } from '@/components/ui/tooltip';

/** One page in the rail, by its icon. */
export function RailLink({ href, label, icon: Icon }: { href: string; label: string; icon: LucideIcon }) {
  const isCurrent = isActive(href, usePathname());
  return (
    <Tooltip content={label} side="right">
      <Link
        href={href}
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
        className={cx(
          'relative flex size-9 items-center justify-center rounded-md transition-colors',
          isCurrent ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
        )}
      >
        {isCurrent && (
          <span aria-hidden className="absolute top-2 bottom-2 -left-2.5 w-0.5 rounded-full bg-ink" />
        )}
        <Icon aria-hidden className="size-[18px] stroke-[1.75]" />
      </Link>
    </Tooltip>
  );
}
