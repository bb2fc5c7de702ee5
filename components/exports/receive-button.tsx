'use client';

import { useMutation } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FileInput } from '@/components/ui/file-input';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { receiveBundle } from '@/lib/api-client/exports';

/** Takes in a bundle of another Skein. Why it is refused is said in full, under the fields. */
export function ReceiveButton() {
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const [key, setKey] = useState('');
  const formId = useId();
  const router = useRouter();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (chosen: File) => receiveBundle(chosen, key.trim()),
    onSuccess: ({ bundle }) => {
      setOpen(false);
      toast(`Received ${bundle.bundleId}`);
      router.refresh();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file) mutate(file);
  };
  return (
    <Dialog
      title="Receive a bundle"
      description="Of another Skein. It is verified first and kept as a file; nothing in it becomes a fact here."
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        reset();
      }}
      trigger={
        <Button>
          <PackageOpen aria-hidden className="size-4" /> Receive a bundle
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" type="submit" form={formId} disabled={isPending || !file}>
            {isPending ? 'Verifying…' : 'Verify and keep'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <FileInput label="Bundle (ZIP)" accept=".zip,application/zip" onFile={setFile} />
        <TextArea
          label="Public key of the sender (PEM), if you have it by another way"
          rows={4}
          value={key}
          onChange={setKey}
        />
        {error && (
          <p role="alert" className="text-sm text-bad">
            {error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}
