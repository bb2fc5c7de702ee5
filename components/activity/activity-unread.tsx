'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Problem } from '@/lib/contracts/problem';

/** The raw rows could not be read; the rest of the page stands without them. */
export function ActivityUnread({ problem }: { problem: Problem }) {
  const router = useRouter();
  return (
    <Panel
      title="Activity"
      actions={
        <Button size="sm" onClick={() => router.refresh()}>
          Try again
        </Button>
      }
    >
      <p role="alert" className="text-sm text-muted">
        It could not be read: {problem.detail} The rest of this page is complete. Quote {problem.instance}.
      </p>
    </Panel>
  );
}
