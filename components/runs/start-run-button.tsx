'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { startRun } from '@/lib/api-client/jobs';
import { queryKeys } from '@/lib/api-client/keys';

/** Puts a linkage run in the queue and opens its progress. */
export function StartRunButton() {
  const router = useRouter();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: startRun,
    onSuccess: (job) => {
      void client.invalidateQueries({ queryKey: queryKeys.jobs() });
      router.push(hrefs.job(job.id));
    },
    onError: (error) => toast('The run was not started', { description: error.message, kind: 'error' }),
  });
  return (
    <Button variant="primary" disabled={isPending} onClick={() => mutate()}>
      <Play aria-hidden className="size-4" /> Start linkage run
    </Button>
  );
}
