'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';

/** Sends one change and shows the page anew; a failure is told with the reason and what to do. */
export function useSaving<Input, Output>(
  send: (input: Input) => Promise<Output>,
  options: { failure: string; onSaved?: (output: Output) => void },
) {
  const router = useRouter();
  return useMutation({
    mutationFn: send,
    onSuccess: (output) => {
      options.onSaved?.(output);
      router.refresh();
    },
    onError: (error) => toast(options.failure, { description: error.message, kind: 'error' }),
  });
}
