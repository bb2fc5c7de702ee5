import type { ReactNode } from 'react';
import { ForgetLink } from '@/components/people/forget-link';
import { LazySearch } from '@/components/search/lazy-search';
import { Rail } from '@/components/shell/rail';
import { ShellKeys } from '@/components/shell/shell-keys';
import { requireSignedIn } from '@/lib/server/load';
import { isTeam } from '@/lib/server/mode';

/** Asks who is signed in before anything is sent, so that nobody gets so much as an empty frame. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireSignedIn();
  return (
    <div data-shell="frame" className="flex h-dvh overflow-hidden">
      <a
        href="#main"
        data-shell="skip"
        className="absolute top-2 left-16 z-50 -translate-y-20 rounded-md bg-primary px-3 py-1.5 text-sm text-on-primary focus:translate-y-0"
      >
        Skip to content
      </a>
      <Rail isTeam={isTeam} name={name} role={role} />
      <div data-shell="content" className="flex min-w-0 flex-1 flex-col">
        {children}
      </div>
      <LazySearch />
      <ShellKeys />
      <ForgetLink />
    </div>
  );
}
