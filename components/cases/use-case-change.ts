'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '@/components/shell/use-change';
import { queryKeys } from '@/lib/api-client/keys';

/** `useChange`, after which cases are read anew wherever they are listed. */
export function useCaseChange<I, O>(work: (input: I) => Promise<O>, onDone?: (output: O, input: I) => void) {
  const client = useQueryClient();
  return useChange(work, (output, input) => {
    void client.invalidateQueries({ queryKey: queryKeys.cases() });
    onDone?.(output, input);
  });
}
