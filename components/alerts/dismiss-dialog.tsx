'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type DismissalReason, dismissalReasons, dismissalTitles } from '@/lib/attribution/watch';
import type { Alert } from '@/lib/contracts/alerts';

/** Asks why alerts are put aside. */
export function DismissDialog({
  alerts,
  onDismiss,
}: {
  alerts: readonly Alert[];
  onDismiss: (dismissal: { reason: DismissalReason; note: string }) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<DismissalReason>('not_enough');
  const [note, setNote] = useState('');
  const title = alerts.length === 1 ? 'Dismiss the alert' : `Dismiss ${alerts.length} alerts`;
  return (
    <Dialog
      title={title}
      description={
        alerts.some(({ identifierId }) => identifierId !== null)
          ? 'A reason about the value proposes a class for it; you decide on the value’s page.'
          : 'It comes back only when its figure doubles.'
      }
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Dismiss</Button>}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            onDismiss({ reason, note });
            setOpen(false);
          }}
        >
          Dismiss
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Select
          label="Why"
          value={reason}
          onChange={setReason}
          options={dismissalReasons.map((value) => ({ value, label: dismissalTitles[value] }))}
          className="w-full"
        />
        <Input label="Note" value={note} onValueChange={setNote} />
      </div>
    </Dialog>
  );
}
