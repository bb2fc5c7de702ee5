'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { rollBack } from '@/lib/api-client/imports';
import { queryKeys } from '@/lib/api-client/keys';

/** Takes a batch back as a whole, after saying what that does. */
export function RollBackButton({ batchId }: { batchId: string }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => rollBack(batchId),
    onSuccess: (job) => {
      setOpen(false);
      void client.invalidateQueries({ queryKey: queryKeys.jobs() });
      router.push(hrefs.job(job.id));
    },
    onError: (error) => toast('The batch was not rolled back', { description: error.message, kind: 'error' }),
  });
  return (
    <Dialog
      title="Roll back this batch?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Undo2 aria-hidden className="size-4" /> Roll back…
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button variant="danger" disabled={isPending} onClick={() => mutate()}>
            Roll back the batch
          </Button>
        </>
      }
    >
      <p className="text-sm text-muted">
        Its rows leave the lake, and the figures of every account they touched are computed anew. Runs that
        were made with it stay as they are. Importing the same files again brings the batch back.
      </p>
    </Dialog>
  );
}
