'use client';

import { useMutation } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { hubClassWords } from '@/components/marks/hub-class';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { classifyValue, previewClass } from '@/lib/api-client/hub-overrides';
import type { JobRecord } from '@/lib/contracts/jobs';
import { type HubClass, hubClasses } from '@/lib/domain/hub-class';
import { ClassPreview } from './class-preview';

/** Class, reason and expiry; what it would change can be computed before it is done. */
export function ClassDialog({
  identifierId,
  current,
  onDone,
}: {
  identifierId: string;
  current: HubClass | null;
  onDone: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [hubClass, setHubClass] = useState<HubClass>(current ?? 'shared_infrastructure');
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState('');
  const [job, setJob] = useState<JobRecord>();
  const onError = (error: Error) =>
    toast('Nothing was changed', { description: error.message, kind: 'error' });
  const preview = useMutation({
    mutationFn: () => previewClass(identifierId, hubClass),
    onSuccess: setJob,
    onError,
  });
  const apply = useMutation({
    mutationFn: () =>
      classifyValue(identifierId, {
        hubClass,
        reason: reason.trim(),
        expiresAt: expires === '' ? null : Date.parse(`${expires}T23:59:59Z`),
      }),
    onSuccess: () => {
      setOpen(false);
      toast('The class is on record', { description: 'The next run respects it.' });
      onDone();
    },
    onError,
  });
  return (
    <Dialog
      title="Class this value"
      description="Binds every run from the next one on. What it changes can be computed first."
      open={isOpen}
      onOpenChange={setOpen}
      className="w-[560px]"
      trigger={
        <Button size="sm">
          <Tag aria-hidden className="size-4" /> Change class…
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button disabled={preview.isPending} onClick={() => preview.mutate()}>
            Preview the change
          </Button>
          <Button
            variant="primary"
            disabled={apply.isPending || reason.trim().length < 3}
            onClick={() => apply.mutate()}
          >
            Class as {hubClassWords[hubClass].title.toLowerCase()}
          </Button>
        </>
      }
    >
      <div className="space-y-3 text-sm">
        <div className="flex flex-wrap gap-3">
          <div className="flex-1 basis-56">
            <Select
              label="Class"
              value={hubClass}
              onChange={(value) => {
                setHubClass(value);
                setJob(undefined);
              }}
              options={hubClasses.map((value) => ({ value, label: hubClassWords[value].title }))}
              className="w-full"
            />
          </div>
          <Input
            label="Expires at the end of (UTC, optional)"
            type="date"
            value={expires}
            onChange={(event) => setExpires(event.target.value)}
            className="flex-1 basis-56"
          />
        </div>
        <p className="text-muted">{hubClassWords[hubClass].meaning}</p>
        <TextArea
          label="Reason"
          placeholder="What you know of this value that its figures do not say"
          value={reason}
          onChange={setReason}
        />
        {job && <ClassPreview key={job.id} first={job} />}
      </div>
    </Dialog>
  );
}
