import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** A titled surface with a hairline; `actions` sit on the right of its title. */
export function Panel({
  title,
  description,
  actions,
  children,
  className,
  isFlush = false,
  id,
}: {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** No inner padding: the content (a table) reaches the border. */
  isFlush?: boolean;
  /** Where links on this page lead to. */
  id?: string;
}) {
  return (
    <section
      id={id}
      className={cx('flex min-w-0 flex-col rounded-md border border-line bg-surface', className)}
    >
      {(title || actions) && (
        <header className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
          <div className="min-w-0 flex-1">
            <h2 className="text-sm font-semibold">{title}</h2>
            {description && <p className="text-xs text-muted">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={cx('min-h-0 min-w-0 flex-1', !isFlush && 'p-3')}>{children}</div>
    </section>
  );
}
