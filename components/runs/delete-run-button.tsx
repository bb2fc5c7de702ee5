'use client';

import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { deleteRun } from '@/lib/api-client/jobs';

/** Deletes an old run, after saying what goes with it. */
export function DeleteRunButton({ runId }: { runId: string }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: () => deleteRun(runId),
    onSuccess: () => {
      setOpen(false);
      router.push('/runs');
      router.refresh();
    },
    onError: (error) => toast('The run was not deleted', { description: error.message, kind: 'error' }),
  });
  return (
    <Dialog
      title="Delete this run?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Trash2 aria-hidden className="size-4" /> Delete…
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Keep it</Button>} />
          <Button variant="danger" disabled={isPending} onClick={() => mutate()}>
            Delete the run
          </Button>
        </>
      }
    >
      <p className="text-sm text-muted">
        Its links, memberships and files go, and the clusters that no other run found. It cannot be undone.
        The current run, the rows and the evidence bundles made from this run stay.
      </p>
    </Dialog>
  );
}
