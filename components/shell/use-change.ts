'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { problemText } from '@/lib/api-client/problem';

/** Changes something on the server, then shows the page anew; says plainly what went wrong. */
export function useChange<I, O>(work: (input: I) => Promise<O>, onDone?: (output: O, input: I) => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: work,
    onSuccess: (output, input) => {
      router.refresh();
      onDone?.(output, input);
    },
    onError: (error) => toast('Nothing was changed', { kind: 'error', description: problemText(error) }),
  });
}
