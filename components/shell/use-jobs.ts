'use client';

import { useQuery } from '@tanstack/react-query';
import { isFinished } from '@/components/shell/job-words';
import { listJobs } from '@/lib/api-client/jobs';
import { queryKeys } from '@/lib/api-client/keys';
import type { JobRecord } from '@/lib/contracts/jobs';

const none: JobRecord[] = [];

/** The latest jobs; asks often while one is active, seldom otherwise. */
export function useJobs(): JobRecord[] {
  const { data } = useQuery({
    queryKey: queryKeys.jobs(),
    queryFn: ({ signal }) => listJobs(signal),
    refetchInterval: ({ state }) => (state.data?.some((job) => !isFinished(job.state)) ? 1_500 : 15_000),
  });
  return data ?? none;
}
