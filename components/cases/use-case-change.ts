'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { queryKeys } from '@/lib/api-client/keys';
import { ApiProblem } from '@/lib/api-client/problem';

/** Changes something on the server, then shows the page anew; says plainly what went wrong. */
export function useCaseChange<I, O>(work: (input: I) => Promise<O>, onDone?: (output: O, input: I) => void) {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (output, input) => {
      void client.invalidateQueries({ queryKey: queryKeys.cases() });
      router.refresh();
      onDone?.(output, input);
    },
    onError: (error) =>
      toast('Nothing was changed', {
        kind: 'error',
        description: [error.message, error instanceof ApiProblem ? error.remedy : undefined].join(' '),
      }),
  });
}
