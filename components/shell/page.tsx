import type { ReactNode } from 'react';
import { Bar } from '@/components/shell/bar';
import type { Crumb } from '@/components/shell/breadcrumb';

/** A list or reading page: bar on top, content of readable width under it, scrolling on its own. */
export function Page({
  crumbs,
  action,
  children,
}: {
  crumbs: readonly Crumb[];
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <Bar crumbs={crumbs} action={action} />
      <main id="main" className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-[1600px] flex-col gap-4 p-4">{children}</div>
      </main>
    </>
  );
}
