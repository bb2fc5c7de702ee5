'use client';

import { useState } from 'react';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { keepModelEntry } from '@/lib/api-client/attribution';
import { type AtlasTag, atlasNameOf, atlasTechniqueIds } from '@/lib/attribution/atlas';
import type { AttributionSubject } from '@/lib/contracts/attribution';

/** Adds a technique that no rule suggests. */
export function TechniqueDialog({
  subject,
  known,
}: {
  subject: AttributionSubject;
  /** Those that are on the page already. */
  known: readonly AtlasTag['id'][];
}) {
  const others = atlasTechniqueIds.filter((id) => !known.includes(id));
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<AtlasTag['id'] | undefined>();
  const [reason, setReason] = useState('');
  const techniqueId = chosen !== undefined && others.includes(chosen) ? chosen : others[0];
  const saving = useSaving(keepModelEntry, {
    failure: 'The technique was not added',
    onSaved: () => {
      setOpen(false);
      setReason('');
    },
  });
  if (techniqueId === undefined) return null;
  return (
    <FormDialog
      title="Add a technique"
      description="It is kept with your name and reason, and goes out in reports and STIX."
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="print:hidden">
          Add technique
        </Button>
      }
      action="Keep"
      isReady={reason.trim() !== '' && !saving.isPending}
      onSubmit={() =>
        saving.mutate({ subject, content: { part: 'technique', techniqueId }, verdict: 'kept', reason })
      }
    >
      <Select
        label="Technique"
        value={techniqueId}
        onChange={setChosen}
        options={others.map((id) => ({ value: id, label: `${id} ${atlasNameOf(id)}` }))}
        className="w-full"
      />
      <TextArea label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
