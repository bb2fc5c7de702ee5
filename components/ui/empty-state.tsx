import type { ReactNode } from 'react';

/** What belongs here, and the one action that fills it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      {icon && <div className="text-faint [&_svg]:size-8 [&_svg]:stroke-[1.25]">{icon}</div>}
      <div>
        <p className="text-base font-medium">{title}</p>
        {children && <div className="mt-1 max-w-md text-sm text-muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}
