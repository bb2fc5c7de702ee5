'use client';

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';

/** What happened, what was kept, what to do, and an id to quote. */
export function ErrorState({
  title,
  message,
  kept,
  remedy,
  reference,
  onRetry,
  action,
}: {
  title: string;
  message: string;
  kept?: string;
  remedy?: string | undefined;
  reference?: string | undefined;
  onRetry?: () => void;
  action?: ReactNode;
}) {
  return (
    <div role="alert" className="mx-auto flex max-w-lg gap-3 px-6 py-12">
      <TriangleAlert className="mt-0.5 size-5 shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 space-y-2 text-sm">
        <p className="text-base font-semibold">{title}</p>
        <p className="text-muted">{message}</p>
        {kept && <p className="text-muted">{kept}</p>}
        {remedy && <p>{remedy}</p>}
        <div className="flex flex-wrap items-center gap-3 pt-1">
          {onRetry && <Button onClick={onRetry}>Try again</Button>}
          {action}
          {reference && (
            <span className="text-xs text-faint">
              Quote <CopyText text={reference} label="error id" />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
