'use client';

import { type ReactElement, useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
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
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      action={action}
      isReady={reason.trim() !== ''}
      onSubmit={() => {
        onSubmit(reason);
        setOpen(false);
        setReason('');
      }}
    >
      <TextArea label={label} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
