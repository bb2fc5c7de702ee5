'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isFinished } from '@/components/shell/job-words';
import { getJob } from '@/lib/api-client/jobs';
import { queryKeys } from '@/lib/api-client/keys';
import type { JobRecord } from '@/lib/contracts/jobs';

/** A job as it stands, pushed by server-sent events; where they do not get through, asked for every two seconds. */
export function useJob(first: JobRecord): JobRecord {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: queryKeys.job(first.id),
    queryFn: ({ signal }) => getJob(first.id, signal),
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data && isFinished(state.data.state) ? false : 2_000),
  });
  useEffect(() => {
    if (isFinished(first.state)) return;
    const source = new EventSource(`/api/jobs/${encodeURIComponent(first.id)}/events`);
    source.addEventListener('job', (event) => {
      const job = JSON.parse(event.data) as JobRecord;
      client.setQueryData(queryKeys.job(job.id), job);
      if (isFinished(job.state)) {
        source.close();
        void client.invalidateQueries({ queryKey: queryKeys.jobs(), exact: true });
      }
    });
    return () => source.close();
  }, [client, first]);
  return data;
}
