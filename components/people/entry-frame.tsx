import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { Panel } from '@/components/ui/panel';

/** The page of whoever is not signed in: a heading and one panel. */
export function EntryFrame({
  heading,
  title,
  children,
}: {
  heading: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="main" className="flex min-h-dvh items-start justify-center bg-canvas p-4 pt-[14vh]">
      <div className="w-full max-w-md">
        <div className="mb-4 flex items-center gap-2">
          <Logo />
          <h1 className="text-lg font-semibold">{heading}</h1>
        </div>
        <Panel title={title}>{children}</Panel>
      </div>
    </main>
  );
}
