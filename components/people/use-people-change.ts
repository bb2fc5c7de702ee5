'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { ApiProblem } from '@/lib/api-client/problem';

/** Changes something about people on the server, then shows the page anew; says plainly what went wrong. */
export function usePeopleChange<I, O>(work: (input: I) => Promise<O>, onDone?: (output: O) => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: work,
    onSuccess: (output) => {
      router.refresh();
      onDone?.(output);
    },
    onError: (error) =>
      toast('Nothing was changed', {
        kind: 'error',
        description: [error.message, error instanceof ApiProblem ? error.remedy : undefined].join(' '),
      }),
  });
}
