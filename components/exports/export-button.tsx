'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactElement, useId, useState } from 'react';
import { type ExportFields, ExportForm } from '@/components/exports/export-form';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { startExport } from '@/lib/api-client/exports';
import { queryKeys } from '@/lib/api-client/keys';
import type { ExportChoice } from '@/lib/contracts/evidence';

const empty: ExportFields = {
  purpose: '',
  recipient: '',
  preparedBy: '',
  profile: 'none',
  marking: 'TLP:AMBER',
};

const titled = (subject: ExportChoice['subject'], title: string): ExportChoice['subject'] =>
  subject.kind === 'selection' ? { ...subject, title } : subject;

/**
 * Asks why and for whom, and of a selection what to call it; puts the export in the queue and opens its progress. `runId`
 * undefined: the current run. `trigger`: another button to open it with.
 */
export function ExportButton({
  subject,
  runId,
  trigger,
}: {
  subject: ExportChoice['subject'];
  runId?: string;
  trigger?: ReactElement;
}) {
  const [fields, setFields] = useState(empty);
  const [title, setTitle] = useState(subject.kind === 'selection' ? subject.title : '');
  const formId = useId();
  const router = useRouter();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      startExport({ subject: titled(subject, title), ...(runId !== undefined && { runId }), ...fields }),
    onSuccess: ({ job }) => {
      void client.invalidateQueries({ queryKey: queryKeys.jobs() });
      router.push(job === null ? hrefs.bundles : hrefs.job(job.id));
    },
    onError: (error) => toast('The export was not started', { description: error.message, kind: 'error' }),
  });
  return (
    <Dialog
      title="Export evidence"
      description="Packs the accounts with a report, graph, source rows and signature. Purpose and recipient go into the bundle and the log of exports."
      trigger={
        trigger ?? (
          <Button>
            <PackageCheck aria-hidden className="size-4" /> Export evidence
          </Button>
        )
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" type="submit" form={formId} disabled={isPending}>
            Export
          </Button>
        </>
      }
    >
      <ExportForm id={formId} fields={fields} onChange={setFields} onSubmit={() => mutate()}>
        {subject.kind === 'selection' && (
          <Input
            label="Title of the selection"
            required
            maxLength={500}
            value={title}
            onValueChange={setTitle}
          />
        )}
      </ExportForm>
    </Dialog>
  );
}
