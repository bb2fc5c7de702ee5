'use client';

import { useState } from 'react';
import { ConfidenceSelect, LikelihoodSelect } from '@/components/attribution/estimate-fields';
import { useSaving } from '@/components/attribution/use-saving';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { type OperatorFields, saveOperator } from '@/lib/api-client/attribution';
import type { ConfidenceLevel } from '@/lib/attribution/confidence';
import type { LikelihoodBand } from '@/lib/attribution/likelihood';
import type { OperatorRecord } from '@/lib/contracts/attribution';

type Role = OperatorRecord['affiliations'][number]['role'];

const roles: { value: Role; label: string }[] = [
  { value: 'beneficiary', label: 'Beneficiary' },
  { value: 'sponsor', label: 'Sponsor' },
  { value: 'employer', label: 'Employer' },
  { value: 'named_person', label: 'Named person' },
];

const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** Creates an operator, or changes one. A sponsor or beneficiary is added as a claim with its own likelihood and basis. */
export function OperatorForm({ operator }: { operator?: OperatorRecord }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(operator?.name ?? '');
  const [aliases, setAliases] = useState(operator?.aliases.join('\n') ?? '');
  const [watchList, setWatchList] = useState(operator?.watchList.join('\n') ?? '');
  const [description, setDescription] = useState(operator?.description ?? '');
  const [affiliate, setAffiliate] = useState('');
  const [role, setRole] = useState<Role>('beneficiary');
  const [band, setBand] = useState<LikelihoodBand>('likely');
  const [confidence, setConfidence] = useState<ConfidenceLevel>('low');
  const [basis, setBasis] = useState('');
  const { mutate, isPending } = useSaving(saveOperator, {
    failure: 'The operator was not saved',
    onSaved: () => setOpen(false),
  });
  const submit = (): void => {
    const added: OperatorFields['affiliations'] = affiliate.trim()
      ? [{ role, name: affiliate, likelihood: { by: 'band', band }, confidence, basis }]
      : [];
    mutate({
      name,
      description,
      aliases: lines(aliases),
      watchList: lines(watchList),
      affiliations: [...(operator?.affiliations ?? []), ...added],
      ...(operator && { id: operator.id, version: operator.version, reason: 'Changed on its page' }),
    });
  };
  return (
    <FormDialog
      title={operator ? `Change ${operator.name}` : 'New operator'}
      description="Every version is kept."
      className="w-[640px]"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant={operator ? 'secondary' : 'primary'}>{operator ? 'Change' : 'New operator'}</Button>
      }
      action="Save"
      isReady={!isPending}
      onSubmit={submit}
    >
      <Input label="Name of ours" required value={name} onValueChange={setName} />
      <TextArea label="What is known" value={description} onChange={setDescription} />
      <div className="grid grid-cols-2 gap-3">
        <TextArea label="Aliases, one a line" value={aliases} onChange={setAliases} rows={2} />
        <TextArea
          label="Identifiers to watch, one a line"
          value={watchList}
          onChange={setWatchList}
          rows={2}
        />
      </div>
      <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
        <legend className="px-1 text-xs font-medium text-muted">
          Add somebody it is affiliated with (leave empty for none)
        </legend>
        <div className="grid grid-cols-2 gap-3">
          <Input label="Name" value={affiliate} onValueChange={setAffiliate} />
          <Select label="Role" value={role} onChange={setRole} options={roles} className="w-full" />
          <LikelihoodSelect value={band} onChange={setBand} />
          <ConfidenceSelect value={confidence} onChange={setConfidence} />
        </div>
        <TextArea label="Basis" value={basis} onChange={setBasis} rows={2} />
      </fieldset>
    </FormDialog>
  );
}
