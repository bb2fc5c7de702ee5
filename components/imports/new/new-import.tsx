'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FileCard } from '@/components/imports/new/file-card';
import { type Corrections, correct, toMapping } from '@/components/imports/new/mapping-draft';
import { PromptPolicyChoice } from '@/components/imports/new/prompt-policy-choice';
import { type PendingFile, useUploads } from '@/components/imports/new/use-uploads';
import { WhatCanBeRead } from '@/components/imports/new/what-can-be-read';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { DropZone } from '@/components/ui/drop-zone';
import { formatBytes, formatQuantity } from '@/components/ui/format/number';
import { toast } from '@/components/ui/toast';
import { previewImport, startImport } from '@/lib/api-client/imports';
import { queryKeys } from '@/lib/api-client/keys';
import type { PromptPolicy } from '@/lib/contracts/jobs';
import type { TableFields, UploadedFilePreview } from '@/lib/contracts/uploads';

function isPreviewOf(file: PendingFile): (preview: UploadedFilePreview) => boolean {
  return ({ uploadId, table, isTableGuessed }) =>
    uploadId === file.uploadId && (file.table === undefined ? isTableGuessed : table === file.table);
}

/** Drop files, see how they are understood, correct it, start. Nothing is imported before the button is pressed. */
export function NewImport({ fields }: { fields: TableFields }) {
  const { files, add, remove, patch, duplicate } = useUploads();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [prompts, setPrompts] = useState<PromptPolicy>('keep');
  const router = useRouter();
  const client = useQueryClient();
  const sent = files.flatMap(({ uploadId, table }) =>
    uploadId ? [{ uploadId, ...(table ? { table } : {}) }] : [],
  );
  const mapping = toMapping(corrections);
  const previews = useQuery({
    queryKey: queryKeys.importPreview(sent, mapping),
    queryFn: () => previewImport({ files: sent, mapping }),
    enabled: sent.length > 0,
    placeholderData: keepPreviousData,
  });
  const shown = files.map((file) => ({ file, preview: previews.data?.files.find(isPreviewOf(file)) }));
  const isReady =
    files.length > 0 &&
    shown.every(({ preview }) => preview && !preview.problem && preview.missing.length === 0) &&
    !previews.isFetching;
  const hasPrompts = shown.some(({ preview }) =>
    preview?.columns.some((column) => column.target === 'prompt'),
  );
  const start = useMutation({
    mutationFn: () =>
      startImport({
        files: shown.flatMap(({ preview }) =>
          preview ? [{ uploadId: preview.uploadId, table: preview.table }] : [],
        ),
        mapping,
        prompts,
      }),
    onSuccess: (job) => {
      void client.invalidateQueries({ queryKey: queryKeys.jobs() });
      router.push(hrefs.job(job.id));
    },
    onError: (error) => toast('The import was not started', { description: error.message, kind: 'error' }),
  });
  return (
    <div className="flex flex-col gap-4">
      <DropZone
        title="Drop files here"
        hint="CSV, TSV, NDJSON or Parquet; plain, gzip or zstd"
        choose="Choose files"
        onFiles={add}
        isSmall={files.length > 0}
      />
      {files.length === 0 && <WhatCanBeRead fields={fields} />}
      {previews.error && (
        <p role="alert" className="text-sm text-bad">
          {previews.error.message}
        </p>
      )}
      {shown.map(({ file, preview }) => (
        <FileCard
          key={file.key}
          file={file}
          preview={preview}
          fields={fields}
          onTable={(table) => patch(file.key, { table })}
          onChoose={(table, column, choice) => setCorrections((all) => correct(all, table, column, choice))}
          onDuplicate={(table) => duplicate(file.key, table)}
          onRemove={() => remove(file.key)}
        />
      ))}
      {files.length > 0 && (
        <footer className="sticky bottom-0 flex flex-wrap items-end gap-4 rounded-md border border-line bg-raised px-4 py-3 shadow-raised">
          {hasPrompts && <PromptPolicyChoice value={prompts} onChange={setPrompts} />}
          <p className="flex-1 text-sm text-muted">
            {formatQuantity(files.length, 'file')},{' '}
            {formatBytes(files.reduce((sum, file) => sum + file.bytes, 0))}. Rows that cannot be used are kept
            with their reason; the batch can be rolled back as a whole.
          </p>
          <Button variant="primary" disabled={!isReady || start.isPending} onClick={() => start.mutate()}>
            Start import
          </Button>
        </footer>
      )}
    </div>
  );
}
