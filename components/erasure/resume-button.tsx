'use client';

import { useChange } from '@/components/shell/use-change';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { resumeErasures } from '@/lib/api-client/erasure';

/** For approved erasures whose job was cancelled or failed. */
export function ResumeButton() {
  const { mutate, isPending } = useChange(resumeErasures, ({ resumed }) =>
    toast(
      resumed.length === 0 ? 'All of them are under way already' : 'They go on where they were broken off',
    ),
  );
  return (
    <Button disabled={isPending} onClick={() => mutate(undefined)}>
      Resume
    </Button>
  );
}
