'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { formatCount } from '@/components/ui/format/number';
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
import type { SharedValueFigure } from '@/lib/contracts/clusters';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

const titleMax = 200;

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

/** What stands in the first field before anything is typed: the hours asked for are mostly those of the cluster itself. */
const firstOf = (choice: OriginChoice, { kind, id }: AttributionSubject): string =>
  choice === 'timing' && kind === 'cluster' ? id : '';

const titleOf = ({ kind, display, members }: SharedValueFigure): string =>
  `${identifierKindFacts(kind).title} ${display} on ${formatCount(members)} of its accounts`.slice(
    0,
    titleMax,
  );

/** Puts an item of evidence on the table. */
export function EvidenceDialog({
  subject,
  values,
  onSubmit,
}: {
  subject: AttributionSubject;
  values: readonly SharedValueFigure[];
  onSubmit: (draft: EvidenceDraft) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<OriginChoice>('outside');
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState(firstOf('outside', subject));
  const [second, setSecond] = useState('');
  const [note, setNote] = useState('');
  const [reliability, setReliability] = useState<SourceReliability>('A');
  const [credibility, setCredibility] = useState<InformationCredibility>('2');
  const fields = origins.find(({ value }) => value === choice);
  const submit = (): void => {
    const origin = toOrigin(choice, first, second);
    onSubmit({ subject, title, note, origin, grading: { reliability, credibility } });
    setOpen(false);
    for (const reset of [setTitle, setSecond, setNote]) reset('');
    setFirst(firstOf(choice, subject));
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
        onChange={(next) => {
          setChoice(next);
          setFirst(firstOf(next, subject));
        }}
        options={origins.map(({ value, label }) => ({ value, label }))}
        className="w-full"
      />
      {choice === 'identifier' && values.length > 0 && (
        <Select
          label="Shared by its accounts"
          value={values.some(({ identifierId }) => identifierId === first) ? first : null}
          placeholder="Choose one, or name another below"
          onChange={(identifierId) => {
            setFirst(identifierId);
            const chosen = values.find((value) => value.identifierId === identifierId);
            if (chosen) setTitle(titleOf(chosen));
          }}
          options={values.map((value) => ({
            value: value.identifierId,
            label: `${identifierKindFacts(value.kind).title}: ${value.display}`,
            hint: formatCount(value.members),
          }))}
          className="w-full"
        />
      )}
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
