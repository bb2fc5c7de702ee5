'use client';

import { ErrorState } from '@/components/ui/error-state';

export default function WorkspaceError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <main id="main" className="flex-1 overflow-y-auto">
      <ErrorState
        title="This page could not be shown"
        message="Something failed while it was put together."
        kept="Nothing was changed; your data is as it was."
        remedy="Try again. If it stays, report it with the id below and the lines of the log that carry it."
        reference={error.digest}
        onRetry={retry}
      />
    </main>
  );
}
