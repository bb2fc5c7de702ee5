'use client';

import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { uploadFile } from '@/lib/api-client/imports';

/** Measures the run against a labels file; the file is only read for that. */
export function LabelsUpload({ runId }: { runId: string }) {
  const router = useRouter();
  const picker = useRef<HTMLInputElement>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (file: File) => uploadFile(file, () => {}, new AbortController().signal),
    onSuccess: ({ id }) => router.push(`${hrefs.evaluation(runId)}?labels=${encodeURIComponent(id)}`),
    onError: (error) => toast('The labels were not read', { description: error.message, kind: 'error' }),
  });
  return (
    <>
      <input
        ref={picker}
        type="file"
        aria-label="Labels file"
        accept=".csv,.tsv,.ndjson,.jsonl,.parquet"
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) mutate(file);
          event.target.value = '';
        }}
      />
      <Button variant="primary" disabled={isPending} onClick={() => picker.current?.click()}>
        <Upload aria-hidden className="size-4" />{' '}
        {isPending ? 'Measuring…' : 'Measure against a labels file…'}
      </Button>
    </>
  );
}
