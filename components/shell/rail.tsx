'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Logo } from '@/components/shell/logo';
import { isActive, navigation } from '@/components/shell/navigation';
import { cx } from '@/components/ui/cx';
import { Tooltip } from '@/components/ui/tooltip';

export function Rail() {
  const pathname = usePathname();
  return (
    <nav
      data-shell="rail"
      aria-label="Main"
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-r border-line bg-surface py-2"
    >
      <Link
        href="/"
        aria-label="Skein, overview"
        className="mb-2 flex size-9 items-center justify-center rounded-md"
      >
        <Logo />
      </Link>
      {navigation.map(({ href, label, icon: Icon }) => {
        const isCurrent = isActive(href, pathname);
        return (
          <Tooltip key={href} content={label} side="right">
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
      })}
    </nav>
  );
}
