'use client';

import { useRouter } from 'next/navigation';
import { ErrorState } from '@/components/ui/error-state';
import type { Problem } from '@/lib/contracts/problem';

/** A page's content that could not be read. Reading changes nothing, and says so. */
export function ProblemView({ problem }: { problem: Problem }) {
  const router = useRouter();
  return (
    <ErrorState
      title={problem.title}
      message={problem.detail}
      kept="Nothing was changed; your data is as it was."
      remedy={problem.remedy}
      reference={problem.instance}
      onRetry={() => router.refresh()}
    />
  );
}
