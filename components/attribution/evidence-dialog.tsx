'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import {
  credibilityMeanings,
  type InformationCredibility,
  informationCredibilities,
  reliabilityMeanings,
  type SourceReliability,
  sourceReliabilities,
} from '@/lib/attribution/grading';
import type { AttributionSubject, EvidenceDraft } from '@/lib/contracts/attribution';

type OriginChoice = 'link' | 'identifier' | 'template' | 'timing' | 'outside' | 'gap';

const origins: { value: OriginChoice; label: string; first: string; second?: string }[] = [
  { value: 'link', label: 'A link', first: 'Account', second: 'Other account' },
  { value: 'identifier', label: 'A shared value', first: 'Identifier, as kind:value' },
  { value: 'template', label: 'A prompt template', first: 'Identifier of the template' },
  { value: 'timing', label: 'Hours of activity', first: 'Cluster' },
  { value: 'outside', label: 'A report or a partner', first: 'Source', second: 'Citation' },
  { value: 'gap', label: 'Something not known', first: 'What it would show' },
];

function toOrigin(choice: OriginChoice, first: string, second: string): EvidenceDraft['origin'] {
  switch (choice) {
    case 'link':
      return { type: 'graph', reference: { kind: 'link', accountA: first, accountB: second } };
    case 'identifier':
    case 'template':
      return { type: 'graph', reference: { kind: choice, identifierId: first } };
    case 'timing':
      return { type: 'graph', reference: { kind: 'timing', clusterId: first } };
    case 'outside':
      return { type: 'outside', source: first, citation: second };
    case 'gap':
      return { type: 'gap', wouldShow: first };
  }
}

/** Puts an item of evidence on the table. */
export function EvidenceDialog({
  subject,
  onSubmit,
}: {
  subject: AttributionSubject;
  onSubmit: (draft: EvidenceDraft) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<OriginChoice>('outside');
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [note, setNote] = useState('');
  const [reliability, setReliability] = useState<SourceReliability>('A');
  const [credibility, setCredibility] = useState<InformationCredibility>('2');
  const fields = origins.find(({ value }) => value === choice);
  const submit = (): void => {
    const origin = toOrigin(choice, first, second);
    onSubmit({ subject, title, note, origin, grading: { reliability, credibility } });
    setOpen(false);
    for (const reset of [setTitle, setFirst, setSecond, setNote]) reset('');
  };
  return (
    <FormDialog
      title="Add evidence"
      description="From the graph, the figure is kept as it is now."
      className="w-[560px]"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm">
          <Plus aria-hidden className="size-4" /> Add evidence
        </Button>
      }
      action="Add"
      onSubmit={submit}
    >
      <Select
        label="Where from"
        value={choice}
        onChange={setChoice}
        options={origins.map(({ value, label }) => ({ value, label }))}
        className="w-full"
      />
      <Input label="What it says, in a few words" required value={title} onValueChange={setTitle} />
      <div className="flex gap-3">
        <Input
          label={fields?.first ?? ''}
          required
          value={first}
          onValueChange={setFirst}
          className="flex-1"
        />
        {fields?.second && (
          <Input
            label={fields.second}
            required={choice === 'link'}
            value={second}
            onValueChange={setSecond}
            className="flex-1"
          />
        )}
      </div>
      <div className="flex gap-3">
        <div className="flex-1">
          <Select
            label="Reliability of the source"
            value={reliability}
            onChange={setReliability}
            options={sourceReliabilities.map((value) => ({
              value,
              label: `${value} – ${reliabilityMeanings[value]}`,
            }))}
            className="w-full"
          />
        </div>
        <div className="flex-1">
          <Select
            label="Credibility of the information"
            value={credibility}
            onChange={setCredibility}
            options={informationCredibilities.map((value) => ({
              value,
              label: `${value} – ${credibilityMeanings[value]}`,
            }))}
            className="w-full"
          />
        </div>
      </div>
      <TextArea label="Note" value={note} onChange={setNote} />
    </FormDialog>
  );
}
