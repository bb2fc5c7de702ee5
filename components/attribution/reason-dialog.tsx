'use client';

import { type ReactElement, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';

/** Asks for a reason before something is done; the button says what it does. */
export function ReasonDialog({
  title,
  description,
  label,
  action,
  trigger,
  onSubmit,
}: {
  title: string;
  description?: string;
  label: string;
  action: string;
  trigger: ReactElement;
  onSubmit: (reason: string) => void;
}) {
  const form = useId();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={reason.trim() === ''}>
          {action}
        </Button>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(reason);
          setOpen(false);
          setReason('');
        }}
      >
        <TextArea label={label} value={reason} onChange={setReason} />
      </form>
    </Dialog>
  );
}
