'use client';

import { useState } from 'react';
import { ReasonDialog } from '@/components/attribution/reason-dialog';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { keepModelEntry } from '@/lib/api-client/attribution';
import { type DiamondPart, diamondParts, diamondPartTitles } from '@/lib/attribution/diamond';
import type { AttributionSubject, ModelEntry } from '@/lib/contracts/attribution';

/** Writes a fact of the analyst's own into the diamond, or drops one that no longer holds. */
export function FactDialog({
  subject,
  model,
}: {
  subject: AttributionSubject;
  model: readonly ModelEntry[];
}) {
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<DiamondPart>('customer');
  const [fact, setFact] = useState('');
  const [reason, setReason] = useState('');
  const saving = useSaving(keepModelEntry, {
    failure: 'The fact was not saved',
    onSaved: () => {
      setFact('');
      setReason('');
    },
  });
  const kept = model.flatMap(({ id, content, verdict }) =>
    content.part !== 'technique' && verdict === 'kept' ? [{ id, content }] : [],
  );
  return (
    <FormDialog
      title="Facts of the diamond"
      description="Beside what the data shows; each with your name and reason."
      className="w-[560px]"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="print:hidden">
          Facts
        </Button>
      }
      action="Add"
      isReady={fact.trim() !== '' && reason.trim() !== '' && !saving.isPending}
      onSubmit={() => saving.mutate({ subject, content: { part, fact }, verdict: 'kept', reason })}
      below={
        kept.length > 0 && (
          <ul aria-label="Facts" className="mt-3 divide-y divide-line text-sm">
            {kept.map(({ id, content }) => (
              <li key={id} className="flex items-center gap-3 py-1.5">
                <span className="min-w-0 flex-1">
                  <span className="text-muted">{diamondPartTitles[content.part]}:</span> {content.fact}
                </span>
                <ReasonDialog
                  title="Drop the fact"
                  description={content.fact}
                  label="Why"
                  action="Drop"
                  trigger={<Button size="sm">Drop</Button>}
                  onSubmit={(why) => saving.mutate({ subject, content, verdict: 'dropped', reason: why })}
                />
              </li>
            ))}
          </ul>
        )
      }
    >
      <Select
        label="Part"
        value={part}
        onChange={setPart}
        options={diamondParts.map((value) => ({ value, label: diamondPartTitles[value] }))}
        className="w-full"
      />
      <Input label="Fact" value={fact} onValueChange={setFact} />
      <TextArea label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
