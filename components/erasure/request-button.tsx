'use client';

import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { PreviewView } from '@/components/erasure/preview-view';
import { groundOptions } from '@/components/erasure/words';
import { useChange } from '@/components/shell/use-change';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { previewErasure, requestErasure } from '@/lib/api-client/erasure';
import type { ErasurePreview, ErasureRequest } from '@/lib/contracts/erasure';

const accountsMax = 50;

const idsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** First what would go, then, seeing that, the request. */
export function RequestErasureButton() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState<ErasureRequest['ground']>('request_of_the_person');
  const [preview, setPreview] = useState<ErasurePreview>();
  const accountIds = idsOf(text);
  const look = useChange(previewErasure, setPreview);
  const ask = useChange(requestErasure, () => {
    setOpen(false);
    toast('The request waits for a second person');
  });
  const open = (next: boolean): void => {
    setOpen(next);
    if (!next) return;
    setText('');
    setReason('');
    setPreview(undefined);
  };
  const isBusy = look.isPending || ask.isPending;
  const isNamed = accountIds.length > 0 && accountIds.length <= accountsMax;
  const isReady = preview ? reason.trim().length >= 3 && preview.holds.length === 0 : isNamed;
  return (
    <FormDialog
      title="Erase accounts"
      description="Nothing goes before somebody else has approved it."
      className="w-[640px]"
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button variant="primary">
          <Eraser aria-hidden className="size-4" /> Erase accounts …
        </Button>
      }
      action={preview ? 'Ask for the erasure' : 'Show what would go'}
      isReady={isReady && !isBusy}
      onSubmit={() =>
        preview
          ? ask.mutate({ accountIds: preview.accountIds, reason: reason.trim(), ground })
          : look.mutate({ accountIds })
      }
    >
      <TextArea
        label="Account ids of one person, one a line"
        value={text}
        onChange={(next) => {
          setText(next);
          setPreview(undefined);
        }}
      />
      {preview && (
        <>
          <PreviewView preview={preview} />
          <Select
            label="Legal ground"
            value={ground}
            options={groundOptions}
            onChange={setGround}
            className="w-full"
          />
          <TextArea label="Reason" value={reason} onChange={setReason} maxLength={2_000} />
        </>
      )}
    </FormDialog>
  );
}
