'use client';

import { useEffect } from 'react';
import { Logo } from '@/components/shell/logo';
import { Panel } from '@/components/ui/panel';

/**
 * Shown to whoever is not signed in. A browser that came from another site leaves its session cookie at home
 * (SameSite=Strict) though it is signed in: asking once from here settles that.
 */
export function SignInView({ to }: { to: string; isTeam: boolean }) {
  useEffect(() => {
    const leave = new AbortController();
    fetch('/api/session', { signal: leave.signal })
      .then((response) => {
        if (response.ok) window.location.replace(to);
      })
      .catch(() => {});
    return () => leave.abort();
  }, [to]);
  return (
    <main id="main" className="flex min-h-dvh items-start justify-center bg-canvas p-4 pt-[14vh]">
      <div className="w-full max-w-md">
        <div className="mb-4 flex items-center gap-2">
          <Logo />
          <h1 className="text-lg font-semibold">Sign in to Skein</h1>
        </div>
        <Panel title="Open the link that Skein printed">
          <p className="text-sm text-muted">
            This Skein has one user: whoever started it. The address that <code>skein up</code> or{' '}
            <code>skein demo</code> printed in the terminal signs this browser in.
          </p>
          <p className="mt-3 text-sm text-muted">
            Lost it? <code className="font-mono text-ink">npx skein sessions link</code> prints a new one.
          </p>
        </Panel>
      </div>
    </main>
  );
}
