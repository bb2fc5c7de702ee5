'use client';

import type { FormEvent, ReactNode } from 'react';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { ExportChoice } from '@/lib/contracts/evidence';

type Profile = ExportChoice['profile'];
type Marking = ExportChoice['marking'];

export interface ExportFields {
  purpose: string;
  recipient: string;
  preparedBy: string;
  profile: Profile;
  marking: Marking;
}

const profiles: { value: Profile; label: string; hint: string }[] = [
  { value: 'none', label: 'Nothing masked', hint: 'everything, prompts and notes included' },
  { value: 'partner', label: 'For a partner', hint: 'personal data masked or left out' },
  { value: 'public', label: 'For publication', hint: 'account ids hashed as well' },
];

const markings: { value: Marking; label: string }[] = [
  { value: 'TLP:RED', label: 'TLP:RED' },
  { value: 'TLP:AMBER+STRICT', label: 'TLP:AMBER+STRICT' },
  { value: 'TLP:AMBER', label: 'TLP:AMBER' },
  { value: 'TLP:GREEN', label: 'TLP:GREEN' },
  { value: 'TLP:CLEAR', label: 'TLP:CLEAR' },
];

/** Why, for whom, by whom, how much is masked. */
export function ExportForm({
  id,
  fields,
  onChange,
  onSubmit,
  children,
}: {
  id: string;
  fields: ExportFields;
  onChange: (fields: ExportFields) => void;
  onSubmit: () => void;
  /** Fields that only this sort of subject has; they come first. */
  children?: ReactNode;
}) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const text = (name: 'purpose' | 'recipient' | 'preparedBy', label: string) => (
    <Input
      label={label}
      required
      maxLength={500}
      value={fields[name]}
      onValueChange={(value: string) => onChange({ ...fields, [name]: value })}
    />
  );
  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-3">
      {children}
      {text('purpose', 'Purpose')}
      {text('recipient', 'Recipient')}
      {text('preparedBy', 'Prepared by')}
      <div className="flex gap-3">
        <div className="flex-1">
          <Select
            label="Redaction"
            value={fields.profile}
            options={profiles}
            onChange={(profile) => onChange({ ...fields, profile })}
            className="w-full"
          />
        </div>
        <div className="flex-1">
          <Select
            label="Marking"
            value={fields.marking}
            options={markings}
            onChange={(marking) => onChange({ ...fields, marking })}
            className="w-full"
          />
        </div>
      </div>
    </form>
  );
}
