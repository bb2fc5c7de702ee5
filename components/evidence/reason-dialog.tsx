'use client';

import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';

/** Asks for a reason before something is put on record under the reader's name. */
export function ReasonDialog({
  title,
  trigger,
  children,
  action,
  isDangerous = false,
  work,
  onDone,
}: {
  title: string;
  trigger: ReactElement;
  /** What it does, and what it does not do. */
  children: ReactNode;
  /** Names the effect on the button. */
  action: string;
  isDangerous?: boolean;
  work: (reason: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { mutate, isPending } = useMutation({
    mutationFn: () => work(reason.trim()),
    onSuccess: () => {
      setOpen(false);
      setReason('');
      onDone();
    },
    onError: (error) => toast('Nothing was changed', { description: error.message, kind: 'error' }),
  });
  return (
    <Dialog
      title={title}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            disabled={isPending || reason.trim().length < 3}
            onClick={() => mutate()}
          >
            {action}
          </Button>
        </>
      }
    >
      <div className="space-y-3 text-sm">
        <div className="text-muted">{children}</div>
        <TextArea
          label="Reason"
          placeholder="What you know that the evidence here does not say, or why it misleads"
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
