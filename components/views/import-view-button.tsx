'use client';

import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { importView } from '@/lib/api-client/views';

/** Makes a view of a file that a Skein has written, and opens it. */
export function ImportViewButton() {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const { mutate, isPending } = useCaseChange(
    async (file: File) => importView(JSON.parse(await file.text())),
    ({ id }) => router.push(hrefs.view(id)),
  );
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          target.value = '';
        }}
      />
      <Button disabled={isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-4" /> Open a file
      </Button>
    </>
  );
}
