'use client';

import { FolderPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { accessOptions } from '@/components/cases/words';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { createCase } from '@/lib/api-client/cases';
import type { CaseAccess } from '@/lib/domain/case-access';

/** Opens a case that the reader keeps, and goes there. */
export function NewCaseButton() {
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [access, setAccess] = useState<CaseAccess>('team');
  const formId = useId();
  const router = useRouter();
  const { mutate, isPending } = useCaseChange(createCase, ({ id }) => router.push(hrefs.case(id)));
  return (
    <Dialog
      title="New case"
      description="A case holds what belongs to one matter: accounts, clusters, views, notes, tasks, and who did what and why."
      trigger={
        <Button variant="primary">
          <FolderPlus aria-hidden className="size-4" /> New case
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" type="submit" form={formId} disabled={isPending || title.trim() === ''}>
            Open the case
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ title, description, access });
        }}
      >
        <Input label="Title" required maxLength={200} value={title} onValueChange={setTitle} />
        <TextArea
          label="What it is about"
          rows={4}
          maxLength={10_000}
          value={description}
          onChange={setDescription}
        />
        <Select
          label="Who may see it"
          value={access}
          onChange={setAccess}
          options={accessOptions}
          className="w-full"
        />
      </form>
    </Dialog>
  );
}
